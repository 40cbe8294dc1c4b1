import type { Position } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { ResolvedPart } from '../plan/deadline/resolve.ts';
import type { Value } from '../plan/model.ts';
import { referencesIn } from '../plan/reference.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import { datesOf, type PlanView, resolveReference, viewPlan } from '../workspace/resolve.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { deadlineNotes } from './deadlineWords.ts';
import { shortened } from './markdown.ts';
import { type Range, spanOf } from './place.ts';

const TITLE_LENGTH = 16;

/** Words that an editor shows in the text and that are not part of it. */
export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  readonly paddingLeft: true;
  readonly tooltip?: string;
}

/** Behind the deadlines and references of a range, as far as the settings ask for them: the days, and what is meant. */
export function inlayHints(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  { locale, inlayHints: wanted }: Pick<Settings, 'locale' | 'inlayHints'>,
): InlayHint[] {
  if (document.kind !== 'plan') return [];
  const view = viewPlan(snapshot, document);
  const asked = spanOf(document, range);
  const hints = [
    ...(wanted.deadlines ? deadlinesIn(document, asked).map((value) => deadlineHint(view, value, locale)) : []),
    ...(wanted.parentTitles ? referencesIn(document.plan).map((value) => titleHint(view, value, asked, locale)) : []),
  ];
  return hints.filter((hint) => hint !== undefined);
}

function deadlinesIn({ plan }: PlanDocument, asked: Span): readonly Value[] {
  return plan.measures
    .filter(({ span }) => overlaps(span, asked))
    .flatMap(({ duties, tasks }) => [duties.deadline ?? [], ...tasks.map(({ own }) => own.deadline ?? [])].flat())
    .filter(({ span }) => overlaps(span, asked));
}

function deadlineHint(view: PlanView, value: Value, locale: Locale): InlayHint | undefined {
  const read = datesOf(view.plan, value);
  if (!read.deadline.ok) return undefined;
  const days = (read.resolved?.parts ?? []).flatMap((part) => daysOf(part, locale) ?? []);
  const label = [...new Set(days)].join(say(locale, { key: 'feature.list', args: {} }));
  const isWritten = label === value.text.trim();
  const tooltip = deadlineNotes(locale, read).join('\n');
  return label === '' || isWritten ? undefined : hintAfter(view.document, value, `→ ${label}`, tooltip);
}

/** The days of a part as short as they can be; nothing where it has no calendar date. */
function daysOf({ kind, from, to }: ResolvedPart, locale: Locale): string | undefined {
  if (kind === 'by') return to;
  if (kind === 'within') return from === to ? to : from && to && `${from}～${to}`;
  if (kind === 'from') return from && say(locale, { key: 'feature.inlay.from', args: { from } });
  return kind === 'recurring' && to ? say(locale, { key: 'feature.inlay.first', args: { to } }) : undefined;
}

function titleHint(view: PlanView, value: Value, asked: Span, locale: Locale): InlayHint | undefined {
  if (!overlaps(value.span, asked)) return undefined;
  const found = resolveReference(view, value.text);
  const [first] = found;
  const title = first?.task ? first.task.text : first?.measure.title;
  if (!title) return undefined;
  const short = shortened(title.text, TITLE_LENGTH);
  const args = { first: short, count: found.length };
  const label = found.length > 1 ? say(locale, { key: 'feature.inlay.range', args }) : short;
  return hintAfter(view.document, value, label, '');
}

/** Behind the quotes. In a text of several lines there is no place for it. */
function hintAfter({ lines }: Document, { node }: Value, label: string, tooltip: string): InlayHint | undefined {
  if (node.style === 'block') return undefined;
  const position = lines.positionAt(node.span.end);
  return { position, label, paddingLeft: true, ...(tooltip === '' ? {} : { tooltip }) };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
