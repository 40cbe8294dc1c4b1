import { type Fingerprint, fingerprintOf } from '../plan/fingerprint.ts';
import type { Value } from '../plan/model.ts';
import { foldNumber } from '../plan/number.ts';
import { everyReference } from '../plan/reference.ts';
import { changesBetween, type SaidChange } from '../plan/saidChanges.ts';
import { lockFileOf } from '../plan/vocabulary.ts';
import type { LockDocument, PlanDocument } from './document.ts';
import { type LockEntry, writeLock } from './lock.ts';
import { findMoved, type Moved } from './movedInParent.ts';
import { numberIn, type ParentMeasure, type PlanView, resolveReference } from './resolve.ts';
import { documentAt, type Snapshot } from './snapshot.ts';

/** The lock file beside a plan, if there is one. */
export function lockBeside(snapshot: Snapshot, plan: PlanDocument): LockDocument | undefined {
  const uri = lockFileOf(plan.uri);
  const document = uri === undefined ? undefined : documentAt(snapshot, uri);
  return document?.kind === 'lock' ? document : undefined;
}

interface OfReference {
  /** The reference of the plan, folded: the key of the entry. */
  readonly key: string;
  readonly entry: LockEntry;
  /** Where the plan refers to it. */
  readonly references: readonly Value[];
}

/** A measure or task of the parent that is not any more what it was when a plan was checked against it. */
export type Change =
  | (OfReference & {
      readonly kind: 'said';
      readonly parent: ParentMeasure;
      readonly now: Fingerprint;
      readonly changes: readonly SaidChange[];
    })
  /** It has another number now, under which it may say something else as well. */
  | (OfReference & Moved & { readonly kind: 'renumbered' })
  /** The parent has neither the number nor what it stood for. */
  | (OfReference & { readonly kind: 'gone' });

/** What has changed since, in the order in which the plan refers to it. What the lock file does not know is no change. */
export function changesSince(view: PlanView, lock: LockDocument): readonly Change[] {
  if (lock.lock.state !== 'ok') return [];
  const { entries } = lock.lock;
  return [...referredTo(view)].flatMap(([key, { parent, references }]): Change[] => {
    const entry = entries.get(key);
    if (!entry) return [];
    const now = parent && fingerprintOf(parent.measure, parent.task);
    const changes = now && changesBetween(entry.fingerprint, now);
    if (changes?.length === 0) return [];
    const moved = findMoved(view, entry.fingerprint, key, now);
    if (moved) return [{ kind: 'renumbered', key, entry, references, ...moved }];
    return now && changes
      ? [{ kind: 'said', key, entry, references, parent, now, changes }]
      : [{ kind: 'gone', key, entry, references }];
  });
}

/** A new lock file for a plan as it and its parent are now, and how it stands to the one there is. */
export interface FreshLock {
  /** Where it belongs. */
  readonly uri: string;
  readonly text: string;
  /**
   * 'new': there is none yet. 'same': the one there is says the same. 'changed': it does not. 'broken', 'newer': it cannot
   * be read and must not be replaced.
   */
  readonly state: 'new' | 'same' | 'changed' | 'broken' | 'newer';
  /** How many of its entries say something else now, or would be gone; entries that are only added do not count. */
  readonly differing: number;
}

/** Undefined for a plan without a parent that can be found, or without a file of its own. */
export function freshLock(snapshot: Snapshot, view: PlanView, heading: string): FreshLock | undefined {
  const uri = lockFileOf(view.document.uri);
  if (uri === undefined || !view.parent) return undefined;
  const confirmed = new Map(
    [...referredTo(view)].flatMap(([key, { parent }]) =>
      parent ? [[key, fingerprintOf(parent.measure, parent.task)] as const] : [],
    ),
  );
  const text = writeLock(heading, confirmed);
  const lock = lockBeside(snapshot, view.document)?.lock;
  if (!lock) return { uri, text, state: 'new', differing: 0 };
  if (lock.state !== 'ok') return { uri, text, state: lock.state, differing: 0 };
  const differing = [...lock.entries].filter(([key, { fingerprint }]) => {
    const now = confirmed.get(key);
    return !now || changesBetween(fingerprint, now).length > 0;
  }).length;
  const added = [...confirmed.keys()].some((key) => !lock.entries.has(key));
  return { uri, text, state: differing > 0 || added ? 'changed' : 'same', differing };
}

interface Referred {
  /** Missing where the parent has no such number. */
  readonly parent: ParentMeasure | undefined;
  readonly references: Value[];
}

/** The measures and tasks of the parent that a plan carries out or leaves out, by the folded reference. */
function referredTo(view: PlanView): ReadonlyMap<string, Referred> {
  const found = new Map<string, Referred>();
  const { measures, notApplicable } = view.plan;
  const leftOut = notApplicable.flatMap(({ measure }) => measure ?? []);
  for (const reference of [...measures.flatMap(everyReference), ...leftOut]) {
    const parents = resolveReference(view, reference.text);
    for (const parent of parents.length > 0 ? parents : [undefined]) {
      // a range has an entry for each of its measures: however the plan names them, they are confirmed one by one
      const number =
        parent && parents.length > 1 ? numberIn(parent.measure, view.plan.numbering?.text)?.text : undefined;
      const key = foldNumber(number ?? reference.text);
      const known = found.get(key);
      if (known) known.references.push(reference);
      else found.set(key, { parent, references: [reference] });
    }
  }
  return found;
}
