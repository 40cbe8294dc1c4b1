import type { Plan } from '../plan/model.ts';
import { foldNumber } from '../plan/number.ts';
import { wordingOf } from './diffChanges.ts';
import { HEAD_FIELDS, type HeadChange, type HeadField, type ReasonChange } from './diffModel.ts';

/** What is said of the plan as a whole. */
export function diffHead(from: Plan, to: Plan): readonly HeadChange[] {
  return HEAD_FIELDS.flatMap((field): HeadChange[] => {
    const [before, after] = [fieldOf(from, field), fieldOf(to, field)];
    return wordingOf(textOf(before)) === wordingOf(textOf(after)) ? [] : [{ field, from: before, to: after }];
  });
}

function fieldOf(plan: Plan, field: HeadField): string | undefined {
  if (field !== 'period') return plan[field]?.text.trim();
  const { from, to } = plan.period ?? {};
  return from || to ? `${from?.text ?? ''}—${to?.text ?? ''}` : undefined;
}

function textOf(text: string | undefined): { readonly text: string } | undefined {
  return text === undefined ? undefined : { text };
}

/** What of the parent is left out, and why. */
export function diffReasons(from: Plan, to: Plan): readonly ReasonChange[] {
  const [before, after] = [reasonsOf(from), reasonsOf(to)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): ReasonChange[] => {
    const [old, now] = [before.get(key), after.get(key)];
    if (old && now && wordingOf(textOf(old.reason)) === wordingOf(textOf(now.reason))) return [];
    return [{ measure: (now ?? old)!.measure, from: old?.reason, to: now?.reason }];
  });
}

function reasonsOf(plan: Plan): ReadonlyMap<string, { readonly measure: string; readonly reason: string }> {
  return new Map(
    plan.notApplicable.flatMap(({ measure, reason }) =>
      measure
        ? [[foldNumber(measure.text), { measure: measure.text.trim(), reason: reason?.text.trim() ?? '' }] as const]
        : [],
    ),
  );
}
