import { escaped, markdownTable } from '../base/markdownText.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { type CoverageMatrix, countStatuses, type MatrixCell } from './coverageMatrix.ts';
import { shortened } from './markdown.ts';
import { aligned, csv } from './plainTable.ts';

export type CoverageFormat = 'text' | 'md' | 'csv';

const STATUSES: readonly MatrixCell['status'][] = [
  'full',
  'partly',
  'missing',
  'ask',
  'not-applicable',
  'not-for-this-district',
  'unnumbered',
];

const TITLE_LENGTH = 24;
const CELL_LENGTH = 24;

/**
 * A matrix in words. `text` for a terminal, its columns aligned and long words cut short; `md` a Markdown table; `csv` for
 * Excel (byte order mark, CRLF), where no cell can be read as a formula.
 */
export function coverageTable(matrix: CoverageMatrix, format: CoverageFormat, locale: Locale): string {
  const word = (key: string): string => say(locale, { key: `coverage.matrix.${key}`, args: {} });
  const head = [word('number'), word('measure'), ...matrix.districts.map(({ name }) => name)];
  const body = matrix.rows.map(({ number, title, cells }) => [
    number,
    title,
    ...cells.map((cell) => cellText(cell, locale)),
  ]);
  if (format === 'csv') return csv([head, ...body]);
  const heading = say(locale, { key: 'coverage.matrix.title', args: { title: matrix.parent.title } });
  const sums = matrix.districts.map(({ name }, column) => summaryOf(matrix, name, column, locale));
  if (format === 'md') {
    return `# ${escaped(heading)}\n\n${markdownTable([head, ...body])}\n\n${sums.map((sum) => `- ${escaped(sum)}`).join('\n')}\n`;
  }
  const short = body.map(([number, title, ...cells]) => [
    number!,
    shortened(title!, TITLE_LENGTH),
    ...cells.map((cell) => shortened(cell, CELL_LENGTH)),
  ]);
  return `${[heading, '', ...aligned([head, ...short]), '', ...sums].join('\n')}\n`;
}

/** What a cell says: `部分（缺 2-2、2-3）`. */
export function cellText({ status, missing, reasons }: MatrixCell, locale: Locale): string {
  const words = say(locale, { key: `coverage.matrix.${status}`, args: {} });
  const details = status === 'not-applicable' ? reasons : missing;
  if (details.length === 0) return words;
  const key = status === 'partly' ? 'coverage.matrix.lacking' : 'coverage.matrix.detail';
  const between = say(locale, { key: 'coverage.matrix.between', args: {} });
  return say(locale, { key, args: { status: words, details: details.join(between) } });
}

/** `东城区：承接 8 · 缺 2`. */
function summaryOf(matrix: CoverageMatrix, name: string, column: number, locale: Locale): string {
  const words = countTexts(matrix, column, locale).map(({ text }) => text);
  return say(locale, { key: 'coverage.matrix.summary', args: { name, counts: words.join(' · ') } });
}

/** How many measures of a column have each status that occurs: `承接 8`. */
export function countTexts(
  matrix: CoverageMatrix,
  column: number,
  locale: Locale,
): readonly { readonly status: MatrixCell['status']; readonly text: string }[] {
  const counts = countStatuses(matrix, column);
  return STATUSES.filter((status) => counts.has(status)).map((status) => ({
    status,
    text: `${say(locale, { key: `coverage.matrix.${status}`, args: {} })} ${counts.get(status)}`,
  }));
}
