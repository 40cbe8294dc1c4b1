import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../server/src/base/sentence.ts';
import { CHECKS, CODES } from '../server/src/checks/catalog.ts';
import type { Severity } from '../server/src/checks/check.ts';
import { ALL_MESSAGES, say } from '../server/src/messages/say.ts';
import { isPlanFile } from '../server/src/plan/vocabulary.ts';
import type { Snapshot } from '../server/src/workspace/snapshot.ts';
import { type Block, type CheckPage, expectedIn, readPage, withoutMarks } from './support/checkPage.ts';
import { afterFix, check, fileOf, pathOf, shown, workspace } from './support/fixture.ts';

const FOLDER = new URL('../docs/checks/', import.meta.url);
const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '信息', hint: '提示' };

const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => ({ name, page: readPage(readFileSync(new URL(name, FOLDER), 'utf8')) }));

test('every check has a page and every page a check', () => {
  expect(pages.map(({ name }) => name).sort()).toEqual([...CODES].map((code) => `${code}.md`).sort());
});

test('the list of pages names each of them, by its title and severity', () => {
  const list = readFileSync(new URL('README.md', FOLDER), 'utf8');
  const rows = [...list.matchAll(/^\| \[`(.+?)`\]\((.+?)\) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, ...cells]) => cells);
  const expected = CHECKS.map(({ code, severity }) => {
    const page = pages.find(({ name }) => name === `${code}.md`)?.page;
    return [code, `${code}.md`, page?.title, SEVERITIES[severity]];
  });
  expect(rows).toEqual(expected);
});

describe.each(pages)('$name', ({ name, page }) => {
  const { code, blocks } = page;
  const kinds = blocks.map(({ kind }) => kind);
  const bads = blocks.filter(({ kind }) => kind === 'bad');
  const said = blocks.flatMap((block) => sentencesAbout(page, block));

  test('says what the catalogue says', () => {
    const entry = CHECKS.find((each) => `${each.code}.md` === name)!;
    expect(code).toBe(entry.code);
    expect(page.severity).toBe(SEVERITIES[entry.severity]);
    expect(page.english).toContain(`Default severity: ${entry.severity}.`);
    expect(page.english.trim().split('\n').length).toBeLessThanOrEqual(6);
    if (!code.startsWith('ignore.')) expect(page.chinese).toContain(`# plan-ignore ${code}: 理由`);
    else expect(page.chinese).toContain(`"${code}": "off"`);
  });

  test('has a right and a wrong example', () => {
    expect(kinds).toContain('good');
    expect(kinds).toContain('bad');
  });

  test.each(blocks)('line $line: $kind', (block) => {
    expect(shown(around(page, block), block.path)).toEqual(expectedIn(block.text));
    if (block.kind === 'good' || block.kind === 'file') expect(expectedIn(block.text)).toEqual([]);
    if (block.kind === 'bad') expect(expectedIn(block.text).map(codeOf)).toContain(code);
  });

  test.each(bads)('line $line: the first fix gives the next blocks', (bad) => {
    const snapshot = around(page, bad);
    const finding = check(snapshot, bad.path).find((each) => each.code === code)!;
    const fix = finding.fixes(snapshot)[0];
    const fixed = fixedAfter(page, bad);
    expect(fixed.map(({ path }) => path)).toEqual(fix ? fix.edits.map(({ uri }) => pathOf(uri)) : []);
    for (const { path, text } of fix ? fixed : []) {
      expect(withoutMarks(fileOf(afterFix(snapshot, fix!), path).text)).toBe(withoutMarks(text));
    }
  });

  test.each(code.startsWith('ignore.') ? [] : bads)('line $line: a comment silences the findings', (bad) => {
    const text = silenced(bad.text, code);
    expect(shown(around(page, { ...bad, text }), bad.path).map(codeOf)).not.toContain(code);
  });

  test('every sentence is there in both languages, with its words put in', () => {
    for (const sentence of said) {
      expect(ALL_MESSAGES).toHaveProperty([sentence.key]);
      for (const locale of ['zh-CN', 'en'] as const) expect(say(locale, sentence)).not.toMatch(/\{\w+(:date)?\}/);
    }
  });

  test('shows every sentence of the check', () => {
    const keys = new Set(said.map(({ key }) => key));
    // yaml.syntax has a sentence for each kind of broken YAML: tests/yaml/parse.test.ts
    const own = Object.keys(ALL_MESSAGES).filter((key) => key.startsWith(`${code}.`) && code !== 'yaml.syntax');
    expect(own.filter((key) => !keys.has(key) && !key.endsWith('.fix'))).toEqual([]);
  });
});

/** All that is said about an example: findings, related places, titles of fixes. */
function sentencesAbout(page: CheckPage, block: Block): readonly Sentence[] {
  const snapshot = around(page, block);
  return check(snapshot, block.path).flatMap((finding) => [
    finding.message,
    ...finding.related.map(({ message }) => message),
    ...finding.fixes(snapshot).map(({ title }) => title),
  ]);
}

/**
 * The example in the workspace of its page: a fixed one with what the same fix has done to other files, a plan of the page
 * with the first good example.
 */
function around(page: CheckPage, block: Block): Snapshot {
  const bad = page.blocks.slice(0, page.blocks.indexOf(block)).findLast(({ kind }) => kind === 'bad');
  const isPlan = block.kind === 'file' && isPlanFile(block.path);
  const good = page.blocks.filter(({ kind }) => kind === 'good').slice(0, 1);
  const others = block.kind === 'fixed' && bad ? [bad, ...fixedAfter(page, bad)] : isPlan ? good : [];
  const files = [...page.blocks.filter(({ kind }) => kind === 'file'), ...others, block];
  return workspace(Object.fromEntries(files.map(({ path, text }) => [path, text])));
}

/** The blocks that follow a bad one and show what its fix makes of it: one for each file. */
function fixedAfter(page: CheckPage, bad: Block): readonly Block[] {
  const following = page.blocks.slice(page.blocks.indexOf(bad) + 1);
  const end = following.findIndex(({ kind }) => kind !== 'fixed');
  return end < 0 ? following : following.slice(0, end);
}

function codeOf(line: string): string {
  return line.split(' ')[1] ?? '';
}

/** The example with an ignore comment above each line that has a finding of the code. */
function silenced(text: string, code: string): string {
  const lines = new Set(
    expectedIn(text).flatMap((entry) => (codeOf(entry) === code ? Number.parseInt(entry, 10) : [])),
  );
  return text
    .split('\n')
    .flatMap((line, index) => (lines.has(index + 1) ? [`# plan-ignore ${code}: 理由`, line] : [line]))
    .join('\n');
}
