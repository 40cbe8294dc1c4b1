/** The words of the plan format, each in one place. The schema in schemas/plan.schema.json says the same to other editors. */
export const LEVELS = ['municipal', 'district', 'street'] as const;
export type Level = (typeof LEVELS)[number];

/** The three roles a unit can have in a task, in the order a table prints them. */
export const ROLES = ['lead', 'responsible', 'support'] as const;
export type Role = (typeof ROLES)[number];

export const COLUMN_ROLES = ['number', 'measure', 'task', 'deadline', ...ROLES, 'note'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
/** The column has units in it. */
export function isUnitColumn(role: ColumnRole): role is Role {
  return (ROLES as readonly ColumnRole[]).includes(role);
}

/** A column says its role with its heading, and the heading it shares with its neighbours, if any. */
export const COLUMN_KEYS = [...COLUMN_ROLES, 'group'] as const;

/** How a plan is printed: as a table, or as paragraphs that end with their units in brackets (Beijing 2016). */
export const LAYOUTS = ['table', 'prose'] as const;
export type Layout = (typeof LAYOUTS)[number];

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
  'annex',
  'notice',
  'annexes',
  'layout',
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
  'continues',
  'basis',
  'districts',
  'deadline',
  ...ROLES,
  'note',
  'targets',
  'tasks',
] as const;
export const TASK_KEYS = [
  'text',
  'implements',
  'continues',
  'districts',
  'deadline',
  ...ROLES,
  'note',
  'targets',
] as const;
export const TARGET_KEYS = ['indicator', 'target'] as const;
export const NOT_APPLICABLE_KEYS = ['measure', 'reason'] as const;
export const PERIOD_KEYS = ['from', 'to'] as const;
/** The parts of the notice (通知) that sends plans out, in the order in which GB/T 9704-2012 prints them. */
export const NOTICE_KEYS = ['issuer', 'to', 'text', 'remark', 'copies', 'printedBy', 'printed'] as const;

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
