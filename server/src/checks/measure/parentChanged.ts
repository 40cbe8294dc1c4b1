import type { Sentence } from '../../base/sentence.ts';
import type { Span } from '../../base/span.ts';
import { type Fingerprint, type FingerprintField, firstChange } from '../../plan/fingerprint.ts';
import { type Change, changesSince, lockBeside } from '../../workspace/confirmed.ts';
import type { LockDocument } from '../../workspace/document.ts';
import { rewrittenEntry } from '../../workspace/lock.ts';
import type { ParentMeasure } from '../../workspace/resolve.ts';
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
          related: change.fields.map((field) => ({
            uri: change.parent.document.uri,
            span: placeOf(change.parent, field),
            message: fieldSentence(change, field),
          })),
          fixes: () => fixesFor(lock, change, changes),
        };
      }
    }
  },
};

function messageFor(change: Change): Sentence {
  const [first] = change.fields;
  const sentence = fieldSentence(change, first!);
  if (change.fields.length === 1) return sentence;
  const fields = change.fields.map((field) => `measure.field.${field}`).join(' ');
  return { key: 'measure.parent-changed.several', args: { ...sentence.args, fields } };
}

function fieldSentence({ key, entry, now }: Change, field: FingerprintField): Sentence {
  const [before, after] = shortened(...firstChange(entry.fingerprint[field], now[field]));
  return { key: `measure.parent-changed.${field}`, args: { number: key, before, after } };
}

function placeOf({ measure, task }: ParentMeasure, field: FingerprintField): Span {
  const part = task ?? measure;
  if (field === 'title') return measure.title?.span ?? measure.span;
  if (field === 'text') return task?.text?.span ?? measure.tasks[0]?.text?.span ?? part.span;
  if (field === 'targets') return (part.targets[0] ?? part).span;
  return (part.duties[field] ?? part).span;
}

/** Longer wordings are cut to what differs, with a little around it. */
const SHORT = 24;
const AROUND = 6;
/** What printed tables write for "none". */
const NOTHING = '——';

function shortened(before: string, after: string): readonly [string, string] {
  if (Math.max(before.length, after.length) <= SHORT) return [before || NOTHING, after || NOTHING];
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  const start = Math.max(0, from - AROUND);
  return [excerpt(before, start), excerpt(after, start)];
}

function excerpt(text: string, start: number): string {
  if (text === '') return NOTHING;
  const part = text.slice(start, start + SHORT);
  return `${start > 0 ? '…' : ''}${part}${start + SHORT < text.length ? '…' : ''}`;
}

/** Only a person can say that the plan still fits: no fix is certain. */
function fixesFor(lock: LockDocument, change: Change, all: readonly Change[]): readonly Fix[] {
  const one = { key: 'measure.parent-changed.fix', args: { number: change.key } };
  const fixes = [replaceFix(lock, one, [confirm(lock, change)], false)];
  if (all.length === 1) return fixes;
  const title = { key: 'measure.parent-changed.fix-all', args: { count: all.length } };
  const edits = all.map((each) => confirm(lock, each));
  return [...fixes, replaceFix(lock, title, edits, false)];
}

function confirm(lock: LockDocument, { key, entry, now }: { key: string; entry: Change['entry']; now: Fingerprint }) {
  return { span: entry.node.span, newText: rewrittenEntry(lock.text, entry.node, key, now) };
}
