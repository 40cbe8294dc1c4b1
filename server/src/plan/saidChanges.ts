import { assign } from '../base/assign.ts';
import { diffText } from '../base/diffText.ts';
import { groupBy } from '../base/groupBy.ts';
import { FINGERPRINT_FIELDS, type Fingerprint, type FingerprintField, foldWording } from './fingerprint.ts';
import { ROLES } from './vocabulary.ts';

/** One thing that is said otherwise than it was; `''` where it was not said, or is not any more. */
export interface SaidChange {
  readonly field: FingerprintField;
  readonly before: string;
  readonly after: string;
  /**
   * Of which tasks, from 0: as they are counted now, or as they were where they are gone. Empty where the measure itself
   * says it, or all its tasks do.
   */
  readonly tasks: readonly number[];
  /** A whole task came or went; what else it says is not told one by one. */
  readonly isTask: boolean;
}

/** What each task says, one value for each task. */
const TASK_FIELDS = ['text', 'deadline', ...ROLES] as const;
type Row = Readonly<Record<(typeof TASK_FIELDS)[number], string>>;
type RowPair = readonly [before: number | undefined, after: number | undefined];

/** Below this two texts are two tasks. */
export const LEAST_LIKENESS = 0.5;
/** More tasks than this that were all reworded are not held against each other. */
const EACH_WITH_EACH = 400;

/**
 * What a measure says otherwise, field by field. Width, spaces and punctuation make no difference, nor does the order of its
 * tasks: each is held against the one that it was.
 */
export function changesBetween(before: Fingerprint, after: Fingerprint): readonly SaidChange[] {
  if (FINGERPRINT_FIELDS.every((field) => isSameList(before[field], after[field]))) return [];
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const pairs = pairRows(old, now);
  const changes = [
    ...changeOf('title', before.title[0] ?? '', after.title[0] ?? '', []),
    ...together(
      pairs.flatMap(([from, to]) => rowChanges(old, now, from, to)),
      now.length,
    ),
    ...targetChanges(before.targets, after.targets),
  ];
  return FINGERPRINT_FIELDS.flatMap((field) => changes.filter((change) => change.field === field));
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function isSame(a: string, b: string): boolean {
  return a === b || foldWording(a) === foldWording(b);
}

/** At least one: what a measure without tasks says stands in a row without text. */
function rowsOf(said: Fingerprint): readonly Row[] {
  const count = Math.max(1, ...TASK_FIELDS.map((field) => said[field].length));
  const rows = Array.from(
    { length: count },
    (_, row) => Object.fromEntries(TASK_FIELDS.map((field) => [field, said[field][row] ?? ''])) as unknown as Row,
  );
  // a task without text is not yet a task
  const written = rows.filter(({ text }) => foldWording(text) !== '');
  return written.length > 0 ? written : rows.slice(0, 1);
}

function rowChanges(
  old: readonly Row[],
  now: readonly Row[],
  from: number | undefined,
  to: number | undefined,
): readonly SaidChange[] {
  const tasks = [to ?? from ?? 0];
  const [before, after] = [from === undefined ? undefined : old[from], to === undefined ? undefined : now[to]];
  if (before && after) return TASK_FIELDS.flatMap((field) => changeOf(field, before[field], after[field], tasks));
  return [{ field: 'text', before: before?.text ?? '', after: after?.text ?? '', tasks, isTask: true }];
}

function changeOf(
  field: FingerprintField,
  before: string,
  after: string,
  tasks: readonly number[],
): readonly SaidChange[] {
  return isSame(before, after) ? [] : [{ field, before, after, tasks, isTask: false }];
}

/** The same change of several tasks is one change; of all of them, one of the measure. */
function together(changes: readonly SaidChange[], count: number): readonly SaidChange[] {
  const merged = groupBy(changes, (each) => [each.field, each.before, each.after, each.isTask].join('\n'));
  return [...merged.values()].map((group) => {
    const tasks = group.flatMap((each) => each.tasks);
    return { ...group[0]!, tasks: tasks.length === count && !group[0]!.isTask ? [] : tasks };
  });
}

/** Tasks that are the same by their wording, then those that are most alike; in the order in which they stand now. */
function pairRows(old: readonly Row[], now: readonly Row[]): readonly RowPair[] {
  if (old.length === 1 && now.length === 1) return [[0, 0]];
  const gone = new Set(old.keys());
  const came = new Map<number, number>();
  for (const [to, { text }] of now.entries()) {
    const same = [...gone].filter((from) => isSame(old[from]!.text, text));
    const from = same.find((each) => each === to) ?? same[0];
    if (from === undefined) continue;
    came.set(to, from);
    gone.delete(from);
  }
  const left = [...now.keys()].filter((to) => !came.has(to));
  if (gone.size * left.length <= EACH_WITH_EACH) {
    const pairings = [...gone].flatMap((row) =>
      left.map((column) => ({ row, column, gain: likeness(old[row]!.text, now[column]!.text) })),
    );
    const alike = assign(
      old.length,
      pairings.filter(({ gain }) => gain >= LEAST_LIKENESS),
    );
    for (const { row, column } of alike) {
      came.set(column, row);
      gone.delete(row);
    }
  }
  return [
    ...[...now.keys()].map((to): RowPair => [came.get(to), to]),
    ...[...gone].map((from): RowPair => [from, undefined]),
  ];
}

/** How much of two wordings is the same, 0 to 1. */
export function likeness(a: string, b: string): number {
  const same = diffText(a, b).reduce((size, { kind, text }) => (kind === 'same' ? size + text.length : size), 0);
  return a.length + b.length === 0 ? 1 : (2 * same) / (a.length + b.length);
}

/** Targets of one indicator are one target; the order does not count. */
function targetChanges(before: readonly string[], after: readonly string[]): readonly SaidChange[] {
  const gone = before.filter((line) => !after.some((each) => isSame(line, each)));
  const came = after.filter((line) => !before.some((each) => isSame(line, each)));
  const indicatorOf = (line: string): string => foldWording(line.split(' ')[0]!);
  const changes = came.flatMap((line) => {
    const at = gone.findIndex((each) => indicatorOf(each) === indicatorOf(line));
    const [former] = at < 0 ? [] : gone.splice(at, 1);
    return changeOf('targets', former ?? '', line, []);
  });
  return [...changes, ...gone.flatMap((line) => changeOf('targets', line, '', []))];
}
