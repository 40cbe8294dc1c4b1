import { say } from '../messages/say.ts';
import * as exportsService from '../service/exports.ts';
import * as yearsService from '../service/years.ts';
import { loadPlans } from './loadPlans.ts';
import { displayPath } from './reporters/reporter.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

/**
 * `district-plan diff`: what became of one plan in another one. That there are differences is no error: the exit code is 0.
 */
export async function diff(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', default: false },
  });
  const format = exportsService.DIFF_FORMATS.find((each) => each === values.format);
  if (!format) {
    const allowed = exportsService.DIFF_FORMATS.join(', ');
    throw new WrongUse({ key: 'cli.bad-value', args: { option: '--format', value: values.format, allowed } });
  }
  const [old, now, ...others] = positionals;
  if (old === undefined || now === undefined || others.length > 0) {
    const what = say(terminal.locale, { key: 'cli.what.two-plans', args: {} });
    throw new WrongUse({ key: 'cli.missing-argument', args: { what } });
  }
  const isText = exportsService.DIFF_TEXTS.some((each) => each === format);
  if (!isText && values.output === undefined && terminal.interactive) {
    throw new WrongUse({ key: 'cli.needs-output', args: { format } });
  }
  const { context, plans } = await loadPlans([old, now], terminal);
  for (const { uri, tree } of plans) {
    if (!tree.problems.some(({ code }) => code === 'yaml.syntax')) continue;
    terminal.err(`${say(terminal.locale, { key: 'cli.diff-broken', args: { path: displayPath(uri) } })}\n`);
  }
  const { bytes, notices } = await exportsService.exportDiff(
    context,
    yearsService.diff(context, plans[0]!, plans[1]!),
    format,
  );
  for (const notice of notices) terminal.err(`${say(terminal.locale, notice)}\n`);
  if (values.output === undefined) terminal.out(bytes);
  else {
    await writeOut(values.output, bytes, values.force);
    terminal.err(`${say(terminal.locale, { key: 'cli.written', args: { path: values.output } })}\n`);
  }
  return 0;
}
