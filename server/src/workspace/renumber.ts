import type { TextEdit } from '../base/textEdit.ts';
import type { Measure, Plan, Section, Value } from '../plan/model.ts';
import { foldNumber, ordinal } from '../plan/number.ts';
import {
  findReference,
  indexNumbers,
  type MeasurePart,
  type NumberIndex,
  referencesIn,
  writeReferences,
} from '../plan/reference.ts';
import { replaceBySeveral, replaceScalar } from '../yaml/edit.ts';
import { text } from '../yaml/read.ts';
import { childrenOf, nextPlansOf } from './children.ts';
import { lockBeside } from './confirmed.ts';
import type { LockDocument, PlanDocument } from './document.ts';
import { continuedIn } from './implementers.ts';
import type { Lock } from './lock.ts';
import { numberIndex } from './resolve.ts';
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
 * files and in the plans that go on with it. Where two measures had one number, references follow the first, as they are
 * read; a range that does not hold together any more becomes several references. Plans that refer by another numbering
 * stay. `order`: the measures as they will stand in the text, where they move as well.
 */
export function renumber(
  snapshot: Snapshot,
  document: PlanDocument,
  numbers: ReadonlyMap<Measure, string>,
  order: readonly Measure[] = document.plan.measures,
): Renumbering {
  const { plan } = document;
  if (isBroken(document)) return { refused: 'broken', uri: document.uri };
  const before = numberIndex(plan, undefined);
  const after = indexNumbers(order, (measure) => numbers.get(measure) ?? measure.number?.text);
  const doubled = numbersOfTwo(before);
  const places: NumberPlace[] = plan.measures.flatMap((measure) => {
    const number = numbers.get(measure);
    if (!measure.number || number === undefined || number === measure.number.text) return [];
    return [{ uri: document.uri, where: 'number', edit: rewritten(measure.number, number) }];
  });
  let unsure = 0;
  for (const referrer of referrersOf(snapshot, document)) {
    const { where, references } = referrer;
    const { uri } = referrer.document;
    if (!references) return { refused: 'broken', uri };
    const keys = new Set<string>();
    for (const { value, isAlone } of references) {
      const { parts } = findReference(before, value.text);
      const written = parts.length > 0 ? followed(after, value, parts) : [foldNumber(value.text)];
      // a lock file says each reference once
      const isTwice = where === 'lock' && written?.some((each) => keys.has(each));
      const edit = written && !isTwice && editFor(referrer.document, value, written, isAlone);
      if (!edit) return { refused: 'clash', uri };
      for (const each of written) keys.add(each);
      const isUnsure =
        parts.length > 0
          ? parts.some(({ measure }) => doubled.has(foldNumber(measure.number!.text)))
          : findReference(after, value.text).parts.length > 0;
      if (isUnsure && where === 'reference') unsure += 1;
      if (edit !== 'none') places.push({ uri, where, edit });
    }
  }
  return { places, unsure };
}

/** How what a reference means is referred to afterwards; undefined where nothing can name it any more. */
function followed(after: NumberIndex, { text }: Value, parts: readonly MeasurePart[]): readonly string[] | undefined {
  const [first] = parts;
  if (meansTheSame(after, [text], parts)) return [foldNumber(text)];
  const number = after.inOrder.find(({ measure }) => measure === first?.measure)?.number ?? '';
  const written = first?.task
    ? [`${number}-${first.task.index + 1}`]
    : writeReferences(after, new Set(parts.map(({ measure }) => measure)));
  return meansTheSame(after, written, parts) ? written : undefined;
}

function meansTheSame(index: NumberIndex, references: readonly string[], parts: readonly MeasurePart[]): boolean {
  const found = references.flatMap((each) => findReference(index, each).parts);
  const isIn = ({ measure, task }: MeasurePart): boolean =>
    parts.some((part) => part.measure === measure && part.task === task);
  return found.length === parts.length && found.every(isIn);
}

/** `none` where the reference can stay as it is written; undefined where several cannot stand for one. */
function editFor(
  { text, tree }: Referrer['document'],
  value: Value,
  written: readonly string[],
  isAlone: boolean,
): TextEdit | 'none' | undefined {
  const [first, ...others] = written;
  if (others.length > 0) return isAlone ? undefined : replaceBySeveral(text, tree.root, value.node, written);
  return first === foldNumber(value.text) ? 'none' : rewritten(value, first!);
}

/**
 * The numbers 1 to n in the order of the text, as they are written here (`08`, `3、`). Undefined where numbers are no whole
 * numbers, or begin anew in each section; measures without a number stay so. `order`: as in {@link renumber}.
 */
export function numbersInOrder(
  plan: Plan,
  order: readonly Measure[] = plan.measures,
): ReadonlyMap<Measure, string> | undefined {
  const starts = groupsOf(plan).filter((measures) => firstOrdinal(measures) === 1);
  if (starts.length > 1) return undefined;
  const padded = plan.measures.flatMap(({ number }) => (number && /^0/.test(foldNumber(number.text)) ? [number] : []));
  const width = Math.max(0, ...padded.map(({ text }) => foldNumber(text).length));
  const numbers = new Map<Measure, string>();
  for (const measure of order) {
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

function numbersOfTwo({ inOrder }: NumberIndex): ReadonlySet<string> {
  const all = inOrder.map(({ number }) => number);
  return new Set(all.filter((number, index) => all.indexOf(number) !== index));
}

interface Referrer {
  readonly document: PlanDocument | LockDocument;
  readonly where: 'reference' | 'lock';
  /** Missing where the file cannot be read. `isAlone`: no list can stand in its place. */
  readonly references: readonly { readonly value: Value; readonly isAlone: boolean }[] | undefined;
}

/**
 * The plans that carry a plan out and refer to its measures by their own numbers, with their lock files; and those that
 * go on with it a year later.
 */
function referrersOf(snapshot: Snapshot, named: PlanDocument): readonly Referrer[] {
  const children = childrenOf(snapshot, named).filter(({ plan }) => !plan.numbering);
  const later = nextPlansOf(snapshot, named).map(({ document, plan }) => referrer(document, continuedIn(plan)));
  const below = children.flatMap(({ document, plan }): Referrer[] => {
    const lock = lockBeside(snapshot, document);
    return [
      referrer(document, referencesIn(plan)),
      ...(lock ? [{ document: lock, where: 'lock' as const, references: confirmedIn(lock.lock) }] : []),
    ];
  });
  return [...below, ...later];
}

function referrer(document: PlanDocument, values: readonly Value[]): Referrer {
  const alone = new Set(document.plan.notApplicable.map(({ measure }) => measure));
  const references = values.map((value) => ({ value, isAlone: alone.has(value) }));
  return { document, where: 'reference', references: isBroken(document) ? undefined : references };
}

function confirmedIn(lock: Lock): Referrer['references'] {
  if (lock.state !== 'ok') return undefined;
  const values = [...lock.entries.values()].flatMap(({ node }) => text(node, 'measure') ?? []);
  return values.map((value) => ({ value, isAlone: true }));
}

/** Quotes for what brackets would read otherwise: whether the place stands in some is not asked. */
function rewritten({ node }: Value, text: string): TextEdit {
  return replaceScalar(node, text, 'flow');
}
