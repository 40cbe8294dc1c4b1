import type { Position } from '../base/lineIndex.ts';
import { escaped } from '../base/markdownText.ts';
import type { Sentence } from '../base/sentence.ts';
import { fileName } from '../base/uri.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Document } from '../workspace/document.ts';
import {
  datesOf,
  numberIn,
  type ParentMeasure,
  parentDatesOf,
  parentsOf,
  resolveContinued,
  resolveReference,
} from '../workspace/resolve.ts';
import type { Settings } from '../workspace/settings.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { deadlineDates, deadlineNotes } from './deadlineWords.ts';
import { keyMessages } from './format.ts';
import { bold, lines, markdown } from './markdown.ts';
import { measureCard, previousCard } from './measureCard.ts';
import { parentChanges } from './parentChanges.ts';
import { type MarkdownText, type Range, rangeOf } from './place.ts';
import { type Target, targetAt } from './target.ts';
import { groupCard, levelWord, unitCard } from './unitCard.ts';

export interface Hover {
  readonly contents: MarkdownText;
  readonly range: Range;
}

const MOST_PARENTS = 5;
const MOST_OF_RANGE = 20;

/** What is to be known about the unit, deadline, measure, file or key at a position; undefined elsewhere. */
export function hoverAt(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  { locale }: Pick<Settings, 'locale'>,
): Hover | undefined {
  const target = targetAt(snapshot, document, document.lines.offsetAt(position));
  const contents = target && contentsOf(snapshot, target, locale);
  return contents && { contents, range: rangeOf(document, target.span) };
}

function contentsOf(snapshot: Snapshot, target: Target, locale: Locale): MarkdownText | undefined {
  switch (target.kind) {
    case 'unit':
      return unitText(snapshot, target, locale);
    case 'measure': {
      const found = resolveReference(target.view, target.text);
      const numbering = target.view.plan.numbering?.text;
      if (found.length > 1) return rangeText(target.text, found, numbering, locale);
      const changes = parentChanges(snapshot, target.view, target.text, locale);
      return found[0] && markdown(changes, measureCard(target.view, found[0], locale).value);
    }
    case 'continued': {
      const found = resolveContinued(target.view, target.text);
      if (found.length > 1) return rangeText(target.text, found, undefined, locale);
      return found[0] && previousCard(found[0], locale);
    }
    case 'file':
      return fileText(documentAt(snapshot, target.uri), target.text, locale);
    case 'deadline':
      return deadlineText(target, locale);
    case 'key': {
      const { title, about } = keyMessages(target.of, target.key);
      const word = (key: string): string => say(locale, { key, args: {} });
      return markdown(`\`${target.key}\` ${escaped(word(title))}`, word(about));
    }
  }
}

/** The measures of a range, one line each. */
function rangeText(
  text: string,
  found: readonly ParentMeasure[],
  numbering: string | undefined,
  locale: Locale,
): MarkdownText {
  const titles = found.slice(0, MOST_OF_RANGE).map(({ measure }) => {
    const number = numberIn(measure, numbering)?.text ?? '';
    return escaped(`${number} ${measure.title?.text ?? say(locale, { key: 'feature.measure.none', args: {} })}`);
  });
  const count = say(locale, { key: 'feature.measure.range', args: { count: found.length } });
  return markdown(
    `${bold(text)} · ${escaped(count)}`,
    escaped(found[0]!.document.plan.title?.text ?? fileName(found[0]!.document.uri)),
    lines(...titles, found.length > titles.length ? '…' : ''),
  );
}

function unitText(
  snapshot: Snapshot,
  target: Extract<Target, { kind: 'unit' }>,
  locale: Locale,
): MarkdownText | undefined {
  const { answer, lookup } = target;
  if (answer.kind === 'none' || answer.kind === 'unknown') return undefined;
  if (answer.kind === 'group') return groupCard(snapshot, answer.entry, locale);
  const meaning = meaningOf(target, locale);
  const about = meaning && say(locale, meaning);
  if (answer.kind === 'ambiguous') {
    const cards = answer.entries.map((entry) => unitCard(snapshot, lookup, entry, locale).value);
    return markdown(about && escaped(about), ...cards);
  }
  const nowOrThen = answer.kind === 'former' ? answer.successors : answer.kind === 'not-yet' ? answer.predecessors : [];
  const cards = nowOrThen.map((entry) => unitCard(snapshot, lookup, entry, locale).value);
  return markdown(about && escaped(about), unitCard(snapshot, lookup, answer.entry, locale).value, ...cards);
}

/** What a name that is not simply right means on the plan's date, in the words of the finding about it. */
function meaningOf(
  { answer, text: name, date }: Extract<Target, { kind: 'unit' }>,
  locale: Locale,
): Sentence | undefined {
  const comma = say(locale, { key: 'feature.list', args: {} });
  switch (answer.kind) {
    case 'alias':
      return { key: 'unit.alias', args: { name, right: answer.entry.unit.name.text } };
    case 'former': {
      const right = answer.successors.map(({ unit }) => unit.name.text).join(comma);
      const kind = answer.successors.length === 0 ? '.gone' : answer.successors.length > 1 ? '.split' : '';
      return { key: `unit.former-name${kind}`, args: { name, until: answer.entry.unit.untilText?.text ?? '', right } };
    }
    case 'not-yet': {
      const right = answer.predecessors.map(({ unit }) => unit.name.text).join(comma);
      const args = { name, since: answer.entry.unit.sinceText?.text ?? '', date: date ?? '', right };
      return { key: right === '' ? 'unit.not-yet' : 'unit.not-yet.predecessor', args };
    }
    case 'ambiguous': {
      const units = answer.entries.map(({ unit }) => (unit.official ?? unit.name).text).join(comma);
      return { key: 'unit.ambiguous', args: { name, count: answer.entries.length, units } };
    }
    default:
      return undefined;
  }
}

function deadlineText(
  { value, view, measure, tasks }: Extract<Target, { kind: 'deadline' }>,
  locale: Locale,
): MarkdownText {
  const read = datesOf(view.plan, value);
  if (!read.deadline.ok) {
    return markdown(escaped(say(locale, { key: 'deadline.unreadable', args: { text: value.text } })));
  }
  const holders = tasks.length > 0 ? tasks : [undefined];
  const parents = holders.flatMap((task) => parentsOf(view, measure, task));
  const limits = parents.flatMap((parent) => {
    const tasksThere = parent.task ? [parent.task] : parent.measure.tasks;
    const values =
      tasksThere.length > 0 ? tasksThere.map(({ duties }) => duties.deadline) : [parent.measure.duties.deadline];
    const number = numberIn(parent.measure, view.plan.numbering?.text)?.text ?? '';
    return values.flatMap((deadline, index) => {
      if (!deadline) return [];
      const place = parent.task
        ? `${number}-${parent.task.index + 1}`
        : tasksThere.length > 1
          ? `${number}-${index + 1}`
          : number;
      const dates = deadlineDates(locale, parentDatesOf(view, parent.document.plan, deadline));
      const args = { number: place, deadline: deadline.text, dates };
      return [escaped(say(locale, { key: 'feature.deadline.parent', args }))];
    });
  });
  const shown = [...new Set(limits)];
  return markdown(
    `${bold(value.text)} · ${escaped(deadlineDates(locale, read))}`,
    ...deadlineNotes(locale, read).map(escaped),
    lines(...shown.slice(0, MOST_PARENTS), shown.length > MOST_PARENTS ? '…' : ''),
  );
}

function fileText(document: Document | undefined, path: string, locale: Locale): MarkdownText {
  if (!document) return markdown(escaped(say(locale, { key: 'feature.file.not-there', args: { path } })));
  if (document.kind === 'lock') return markdown(bold(fileName(document.uri)));
  if (document.kind === 'registry') {
    const { title, area, units } = document.registry;
    const count = say(locale, { key: 'feature.file.units', args: { units: units.length } });
    return markdown(
      bold(title?.text ?? fileName(document.uri)),
      [escaped(area?.text ?? ''), count].filter(Boolean).join(' · '),
    );
  }
  const { title, level, area, year, document: number, measures } = document.plan;
  const facts = [
    levelWord(locale, level),
    area?.text ?? '',
    year?.text ?? '',
    number?.text ?? '',
    say(locale, { key: 'feature.file.counts', args: { measures: measures.length } }),
  ];
  return markdown(bold(title?.text ?? fileName(document.uri)), facts.filter(Boolean).map(escaped).join(' · '));
}
