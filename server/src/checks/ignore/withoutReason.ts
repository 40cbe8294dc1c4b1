import type { Check, Report } from '../check.ts';
import type { Ignore } from '../ignore.ts';

/** A `# plan-ignore` comment that does not say why: the next reader cannot tell whether it still holds. */
export const ignoreWithoutReason: Check = { code: 'ignore.without-reason', severity: 'info' };

export function reportWithoutReason(ignores: readonly Ignore[]): readonly Report[] {
  return ignores
    .filter(({ reason }) => reason === '')
    .map(({ code, codeSpan }) => ({ span: codeSpan, message: { key: 'ignore.without-reason', args: { code } } }));
}
