import { matchDocuments } from '../compare/matchDocuments.ts';
import type { MeasureMatch } from '../compare/model.ts';
import { type Duties, type Measure, type NotApplicable, planYear, type Task, type Value } from '../plan/model.ts';
import type { PlainDuties, PlainMeasure, PlainNotApplicable, PlainTask } from '../plan/plain.ts';
import { ROLES, type Role } from '../plan/vocabulary.ts';
import { changeMarks, followedDeadline, type Links, linksOf, referenceTo } from './links.ts';
import { comment, commented, marked, nameOf, plainTargets, present } from './marked.ts';
import type { DraftedMeasure, DraftedReason, Drafting } from './model.ts';
import { renewedText, renewedUnits } from './names.ts';
import { laterText } from './years.ts';

/** What last year's plan gives to the draft. */
export interface CarriedOver {
  /** In the order of last year. */
  readonly measures: readonly DraftedMeasure[];
  readonly notApplicable: readonly DraftedReason[];
  /** Comments about what could not be carried over. */
  readonly open: readonly string[];
}

/**
 * Last year's measures that go on: its wording, its units with the names of today, its reasons. What carried out a measure
 * that this year's parent does not have any more is left out, and told; what carried out nothing is kept, and marked.
 */
export function carryOver(drafting: Drafting): CarriedOver {
  const { previous } = drafting;
  if (!previous) return { measures: [], notApplicable: [], open: [] };
  const direct = directMatches(drafting);
  const measures: DraftedMeasure[] = [];
  const open: string[] = [];
  for (const measure of previous.plan.measures) {
    const links = linksOf(drafting, measure.implements);
    const ofTasks = measure.tasks.map((task) => linksOf(drafting, task.implements));
    const kept = [links, ...ofTasks].flatMap((each) => each.kept);
    const lost = [links, ...ofTasks].flatMap((each) => each.lost);
    if (kept.length === 0 && lost.length > 0 && drafting.parent) {
      open.push(droppedMark(drafting, measure, lost));
      continue;
    }
    const carried = carriedMeasure(drafting, measure, links, ofTasks);
    const match = direct.get(measure);
    if (kept.length > 0 || !drafting.parent)
      measures.push({ measure: carried, from: measure, above: kept.map(({ now }) => now.measure) });
    else measures.push(match ? linkedDirectly(drafting, carried, measure, match) : ownMeasure(carried, measure));
    const { length } = measure.tasks;
    drafting.note('carried', nameOf(measure), {
      key: 'draft.carried',
      args: { tasks: length },
    });
  }
  const notApplicable = previous.plan.notApplicable.flatMap((entry) => carriedReason(drafting, entry));
  return { measures, notApplicable, open };
}

/** Where last year's plan names no parent, its measures are held against this year's parent themselves. */
function directMatches({ snapshot, parent, previous }: Drafting): ReadonlyMap<Measure, MeasureMatch> {
  if (!parent || !previous || previous.parent) return new Map();
  const matches = matchDocuments(snapshot, parent.document, previous.document);
  return new Map(
    matches
      .filter(({ certainty, extent }) => certainty !== 'unsure' && extent === 'whole')
      .map((match) => [match.to, match]),
  );
}

function linkedDirectly(
  drafting: Drafting,
  carried: PlainMeasure,
  from: Measure,
  { from: above }: MeasureMatch,
): DraftedMeasure {
  const reference = referenceTo(drafting, { measure: above, task: undefined });
  if (reference === undefined) return ownMeasure(carried, from);
  const args = { number: reference, title: above.title?.text ?? '' };
  const remarks = { ...carried.remarks, implements: marked('verify', { key: 'draft.linked', args }) };
  return { measure: { ...carried, implements: [reference], remarks }, from, above: [above] };
}

/** 自选动作: nothing of the parent stands behind it, so the author has to say that it is kept, and why. */
function ownMeasure(carried: PlainMeasure, from: Measure): DraftedMeasure {
  const args = { number: from.number?.text ?? '' };
  const basis = from.basis?.text ?? comment({ key: 'draft.own.basis', args });
  const remarks = { ...carried.remarks, basis: marked('verify', { key: 'draft.own', args }) };
  return { measure: { ...carried, basis, remarks }, from, above: [] };
}

function droppedMark(drafting: Drafting, measure: Measure, lost: Links['lost']): string {
  const name = nameOf(measure);
  const above = lost[0]!;
  const perhaps = drafting.editions.perhaps(above);
  const args = { name, above: nameOf(above.measure), perhaps: perhaps ? nameOf(perhaps) : '' };
  const key = perhaps ? 'draft.dropped.perhaps' : 'draft.dropped';
  drafting.note('dropped', name, { key, args });
  return marked('decide', { key: `${key}.mark`, args });
}

function carriedMeasure(drafting: Drafting, measure: Measure, links: Links, ofTasks: readonly Links[]): PlainMeasure {
  const about = nameOf(measure);
  const title = measure.title && carriedText(drafting, measure.title.text, about);
  // where each task says what it carries out, the number of the measure is only their heading
  const byTask = ofTasks.length > 0 && ofTasks.every(({ kept }) => kept.length > 0);
  const duties = carriedDuties(drafting, measure.duties, links, about);
  const carried = present<PlainMeasure>({
    number: measure.number?.text,
    title: title?.text,
    implements: referencesIn(links),
    continues: measure.number ? [measure.number.text] : undefined,
    basis: measure.basis?.text,
    districts: wordsIn(measure.districts),
    ...duties,
    note: measure.note?.text,
    targets: plainTargets(measure.targets),
    tasks: measure.tasks.map((task, index) => carriedTask(drafting, measure, task, ofTasks[index]!, links, about)),
  });
  const changes = changeMarks(drafting, links, byTask ? ['title'] : undefined);
  return commented(carried, [...changes, ...(title?.comments ?? [])]);
}

function carriedTask(
  drafting: Drafting,
  measure: Measure,
  task: Task,
  links: Links,
  ofMeasure: Links,
  about: string,
): PlainTask {
  const text = task.text && carriedText(drafting, task.text.text, about);
  const carried = present<PlainTask>({
    text: text?.text,
    implements: referencesIn(links),
    districts: wordsIn(task.districts),
    ...carriedDuties(drafting, task.own, links.kept.length > 0 ? links : ofMeasure, about),
    // a task that says nothing has the note of its measure
    note: task.note === measure.note ? undefined : task.note?.text,
    targets: plainTargets(task.targets),
  });
  const lost = links.lost.map((each) =>
    marked('decide', { key: 'draft.task-lost', args: { above: shortName(drafting, each.measure, each.task) } }),
  );
  return commented(carried, [...lost, ...changeMarks(drafting, links), ...(text?.comments ?? [])]);
}

function shortName({ previous }: Drafting, measure: Measure, task: Task | undefined): string {
  const numbering = previous?.plan.numbering?.text;
  const number = (numbering === undefined ? measure.number : measure.alsoNumbered.get(numbering))?.text ?? '';
  return task ? `${number}-${task.index + 1}` : number;
}

interface CarriedText {
  readonly text: string;
  readonly comments: readonly string[];
}

function carriedText(drafting: Drafting, before: string, about: string): CarriedText {
  const renewed = renewedText(drafting, before, about);
  const { text, comments } = movedOn(drafting, renewed.text, about);
  return { text, comments: [...comments, ...renewed.comments] };
}

function movedOn({ previous, request, note }: Drafting, before: string, about: string): CarriedText {
  const from = previous && planYear(previous.plan);
  const { text, moved, unsure } = laterText(before, from, request.year);
  for (const words of moved)
    note('replaced', about, { key: 'draft.replaced.year', args: { words, year: request.year } });
  const later = (word: string): string =>
    word.replace(/\d{4}/gu, (year) => String(Number(year) + request.year - (from ?? request.year)));
  const comments = unsure.map((word) => marked('verify', { key: 'draft.year', args: { word, later: later(word) } }));
  return { text, comments };
}

function carriedDuties(drafting: Drafting, duties: Duties, links: Links, about: string) {
  const remarks: { [key in 'deadline' | Role]?: string } = {};
  const said: {
    deadline?: string;
    lead?: readonly string[];
    responsible?: readonly string[];
    support?: readonly string[];
  } = {};
  if (duties.deadline) {
    const followed = followedDeadline(duties.deadline.text, links);
    const moved =
      followed === duties.deadline.text ? movedOn(drafting, followed, about) : { text: followed, comments: [] };
    said.deadline = moved.text;
    if (moved.comments.length > 0) remarks.deadline = moved.comments.join('；');
  }
  for (const role of ROLES) {
    const names = duties[role]?.items.map(({ text }) => text);
    if (!names) continue;
    const renewed = renewedUnits(drafting, names, about);
    said[role] = renewed.names;
    if (renewed.comments.length > 0) remarks[role] = renewed.comments.join('；');
  }
  const plain: PlainDuties = said;
  return Object.keys(remarks).length > 0 ? { ...plain, remarks } : plain;
}

function carriedReason(drafting: Drafting, { measure, reason }: NotApplicable): readonly DraftedReason[] {
  const { previous, parent, note } = drafting;
  if (!measure || !previous || !parent) return [];
  const { kept, lost } = linksOf(drafting, [measure]);
  const words = reason?.text ?? '';
  for (const each of lost) {
    note('dropped', nameOf(each.measure), { key: 'draft.dropped.not-applicable', args: { reason: words } });
  }
  return [...new Set(kept.map(({ reference }) => reference))].map((reference) => {
    const meant = kept.filter((link) => link.reference === reference);
    const { text, comments } = movedOn(drafting, words, reference);
    note('carried', `${reference} ${meant.length === 1 ? (meant[0]!.now.measure.title?.text ?? '') : ''}`.trim(), {
      key: 'draft.carried.not-applicable',
      args: { reason: text },
    });
    const entry: PlainNotApplicable = { measure: reference, reason: text };
    const changes = changeMarks(drafting, { kept: meant, lost: [] });
    return { entry: commented(entry, [...changes, ...comments]), above: meant[0]!.now };
  });
}

function referencesIn({ kept }: Links): readonly string[] | undefined {
  return kept.length > 0 ? [...new Set(kept.map(({ reference }) => reference))] : undefined;
}

function wordsIn(values: readonly Value[]): readonly string[] | undefined {
  return values.length > 0 ? values.map(({ text }) => text) : undefined;
}
