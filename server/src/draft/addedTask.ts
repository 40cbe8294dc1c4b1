import { foldName, isPlaceholder } from '../base/foldName.ts';
import type { Sentence } from '../base/sentence.ts';
import { standingWording, standingWordings } from '../checks/deadline/inconsistentWording.ts';
import { type MarkKind, markWords } from '../plan/marks.ts';
import { type Measure, planYear, type Task } from '../plan/model.ts';
import type { PlainTask } from '../plan/plain.ts';
import type { Role } from '../plan/vocabulary.ts';
import { counterpartsIn, counterpartsOf, proposedLeads } from '../workspace/counterparts.ts';
import { type PlanView, parentDatesOf } from '../workspace/resolve.ts';
import { nameAbove } from './links.ts';
import { comment, commented, plainTargets, present } from './marked.ts';
import type { Drafting } from './model.ts';
import { unnamedAreas } from './unnamedAreas.ts';
import { laterText } from './years.ts';

/** A task of the parent, or a measure of it that has none, and whether this area certainly has to take it up. */
export interface Wanted {
  readonly measure: Measure;
  readonly task: Task | undefined;
  readonly must: boolean;
}

/** What is known of it elsewhere. */
export interface Known {
  /** Its measure is marked already: whether to take it up, and in which words, is decided there. */
  readonly asked?: boolean;
  /** Its measure has a lead, which leads what is added to it, too. */
  readonly hasLead?: boolean;
}

/**
 * What the parent asks for as a task of the draft: its words, its deadline, the units that answer to its own. One mark says
 * all that its author has to decide about it.
 */
export function addedTask(
  drafting: Drafting,
  wanted: Wanted,
  reference: string | undefined,
  { asked = false, hasLead = false }: Known,
): PlainTask {
  const { parent } = drafting;
  const { measure, task } = wanted;
  const duty = task ?? measure;
  const lead = parent && !hasLead ? proposedLeads(drafting.head, parent, measure, task) : undefined;
  const deadline = deadlineOf(drafting, duty);
  const text = laterWords(drafting, task?.text?.text ?? measure.title?.text ?? '');
  const open = [
    ...(asked ? [] : questionsOf(drafting, wanted)),
    ...(hasLead ? [] : leadQuestions(drafting, duty, lead)),
    ...deadline.open.map((said): Question => ['decide', said]),
    ...text.unsure.map((word): Question => ['verify', { key: 'draft.year.parent', args: { word } }]),
  ];
  if (parent && lead?.by === 'lead') noteWithoutCounterpart(drafting, parent, measure, duty);
  const plain = present<PlainTask>({
    text: text.text,
    implements: reference === undefined ? undefined : [reference],
    deadline: deadline.text,
    lead: lead?.names,
    support: parent && lead ? supportOf(drafting, parent, duty, lead.names) : undefined,
    targets: task && plainTargets(task.targets),
  });
  return commented(plain, open.length > 0 ? [markedAll(open)] : []);
}

type Question = readonly [kind: MarkKind, said: Sentence];

/** All questions in one mark: it asks for a decision as soon as one of them does. */
function markedAll(open: readonly Question[]): string {
  const kind = open.some((each) => each[0] === 'decide') ? 'decide' : 'verify';
  return markWords(kind, open.map(([, said]) => comment(said)).join('；'));
}

/** Whether to take it up, and in which words. Without a plan of last year the head of the draft says the latter once. */
function questionsOf({ previous, editions }: Drafting, { measure, task, must }: Wanted): readonly Question[] {
  if (!must) return [['decide', askSentence(measure, task ? [task] : [])]];
  if (!previous) return [];
  if (editions.wasThere(measure, task)) return [['decide', { key: 'draft.added.before', args: {} }]];
  return [['verify', { key: previous.parent ? 'draft.added' : 'draft.added.unlinked', args: {} }]];
}

/** Whether something that the parent asks of 相关区政府 concerns this area. */
export function askSentence(measure: Measure, tasks: readonly Task[]): Sentence {
  const areas = unnamedAreas(measure, tasks);
  return { key: areas ? 'draft.ask' : 'draft.ask.unnamed', args: { areas } };
}

function leadQuestions(
  { previous }: Drafting,
  { duties }: Pick<Measure, 'duties'>,
  lead: ReturnType<typeof proposedLeads>,
): readonly Question[] {
  if (!lead) {
    const above = duties.lead?.items.map(({ text }) => text).join('、') ?? '';
    return [['decide', { key: above ? 'draft.no-lead' : 'draft.no-lead.unnamed', args: { above } }]];
  }
  if (!lead.certain) return [['decide', { key: 'draft.lead-several', args: {} }]];
  // without a plan of last year all units are counterparts, as the head of the draft says
  return lead.by === 'lead' || !previous ? [] : [['verify', { key: `draft.lead-by.${lead.by}`, args: {} }]];
}

function noteWithoutCounterpart(
  drafting: Drafting,
  parent: PlanView,
  measure: Measure,
  { duties }: Pick<Measure, 'duties'>,
): void {
  const without = (duties.lead?.items ?? []).filter(
    ({ text }) => !isPlaceholder(text) && counterpartsOf(drafting.head, parent, text).length === 0,
  );
  if (without.length === 0) return;
  const names = without.map(({ text }) => text).join('、');
  drafting.note('left-out', nameAbove(drafting, measure), { key: 'draft.left-out.lead', args: { names } });
}

/** The counterparts of all others that the parent names, in official order. */
function supportOf(
  { head }: Drafting,
  parent: PlanView,
  duty: Pick<Measure | Task, 'duties'>,
  leads: readonly string[],
): readonly string[] | undefined {
  const named = (['responsible', 'support'] as const satisfies readonly Role[]).flatMap((role) =>
    counterpartsIn(head, parent, duty, role),
  );
  const taken = new Set(leads.map(foldName));
  const rest = new Set(named.filter((name) => !taken.has(foldName(name))));
  const inOrder = head.lookup.entries.map(({ unit }) => unit.name.text).filter((name) => rest.delete(name));
  return inOrder.length > 0 ? inOrder : undefined;
}

interface PlannedDeadline {
  /** Missing where the author has to set one. */
  readonly text: string | undefined;
  readonly open: readonly Sentence[];
}

/** The parent's deadline, where it falls in the plan's year or has no date; a parent for several years may set another. */
function deadlineOf(drafting: Drafting, { duties }: Pick<Measure, 'duties'>): PlannedDeadline {
  const { parent, head, request } = drafting;
  const value = duties.deadline;
  if (!value || !parent) return { text: undefined, open: [] };
  const latest = parentDatesOf(head, parent.plan, value).resolved?.latest;
  const key =
    latest === undefined
      ? undefined
      : latest > `${request.year}-12-31`
        ? 'later'
        : latest < `${request.year}-01-01`
          ? 'past'
          : undefined;
  const moved = ownWording(drafting, laterWords(drafting, value.text).text);
  if (!key || moved !== value.text) return { text: moved, open: [] };
  return { text: undefined, open: [{ key: `draft.deadline.${key}`, args: { deadline: value.text } }] };
}

/** Where last year's plan had one way to say that a task goes on, that one: 持续推进 for 长期实施. */
function ownWording({ previous }: Drafting, deadline: string): string {
  const [own, ...others] = previous ? standingWordings(previous.plan) : [];
  return own !== undefined && others.length === 0 && standingWording(deadline) !== undefined ? own : deadline;
}

/** Words of a parent of an earlier year, its years moved on to the plan's. */
function laterWords({ parent, request }: Drafting, text: string): ReturnType<typeof laterText> {
  const from = parent && planYear(parent.plan);
  return from !== undefined && from < request.year
    ? laterText(text, from, request.year)
    : { text, moved: [], unsure: [] };
}
