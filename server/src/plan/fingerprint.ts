import { type Duties, type Measure, type Target, type Task, unitLists } from './model.ts';
import { ROLES } from './vocabulary.ts';

/** What of a parent's measure is remembered: whoever carries it out has to look again when one of these changes. */
export const FINGERPRINT_FIELDS = ['title', 'text', 'deadline', ...ROLES, 'targets'] as const;
export type FingerprintField = (typeof FINGERPRINT_FIELDS)[number];

/**
 * What a measure, or one task of it, says in each field: one line for a measure's title, else one for each task, in their
 * order (`''` where a task says nothing); the targets one by one.
 *
 * The wordings are kept as they are, and no hash of them: the old wording is needed anyway to show what has changed, and a
 * comparison that is refined later makes no lock file invalid.
 */
export type Fingerprint = Readonly<Record<FingerprintField, readonly string[]>>;

export function fingerprintOf(measure: Measure, task: Task | undefined): Fingerprint {
  const tasks = task ? [task] : measure.tasks;
  const duties = tasks.length > 0 ? tasks.map((each) => each.duties) : [measure.duties];
  const ofRole = (role: (typeof ROLES)[number]): readonly string[] => duties.map((each) => unitsOf(each, role));
  return {
    title: [oneLine(measure.title?.text)],
    text: tasks.map((each) => oneLine(each.text?.text)),
    deadline: duties.map(({ deadline }) => oneLine(deadline?.text)),
    lead: ofRole('lead'),
    responsible: ofRole('responsible'),
    support: ofRole('support'),
    targets: [...measure.targets, ...tasks.flatMap(({ targets }) => targets)].map(targetLine),
  };
}

/**
 * A wording as it is compared. Punctuation goes, but not where it is part of a figure: `3.5`, `6-8`, `1/3`, `95%`, `-5%`.
 */
export function foldWording(wording: string): string {
  return wording
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/\p{Pd}+/gu, (dashes) => (dashes.length > 1 ? '' : '-'))
    .replace(/(?![%‰])\p{P}/gu, (mark, at: number, whole: string) => (isInFigure(mark, at, whole) ? mark : ''));
}

function isInFigure(mark: string, at: number, whole: string): boolean {
  if (!/\d/u.test(whole[at + 1] ?? '')) return false;
  return mark === '-' || /\d/u.test(whole[at - 1] ?? '');
}

function unitsOf(duties: Duties, role: (typeof ROLES)[number]): string {
  const list = unitLists(duties).find((each) => each.role === role)?.list;
  return (list?.items ?? []).map(({ text }) => oneLine(text)).join('、');
}

function targetLine({ indicator, target }: Target): string {
  return [indicator, target].flatMap((value) => (value ? [oneLine(value.text)] : [])).join(' ');
}

function oneLine(text: string | undefined): string {
  return (text ?? '').trim().replace(/\s+/gu, ' ');
}
