import path from 'node:path';
import { say } from '../messages/say.ts';
import { nodeHost, uriOf } from '../platform/node.ts';
import * as parentService from '../service/parent.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { documentAt, emptySnapshot } from '../workspace/snapshot.ts';
import { filesOf } from './files.ts';
import { displayPath } from './reporters/reporter.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';

const FORMATS = ['text', 'json', 'md', 'csv'] as const;

/**
 * `district-plan coverage`: the parent's measures by districts. A hole in it is no error (the checks weigh it); a plan whose
 * YAML cannot be read as a whole is one, because the matrix may then show holes that are none.
 */
export async function coverage(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, { format: { type: 'string', default: 'text' } });
  const format = FORMATS.find((each) => each === values.format);
  if (!format) {
    const allowed = FORMATS.join(', ');
    throw new WrongUse({ key: 'cli.bad-value', args: { option: '--format', value: values.format, allowed } });
  }
  const [file, ...places] = positionals;
  if (file === undefined) {
    const what = say(terminal.locale, { key: 'cli.what.parent', args: {} });
    throw new WrongUse({ key: 'cli.missing-argument', args: { what } });
  }
  const parentUri = uriOf(path.resolve(file));
  const uris = await filesOf(places.length > 0 ? places : ['.']);
  const snapshot = await load(emptySnapshot, [parentUri, ...uris], nodeHost);
  const parent = documentAt(snapshot, parentUri);
  if (!parent) throw new WrongUse({ key: 'cli.unreadable', args: { path: file } });
  if (parent.kind !== 'plan') throw new WrongUse({ key: 'cli.not-a-plan', args: { path: file } });

  const context = { snapshot, settings: { ...defaultSettings, locale: terminal.locale } };
  const matrix = parentService.coverageMatrix(context, parent, uris);
  const found = matrix.districts.map(({ uri }) => uri);
  if (found.length === 0) throw new WrongUse({ key: 'cli.no-children', args: { parent: file } });
  terminal.out(format === 'json' ? json(matrix) : parentService.coverageTable(context, matrix, format));

  for (const place of places) {
    const uri = uriOf(path.resolve(place));
    // a folder, or what a shell makes of *.yaml, may hold anything; a plan named by mistake should not go unnoticed
    if (uri === parentUri || found.includes(uri) || documentAt(snapshot, uri)?.kind !== 'plan') continue;
    const sentence = { key: 'cli.not-a-child', args: { path: place, parent: file } };
    terminal.err(`${say(terminal.locale, sentence)}\n`);
  }
  const broken = [parentUri, ...found].filter((uri) =>
    documentAt(snapshot, uri)?.tree.problems.some(({ code }) => code === 'yaml.syntax'),
  );
  for (const uri of broken) {
    terminal.err(`${say(terminal.locale, { key: 'cli.broken', args: { path: displayPath(uri) } })}\n`);
  }
  return broken.length > 0 ? 1 : 0;
}

function json({ parent, districts, rows }: ReturnType<typeof parentService.coverageMatrix>): string {
  const fileOf = ({ uri, ...rest }: { readonly uri: string }): object => ({ file: displayPath(uri), ...rest });
  const measures = rows.map(({ number, title, cells }) => ({
    number,
    title,
    cells: cells.map(({ status, missing, reasons }) => ({ status, missing, reasons })),
  }));
  const matrix = { parent: fileOf(parent), districts: districts.map(fileOf), measures };
  return `${JSON.stringify(matrix, null, 2)}\n`;
}
