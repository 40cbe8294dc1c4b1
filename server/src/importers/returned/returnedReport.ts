import { escaped } from '../../base/markdownText.ts';
import type { Sentence } from '../../base/sentence.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import { tableColumns } from '../../table/columns.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { type Decision, type DecisionKind, TAKEN_KINDS } from './decisions.ts';
import { addedWords, type DecisionWords, decisionWords, rowWords, type Speaking, short } from './decisionWords.ts';
import type { Returned } from './returned.ts';
import { squeezed } from './returnedRows.ts';
import type { StrangeUnit } from './strangeUnits.ts';

type PartKind = DecisionKind | 'left' | 'copied' | 'units' | 'gone' | 'remarks' | 'beside';

/** A part of the report: its heading, and a line for each thing. */
export interface ReportPart {
  readonly kind: PartKind;
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface ReturnedReport {
  readonly title: string;
  /** What has to be known of the whole: how rows were found, what was lost. */
  readonly notes: readonly string[];
  /** None is empty. */
  readonly parts: readonly ReportPart[];
  /** Whether it leaves something for a person to settle. */
  readonly open: boolean;
}

export interface ReportContext {
  readonly names: { readonly file: string; readonly plan: string };
  readonly locale: Locale;
  /** Whether a decision was taken; missing while they are still to be taken. */
  readonly taken?: (decision: Decision) => boolean;
  /** Units in what came back that the registries of the plan do not know. */
  readonly units: readonly StrangeUnit[];
}

/** What came back, in words. */
export function returnedReport(document: PlanDocument, returned: Returned, context: ReportContext): ReturnedReport {
  const { file, merge, decisions, left } = returned;
  const { names, locale, taken, units } = context;
  const word = (key: string, args: Sentence['args'] = {}): string => say(locale, { key: `returned.${key}`, args });
  const speaking: Speaking = {
    columns: tableColumns(document.plan),
    hasBase: merge.hasBase,
    say: (sentence) => say(locale, sentence),
  };
  const part = (kind: PartKind, lines: readonly string[], key: string = kind): readonly ReportPart[] =>
    lines.length === 0 ? [] : [{ kind, heading: word(key, { count: lines.length }), lines }];
  const decided = (kind: DecisionKind, key: string = kind): readonly ReportPart[] => {
    const own = decisions.filter((decision) => decision.kind === kind);
    return part(
      kind,
      own.map((decision) => joined(decisionWords(decision, speaking)) + endOf(decision)),
      key,
    );
  };
  const joined = ({ what, column, how }: DecisionWords): string => {
    const about = column === undefined ? what : word('cell', { what, column });
    return how === '' ? about : word('line', { what: about, how });
  };
  const endOf = (decision: Decision): string => {
    if (!taken) return '';
    if (!taken(decision)) return word(`kept.${decision.kind}`);
    return TAKEN_KINDS.has(decision.kind) ? '' : word(`taken.${decision.kind}`);
  };

  const notes = notesOf(document, returned);
  const parts = [
    ...decided('conflicts', merge.hasBase ? 'conflicts' : 'conflicts.no-base'),
    ...decided('emptied'),
    ...decided('deleted'),
    ...part(
      'left',
      left.map((rows) => joined(addedWords(rows, speaking.say))),
    ),
    ...part(
      'copied',
      merge.copied.map(({ row, of }) => word('copy', { row: row.row, of: of.row, what: rowWords(row.values) })),
    ),
    ...part(
      'units',
      units.map(({ name, rows, near }) => unitLine(name, rows, near)),
    ),
    ...part(
      'gone',
      merge.gone.map(({ row, values }) => word('row', { row, what: rowWords(values) })),
    ),
    ...part(
      'remarks',
      file.remarks.map(({ text, why, place }) => remarkLine(say(locale, why), text, place.row)),
    ),
    ...part(
      'beside',
      file.beside.map(({ row, text, column }) => besideLine(row, text, column)),
    ),
    ...decided('accepted'),
    ...decided('added'),
  ];
  const isSettled = taken ?? ((decision: Decision) => TAKEN_KINDS.has(decision.kind));
  return {
    title: word('heading', names),
    notes: notes.map(({ key, args }) => word(key, args)),
    parts,
    open:
      notes.some(({ key }) => !CALM_NOTES.has(key)) ||
      parts.some(({ kind }) => OPEN_PARTS.has(kind)) ||
      decisions.some((decision) => !isSettled(decision)),
  };

  function unitLine(name: string, rows: readonly number[], near: readonly string[]): string {
    const what = word('unit', { name, rows: rows.join('、') });
    return near.length === 0 ? what : word('unit.near', { what, near: near.join('、') });
  }

  function remarkLine(why: string, text: string, row: number | undefined): string {
    const what = word('remark', { why, text: short(text) });
    return row === undefined ? what : word('row', { row, what });
  }

  function besideLine(row: number, text: string, column: string | undefined): string {
    if (column === undefined) return word('row', { row, what: short(text) });
    return word('row', { row, what: word('column', { column: column || word('column.unnamed'), text: short(text) }) });
  }
}

function notesOf({ plan }: PlanDocument, { file, merge }: Returned): readonly Sentence[] {
  const isOther = file.planTitle !== '' && squeezed(file.planTitle) !== squeezed(plan.title?.text ?? '');
  const missing = tableColumns(plan).filter(({ role }) => !file.sheet.roles.includes(role));
  const note = (holds: boolean, key: string, args: Sentence['args'] = {}): readonly Sentence[] =>
    holds ? [{ key, args }] : [];
  const { part } = merge;
  return [
    ...note(isOther, 'note.other-plan', { title: file.planTitle }),
    ...note(file.others > 0, 'note.other-tables', { count: file.others }),
    ...note(merge.by === 'text', 'note.by-text'),
    ...note(merge.idsMoved, 'note.ids-moved'),
    ...note(!merge.hasBase, 'note.no-base'),
    ...file.renamed.flatMap(({ from, to }) => note(true, 'note.renamed', { from, to })),
    ...note(missing.length > 0, 'note.columns', { columns: missing.map(({ heading }) => heading).join('、') }),
    ...note(part !== undefined, part?.unit === undefined ? 'note.part' : 'note.part.unit', {
      ...{ came: part?.came ?? 0, sent: part?.sent ?? 0, unit: part?.unit ?? '' },
    }),
    ...note(file.hasRevisions, 'note.revisions'),
  ];
}

/** Parts that a person has to see to, whatever is decided, and notes that only say how the file was read. */
const OPEN_PARTS: ReadonlySet<PartKind> = new Set<PartKind>(['left', 'units', 'gone', 'remarks', 'beside']);
const CALM_NOTES: ReadonlySet<string> = new Set(['note.part', 'note.renamed', 'note.part.unit', 'note.revisions']);

/** Reports one after the other: for a terminal, or as a Markdown document. */
export function returnedReportText(reports: readonly ReturnedReport[], format: 'text' | 'md', locale: Locale): string {
  const nothing = say(locale, { key: 'returned.nothing', args: {} });
  const blocks = reports.map(({ title, notes, parts }) => {
    const said = notes.length === 0 && parts.length === 0 ? [nothing] : notes;
    if (format === 'text') {
      const lines = parts.flatMap(({ heading, lines: each }) => [`  ${heading}`, ...each.map((line) => `    ${line}`)]);
      return `${[title, ...said.map((note) => `  ${note}`), ...lines].join('\n')}\n`;
    }
    const lists = parts.map(
      ({ heading, lines }) => `## ${escaped(heading)}\n\n${lines.map((line) => `- ${escaped(line)}\n`).join('')}`,
    );
    return [`# ${escaped(title)}\n`, ...said.map((note) => `${escaped(note)}\n`), ...lists].join('\n');
  });
  return blocks.join('\n');
}
