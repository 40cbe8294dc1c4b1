import type { Sentence } from '../../base/sentence.ts';
import type { Span } from '../../base/span.ts';
import { foldNumber } from '../../plan/number.ts';
import { LEAST_LIKENESS, likeness, type SaidChange } from '../../plan/saidChanges.ts';
import { changeSentences } from '../../plan/saidWords.ts';
import { type Change, changesSince, lockBeside } from '../../workspace/confirmed.ts';
import type { LockDocument } from '../../workspace/document.ts';
import { rewrittenEntry } from '../../workspace/lock.ts';
import type { ParentMeasure, PlanView } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { childOf } from '../../yaml/node.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';

/**
 * A measure of the parent is not any more what it was when the plan was checked against it, as the lock file beside the
 * plan remembers it. Without a lock file nothing is found; one that cannot be read is told once, and left alone.
 */
export const parentChanged: Check = {
  code: 'measure.parent-changed',
  severity: 'warning',
  *plan(view, snapshot) {
    const lock = lockBeside(snapshot, view.document);
    if (!lock || !view.parent || !view.plan.parent) return;
    const { state } = lock.lock;
    if (state !== 'ok') {
      const message: Sentence = { key: `measure.parent-changed.${state}`, args: {} };
      yield { span: view.plan.parent.span, severity: 'info', message };
      return;
    }
    const changes = changesSince(view, lock);
    for (const change of changes) {
      for (const reference of change.references) {
        yield {
          span: reference.span,
          message: messageFor(change),
          related: change.kind === 'said' ? relatedTo(change) : [],
          fixes: () => fixesFor(view, lock, change, changes),
        };
      }
    }
  },
};

type Said = Extract<Change, { kind: 'said' }>;
type Renumbered = Extract<Change, { kind: 'renumbered' }>;

function messageFor(change: Change): Sentence {
  const number = change.key;
  const title = titleOf(change);
  if (change.kind === 'said') {
    return isAnother(change)
      ? { key: 'measure.parent-changed.another', args: { number, title, now: change.now.title[0] ?? '' } }
      : { key: 'measure.parent-changed', args: { number, changes: allSentences(change) } };
  }
  if (change.kind === 'gone') return { key: 'measure.parent-changed.gone', args: { number, title } };
  const args = { number, title, now: change.reference };
  return change.changes.length === 0
    ? { key: 'measure.parent-changed.renumbered', args }
    : { key: 'measure.parent-changed.renumbered-changed', args: { ...args, changes: allSentences(change) } };
}

/** Under the number stands something that has another title, and nothing of the text there was. */
function isAnother({ changes, now }: Said): boolean {
  const isNew = (text: string, task: number): boolean =>
    changes.some((each) => each.field === 'text' && each.after === text && (each.isTask || isOtherText(each, task)));
  return now.text.length > 0 && changes.some(({ field }) => field === 'title') && now.text.every(isNew);
}

function isOtherText({ before, after, tasks }: SaidChange, task: number): boolean {
  return (tasks.length === 0 || tasks.includes(task)) && likeness(before, after) < LEAST_LIKENESS;
}

function allSentences({ changes }: Said | Renumbered): readonly Sentence[] {
  return changes.flatMap(changeSentences);
}

/** A task is called by its first words where its measure has no title. */
function titleOf({ entry: { fingerprint } }: Change): string {
  return fingerprint.title[0] || (fingerprint.text[0] ?? '').slice(0, 20);
}

function relatedTo({ key, parent, changes }: Said) {
  return changes.map((change) => ({
    uri: parent.document.uri,
    span: placeOf(parent, change),
    message: { key: 'measure.parent-changed.place', args: { number: key, changes: changeSentences(change) } },
  }));
}

function placeOf({ measure, task }: ParentMeasure, { field, tasks: [index], after }: SaidChange): Span {
  const changed = task ?? (index === undefined || after === '' ? undefined : measure.tasks[index]);
  const part = changed ?? measure;
  if (field === 'title') return measure.title?.span ?? measure.span;
  if (field === 'text')
    return changed?.text?.span ?? (index === undefined ? measure.tasks[0]?.text?.span : undefined) ?? part.span;
  if (field === 'targets') return (part.targets[0] ?? part).span;
  return (part.duties[field] ?? part).span;
}

/** Only a person can say that the plan still fits: no fix is certain. */
function fixesFor(view: PlanView, lock: LockDocument, change: Change, all: readonly Change[]): readonly Fix[] {
  if (change.kind === 'renumbered') return renumberFixes(view, lock, all);
  if (change.kind === 'gone') return [];
  const one = { key: 'measure.parent-changed.fix', args: { number: change.key } };
  const fixes = [replaceFix(lock, one, [confirm(lock, change)], false)];
  const said = all.filter((each) => each.kind === 'said');
  if (said.length === 1) return fixes;
  const title = { key: 'measure.parent-changed.fix-all', args: { count: said.length } };
  return [
    ...fixes,
    replaceFix(
      lock,
      title,
      said.map((each) => confirm(lock, each)),
      false,
    ),
  ];
}

function confirm(lock: LockDocument, { key, entry, now }: Said) {
  return { span: entry.node.span, newText: rewrittenEntry(lock.text, entry.node, key, now) };
}

/**
 * All numbers at once, in the plan and in its lock file: one after the other, two could have the same number for a while. Not
 * where a range speaks of them, or where a number is taken by an entry that stays.
 */
function renumberFixes({ document }: PlanView, lock: LockDocument, all: readonly Change[]): readonly Fix[] {
  const renumbered = all.filter((each) => each.kind === 'renumbered');
  const moved = new Map(renumbered.map((each) => [each.key, foldNumber(each.reference)]));
  const entries = lock.lock.state === 'ok' ? [...lock.lock.entries.keys()] : [];
  const isTwice = new Set(entries.map((key) => moved.get(key) ?? key)).size < entries.length;
  const isInRange = renumbered.some(({ key, references }) => references.some(({ text }) => foldNumber(text) !== key));
  if (isTwice || isInRange) return [];
  const inPlan = renumbered.flatMap(({ reference, references }) =>
    references.map(({ node }) => replaceScalar(node, reference, 'flow')),
  );
  const inLock = renumbered.flatMap(({ entry, reference }) => {
    const node = childOf(entry.node, 'measure');
    return node?.kind === 'scalar' ? [replaceScalar(node, reference, 'flow')] : [];
  });
  const title = { key: 'measure.parent-changed.fix-renumber', args: { count: renumbered.length } };
  return [
    {
      title,
      edits: [
        { uri: document.uri, edits: inPlan },
        { uri: lock.uri, edits: inLock },
      ],
      certain: false,
    },
  ];
}
