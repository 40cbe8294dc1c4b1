import type { TextEdit } from '../base/textEdit.ts';
import type { Measure, Plan, Section, Value } from '../plan/model.ts';
import { foldNumber, ordinal } from '../plan/number.ts';
import { replaceScalar } from '../yaml/edit.ts';
import { text } from '../yaml/read.ts';
import { childrenOf, nextPlansOf } from './children.ts';
import { lockBeside } from './confirmed.ts';
import type { PlanDocument } from './document.ts';
import { continuedIn } from './implementers.ts';
import type { Lock } from './lock.ts';
import { findReference, measuresByNumber } from './resolve.ts';
import type { Snapshot } from './snapshot.ts';

/** One place that changes when measures get other numbers. */
export interface NumberPlace {
  readonly uri: string;
  /** A number itself, a reference to it in a plan, or what a lock file remembers of it. */
  readonly where: 'number' | 'reference' | 'lock';
  readonly edit: TextEdit;
}

/**
 * What changes, or why it must not: a reference would mean something else afterwards (`clash`), or a file cannot be read
 * and may hold references that are not seen (`broken`).
 */
export type Renumbering =
  | {
      readonly places: readonly NumberPlace[];
      /** References that only a reader can judge: to a number that two measures had, or that nothing had before. */
      readonly unsure: number;
    }
  | { readonly refused: 'clash' | 'broken'; readonly uri: string };

/**
 * Gives measures of a plan other numbers, and every reference to them in the plans that carry it out, in their lock
 * files and in the plans that go on with it. Where two measures had one number, references follow the first, as they are read. Plans that refer by another
 * numbering stay.
 */
export function renumber(
  snapshot: Snapshot,
  document: PlanDocument,
  numbers: ReadonlyMap<Measure, string>,
): Renumbering {
  const { plan } = document;
  if (isBroken(document)) return { refused: 'broken', uri: document.uri };
  const before = measuresByNumber(plan, undefined);
  const after = indexAfter(plan, numbers);
  const doubled = numbersOfTwo(plan);
  const places: NumberPlace[] = plan.measures.flatMap((measure) => {
    const number = numbers.get(measure);
    if (!measure.number || number === undefined || number === measure.number.text) return [];
    return [{ uri: document.uri, where: 'number', edit: rewritten(measure.number, number) }];
  });
  let unsure = 0;
  for (const { uri, where, values } of referrersOf(snapshot, document)) {
    if (!values) return { refused: 'broken', uri };
    const keys = new Set<string>();
    for (const value of values) {
      const found = findReference(before, value.text);
      const number = found && numbers.get(found.measure);
      const moves = number !== undefined && foldNumber(number) !== foldNumber(found!.measure.number!.text);
      const written = moves ? foldNumber(number) + (found!.task ? `-${found!.task.index + 1}` : '') : value.text;
      const then = findReference(after, written);
      if (found && (then?.measure !== found.measure || then.task !== found.task)) return { refused: 'clash', uri };
      // a lock file says each reference once
      if (where === 'lock' && keys.has(foldNumber(written))) return { refused: 'clash', uri };
      keys.add(foldNumber(written));
      const isUnsure = found ? doubled.has(foldNumber(found.measure.number!.text)) : then !== undefined;
      if (isUnsure && where === 'reference') unsure += 1;
      if (moves) places.push({ uri, where, edit: rewritten(value, written) });
    }
  }
  return { places, unsure };
}

/**
 * The numbers 1 to n in the order of the text, as they are written here (`08`, `3、`). Undefined where numbers are no whole
 * numbers, or begin anew in each section; measures without a number stay so.
 */
export function numbersInOrder(plan: Plan): ReadonlyMap<Measure, string> | undefined {
  const starts = groupsOf(plan).filter((measures) => firstOrdinal(measures) === 1);
  if (starts.length > 1) return undefined;
  const padded = plan.measures.flatMap(({ number }) => (number && /^0/.test(foldNumber(number.text)) ? [number] : []));
  const width = Math.max(0, ...padded.map(({ text }) => foldNumber(text).length));
  const numbers = new Map<Measure, string>();
  for (const measure of plan.measures) {
    if (!measure.number) continue;
    if (ordinal(measure.number.text) === undefined) return undefined;
    const next = numbers.size + 1;
    const isRight = ordinal(measure.number.text) === next;
    const digits = String(next).padStart(width, '0');
    numbers.set(measure, isRight ? measure.number.text : measure.number.text.replace(/\p{Nd}+/u, digits));
  }
  return numbers;
}

function groupsOf(plan: Plan): readonly (readonly Measure[])[] {
  const below = (sections: readonly Section[]): readonly (readonly Measure[])[] =>
    sections.flatMap((section) => [section.measures, ...below(section.sections)]);
  return [plan.looseMeasures, ...below(plan.sections)];
}

function firstOrdinal(measures: readonly Measure[]): number | undefined {
  const first = measures.find(({ number }) => number !== undefined)?.number;
  return first && ordinal(first.text);
}

function isBroken({ tree }: PlanDocument): boolean {
  return tree.problems.some(({ code }) => code === 'yaml.syntax');
}

function indexAfter(plan: Plan, numbers: ReadonlyMap<Measure, string>): ReadonlyMap<string, Measure> {
  const index = new Map<string, Measure>();
  for (const measure of plan.measures) {
    const number = numbers.get(measure) ?? measure.number?.text;
    if (number !== undefined && !index.has(foldNumber(number))) index.set(foldNumber(number), measure);
  }
  return index;
}

function numbersOfTwo(plan: Plan): ReadonlySet<string> {
  const all = plan.measures.flatMap(({ number }) => (number ? [foldNumber(number.text)] : []));
  return new Set(all.filter((number, index) => all.indexOf(number) !== index));
}

interface Referrer {
  readonly uri: string;
  readonly where: 'reference' | 'lock';
  /** Missing where the file cannot be read. */
  readonly values: readonly Value[] | undefined;
}

/**
 * The plans that carry a plan out and refer to its measures by their own numbers, with their lock files; and those that
 * go on with it a year later.
 */
function referrersOf(snapshot: Snapshot, document: PlanDocument): readonly Referrer[] {
  const children = childrenOf(snapshot, document).filter(({ plan }) => !plan.numbering);
  const later = nextPlansOf(snapshot, document).map((view): Referrer => {
    const values = isBroken(view.document) ? undefined : continuedIn(view.plan);
    return { uri: view.document.uri, where: 'reference', values };
  });
  const below = children.flatMap((child): Referrer[] => {
    const values = isBroken(child.document) ? undefined : referencesIn(child.plan);
    const plan: Referrer = { uri: child.document.uri, where: 'reference', values };
    const lock = lockBeside(snapshot, child.document);
    return lock ? [plan, { uri: lock.uri, where: 'lock', values: confirmedIn(lock.lock) }] : [plan];
  });
  return [...below, ...later];
}

function confirmedIn(lock: Lock): readonly Value[] | undefined {
  if (lock.state !== 'ok') return undefined;
  return [...lock.entries.values()].flatMap(({ node }) => text(node, 'measure') ?? []);
}

/** Everything in a plan that names a measure of its parent. */
export function referencesIn({ measures, notApplicable }: Plan): readonly Value[] {
  return [
    ...notApplicable.flatMap(({ measure }) => measure ?? []),
    ...measures.flatMap((measure) => [...measure.implements, ...measure.tasks.flatMap((task) => task.implements)]),
  ];
}

/** Quotes for what brackets would read otherwise: whether the place stands in some is not asked. */
function rewritten({ node }: Value, text: string): TextEdit {
  return replaceScalar(node, text, 'flow');
}
