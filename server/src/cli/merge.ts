import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '../base/refused.ts';
import { applyEdits } from '../base/textEdit.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { nodeHost, uriOf } from '../platform/node.ts';
import * as bringInService from '../service/bringIn.ts';
import { openDocument, type PlanDocument } from '../workspace/document.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { documentAt, emptySnapshot } from '../workspace/snapshot.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

const FORMATS = ['text', 'json', 'md'] as const;

/**
 * `district-plan merge`: tables that came back, merged into their plan one after the other. Shows what would change;
 * writes only with `--write`. Exit code 1 where something is left for a person.
 */
export async function merge(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    prefer: { type: 'string' },
    write: { type: 'boolean', default: false },
    report: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const { locale } = terminal;
  const format = FORMATS.find((each) => each === values.format);
  if (!format) throw badValue('--format', values.format, FORMATS.join(', '));
  if (values.prefer !== undefined && values.prefer !== 'returned')
    throw badValue('--prefer', values.prefer, 'returned');
  const taken = values.prefer === 'returned';
  const [planFile, ...files] = positionals;
  if (planFile === undefined || files.length === 0) {
    const what = say(locale, { key: `cli.what.${planFile === undefined ? 'file' : 'returned'}`, args: {} });
    throw new WrongUse({ key: 'cli.missing-argument', args: { what } });
  }
  const before = await readPlan(planFile);
  const settings = { ...defaultSettings, locale };

  let document = before;
  const reports: bringInService.ReturnedReport[] = [];
  for (const file of files) {
    const context = { snapshot: emptySnapshot, settings };
    const returned = read(document, file, await readBytes(file));
    reports.push(
      bringInService.returnedReport(context, document, returned, { file: path.basename(file), plan: planFile }, taken),
    );
    const { accepted, conflicts, deleted } = returned.edits;
    const edits = taken ? [...accepted, ...conflicts, ...deleted] : accepted;
    const next = openDocument(document.uri, applyEdits(document.text, edits));
    if (next.kind === 'plan') document = next;
  }

  const content =
    format === 'json'
      ? `${JSON.stringify({ file: planFile, returned: reports }, null, 2)}\n`
      : bringInService.returnedReportText({ snapshot: emptySnapshot, settings }, reports, format);
  if (values.report === undefined) terminal.out(content);
  else {
    await writeOut(values.report, content, values.force);
    terminal.err(`${say(locale, { key: 'cli.written', args: { path: values.report } })}\n`);
  }
  if (document.text !== before.text && values.write) {
    await writeOut(planFile, document.text, true);
    terminal.err(`${say(locale, { key: 'cli.written', args: { path: planFile } })}\n`);
  } else if (document.text !== before.text) terminal.err(`${say(locale, { key: 'returned.preview', args: {} })}\n`);
  return reports.some((report) => bringInService.leavesOpen(report, taken)) ? 1 : 0;

  function read(into: PlanDocument, file: string, bytes: Uint8Array): bringInService.Returned {
    try {
      return bringInService.mergeReturned(into, path.basename(file), bytes);
    } catch (error) {
      throw error instanceof Refused ? refusal(file, error, locale) : error;
    }
  }
}

async function readPlan(file: string): Promise<PlanDocument> {
  const uri = uriOf(path.resolve(file));
  const document = documentAt(await load(emptySnapshot, [uri], nodeHost), uri);
  if (!document) throw new WrongUse({ key: 'cli.unreadable', args: { path: file } });
  if (document.kind !== 'plan') throw new WrongUse({ key: 'cli.not-a-plan', args: { path: file } });
  if (document.tree.problems.some(({ code }) => code === 'yaml.syntax')) {
    throw new WrongUse({ key: 'returned.broken', args: { file } });
  }
  return document;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new WrongUse({ key: 'cli.unreadable', args: { path: file } });
  }
}

function refusal(file: string, { sentence }: Refused, locale: Locale): WrongUse {
  return new WrongUse({ key: 'cli.refused', args: { path: file, reason: say(locale, sentence) } });
}

function badValue(option: string, value: string, allowed: string): WrongUse {
  return new WrongUse({ key: 'cli.bad-value', args: { option, value, allowed } });
}
