import { NOWHERE, type Span } from '../../base/span.ts';
import type { Finding, Severity } from '../../checks/check.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { Measure, Plan } from '../../plan/model.ts';
import { type ColumnRole, isUnitColumn } from '../../plan/vocabulary.ts';
import type { Prose, Table } from '../../table/model.ts';

/** A finding in its cell, or in its part of a paragraph. */
export interface Mark {
  /** Id of the row in the printed table. */
  readonly row: string;
  /** What of the row it is about; missing in the title of a section. */
  readonly role?: ColumnRole;
  /** Index of the unit in the cell, where the finding is about one. */
  readonly item?: number;
  readonly severity: Severity;
  /** Severity and message in words. */
  readonly label: string;
  /** Where it stands in the source. */
  readonly offset: number;
}

export interface Marks {
  readonly marks: readonly Mark[];
  /** What was found in a part of the plan that the table does not show, by offset. */
  readonly elsewhere: readonly Pick<Mark, 'severity' | 'label' | 'offset'>[];
  /** How many there are of each severity in words; empty where there is nothing. */
  readonly summary: string;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

type Place = Pick<Mark, 'row' | 'role' | 'item'>;

/** Where in what is shown a part of the source stands: nowhere, or in several places. */
type PlacesOf = (span: Span) => readonly Place[];

/** What was found, in its places. */
export function marksOf(findings: readonly Finding[], placesOf: PlacesOf, locale: Locale): Marks {
  const marks: Mark[] = [];
  const elsewhere: Marks['elsewhere'][number][] = [];
  for (const { severity, message, span } of findings) {
    const text = say(locale, message);
    const label = say(locale, { key: `preview.mark.${severity}`, args: { message: text } });
    const found = { severity, label, offset: span.start };
    const places = placesOf(span);
    if (places.length === 0) elsewhere.push(found);
    else marks.push(...places.map((place) => ({ ...place, ...found })));
  }
  return { marks, elsewhere, summary: summaryOf(findings, locale) };
}

function summaryOf(findings: readonly Finding[], locale: Locale): string {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [say(locale, { key: `preview.mark.count-${severity}`, args: { count } })] : [];
  }).join(say(locale, { key: 'feature.list', args: {} }));
}

/** The paragraphs of a notice, as it is shown. */
export function noticePlaces({ blocks }: Prose): PlacesOf {
  return ({ start }) => {
    const block = blocks.find(({ span }) => span !== NOWHERE && span.start <= start && start <= span.end);
    return block ? [{ row: block.id }] : [];
  };
}

/**
 * The cells of a plan's printed table: the cell whose content it is (several where tasks take it from their measure), else
 * the first column or the task of the row it stands in. `table` has all that the plan prints, also of a plan that is printed
 * as a text.
 */
export function tablePlaces(plan: Plan, table: Table): PlacesOf {
  const pieces = new Map<number, { span: Span; places: Place[] }>();
  for (const row of table.rows) {
    if (row.kind === 'section') {
      pieces.set(row.title.span.start, { span: row.title.span, places: [{ row: row.id }] });
      continue;
    }
    for (const { role, content } of row.cells) {
      const isList = isUnitColumn(role);
      for (const [item, { span }] of content.entries()) {
        const place = { row: row.id, role, ...(isList ? { item } : {}) };
        const known = pieces.get(span.start);
        if (!known) pieces.set(span.start, { span, places: [place] });
        // number and title stand once for all rows of their measure
        else if (role !== 'number' && role !== 'measure') known.places.push(place);
      }
    }
  }
  const sorted = [...pieces.values()].sort((a, b) => a.span.start - b.span.start);
  const rows = table.rows.filter((row) => row.kind === 'task');
  const columnOf = (...roles: readonly ColumnRole[]): ColumnRole =>
    (table.columns.find(({ role }) => roles.includes(role)) ?? table.columns[0]!).role;
  const inMeasure = columnOf('measure', 'number');
  const inTask = columnOf('task');

  return (span) => {
    const piece = lastBefore(sorted, span.start, (each) => each.span.start) ?? sorted[0];
    if (piece && piece.span.start <= span.start && span.start <= piece.span.end) return piece.places;
    // a finding about a whole list stands before its first unit
    const next = sorted.find((each) => each.span.start >= span.start && each.span.end <= span.end);
    if (
      next &&
      span.end - span.start < 2 * (next.span.end - next.span.start) + 200 &&
      next.places[0]?.item !== undefined
    ) {
      return next.places.map(({ item: _, ...place }) => place);
    }
    const task = lastBefore(rows, span.start, (each) => each.span.start);
    const measure = lastBefore(plan.measures, span.start, (each) => each.span.start);
    if (!measure || measure.span.end < span.start) return [];
    if (task && isIn(measure, task.span.start) && span.start <= task.span.end && measure.tasks.length > 0) {
      return [{ row: task.id, role: inTask }];
    }
    const first = rows.find((row) => isIn(measure, row.span.start));
    return first ? [{ row: first.id, role: inMeasure }] : [];
  };
}

function isIn({ span }: Measure, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The last of some things, sorted by where they start, that starts at or before an offset. */
function lastBefore<Each>(sorted: readonly Each[], offset: number, startOf: (each: Each) => number): Each | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}
