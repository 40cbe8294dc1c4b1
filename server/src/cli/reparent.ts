import { applyEdits } from '../base/textEdit.ts';
import { say } from '../messages/say.ts';
import { pathOf } from '../platform/node.ts';
import * as parentService from '../service/parent.ts';
import { loadPlans } from './loadPlans.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

const FORMATS = ['text', 'json'] as const;

/**
 * `district-plan reparent`: a plan carries out a new edition of its parent. Tells what became of each reference; with
 * `--write` what holds gets its new number and the rest stays, marked. Exit code 1 where something is left for a person.
 */
export async function reparent(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    write: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
  });
  const { locale } = terminal;
  const format = FORMATS.find((each) => each === values.format);
  if (!format) {
    const allowed = FORMATS.join(', ');
    throw new WrongUse({ key: 'cli.bad-value', args: { option: '--format', value: values.format, allowed } });
  }
  const [file, parent, ...others] = positionals;
  if (file === undefined || parent === undefined || others.length > 0) {
    const what = say(locale, { key: 'cli.what.plan-and-parent', args: {} });
    throw new WrongUse({ key: 'cli.missing-argument', args: { what } });
  }
  const { context, plans } = await loadPlans([file, parent], terminal);
  const [plan, to] = [plans[0]!, plans[1]!];
  for (const [path, { tree }] of [
    [file, plan],
    [parent, to],
  ] as const) {
    const isBroken = tree.problems.some(({ code }) => code === 'yaml.syntax');
    if (isBroken) throw new WrongUse({ key: 'reparent.broken', args: { path } });
  }
  const reparenting = parentService.reparent(context, plan, to);
  if (!reparenting) throw new WrongUse({ key: 'reparent.no-parent', args: { path: file } });
  if (reparenting.from.uri === to.uri) throw new WrongUse({ key: 'reparent.same', args: { path: parent } });

  const report = parentService.reparentReport(context, reparenting);
  if (format === 'json') terminal.out(`${JSON.stringify({ file, parent, ...report }, null, 2)}\n`);
  else terminal.out(parentService.reparentText(context, report));
  const { edits, lock, kept } = parentService.settleReparenting(context, reparenting);
  if (values.write) {
    await writeOut(file, applyEdits(plan.text, edits), true);
    const lockFile = lock && pathOf(lock.uri);
    if (lock && lockFile !== undefined) await writeOut(lockFile, lock.text, true);
    terminal.err(`${say(locale, { key: 'cli.written', args: { path: file } })}\n`);
  } else terminal.err(`${say(locale, { key: 'reparent.preview', args: {} })}\n`);
  return kept > 0 ? 1 : 0;
}
