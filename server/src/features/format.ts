import {
  type COLUMN_KEYS,
  MEASURE_KEYS,
  type NOT_APPLICABLE_KEYS,
  type NOTICE_KEYS,
  type PERIOD_KEYS,
  type PLAN_KEYS,
  type SECTION_KEYS,
  type TARGET_KEYS,
  type TASK_KEYS,
} from '../plan/vocabulary.ts';
import type { GROUP_KEYS, REGISTRY_KEYS, UNIT_KEYS } from '../registry/vocabulary.ts';

/** What may be said with a word: free text, or something that is known elsewhere. */
export type Meaning =
  | 'text'
  | 'level'
  | 'layout'
  | 'unitLevel'
  | 'area'
  | 'parent'
  | 'previous'
  | 'annex'
  | 'registry'
  | 'numbering'
  | 'reference'
  | 'continued'
  | 'deadline'
  | 'unit'
  | 'successor'
  | 'counterpart'
  | 'member'
  | 'flag';

/** What the format expects at a place. `many`: a list of words, `maybe`: a word or a list of them. */
export type Shape =
  | { readonly kind: 'mapping'; readonly of: MappingName }
  | { readonly kind: 'list'; readonly of: MappingName }
  | { readonly kind: 'words'; readonly meaning: Meaning; readonly number: 'one' | 'maybe' | 'many' };

export type MappingName =
  | 'plan'
  | 'period'
  | 'notice'
  | 'column'
  | 'section'
  | 'measure'
  | 'numbers'
  | 'task'
  | 'target'
  | 'notApplicable'
  | 'registry'
  | 'unit'
  | 'group';

const text: Shape = { kind: 'words', meaning: 'text', number: 'one' };
const one = (meaning: Meaning): Shape => ({ kind: 'words', meaning, number: 'one' });
const maybe = (meaning: Meaning): Shape => ({ kind: 'words', meaning, number: 'maybe' });
const many = (meaning: Meaning): Shape => ({ kind: 'words', meaning, number: 'many' });
const listOf = (of: MappingName): Shape => ({ kind: 'list', of });

type Keys<Names extends readonly string[]> = Readonly<Record<Names[number], Shape>>;

const plan: Keys<typeof PLAN_KEYS> = {
  title: text,
  level: one('level'),
  area: one('area'),
  year: text,
  period: { kind: 'mapping', of: 'period' },
  document: text,
  issued: text,
  parent: one('parent'),
  numbering: one('numbering'),
  previous: one('previous'),
  units: many('registry'),
  annex: text,
  notice: { kind: 'mapping', of: 'notice' },
  annexes: many('annex'),
  layout: one('layout'),
  columns: listOf('column'),
  sections: listOf('section'),
  measures: listOf('measure'),
  notApplicable: listOf('notApplicable'),
};

const duties = {
  deadline: one('deadline'),
  lead: many('unit'),
  responsible: many('unit'),
  support: many('unit'),
  note: text,
  targets: listOf('target'),
} as const;

const measure: Keys<typeof MEASURE_KEYS> = {
  number: text,
  title: text,
  alsoNumbered: { kind: 'mapping', of: 'numbers' },
  implements: maybe('reference'),
  continues: maybe('continued'),
  basis: text,
  districts: many('area'),
  ...duties,
  tasks: listOf('task'),
};

const task: Keys<typeof TASK_KEYS> = {
  text,
  implements: maybe('reference'),
  continues: maybe('continued'),
  districts: many('area'),
  ...duties,
};

const column: Keys<typeof COLUMN_KEYS> = {
  number: text,
  measure: text,
  task: text,
  deadline: text,
  lead: text,
  responsible: text,
  support: text,
  note: text,
  group: text,
};

const section: Keys<typeof SECTION_KEYS> = { title: text, sections: listOf('section'), measures: listOf('measure') };
const target: Keys<typeof TARGET_KEYS> = { indicator: text, target: text };
const period: Keys<typeof PERIOD_KEYS> = { from: text, to: text };
const notice: Keys<typeof NOTICE_KEYS> = {
  issuer: text,
  to: text,
  text: many('text'),
  remark: text,
  copies: text,
  printedBy: text,
  printed: text,
};
const notApplicable: Keys<typeof NOT_APPLICABLE_KEYS> = { measure: one('reference'), reason: text };
const registry: Keys<typeof REGISTRY_KEYS> = {
  title: text,
  area: one('area'),
  extends: many('registry'),
  units: listOf('unit'),
  groups: listOf('group'),
};

const unit: Keys<typeof UNIT_KEYS> = {
  name: text,
  official: text,
  aliases: many('text'),
  level: one('unitLevel'),
  since: text,
  until: text,
  succeededBy: maybe('successor'),
  counterpart: maybe('counterpart'),
  pinyin: text,
};

const group: Keys<typeof GROUP_KEYS> = {
  name: text,
  aliases: many('text'),
  members: many('member'),
  open: one('flag'),
};

/** The keys of each kind of mapping, in the order in which files have them, and what stands behind each. */
export const FORMAT: Readonly<Record<MappingName, Readonly<Record<string, Shape>>>> = {
  plan,
  period,
  notice,
  column,
  section,
  measure,
  numbers: {},
  task,
  target,
  notApplicable,
  registry,
  unit,
  group,
};

/** What is expected at a path of keys, `-` for an item of a list; undefined where the format has no such place. */
export function shapeAt(kind: 'plan' | 'registry', path: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = { kind: 'mapping', of: kind };
  for (const step of path) {
    if (shape === undefined) return undefined;
    if (shape.kind === 'mapping') shape = Object.hasOwn(FORMAT[shape.of], step) ? FORMAT[shape.of][step] : undefined;
    else if (step !== '-') return undefined;
    else if (shape.kind === 'list') shape = { kind: 'mapping', of: shape.of };
    else if (shape.number === 'one') return undefined;
  }
  return shape;
}

/** Keys of the messages that say what a key means: its title, and more about it. */
export function keyMessages(of: MappingName, key: string): { readonly title: string; readonly about: string } {
  // what a task shares with its measure means the same
  const owner = of === 'task' && (MEASURE_KEYS as readonly string[]).includes(key) ? 'measure' : of;
  return { title: `key.${owner}.${key}`, about: `key.${owner}.${key}.about` };
}
