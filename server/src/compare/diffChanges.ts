import { diffText } from '../base/diffText.ts';
import { compareDeadlines } from '../plan/deadline/compare.ts';
import { type Duties, planYear, type Target, type Value } from '../plan/model.ts';
import { compareTargets } from '../plan/target/compare.ts';
import { likenessOf, wantedOf } from '../plan/target/indicator.ts';
import { parseTarget } from '../plan/target/parse.ts';
import { datesOf, type PlanView } from '../workspace/resolve.ts';
import type { Changes, DeadlineChange, TargetChange, TextChange } from './diffModel.ts';
import { diffUnits } from './diffUnits.ts';

/** What can be held against each other of a measure or of a task. */
export interface Said {
  readonly title?: Value | undefined;
  readonly text?: Value | undefined;
  readonly note?: Value | undefined;
  /** Missing where nothing is to be said of them. */
  readonly duties?: Duties | undefined;
  readonly targets: readonly Target[];
}

export const NO_CHANGES: Changes = {
  title: undefined,
  text: undefined,
  note: undefined,
  deadline: undefined,
  units: [],
  targets: [],
};

export function changesOf(old: PlanView, now: PlanView, from: Said, to: Said): Changes {
  return {
    title: diffWording(from.title, to.title),
    text: diffWording(from.text, to.text),
    note: diffWording(from.note, to.note),
    deadline: diffDeadline(old, now, from.duties?.deadline, to.duties?.deadline),
    units: from.duties && to.duties ? diffUnits(old, now, from.duties, to.duties) : [],
    targets: diffTargets(from.targets, to.targets),
  };
}

export function hasChanges({ title, text, note, deadline, units, targets }: Changes): boolean {
  return [title, text, note, deadline].some((each) => each !== undefined) || units.length > 0 || targets.length > 0;
}

/** A text as it is held against another one: width and white space (a folded YAML line) are no change. */
export function wordingOf(value: Pick<Value, 'text'> | undefined): string {
  return (value?.text ?? '').normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}

/** Most of a plan stays word for word as it was, and is not folded. */
function isSameWording(from: Value | undefined, to: Value | undefined): boolean {
  return from?.text === to?.text || wordingOf(from) === wordingOf(to);
}

function diffWording(from: Value | undefined, to: Value | undefined): TextChange | undefined {
  if (isSameWording(from, to)) return undefined;
  const [before, after] = [from?.text.trim() ?? '', to?.text.trim() ?? ''];
  const withoutYears = (value: Value | undefined): string => wordingOf(value).replace(/(?<!\d)20\d\d(?!\d)/gu, '');
  const onlyYears = withoutYears(from) === withoutYears(to);
  return { from: before, to: after, parts: diffText(before, after), onlyYears };
}

function diffDeadline(
  old: PlanView,
  now: PlanView,
  from: Value | undefined,
  to: Value | undefined,
): DeadlineChange | undefined {
  if (isSameWording(from, to)) return undefined;
  return { from: from?.text.trim(), to: to?.text.trim(), verdict: from && to ? verdictOf(old, now, from, to) : 'none' };
}

/** 年底前 of last year and 年底前 of this year are the same day, each in its year; so are 2023年底前 and 2024年底前. */
function verdictOf(old: PlanView, now: PlanView, from: Value, to: Value): DeadlineChange['verdict'] {
  const [before, after] = [planYear(old.plan), planYear(now.plan)];
  const text = before && after ? from.text.replaceAll(String(before), String(after)) : from.text;
  const [asked, given] = [datesOf(now.plan, { text }).resolved, datesOf(now.plan, to).resolved];
  return asked && given ? compareDeadlines(given, asked) : 'unknown';
}

/** Targets of one indicator; of what is left, those whose indicators are nearly the same (重点建设用地安全利用率). */
function diffTargets(from: readonly Target[], to: readonly Target[]): readonly TargetChange[] {
  const gone = new Set(from);
  const pairs: (readonly [Target | undefined, Target | undefined])[] = [];
  const come = new Set(to);
  for (const wanted of ['same', 'alike'] as const) {
    for (const now of come) {
      const old = [...gone].find((each) => likenessOf(indicatorOf(each), indicatorOf(now)) === wanted);
      if (!old) continue;
      pairs.push([old, now]);
      gone.delete(old);
      come.delete(now);
    }
  }
  for (const now of come) pairs.push([undefined, now]);
  for (const old of gone) pairs.push([old, undefined]);
  return pairs.flatMap(([old, now]) => targetChange(old, now) ?? []);
}

function targetChange(old: Target | undefined, now: Target | undefined): TargetChange | undefined {
  const isSame = wordingOf(old?.target) === wordingOf(now?.target);
  const [formerIndicator, indicator] = [old && indicatorOf(old), now && indicatorOf(now)];
  if (old && now && isSame && wordingOf(old.indicator) === wordingOf(now.indicator)) return undefined;
  return {
    indicator: indicator ?? formerIndicator ?? '',
    formerIndicator: formerIndicator === indicator ? undefined : formerIndicator,
    from: old?.target?.text.trim(),
    to: now?.target?.text.trim(),
    verdict: old?.target && now?.target ? targetVerdict(old.target, now.target, indicator ?? '') : 'none',
  };
}

function targetVerdict(old: Value, now: Value, indicator: string): TargetChange['verdict'] {
  return compareTargets(parseTarget(now.text), parseTarget(old.text), wantedOf(indicator));
}

function indicatorOf({ indicator }: Target): string {
  return indicator?.text.trim() ?? '';
}
