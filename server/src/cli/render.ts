import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileName } from '../base/uri.ts';
import { say } from '../messages/say.ts';
import type { Context } from '../service/context.ts';
import * as exportsService from '../service/exports.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { defaultSettings, type ExportFonts, readFonts } from '../workspace/settings.ts';
import { loadPlans } from './loadPlans.ts';
import { displayPath } from './reporters/reporter.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

/** Formats that a terminal shows as they are. */
const TEXTS: readonly string[] = ['html', 'md', 'csv'];

/** `district-plan render`: plans, or lists made from them, as files that go out. With errors in them only as drafts. */
export async function render(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', default: false },
    draft: { type: 'boolean', default: false },
    unit: { type: 'string' },
    supervision: { type: 'boolean', default: false },
    fonts: { type: 'string' },
  });
  if (positionals.length === 0) throw missing('file', terminal);
  const format = formatOf(values.to, terminal);
  const fonts = fontsOf(values.fonts);
  const { context, plans } = await loadPlans(positionals, terminal);
  const { draft, unit, supervision } = values;
  const lists = unit !== undefined || supervision;
  const targetOf = await targets(lists ? 1 : plans.length, values.output, format, terminal);
  if (unit !== undefined && supervision) throw new WrongUse({ key: 'cli.unit-or-supervision', args: {} });
  const problem = lists
    ? undefined
    : plans.map((plan) => exportsService.cannotExport(context, plan, format)).find(Boolean);
  if (problem) throw new WrongUse(problem);
  if (!draft && refuses(context, plans, terminal)) return 1;

  async function write(file: exportsService.Exported, target: string | undefined): Promise<void> {
    for (const notice of file.notices) terminal.err(`${say(terminal.locale, notice)}\n`);
    if (target === undefined) return terminal.out(file.bytes);
    await writeOut(target, file.bytes, values.force);
    terminal.err(`${say(terminal.locale, { key: 'cli.written', args: { path: target } })}\n`);
  }

  if (unit !== undefined) {
    const made = await exportsService.exportUnitSheet(context, plans, { name: unit }, format, { draft, fonts });
    if ('reason' in made) throw new WrongUse(exportsService.noUnitSheet(unit, made));
    await write(made, targetOf(made.fileName));
  } else if (supervision) {
    const made = await exportsService.exportSupervision(context, plans, format, { draft, fonts });
    await write(made, targetOf(made.fileName));
  } else {
    for (const plan of plans) {
      const name = `${fileName(plan.uri).replace(/\.plan\.ya?ml$/i, '')}.${format}`;
      await write(await exportsService.exportPlan(context, plan, format, { draft, fonts }), targetOf(name));
    }
  }
  return 0;
}

function formatOf(value: string | undefined, terminal: Terminal): exportsService.ExportFormat {
  if (value === undefined) throw missing('to', terminal);
  const format = exportsService.EXPORT_FORMATS.find((each) => each === value);
  if (format) return format;
  const allowed = exportsService.EXPORT_FORMATS.join(', ');
  throw new WrongUse({ key: 'cli.bad-value', args: { option: '--to', value, allowed } });
}

/** `title=华文中宋,body=仿宋`: the house's own fonts. */
function fontsOf(value: string | undefined): ExportFonts {
  if (value === undefined) return defaultSettings.fonts;
  const pairs = value.split(/[,，]/).map((pair) => pair.split('=').map((part) => part.trim()));
  const allowed = Object.keys(defaultSettings.fonts);
  const wrong = pairs.some(([face = '', name = '', ...more]) => !allowed.includes(face) || !name || more.length > 0);
  if (!wrong) return readFonts(Object.fromEntries(pairs));
  const form = allowed.map((face) => `${face}=…`).join(',');
  throw new WrongUse({ key: 'cli.bad-value', args: { option: '--fonts', value, allowed: form } });
}

/** Where a file is written to, by its name in a folder; undefined = to standard output. Several files go into a folder. */
async function targets(
  files: number,
  output: string | undefined,
  format: exportsService.ExportFormat,
  terminal: Terminal,
): Promise<(name: string) => string | undefined> {
  const folder = output !== undefined && (await stat(output).catch(() => undefined))?.isDirectory();
  if (files > 1 && !folder) throw new WrongUse({ key: 'cli.needs-folder', args: {} });
  if (output === undefined && terminal.interactive && !TEXTS.includes(format)) {
    throw new WrongUse({ key: 'cli.needs-output', args: { format } });
  }
  return (name) => (output !== undefined && folder ? path.join(output, name) : output);
}

/** Tells the errors that stand in the plans, if there are any. */
function refuses(context: Context, plans: readonly PlanDocument[], terminal: Terminal): boolean {
  const errors = exportsService.standingErrors(context, plans);
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
