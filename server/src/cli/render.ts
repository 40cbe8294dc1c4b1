import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileName } from '../base/uri.ts';
import { say } from '../messages/say.ts';
import * as service from '../service.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { loadPlans } from './loadPlans.ts';
import { displayPath } from './reporters/reporter.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

/** Formats that a terminal shows as they are. */
const TEXTS: readonly string[] = ['html', 'md', 'csv'];

/** `district-plan render`: plans as files that go out. With errors in them only as drafts. */
export async function render(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', default: false },
    draft: { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw missing('file', terminal);
  const format = formatOf(values.to, terminal);
  const { context, plans } = await loadPlans(positionals, terminal);
  const targetOf = await targets(plans, values.output, format, terminal);
  if (!values.draft && refuses(context, plans, terminal)) return 1;
  for (const plan of plans) {
    const { bytes, notices } = await service.exportPlan(context, plan, format, { draft: values.draft });
    for (const notice of notices) terminal.err(`${displayPath(plan.uri)}  ${say(terminal.locale, notice)}\n`);
    const target = targetOf(plan);
    if (target === undefined) {
      terminal.out(bytes);
      continue;
    }
    await writeOut(target, bytes, values.force);
    terminal.err(`${say(terminal.locale, { key: 'cli.written', args: { path: target } })}\n`);
  }
  return 0;
}

function formatOf(value: string | undefined, terminal: Terminal): service.ExportFormat {
  if (value === undefined) throw missing('to', terminal);
  const format = service.EXPORT_FORMATS.find((each) => each === value);
  if (format) return format;
  const allowed = service.EXPORT_FORMATS.join(', ');
  throw new WrongUse({ key: 'cli.bad-value', args: { option: '--to', value, allowed } });
}

/** Where each plan is written to; undefined = to standard output. Several plans go into a folder. */
async function targets(
  plans: readonly PlanDocument[],
  output: string | undefined,
  format: service.ExportFormat,
  terminal: Terminal,
): Promise<(plan: PlanDocument) => string | undefined> {
  const folder = output !== undefined && (await stat(output).catch(() => undefined))?.isDirectory();
  if (plans.length > 1 && !folder) throw new WrongUse({ key: 'cli.needs-folder', args: {} });
  if (output === undefined && terminal.interactive && !TEXTS.includes(format)) {
    throw new WrongUse({ key: 'cli.needs-output', args: { format } });
  }
  if (output === undefined || !folder) return () => output;
  return ({ uri }) => path.join(output, `${fileName(uri).replace(/\.plan\.ya?ml$/i, '')}.${format}`);
}

/** Tells the errors that stand in the plans, if there are any. */
function refuses(context: service.Context, plans: readonly PlanDocument[], terminal: Terminal): boolean {
  const errors = service.standingErrors(context, plans);
  if (errors.length === 0) return false;
  const { locale } = terminal;
  const lines = errors.map(({ uri, range, code, message }) => {
    const place = `${displayPath(uri)}:${range.start.line + 1}:${range.start.character + 1}`;
    return `${place}  ${message}  ${code}\n`;
  });
  const last = say(locale, { key: 'cli.errors-stand', args: { count: errors.length } });
  terminal.err(`${lines.join('')}${last}\n`);
  return true;
}

function missing(what: string, terminal: Terminal): WrongUse {
  const words = say(terminal.locale, { key: `cli.what.${what}`, args: {} });
  return new WrongUse({ key: 'cli.missing-argument', args: { what: words } });
}
