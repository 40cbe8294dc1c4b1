import type { Sentence } from '../../base/sentence.ts';
import type { ColumnRole } from '../../plan/vocabulary.ts';
import type { TableColumn } from '../../table/model.ts';
import type { RowValues } from '../../table/wayBack.ts';
import type { AddedGroup } from './addedEdits.ts';
import type { Decision } from './decisions.ts';
import type { PlanRow } from './returnedRows.ts';

/** A decision in parts: which row it is about and which column, and what would become of it. */
export interface DecisionWords {
  readonly what: string;
  /** Missing for a row as a whole. */
  readonly column?: string;
  /** Empty where there is nothing more to say. */
  readonly how: string;
}

/** Texts in a line are cut after so many characters. */
const LENGTH = 40;
/** What two long texts have in common before they differ is cut to so many. */
const BEFORE = 10;

export interface Speaking {
  readonly columns: readonly TableColumn[];
  readonly hasBase: boolean;
  readonly say: (sentence: Sentence) => string;
}

export function decisionWords(decision: Decision, { columns, hasBase, say }: Speaking): DecisionWords {
  const word = (key: string, args: Sentence['args'] = {}): string => say({ key: `returned.${key}`, args });
  switch (decision.kind) {
    case 'added':
      return addedWords(decision.rows, say);
    case 'deleted': {
      const { row, changed } = decision.leftOut;
      return { what: rowWords(row.values), how: changed ? word('how.deleted.changed') : '' };
    }
    default: {
      const { role, rows, sheetRow, base, theirs, ours, disagrees } = decision.change;
      const column = headingOf(columns, role);
      const key = decision.kind !== 'conflicts' ? decision.kind : hasBase ? 'conflict' : 'difference';
      const [was, came, now] = aroundDifference([base ?? ours, theirs, ours]);
      const how = word(`how.${key}`, { base: was!, theirs: came!, ours: now! });
      return {
        what: word('row', { row: sheetRow, what: rowWords(rows[0]!.values) }),
        column,
        how: how + (disagrees ? word('how.disagrees') : ''),
      };
    }
  }
}

/** New rows: the first of them, how many there are, and where they would stand. */
export function addedWords(rows: AddedGroup, say: Speaking['say']): DecisionWords {
  const word = (key: string, args: Sentence['args'] = {}): string => say({ key: `returned.${key}`, args });
  const [first] = rows;
  if (!first) return { what: '', how: '' };
  const { row, within, after, before, taken } = first;
  const behind = within && after?.measure !== within.measure ? undefined : after;
  const place = behind ? word('how.behind', { what: placeWords(behind, within) }) : undefined;
  const ahead = !place && before ? word('how.ahead', { what: placeWords(before, within) }) : undefined;
  return {
    what:
      word('row', { row: row.row, what: rowWords(row.values) }) +
      (rows.length > 1 ? word('more', { count: rows.length }) : ''),
    how: [
      word(within ? 'how.task' : 'how.measure'),
      place ?? ahead,
      taken && word('how.taken', { number: row.values.number, what: short(taken.values.measure) }),
      !within && row.values.number === '' ? word('how.no-number') : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(say({ key: 'returned.comma', args: {} })),
  };
}

function placeWords({ values }: PlanRow, within: PlanRow | undefined): string {
  return within
    ? short(values.task || values.measure)
    : rowWords({ ...values, task: values.measure === '' ? values.task : '' });
}

export function headingOf(columns: readonly TableColumn[], role: ColumnRole): string {
  return columns.find((each) => each.role === role)?.heading ?? role;
}

/** A row in a few words: its number and title, and what it says. */
export function rowWords({ number, measure, task }: RowValues): string {
  return [number, short(measure), short(task)].filter((text) => text !== '').join(' ');
}

export function short(text: string): string {
  return cut(charactersOf(text));
}

/** Long texts that begin alike, from a little before where they differ: what was changed is to be seen. */
function aroundDifference(texts: readonly string[]): readonly string[] {
  const all = texts.map(charactersOf);
  let same = 0;
  while (all.every((each) => each[same] !== undefined && each[same] === all[0]![same])) same += 1;
  const from = same > LENGTH / 2 && all.some((each) => each.length > LENGTH) ? same - BEFORE : 0;
  return all.map((each) => (from > 0 ? '…' : '') + cut(each.slice(from)));
}

function charactersOf(text: string): readonly string[] {
  return [...text.replace(/\n/gu, '、').replace(/\s+/gu, ' ').trim()];
}

function cut(characters: readonly string[]): string {
  return characters.length <= LENGTH ? characters.join('') : `${characters.slice(0, LENGTH - 1).join('')}…`;
}
