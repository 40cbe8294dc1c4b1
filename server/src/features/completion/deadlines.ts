import { foldName } from '../../base/foldName.ts';
import { escaped } from '../../base/markdownText.ts';
import { findByPinyin } from '../../base/pinyin.ts';
import { touches } from '../../base/span.ts';
import { statedDeadlines } from '../../checks/deadline/stated.ts';
import { say } from '../../messages/say.ts';
import { parseDeadline } from '../../plan/deadline/parse.ts';
import { DEADLINE_WORDINGS } from '../../plan/deadline/wordings.ts';
import { datesOf } from '../../workspace/resolve.ts';
import { deadlineDates, deadlineNotes } from '../deadlineWords.ts';
import { markdown } from '../markdown.ts';
import { type Candidate, COMPLETION_KIND, matchTier, type Request } from './item.ts';
import type { PlanPlace } from './place.ts';

/** `offset`: where it is to be written; what stands there is not offered again. */
type Asked = Pick<Request, 'offset' | 'locale'>;

/** Deadlines to write: the parent's, then those this plan uses, the most used first, then what plans usually say. */
export function deadlineCandidates(request: Asked, place: PlanPlace, typed: string): readonly Candidate[] {
  const { locale } = request;
  const word = (key: string): string => say(locale, { key, args: {} });
  const sources = [
    { texts: parentWordings(place), beside: word('feature.deadline.of-parent') },
    { texts: usedWordings(request, place), beside: word('feature.deadline.of-plan') },
    { texts: DEADLINE_WORDINGS.map(({ text }) => text), beside: undefined },
  ];
  const seen = new Set<string>();
  return sources
    .flatMap(({ texts, beside }) => texts.map((text) => ({ text, beside, far: findByPinyin(typed, text) })))
    .filter(({ text, far }) => far !== undefined && !seen.has(foldName(text)) && seen.add(foldName(text)))
    .sort((a, b) => matchTier(a.far!) - matchTier(b.far!))
    .map(({ text, beside }): Candidate => {
      const read = datesOf(place.view.plan, { text });
      const notes = deadlineNotes(locale, read).map(escaped);
      return {
        label: text,
        kind: COMPLETION_KIND.deadline,
        detail: deadlineDates(locale, read),
        documentation: notes.length > 0 ? () => markdown(...notes) : undefined,
        beside,
      };
    });
}

function parentWordings({ parents }: PlanPlace): readonly string[] {
  return parents.flatMap(({ measure, task }) => {
    const all = task ? [task.duties] : [measure.duties, ...measure.tasks.map(({ duties }) => duties)];
    return all.flatMap(({ deadline }) => (deadline ? [deadline.text] : []));
  });
}

/** Readable wordings of this plan, without the one that is being typed. */
function usedWordings({ offset }: Asked, { view }: PlanPlace): readonly string[] {
  const counts = new Map<string, number>();
  for (const { value } of statedDeadlines(view.plan)) {
    if (!touches(value.span, offset)) counts.set(value.text, (counts.get(value.text) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([text]) => text)
    .filter((text) => parseDeadline(text).ok);
}
