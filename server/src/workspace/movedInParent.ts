import { type Fingerprint, fingerprintOf, foldWording } from '../plan/fingerprint.ts';
import type { MeasurePart } from '../plan/reference.ts';
import { changesBetween, likeness, type SaidChange } from '../plan/saidChanges.ts';
import { numberIn, type PlanView, resolveReference } from './resolve.ts';

/** Where something of the parent is now that had another number. */
export interface Moved {
  /** As references name it now. */
  readonly reference: string;
  readonly now: Fingerprint;
  /** What it says otherwise besides. */
  readonly changes: readonly SaidChange[];
}

/** Below this the text of a task under the same title is another one. */
const STILL_THE_SAME = 0.6;

/**
 * What stood under a number of the parent and stands under another one now. Only where that is certain: what stands under the
 * number now (`there`; undefined where nothing does) is something else, and exactly one other measure has its title, or
 * exactly one other measure or task its text.
 */
export function findMoved(
  view: PlanView,
  before: Fingerprint,
  key: string,
  there: Fingerprint | undefined,
): Moved | undefined {
  const ofTask = /.-\d+$/u.test(key) && before.text.length <= 1;
  const isIt = (said: Fingerprint): boolean =>
    ofTask ? isText(before, said) : isTitle(before, said) || isText(before, said);
  if (there && isIt(there)) return undefined;
  const parts = partsOf(view, ofTask);
  const found =
    only(parts.filter(({ said }) => isText(before, said))) ?? only(parts.filter(({ said }) => isAlike(before, said)));
  return found && found.reference !== key
    ? { reference: found.reference, now: found.said, changes: changesBetween(before, found.said) }
    : undefined;

  function isAlike(old: Fingerprint, said: Fingerprint): boolean {
    if (!isTitle(old, said)) return false;
    return !ofTask || likeness(old.text[0] ?? '', said.text[0] ?? '') >= STILL_THE_SAME;
  }
}

function isTitle(before: Fingerprint, now: Fingerprint): boolean {
  const title = foldWording(before.title[0] ?? '');
  return title !== '' && title === foldWording(now.title[0] ?? '');
}

function isText(before: Fingerprint, now: Fingerprint): boolean {
  const text = foldWording(before.text.join('\n'));
  return text !== '' && text === foldWording(now.text.join('\n'));
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

interface NumberedPart {
  readonly reference: string;
  readonly said: Fingerprint;
}

/** Every measure of the parent that a reference can name, or every task. */
function partsOf(view: PlanView, ofTasks: boolean): readonly NumberedPart[] {
  return (view.parent?.plan.measures ?? []).flatMap((measure) => {
    const number = numberIn(measure, view.plan.numbering?.text)?.text.trim();
    if (!number) return [];
    const parts: readonly MeasurePart[] = ofTasks
      ? measure.tasks.map((task) => ({ measure, task }))
      : [{ measure, task: undefined }];
    return parts.flatMap(({ task }) => {
      const reference = task ? `${number}-${task.index + 1}` : number;
      const [meant] = resolveReference(view, reference);
      if (meant?.measure !== measure || meant.task !== task) return [];
      return [{ reference, said: fingerprintOf(measure, task) }];
    });
  });
}
