import type { Severity } from '../../checks/check.ts';
import type { Checked } from './reporter.ts';

export function countBySeverity(checked: readonly Checked[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of checked) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
