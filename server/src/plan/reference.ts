import type { Measure, Plan, Task, Value } from './model.ts';
import { foldNumber, ordinal, parseRange, parseReference } from './number.ts';

/** What a reference means: a measure, or one of its tasks. */
export interface MeasurePart {
  readonly measure: Measure;
  readonly task: Task | undefined;
}

/** Measures by their folded number in one numbering; of two with one number, the first. */
export interface NumberIndex {
  readonly byNumber: ReadonlyMap<string, Measure>;
  /** Every measure that has a number, in the order of the text. */
  readonly inOrder: readonly { readonly measure: Measure; readonly number: string }[];
}

export function indexNumbers(
  measures: readonly Measure[],
  numberOf: (measure: Measure) => string | undefined,
): NumberIndex {
  const byNumber = new Map<string, Measure>();
  const inOrder = measures.flatMap((measure) => {
    const text = numberOf(measure);
    return text === undefined ? [] : [{ measure, number: foldNumber(text) }];
  });
  for (const { measure, number } of inOrder) if (!byNumber.has(number)) byNumber.set(number, measure);
  return { byNumber, inOrder };
}

/**
 * Why a reference means nothing. `unknown`: no measure has this number; `no-task`: it has no such task. Of a range:
 * `range-end`: no measure has the number of one end; `range-not-whole`: an end is no whole number; `range-turned`: it runs
 * backwards; `range-unclear`: between its ends numbers are doubled, out of order or no whole numbers, so that nobody can
 * tell which measures belong to it.
 */
export type ReferenceFault =
  | { readonly kind: 'unknown' | 'range-not-whole' | 'range-turned' | 'range-unclear' }
  | { readonly kind: 'range-end'; readonly number: string }
  | { readonly kind: 'no-task'; readonly measure: Measure };

export type Meaning =
  | { readonly parts: readonly MeasurePart[]; readonly fault: undefined }
  | { readonly parts: readonly []; readonly fault: ReferenceFault };

const meanings = new WeakMap<NumberIndex, Map<string, Meaning>>();

/** What a reference (`3`, `3-2`, `3~6`) means among numbered measures; a range is its measures, in their order. */
export function findReference(index: NumberIndex, reference: string): Meaning {
  const known = meanings.get(index) ?? new Map<string, Meaning>();
  meanings.set(index, known);
  const meaning = known.get(reference) ?? readReference(index, reference);
  known.set(reference, meaning);
  return meaning;
}

function readReference(index: NumberIndex, reference: string): Meaning {
  // a number may itself contain a dash (2-1): the number as it stands comes first
  const whole = index.byNumber.get(foldNumber(reference));
  if (whole) return means({ measure: whole, task: undefined });
  const range = parseRange(reference);
  if (range) return findRange(index, range.first, range.last);
  const { measure: number, task: place } = parseReference(reference);
  const measure = index.byNumber.get(number);
  if (!measure || place === undefined) return fault({ kind: 'unknown' });
  const task = measure.tasks[place - 1];
  return task ? means({ measure, task }) : fault({ kind: 'no-task', measure });
}

function findRange({ byNumber, inOrder }: NumberIndex, first: string, last: string): Meaning {
  const [from, to] = [ordinal(first), ordinal(last)];
  if (from === undefined || to === undefined) return fault({ kind: 'range-not-whole' });
  if (from > to) return fault({ kind: 'range-turned' });
  const absent = [first, last].find((number) => !byNumber.has(number));
  if (absent !== undefined) return fault({ kind: 'range-end', number: absent });
  const start = inOrder.findIndex(({ number }) => number === first);
  const end = inOrder.findIndex(({ number }) => number === last);
  const between = inOrder.slice(start, end + 1);
  const ordinals = between.map(({ number }) => ordinal(number));
  const isRising = ordinals.every((each, at) => each !== undefined && (at === 0 || each > ordinals[at - 1]!));
  const all = inOrder.filter(({ number }) => isWithin(ordinal(number), from, to));
  if (between.length === 0 || !isRising || all.length !== between.length) return fault({ kind: 'range-unclear' });
  return means(...between.map(({ measure }) => ({ measure, task: undefined })));
}

function isWithin(number: number | undefined, from: number, to: number): boolean {
  return number !== undefined && from <= number && number <= to;
}

function means(...parts: readonly MeasurePart[]): Meaning {
  return { parts, fault: undefined };
}

function fault(reason: ReferenceFault): Meaning {
  return { parts: [], fault: reason };
}

/** References that name measures, as few as can be: neighbours as a range (`3~5`), others by themselves. */
export function writeReferences(index: NumberIndex, measures: ReadonlySet<Measure>): readonly string[] {
  const wanted = index.inOrder.filter(({ measure }) => measures.has(measure));
  const written: string[] = [];
  for (let at = 0; at < wanted.length; ) {
    const { number } = wanted[at]!;
    let end = wanted.length - 1;
    while (end > at && !isExactly(index, `${number}~${wanted[end]!.number}`, wanted.slice(at, end + 1))) end -= 1;
    written.push(end > at ? `${number}~${wanted[end]!.number}` : number);
    at = end + 1;
  }
  return written;
}

function isExactly(index: NumberIndex, range: string, wanted: NumberIndex['inOrder']): boolean {
  const { parts } = findReference(index, range);
  return parts.length === wanted.length && parts.every(({ measure }, at) => measure === wanted[at]!.measure);
}

/** Every reference to the parent in a measure and its tasks, as they are written. */
export function everyReference(measure: Measure): readonly Value[] {
  return [...measure.implements, ...measure.tasks.flatMap((task) => task.implements)];
}

/** The same in a whole plan, and what it leaves out. */
export function referencesIn({ measures, notApplicable }: Plan): readonly Value[] {
  return [...notApplicable.flatMap(({ measure }) => measure ?? []), ...measures.flatMap(everyReference)];
}

/** The references that hold for a task: its own, else those of its measure. */
export function referencesOf(measure: Measure, task: Task): readonly Value[] {
  return task.implements.length > 0 ? task.implements : measure.implements;
}
