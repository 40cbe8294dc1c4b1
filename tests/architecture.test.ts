import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../server/src');

/** The layers of docs/ARCHITECTURE.md: a folder (or a file at the top) may import itself and anything lower. */
const LAYERS: Readonly<Record<string, number>> = {
  base: 0,
  messages: 0,
  yaml: 1,
  ooxml: 1,
  plan: 2,
  registry: 2,
  workspace: 3,
  checks: 4,
  table: 4,
  compare: 4,
  features: 5,
  render: 5,
  importers: 5,
  draft: 5,
  service: 6,
  platform: 6,
  lsp: 7,
  cli: 7,
};

/** Two rooms on one floor that may be entered from one another. */
const DOORS = new Set(['cli > lsp', 'cli > platform', 'lsp > platform']);

/** Packages that only one room may use, and the only packages that any room uses. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  'fastest-levenshtein': ['registry', 'checks', 'compare'],
  fflate: ['ooxml'],
  saxes: ['ooxml'],
  docx: ['render'],
  parse5: ['importers'],
  'markdown-it': ['importers'],
  'vscode-languageserver': ['lsp'],
  'vscode-languageserver-textdocument': ['lsp'],
};

/** Where Node may be used at all: everything else must run in a web worker. */
const ON_NODE = ['platform', 'cli', 'lsp'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly target: string;
}

const imports: readonly Import[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => {
    const file = name.split(path.sep).join('/');
    const source = readFileSync(path.join(root, name), 'utf8');
    return [
      ...source.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/gm),
    ].map((match) => ({ file, from: file.split('/')[0]!, target: match[1] ?? match[2]! }));
  });

it('every file is in a room of the plan', () => {
  expect([...new Set(imports.map(({ from }) => from))].filter((room) => LAYERS[room] === undefined)).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});

it('each room imports only itself and lower layers', () => {
  const wrong = imports.flatMap(({ file, from, target }) => {
    if (!target.startsWith('.')) return [];
    const to = path.posix.join(path.posix.dirname(file), target).split('/')[0]!;
    const allowed = to === from || LAYERS[to]! < LAYERS[from]! || DOORS.has(`${from} > ${to}`);
    return allowed ? [] : [`${file} imports ${target}`];
  });
  expect(wrong).toEqual([]);
});

it('each package has its owner', () => {
  const wrong = imports.flatMap(({ file, from, target }) => {
    if (target.startsWith('.')) return [];
    if (target.startsWith('node:')) return ON_NODE.includes(from) ? [] : [`${file} uses ${target}`];
    const name = target.split('/')[0]!;
    return OWNERS[name]?.includes(from) ? [] : [`${file} uses ${target}`];
  });
  expect(wrong).toEqual([]);
});

it('the core has no clock, no console and no chance in it', () => {
  const banned = /\b(?:Date\.now|new Date\(\)|performance\.now|Math\.random|console\.|setTimeout|fetch\()/;
  const wrong = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !ON_NODE.includes(name.split(path.sep)[0]!))
    .filter((name) => banned.test(readFileSync(path.join(root, name), 'utf8')));
  expect(wrong).toEqual([]);
});
