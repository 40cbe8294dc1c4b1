import { findByPinyin, WITH_GAPS } from '../../base/pinyin.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import { ROLES } from '../../plan/vocabulary.ts';
import type { Arrangement, RowGroup } from '../../table/arrange.ts';
import type { Table } from '../../table/model.ts';
import type { ViewUnit } from '../unitView.ts';
import type { Choice, Choices } from './choices.ts';

/** How a reader wants to see a plan. What is missing or not known (any more) hides nothing. */
export interface Selection {
  /** Words, each of which is found in the row, by its characters, pinyin or initials. */
  readonly text?: string;
  /** Ids of {@link Choice}s. */
  readonly unit?: string;
  readonly due?: string;
  /** Only rows in which something was found. */
  readonly findings?: boolean;
  readonly group?: 'unit' | 'deadline';
}

/** Which rows a selection shows and how; undefined where it is the table as it is printed. `flagged`: rows with findings. */
export function arrangementFor(
  { text, unit, due, findings, group }: Selection,
  table: Table,
  choices: Choices,
  flagged: () => ReadonlySet<string>,
  locale: Locale,
): Arrangement | undefined {
  const units = choices.units.flatMap((each) => each.choices);
  const chosen = [
    units.find(({ id }) => id === unit)?.rows,
    [...choices.ranges, ...choices.wordings].find(({ id }) => id === due)?.rows,
    findings ? flagged() : undefined,
    rowsWith(table, text ?? ''),
  ].filter((rows): rows is ReadonlySet<string> => rows !== undefined);
  const groups = group && groupsOf(group, choices, locale);
  if (chosen.length === 0 && !groups) return undefined;
  const [first, ...others] = chosen;
  const only = first && new Set([...first].filter((id) => others.every((rows) => rows.has(id))));
  return { ...(only ? { only } : {}), ...(groups ? { groups } : {}) };
}

function rowsWith(table: Table, text: string): ReadonlySet<string> | undefined {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const rows = table.rows.filter((row) => {
    if (row.kind !== 'task') return false;
    const pieces = row.cells.flatMap(({ content }) => content);
    // with characters left out, a few letters are in every sentence
    return words.every((word) => pieces.some((piece) => (findByPinyin(word, piece.text) ?? WITH_GAPS) < WITH_GAPS));
  });
  return new Set(rows.map(({ id }) => id));
}

function groupsOf(group: 'unit' | 'deadline', choices: Choices, locale: Locale): readonly RowGroup[] {
  const groups = group === 'unit' ? unitGroups(choices, locale) : deadlineGroups(choices, locale);
  const grouped = new Set(groups.flatMap(({ rows }) => [...rows]));
  const rest = choices.tasks.map(({ id }) => id).filter((id) => !grouped.has(id));
  const title = say(locale, { key: `preview.group.no-${group}`, args: {} });
  return rest.length > 0 ? [...groups, { title, rows: new Set(rest) }] : groups;
}

function unitGroups({ units, view }: Choices, locale: Locale): readonly RowGroup[] {
  const counted = view.registries.flatMap((registry) => registry.units);
  return units
    .flatMap(({ choices }) => choices)
    .map(({ name, rows }, index) => {
      const counts = countsOf(counted[index]!, locale);
      return { title: say(locale, { key: 'preview.group.unit', args: { unit: name, counts } }), rows };
    });
}

function countsOf({ counts }: ViewUnit, locale: Locale): string {
  return ROLES.filter((role) => counts[role] > 0)
    .map((role) => {
      const args = { role: say(locale, { key: `units.role.${role}`, args: {} }), count: counts[role] };
      return say(locale, { key: 'preview.group.role', args });
    })
    .join(say(locale, { key: 'feature.list', args: {} }));
}

function deadlineGroups({ wordings }: Choices, locale: Locale): readonly RowGroup[] {
  return wordings.map(({ name, dates, rows }) => ({
    title: say(locale, {
      key: dates === '' ? 'preview.group.deadline-undated' : 'preview.group.deadline',
      args: { deadline: name, dates, count: rows.size },
    }),
    rows,
  }));
}

/** A choice with the number of its tasks, as a list offers it. */
export function choiceLabel({ name, rows }: Choice, locale: Locale): string {
  return say(locale, { key: 'preview.choice', args: { name, count: rows.size } });
}
