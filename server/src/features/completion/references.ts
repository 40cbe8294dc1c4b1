import { foldName } from '../../base/foldName.ts';
import { findByPinyin } from '../../base/pinyin.ts';
import { titleLikeness } from '../../checks/measure/titles.ts';
import { say } from '../../messages/say.ts';
import type { Measure, Task, Value } from '../../plan/model.ts';
import { foldNumber, parseRange } from '../../plan/number.ts';
import { findReference, type NumberIndex } from '../../plan/reference.ts';
import { continuedIn } from '../../workspace/implementers.ts';
import {
  type CarriedOut,
  carriedOut,
  numberIn,
  numberIndex,
  parentsOf,
  resolveContinued,
} from '../../workspace/resolve.ts';
import { shortened } from '../markdown.ts';
import { measureCard, previousCard } from '../measureCard.ts';
import type { MarkdownText } from '../place.ts';
import { type Candidate, COMPLETION_KIND, type Request } from './item.ts';
import type { PlanPlace } from './place.ts';

const TASK_LENGTH = 60;
/** Titles as alike as this mean the same measure. */
const SAME_TITLE = 0.8;
/** The tasks of a measure come right behind the measure whose number was typed. */
const TASK_FAR = 0.5;

/** A plan whose measures can be referred to. */
interface Source {
  /** In the numbering that counts. */
  readonly index: NumberIndex;
  readonly numberOf: (measure: Measure) => string;
  /** What the plan refers to already. */
  readonly done: CarriedOut;
  /** The measures that the one at hand refers to: their tasks are offered to its tasks. */
  readonly owners: ReadonlySet<Measure>;
  /** Only other districts carry it out, where these are the ones that do. */
  readonly isElsewhere: (districts: readonly Value[]) => boolean;
  readonly card: (measure: Measure, task: Task | undefined) => MarkdownText;
}

interface Offer {
  readonly measure: Measure;
  readonly task: Task | undefined;
  readonly reference: string;
  /** How far it is from what was typed. */
  readonly far: number;
  /** The plan refers to it already. */
  readonly isDone: boolean;
  readonly isElsewhere: boolean;
}

/** What can stand behind `implements`: the parent's measures and tasks. */
export function referenceCandidates(request: Request, place: PlanPlace, typed: string): readonly Candidate[] {
  const { view, measure: here } = place;
  const { parent, plan } = view;
  if (!parent) return [];
  const numbering = plan.numbering?.text;
  const area = foldName(plan.area?.text ?? '');
  const source: Source = {
    index: numberIndex(parent.plan, numbering),
    numberOf: (measure) => numberIn(measure, numbering)!.text,
    done: carriedOut(view),
    owners: new Set(here ? parentsOf(view, here, undefined).map(({ measure }) => measure) : []),
    isElsewhere: (districts) => districts.length > 0 && !districts.some(({ text }) => foldName(text) === area),
    card: (measure, task) => measureCard(view, { document: parent, measure, task }, request.locale),
  };
  return candidatesFrom(request, here, source, typed);
}

/** What can stand behind `continues`: the measures and tasks of last year's plan. */
export function continuedCandidates(request: Request, place: PlanPlace, typed: string): readonly Candidate[] {
  const { view, measure: here } = place;
  const { previous, plan } = view;
  if (!previous) return [];
  const found = continuedIn(plan).flatMap(({ text }) => resolveContinued(view, text));
  const source: Source = {
    index: numberIndex(previous.plan, undefined),
    numberOf: ({ number }) => number!.text,
    done: {
      measures: new Set(found.map(({ measure }) => measure)),
      tasks: new Set(found.flatMap(({ measure, task }) => task ?? measure.tasks)),
    },
    owners: new Set(
      (here?.continues ?? []).flatMap(({ text }) => resolveContinued(view, text).map(({ measure }) => measure)),
    ),
    isElsewhere: () => false,
    card: (measure, task) => previousCard({ document: previous, measure, task }, request.locale),
  };
  return candidatesFrom(request, here, source, typed);
}

/**
 * Measures found by number or title, behind the number of one its tasks, and behind `3~` the ends of a range. First those with the title of the measure
 * at hand, then those that are not referred to yet.
 */
function candidatesFrom(
  request: Request,
  here: Measure | undefined,
  source: Source,
  typed: string,
): readonly Candidate[] {
  const listed = new Set(request.cursor.items.map(foldNumber));
  const isTask = request.cursor.path.includes('tasks');
  const ownTitle = isTask ? undefined : here?.title?.text;
  const hasOwnTitle = ({ measure, task, reference }: Offer): boolean =>
    ownTitle !== undefined &&
    !task &&
    !parseRange(reference) &&
    titleLikeness(ownTitle, measure.title?.text ?? '') >= SAME_TITLE;
  return [...offers(source, typed, isTask), ...rangeOffers(source, typed)]
    .map((offer) => ({
      offer,
      keys: [
        listed.has(foldNumber(offer.reference)),
        offer.far,
        !hasOwnTitle(offer),
        offer.isDone || offer.isElsewhere,
      ].map(Number),
    }))
    .sort((a, b) => a.keys.reduce((order, key, index) => order || key - b.keys[index]!, 0))
    .map(({ offer }) => candidateOf(request, source, offer));
}

/** What fits what was typed, in the order of the plan; for a task always the tasks of the measures that its own refers to. */
function offers(source: Source, typed: string, isTask: boolean): readonly Offer[] {
  const { done, owners, isElsewhere } = source;
  const asked = foldNumber(typed);
  return [...source.index.byNumber.values()].flatMap((measure) => {
    const reference = source.numberOf(measure);
    const number = foldNumber(reference);
    const far = farness(number, measure.title?.text ?? '', asked, typed);
    const whole = { measure, task: undefined, reference, isDone: done.measures.has(measure) };
    const parts = measure.tasks
      .map((task) => ({ measure, task, reference: `${reference}-${task.index + 1}`, isDone: done.tasks.has(task) }))
      .filter((part) => foldNumber(part.reference).startsWith(asked))
      .filter(() => (isTask && owners.has(measure)) || (asked !== '' && asked.startsWith(number)));
    return [
      ...(far === undefined ? [] : [{ ...whole, far, isElsewhere: isElsewhere(measure.districts) }]),
      ...parts.map((part) => {
        const { districts } = part.task.districts.length > 0 ? part.task : measure;
        return { ...part, far: TASK_FAR, isElsewhere: isElsewhere(districts) };
      }),
    ];
  });
}

/** Behind `3~` the measures that a range from 3 can reach to. */
function rangeOffers({ index, done }: Source, typed: string): readonly Offer[] {
  const [first, last, ...others] = foldNumber(typed).split('~');
  if (!first || last === undefined || others.length > 0) return [];
  return index.inOrder.flatMap(({ number }) => {
    const reference = `${first}~${number}`;
    const { parts } = findReference(index, reference);
    const end = number.startsWith(last) ? parts.at(-1) : undefined;
    if (!end || parts.length < 2) return [];
    const isDone = parts.every(({ measure }) => done.measures.has(measure));
    const far = number === last ? 0 : 1;
    return [{ measure: end.measure, task: undefined, reference, far, isDone, isElsewhere: false }];
  });
}

/** 0 = the number itself, 1 = its beginning, from 2 on = found in the title. */
function farness(number: string, title: string, asked: string, typed: string): number | undefined {
  if (number === asked) return 0;
  if (number.startsWith(asked)) return 1;
  const inTitle = findByPinyin(typed, title);
  return inTitle === undefined ? undefined : 2 + inTitle;
}

function candidateOf(
  { locale }: Request,
  { card }: Source,
  { measure, task, reference, isDone, isElsewhere }: Offer,
): Candidate {
  const title = measure.title?.text ?? '';
  const text = task ? shortened(task.text?.text ?? '', TASK_LENGTH) : title;
  return {
    label: `${reference} ${text}`.trimEnd(),
    text: reference,
    kind: COMPLETION_KIND.reference,
    beside: isDone
      ? say(locale, { key: 'feature.measure.carried-out', args: {} })
      : isElsewhere
        ? say(locale, { key: 'feature.measure.elsewhere', args: {} })
        : undefined,
    detail: title,
    documentation: () => card(measure, task),
  };
}
