import type {
  Changes,
  DeadlineChange,
  MeasureDiff,
  TargetChange,
  TaskDiff,
  UnitChange,
} from '../../compare/diffModel.ts';
import type { MeasureMatch } from '../../compare/model.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { Duties, Measure } from '../../plan/model.ts';
import { unitLists } from '../../plan/model.ts';
import { ROLES, type Role } from '../../plan/vocabulary.ts';

/** Of the text of a measure that has no title; in characters. */
const NAME_LENGTH = 16;

/** A sentence of the comparison, by its key below `compare.`. */
export type Speak = (key: string, args?: Readonly<Record<string, string | number>>) => string;

export function speaker(locale: Locale): Speak {
  return (key, args = {}) => say(locale, { key: `compare.${key}`, args });
}

/**
 * What happened to a measure, sentence by sentence; what happened to its tasks is said with them. That it is new or gone
 * is not repeated: its kind says so.
 */
export function measureWords(speak: Speak, diff: MeasureDiff, unsure: readonly MeasureMatch[]): readonly string[] {
  const { relation, from, to, moved, renumbered, changes } = diff;
  if (relation === 'added') return unsureWords(speak, unsure, 'from');
  if (relation === 'dropped') return unsureWords(speak, unsure, 'to');
  const words: string[] = [];
  if (relation !== 'goes-on' && from) words.push(speak(relation, { measure: nameOf(speak, from) }));
  if (moved?.sections) words.push(speak('moved.section', ends(speak, moved.sections)));
  else if (moved) words.push(speak('moved'));
  if (renumbered) {
    words.push(speak('renumbered', ends(speak, { from: from?.number?.text, to: to?.number?.text })));
  }
  return [...words, ...changeWords(speak, changes)];
}

/** The same of one task. */
export function taskWords(speak: Speak, { from, to, fromMeasure, moved, changes }: TaskDiff): readonly string[] {
  if (!from || !to) return [];
  const place = fromMeasure
    ? [speak('moved.measure', { measure: nameOf(speak, fromMeasure) })]
    : moved
      ? [speak('moved')]
      : [];
  return [...place, ...changeWords(speak, changes)];
}

function unsureWords(speak: Speak, matches: readonly MeasureMatch[], side: 'from' | 'to'): readonly string[] {
  return matches.map((match) =>
    speak(`unsure.${side}`, { measure: nameOf(speak, match[side]), score: Math.round(100 * match.score) }),
  );
}

/** Number and title, as far as there are both; one that has neither is called by the beginning of its text. */
function nameOf(speak: Speak, { number, title, tasks }: Measure): string {
  const words = title?.text.trim() || beginning(tasks[0]?.text?.text.trim() ?? '');
  if (!number) return speak('measure.unnumbered', { title: words });
  return speak(words === '' ? 'measure.untitled' : 'measure', { number: number.text.trim(), title: words });
}

function beginning(text: string): string {
  return text.length > NAME_LENGTH ? `${[...text].slice(0, NAME_LENGTH).join('')}…` : text;
}

function changeWords(speak: Speak, { title, text, note, deadline, units, targets }: Changes): readonly string[] {
  const words: string[] = [];
  if (title) words.push(speak(title.onlyYears ? 'years-changed' : 'title-changed'));
  if (text) words.push(speak(text.onlyYears ? 'years-changed' : 'text-changed'));
  if (deadline) words.push(deadlineWords(speak, deadline));
  words.push(...unitWords(speak, units), ...targets.flatMap((target) => targetWords(speak, target)));
  if (note) words.push(speak('note-changed', ends(speak, note)));
  return words;
}

/** The two sides of a change, `（无）` for one that says nothing. */
export function ends(
  speak: Speak,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): { readonly from: string; readonly to: string } {
  return { from: from || speak('nothing'), to: to || speak('nothing') };
}

function deadlineWords(speak: Speak, change: DeadlineChange): string {
  const isTold = change.verdict !== 'none' && change.verdict !== 'unknown';
  return speak(isTold ? `deadline.${change.verdict}` : 'deadline', ends(speak, change));
}

function unitWords(speak: Speak, changes: readonly UnitChange[]): readonly string[] {
  const role = (key: Role): string => speak(`role.${key}`);
  const listed = (['added', 'removed'] as const).flatMap((kind) =>
    ROLES.flatMap((each) => {
      const names = changes.flatMap((change) => (change.kind === kind && change.role === each ? [change.name] : []));
      return names.length > 0 ? [speak(`unit.${kind}`, { role: role(each), names: names.join(speak('and')) })] : [];
    }),
  );
  const others = changes.flatMap((change): string[] => {
    if (change.kind === 'renamed') return [speak('unit.renamed', { ...change, role: role(change.role) })];
    if (change.kind === 'role') {
      return [speak('unit.role', { name: change.name, from: role(change.from), to: role(change.to) })];
    }
    return change.kind === 'first-lead' ? [speak('unit.first-lead', change)] : [];
  });
  return [...listed, ...others];
}

function targetWords(speak: Speak, change: TargetChange): readonly string[] {
  const { indicator, formerIndicator, from, to, verdict } = change;
  if (from === undefined) return [speak('target.added', { indicator, to: to ?? '' })];
  if (to === undefined) return [speak('target.removed', { indicator, from })];
  const renamed = formerIndicator ? [speak('target.indicator', { from: formerIndicator, to: indicator })] : [];
  if (from === to) return renamed;
  const isTold = verdict !== 'none' && verdict !== 'unknown';
  return [...renamed, speak(isTold ? `target.${verdict}` : 'target', { indicator, from, to })];
}

/** Deadline and units of a task, each in one line: `时限：年底前`, `牵头：区生态环境局`. */
export function dutyWords(speak: Speak, duties: Duties): readonly string[] {
  const deadline = duties.deadline ? [speak('duties.deadline', { text: duties.deadline.text.trim() })] : [];
  const units = unitLists(duties).map(({ role, list }) =>
    speak('duties.units', {
      role: speak(`role.${role}`),
      names: list.items.map(({ text }) => text.trim()).join(speak('and')),
    }),
  );
  return [...deadline, ...units];
}
