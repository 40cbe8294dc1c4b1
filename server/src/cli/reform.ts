import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { parseDateRange } from '../base/calendarDate.ts';
import { applyEdits } from '../base/textEdit.ts';
import { say } from '../messages/say.ts';
import { nodeHost, uriOf } from '../platform/node.ts';
import * as unitsService from '../service/units.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { documentAt, emptySnapshot } from '../workspace/snapshot.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

const FORMATS = ['text', 'json'] as const;

/**
 * `district-plan reform`: the list of a reform becomes entries of a registry. Shows what would change; writes only with
 * `--write`. Exit code 1 where a line of the list is left for a person.
 */
export async function reform(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    units: { type: 'string' },
    date: { type: 'string' },
    write: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  });
  const { locale } = terminal;
  const missing = (what: string): WrongUse =>
    new WrongUse({ key: 'cli.missing-argument', args: { what: say(locale, { key: `cli.what.${what}`, args: {} }) } });
  const format = FORMATS.find((each) => each === values.format);
  if (!format) throw badValue('--format', values.format, FORMATS.join(', '));
  const [listFile, ...others] = positionals;
  if (listFile === undefined || others.length > 0) throw missing('list');
  if (values.units === undefined) throw missing('units');
  if (values.date !== undefined && !/^\d{4}-/.test(values.date))
    throw badValue('--date', values.date, 'YYYY-MM, YYYY-MM-DD');
  if (values.date !== undefined && !parseDateRange(values.date))
    throw badValue('--date', values.date, 'YYYY-MM, YYYY-MM-DD');

  const list = await readList(listFile);
  const uri = uriOf(path.resolve(values.units));
  // what the city's units are called now may stand in any registry beside this one
  const beside = await nodeHost.list(uriOf(path.dirname(path.resolve(values.units))));
  const snapshot = await load(emptySnapshot, [uri, ...beside], nodeHost);
  const document = documentAt(snapshot, uri);
  if (!document) throw new WrongUse({ key: 'cli.unreadable', args: { path: values.units } });
  if (document.kind !== 'registry') throw new WrongUse({ key: 'cli.not-a-registry', args: { path: values.units } });
  if (document.tree.problems.some(({ code }) => code === 'yaml.syntax')) {
    throw new WrongUse({ key: 'reform.broken', args: { file: values.units } });
  }

  const context = { snapshot, settings: { ...defaultSettings, locale } };
  const result = unitsService.reformRegistry(context, document, list, values.date);
  const report = unitsService.reformReport(context, result);
  if (format === 'json') terminal.out(`${JSON.stringify({ file: values.units, ...report }, null, 2)}\n`);
  else terminal.out(words(values.units, report));
  if (result.edits.length > 0 && values.write) {
    await writeOut(values.units, applyEdits(document.text, result.edits), true);
    terminal.err(`${say(locale, { key: 'cli.written', args: { path: values.units } })}\n`);
  } else if (result.edits.length > 0) terminal.err(`${say(locale, { key: 'reform.preview', args: {} })}\n`);
  return result.open.length > 0 ? 1 : 0;

  function words(file: string, { changes, open }: unitsService.ReformReport): string {
    const key = changes.length > 0 ? 'reform.heading' : 'reform.nothing';
    const heading = say(locale, { key, args: { file, count: changes.length } });
    const rest = say(locale, { key: 'reform.open.heading', args: { count: open.length } });
    const left = open.length > 0 ? ['', rest, ...open.map((line) => `  ${line}`)] : [];
    return `${[heading, ...changes.map((line) => `  ${line}`), ...left].join('\n')}\n`;
  }
}

/** `-` is standard input. */
async function readList(file: string): Promise<string> {
  if (file === '-') return readStream(process.stdin);
  try {
    return new TextDecoder('utf-8').decode(await readFile(file));
  } catch {
    throw new WrongUse({ key: 'cli.unreadable', args: { path: file } });
  }
}

function badValue(option: string, value: string, allowed: string): WrongUse {
  return new WrongUse({ key: 'cli.bad-value', args: { option, value, allowed } });
}
