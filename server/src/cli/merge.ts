import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '../base/refused.ts';
import { applyEdits } from '../base/textEdit.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import * as bringInService from '../service/bringIn.ts';
import { openDocument, type PlanDocument } from '../workspace/document.ts';
import { withDocument } from '../workspace/snapshot.ts';
import { loadPlans } from './loadPlans.ts';
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
    take: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
    report: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const { locale } = terminal;
  const format = FORMATS.find((each) => each === values.format);
  if (!format) throw badValue('--format', values.format, FORMATS.join(', '));
  if (values.prefer !== undefined && values.prefer !== 'returned')
    throw badValue('--prefer', values.prefer, 'returned');
  const asked = values.prefer === 'returned' ? bringInService.ASKED_KINDS : values.take.flatMap(kindsIn);
  const kinds = new Set([...bringInService.TAKEN_KINDS, ...asked]);
  const taken = (decision: bringInService.Decision): boolean => bringInService.isTaken(decision, kinds);
  const [planFile, ...files] = positionals;
  if (planFile === undefined || files.length === 0) {
    const what = say(locale, { key: `cli.what.${planFile === undefined ? 'file' : 'returned'}`, args: {} });
    throw new WrongUse({ key: 'cli.missing-argument', args: { what } });
  }
  const { context, plans } = await loadPlans([planFile], terminal);
  const before = plans[0]!;
  if (before.tree.problems.some(({ code }) => code === 'yaml.syntax')) {
    throw new WrongUse({ key: 'returned.broken', args: { file: planFile } });
  }

  let document = before;
  let { snapshot } = context;
  const reports: bringInService.ReturnedReport[] = [];
  for (const file of files) {
    const returned = read(document, file, await readBytes(file));
    const names = { file: path.basename(file), plan: planFile };
    reports.push(bringInService.returnedReport({ ...context, snapshot }, document, returned, names, taken));
    const edits = bringInService.returnedEdits(document, returned.decisions.filter(taken));
    const text = applyEdits(document.text, edits);
    const next = openDocument(document.uri, text);
    if (next.kind === 'plan') document = next;
    snapshot = withDocument(snapshot, document);
  }

  const content =
    format === 'json'
      ? `${JSON.stringify({ file: planFile, returned: reports }, null, 2)}\n`
      : bringInService.returnedReportText(context, reports, format);
  if (values.report === undefined) terminal.out(content);
  else {
    await writeOut(values.report, content, values.force);
    terminal.err(`${say(locale, { key: 'cli.written', args: { path: values.report } })}\n`);
  }
  if (document.text !== before.text && values.write) {
    await writeOut(planFile, document.text, true);
    terminal.err(`${say(locale, { key: 'cli.written', args: { path: planFile } })}\n`);
  } else if (document.text !== before.text) terminal.err(`${say(locale, { key: 'returned.preview', args: {} })}\n`);
  return reports.some(({ open }) => open) ? 1 : 0;

  function read(into: PlanDocument, file: string, bytes: Uint8Array): bringInService.Returned {
    try {
      return bringInService.mergeReturned(into, path.basename(file), bytes);
    } catch (error) {
      throw error instanceof Refused ? refusal(file, error, locale) : error;
    }
  }
}

/** `emptied,deleted`: kinds of decisions that have to be asked for. */
function kindsIn(value: string): readonly bringInService.DecisionKind[] {
  return value.split(/[,，]/u).map((word) => {
    const kind = bringInService.ASKED_KINDS.find((each) => each === word.trim());
    if (!kind) throw badValue('--take', word, bringInService.ASKED_KINDS.join(', '));
    return kind;
  });
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
