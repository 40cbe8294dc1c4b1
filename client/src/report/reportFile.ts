import type { Uri } from 'vscode';

export const reportFile = /\.report\.md$/iu;

/** Where the report on a plan is kept: `名称.report.md` beside `名称.plan.yaml`. */
export function reportBeside(plan: Uri): Uri {
  return plan.with({ path: plan.path.replace(/\.plan\.ya?ml$/iu, '.report.md') });
}
