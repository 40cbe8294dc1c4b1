import { escaped } from '../../base/markdownText.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { ColumnRole } from '../../plan/vocabulary.ts';
import { tableColumns } from '../../table/columns.ts';
import type { RowValues } from '../../table/wayBack.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { Returned } from './returned.ts';
import type { ReturnedChange } from './returnedMerge.ts';
import { squeezed } from './returnedRows.ts';

/** A part of the report: its heading, and a line for each thing. */
export interface ReportPart {
  readonly kind: 'accepted' | 'conflicts' | 'added' | 'left' | 'deleted' | 'emptied' | 'gone' | 'beside';
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface ReturnedReport {
  readonly title: string;
  /** What has to be known of the whole: how rows were found, what was lost. */
  readonly notes: readonly string[];
  /** None is empty. */
  readonly parts: readonly ReportPart[];
}

/** Texts in a line of the report are cut after so many characters. */
const LENGTH = 40;

/** What came back, in words. `taken`: conflicts and left out rows were settled their way. */
export function returnedReport(
  document: PlanDocument,
  { file, merge, left }: Returned,
  names: { readonly file: string; readonly plan: string },
  locale: Locale,
  taken: boolean,
): ReturnedReport {
  const word = (key: string, args: Readonly<Record<string, string | number>> = {}): string =>
    say(locale, { key: `returned.${key}`, args });
  const columns = tableColumns(document.plan);
  const headingOf = (role: ColumnRole): string => columns.find((each) => each.role === role)?.heading ?? role;
  const cellOf = ({ role, rows, sheetRow }: ReturnedChange): string =>
    word('cell', { row: sheetRow, what: what(rows[0]!.values), column: headingOf(role) });
  const quoted = ({ base, theirs, ours }: ReturnedChange): Record<string, string> => ({
    base: short(base ?? ''),
    theirs: short(theirs),
    ours: short(ours),
  });
  const conflictKey = merge.hasBase ? 'conflict' : 'difference';
  const part = (kind: ReportPart['kind'], lines: readonly string[], key: string = kind): readonly ReportPart[] =>
    lines.length === 0 ? [] : [{ kind, heading: word(key, { count: lines.length }), lines }];

  const planTitle = document.plan.title?.text ?? '';
  const isOther = file.planTitle !== '' && squeezed(file.planTitle) !== squeezed(planTitle);
  const missing = columns.filter(({ role }) => !file.sheet.roles.includes(role)).map(({ heading }) => heading);
  return {
    title: word('heading', names),
    notes: [
      ...(isOther ? [word('note.other-plan', { title: file.planTitle })] : []),
      ...(merge.by === 'text' ? [word('note.by-text')] : []),
      ...(merge.hasBase ? [] : [word('note.no-base')]),
      ...(missing.length > 0 ? [word('note.columns', { columns: missing.join('、') })] : []),
    ],
    parts: [
      ...part(
        'conflicts',
        merge.conflicts.map(
          (change) => word(conflictKey, { cell: cellOf(change), ...quoted(change) }) + (taken ? word('taken') : ''),
        ),
        merge.hasBase ? 'conflicts' : 'conflicts.no-base',
      ),
      ...part(
        'left',
        left.map(({ row }) => word('row', { row: row.row, what: what(row.values) })),
      ),
      ...part(
        'deleted',
        merge.deleted.map(({ row, changed }) =>
          changed ? word('deleted.changed', { what: what(row.values) }) : what(row.values),
        ),
        taken ? 'deleted.taken' : 'deleted',
      ),
      ...part(
        'emptied',
        merge.emptied.map((change) => word('was', { cell: cellOf(change), ...quoted(change) })),
      ),
      ...part(
        'gone',
        merge.gone.map(({ row, values }) => word('row', { row, what: what(values) })),
      ),
      ...part(
        'beside',
        file.beside.map(({ row, text }) => word('row', { row, what: short(text) })),
      ),
      ...part(
        'accepted',
        merge.accepted.map((change) => word('change', { cell: cellOf(change), ...quoted(change) })),
      ),
      ...part(
        'added',
        merge.added
          .filter((entry) => !left.includes(entry))
          .map(({ row }) => word('row', { row: row.row, what: what(row.values) })),
      ),
    ],
  };
}

/** A row in a few words: its number and title, else what it says. */
function what({ number, measure, task }: RowValues): string {
  return [number, short(measure), short(task)].filter((text) => text !== '').join(' ');
}

function short(text: string): string {
  const characters = [...text.replace(/\n/gu, '、').replace(/\s+/gu, ' ').trim()];
  return characters.length <= LENGTH ? characters.join('') : `${characters.slice(0, LENGTH - 1).join('')}…`;
}

/** Whether a report leaves something for a person to settle. */
export function leavesOpen({ notes, parts }: ReturnedReport, taken: boolean): boolean {
  const settled = new Set<ReportPart['kind']>([
    'accepted',
    'added',
    ...(taken ? (['conflicts', 'deleted'] as const) : []),
  ]);
  return notes.length > 0 || parts.some(({ kind }) => !settled.has(kind));
}

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
