/** The words of the plan format, each in one place. The schema in schemas/plan.schema.json says the same to other editors. */
export const LEVELS = ['municipal', 'district', 'street'] as const;
export type Level = (typeof LEVELS)[number];

/** The three roles a unit can have in a task, in the order a table prints them. */
export const ROLES = ['lead', 'responsible', 'support'] as const;
export type Role = (typeof ROLES)[number];

export const COLUMN_ROLES = ['number', 'measure', 'task', 'deadline', ...ROLES] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const PLAN_KEYS = [
  'title',
  'level',
  'area',
  'year',
  'period',
  'document',
  'issued',
  'parent',
  'numbering',
  'previous',
  'units',
  'columns',
  'sections',
  'measures',
  'notApplicable',
] as const;
export const SECTION_KEYS = ['title', 'sections', 'measures'] as const;
export const MEASURE_KEYS = [
  'number',
  'title',
  'alsoNumbered',
  'implements',
  'basis',
  'districts',
  'deadline',
  ...ROLES,
  'targets',
  'tasks',
] as const;
export const TASK_KEYS = ['text', 'implements', 'districts', 'deadline', ...ROLES, 'targets'] as const;
export const TARGET_KEYS = ['indicator', 'target'] as const;
export const NOT_APPLICABLE_KEYS = ['measure', 'reason'] as const;
export const PERIOD_KEYS = ['from', 'to'] as const;

/** Kinds of files, by the end of their names. */
export function isPlanFile(uri: string): boolean {
  return /\.plan\.ya?ml$/i.test(uri);
}

export function isRegistryFile(uri: string): boolean {
  return /\.units\.ya?ml$/i.test(uri);
}

/** What a plan was checked against, beside the plan: `a.plan.lock.yaml` for `a.plan.yaml`. It is no plan itself. */
export function isLockFile(uri: string): boolean {
  return /\.plan\.lock\.ya?ml$/i.test(uri);
}

/** The URI of a plan's lock file; undefined for a file that is not named as plans are (an untitled one). */
export function lockFileOf(planUri: string): string | undefined {
  return isPlanFile(planUri) ? planUri.replace(/\.(ya?ml)$/i, '.lock.$1') : undefined;
}
