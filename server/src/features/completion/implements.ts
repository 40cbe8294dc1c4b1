import { foldName } from '../../base/foldName.ts';
import { findByPinyin } from '../../base/pinyin.ts';
import { titleLikeness } from '../../checks/measure/titles.ts';
import { say } from '../../messages/say.ts';
import type { Measure, Task } from '../../plan/model.ts';
import { foldNumber } from '../../plan/number.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { carriedOut, measuresByNumber, numberIn, parentsOf } from '../../workspace/resolve.ts';
import { shortened } from '../markdown.ts';
import { measureCard } from '../measureCard.ts';
import { type Candidate, COMPLETION_KIND, type Request } from './item.ts';
import type { PlanPlace } from './place.ts';

const TASK_LENGTH = 60;
/** Titles as alike as this mean the same measure. */
const SAME_TITLE = 0.8;
/** The tasks of a measure come right behind the measure whose number was typed. */
const TASK_FAR = 0.5;

interface Offer {
  readonly measure: Measure;
  readonly task: Task | undefined;
  readonly reference: string;
  /** How far it is from what was typed. */
  readonly far: number;
  /** The plan carries it out already, or leaves it out. */
  readonly isDone: boolean;
  /** Only other districts carry it out. */
  readonly isElsewhere: boolean;
}

/**
 * What can stand behind `implements`: the parent's measures, found by number or title, and behind the number of one its
 * tasks. First those with the title of the measure at hand, then those that are not carried out yet.
 */
export function referenceCandidates(request: Request, place: PlanPlace, typed: string): readonly Candidate[] {
  const { view, measure: here } = place;
  const { parent } = view;
  if (!parent) return [];
  const listed = new Set(request.cursor.items.map(foldNumber));
  const isTask = request.cursor.path.includes('tasks');
  const ownTitle = isTask ? undefined : here?.title?.text;
  const hasOwnTitle = ({ measure, task }: Offer): boolean =>
    ownTitle !== undefined && !task && titleLikeness(ownTitle, measure.title?.text ?? '') >= SAME_TITLE;
  const owners = isTask && here ? parentsOf(view, here, undefined).map(({ measure }) => measure) : [];
  return offers(place, typed, new Set(owners))
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
    .map(({ offer }) => candidateOf(request, place, parent, offer));
}

/** What fits what was typed, in the order of the parent; always the tasks of `owners`, which the measure carries out. */
function offers({ view }: PlanPlace, typed: string, owners: ReadonlySet<Measure>): readonly Offer[] {
  const { parent, plan } = view;
  if (!parent) return [];
  const done = carriedOut(view);
  const asked = foldNumber(typed);
  const area = foldName(plan.area?.text ?? '');
  const isElsewhere = (districts: readonly { readonly text: string }[]): boolean =>
    districts.length > 0 && !districts.some(({ text }) => foldName(text) === area);
  return [...measuresByNumber(parent.plan, plan.numbering?.text).values()].flatMap((measure) => {
    const reference = numberIn(measure, plan.numbering?.text)!.text;
    const number = foldNumber(reference);
    const far = farness(number, measure.title?.text ?? '', asked, typed);
    const whole = { measure, task: undefined, reference, isDone: done.measures.has(measure) };
    const parts = measure.tasks
      .map((task) => ({ measure, task, reference: `${reference}-${task.index + 1}`, isDone: done.tasks.has(task) }))
      .filter((part) => foldNumber(part.reference).startsWith(asked))
      .filter(() => owners.has(measure) || (asked !== '' && asked.startsWith(number)));
    return [
      ...(far === undefined ? [] : [{ ...whole, far, isElsewhere: isElsewhere(measure.districts) }]),
      ...parts.map((part) => {
        const { districts } = part.task.districts.length > 0 ? part.task : measure;
        return { ...part, far: TASK_FAR, isElsewhere: isElsewhere(districts) };
      }),
    ];
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
  { view }: PlanPlace,
  parent: PlanDocument,
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
    documentation: () => measureCard(view, { document: parent, measure, task }, locale),
  };
}
