import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  UnderlineType,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TextPart } from '../../base/diffText.ts';
import type { ColumnRole } from '../../plan/vocabulary.ts';
import { headings } from '../../table/headings.ts';
import { goesOn } from '../../table/merge.ts';
import type { Cell, Table as PrintedTable, Row, SectionRow, TaskRow } from '../../table/model.ts';
import { linesOf } from '../../table/printedText.ts';
import { printedWidth } from '../../table/printedWidth.ts';
import { rowBookmark } from '../../table/wayBack.ts';
import type { ExportFonts } from '../../workspace/settings.ts';
import { columnWidths } from '../columnWidths.ts';
import { LANDSCAPE_TEXT_HEIGHT, LANDSCAPE_TEXT_WIDTH, pt } from './measures.ts';
import { CELL } from './styles.ts';
import { run } from './text.ts';

/** 小四, and 五号 for a table of many columns; the standard leaves the type in tables to the organ. */
const SIZE = 12;
const SMALL = 10.5;
const MANY_COLUMNS = 7;
const LEADING = 1.3;
const MARGIN = pt(4);
/** What the lines of a table on a page are fewer than the page holds of them: its head, the space around its rows. */
const LOST_LINES = 4;

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const CENTRED: readonly ColumnRole[] = ['number', 'deadline'];

interface Setting {
  readonly fonts: ExportFonts;
  readonly size: number;
  /** The width of each column in twips, and how many characters it holds. */
  readonly widths: readonly number[];
  readonly characters: readonly number[];
  /** How many lines of a table a page holds. */
  readonly page: number;
  /** Of the tables of the file, from 1; then its rows say which they are. */
  readonly part: number | undefined;
}

/**
 * The table with its head on every page, merged cells, sections across, and each unit on a line of its own. `part`: its
 * place among the plans of the file, whose rows then can find their way back.
 */
export function planTable(table: PrintedTable, fonts: ExportFonts, part: number | undefined): Table {
  const size = table.columns.length < MANY_COLUMNS ? SIZE : SMALL;
  const margins = table.columns.length * 2 * MARGIN;
  const characters = columnWidths(table, (LANDSCAPE_TEXT_WIDTH - margins) / pt(size));
  const widths = whole(characters.map((each) => each * pt(size) + 2 * MARGIN));
  const page = Math.floor(LANDSCAPE_TEXT_HEIGHT / pt(size * LEADING)) - LOST_LINES;
  const setting = { fonts, size, widths, characters, page, part };
  return new Table({
    width: { size: LANDSCAPE_TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: MARGIN, right: MARGIN, top: pt(2), bottom: pt(2), marginUnitType: WidthType.DXA },
    borders: {
      ...{ top: RULE, bottom: RULE, left: RULE, right: RULE },
      ...{ insideHorizontal: RULE, insideVertical: RULE },
    },
    rows: [...headRows(table, setting), ...bodyRows(table.rows, setting)],
  });
}

/** Widths as whole numbers whose sum stays what it was. */
function whole(widths: readonly number[]): readonly number[] {
  let sum = 0;
  let used = 0;
  return widths.map((width) => {
    sum += width;
    const rounded = Math.round(sum) - used;
    used += rounded;
    return rounded;
  });
}

function headRows(table: PrintedTable, setting: Setting): readonly TableRow[] {
  const { fonts, size } = setting;
  return headings(table).map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true,
        children: cells.map(({ text, column, colSpan, rowSpan }) =>
          tableCell(
            [cellParagraph([{ kind: 'same', text }], fonts.heading, size, AlignmentType.CENTER)],
            setting.widths.slice(column, column + colSpan),
            rowSpan,
          ),
        ),
      }),
  );
}

function bodyRows(rows: readonly Row[], setting: Setting): readonly TableRow[] {
  const held = holds(rows, setting);
  return rows.map((row, index) =>
    row.kind === 'section' ? sectionRow(row, setting) : taskRow(row, setting, held[index]!),
  );
}

/** Never the last row of a page. */
function sectionRow({ title, level }: SectionRow, setting: Setting): TableRow {
  const { fonts, size } = setting;
  const font = level === 1 ? fonts.heading : fonts.subheading;
  return new TableRow({
    cantSplit: true,
    keepNext: true,
    children: [tableCell([cellParagraph(linesOf(title).flat(), font, size, AlignmentType.LEFT)], setting.widths, 1)],
  });
}

/** How a row stands to the end of a page. */
interface Hold {
  /** It does not split; no more than a page is so. */
  readonly whole: boolean;
  readonly withNext: boolean;
  /** Its measure may go over the end of the page: then what is in the middle of its cells would not be on the first. */
  readonly mayBreak: boolean;
}

/**
 * A row stays whole, and so does a measure of up to half a page, so that no page ends more than half empty; a longer one
 * breaks between its tasks. Word cannot repeat its number and title on the next page, as printed plans do by hand: no file
 * knows where its pages end.
 */
function holds(rows: readonly Row[], setting: Setting): readonly Hold[] {
  const heights = rows.map((row) => (row.kind === 'task' ? lines(row.cells, setting) : 1));
  const goingOn = goesOn(rows);
  const found: Hold[] = [];
  for (let from = 0; from < rows.length; from = found.length) {
    let end = from + 1;
    while (goingOn[end - 1]) end += 1;
    const mayBreak = heights.slice(from, end).reduce((sum, each) => sum + each, 0) > setting.page / 2;
    for (let at = from; at < end; at++) {
      found.push({ whole: heights[at]! < setting.page, withNext: !mayBreak && at + 1 < end, mayBreak });
    }
  }
  return found;
}

function taskRow({ id, cells }: TaskRow, setting: Setting, { whole, withNext, mayBreak }: Hold): TableRow {
  const own = cells.flatMap((cell, column) => (cell.rowSpan === 0 ? [] : [{ cell, column }]));
  return new TableRow({
    cantSplit: whole,
    keepNext: withNext,
    children: own.map(({ cell, column }, place) => {
      const marks = [
        ...(place === 0 ? rowMark(id, 'a', setting) : []),
        ...(place === own.length - 1 ? rowMark(id, 'b', setting) : []),
      ];
      const across = mayBreak && cell.rowSpan > 1 ? VerticalAlign.TOP : VerticalAlign.CENTER;
      return tableCell(cellParagraphs(cell, setting, marks), [setting.widths[column]!], cell.rowSpan, across);
    }),
  });
}

/** An empty hidden bookmark with the id of a row. */
function rowMark(id: string, copy: 'a' | 'b', { part }: Setting): readonly Bookmark[] {
  const name = part === undefined ? undefined : rowBookmark(part, id, copy);
  return name === undefined ? [] : [new Bookmark({ id: name, children: [] })];
}

function lines(cells: readonly Cell[], { characters }: Setting): number {
  const counts = cells.map(
    ({ content, rowSpan }, column) =>
      content
        .flatMap(({ text }) => text.split('\n'))
        .reduce((sum, text) => sum + Math.max(1, Math.ceil(printedWidth(text) / characters[column]!)), 0) /
      Math.max(1, rowSpan),
  );
  return Math.max(...counts);
}

function tableCell(
  children: readonly Paragraph[],
  widths: readonly number[],
  rowSpan: number,
  verticalAlign: 'top' | 'center' = VerticalAlign.CENTER,
): TableCell {
  return new TableCell({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    verticalAlign,
    // the table says so already, but not every reader draws its rules along merged cells that go over a page
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE },
    ...(widths.length > 1 ? { columnSpan: widths.length } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    children,
  });
}

/** Each unit, and each line of a text, is a paragraph of its own. Word cannot open a cell without one. */
function cellParagraphs(
  { role, content, placeholder }: Cell,
  { fonts, size }: Setting,
  marks: readonly Bookmark[],
): readonly Paragraph[] {
  const centred = placeholder || CENTRED.includes(role);
  const alignment = centred ? AlignmentType.CENTER : role === 'task' ? AlignmentType.BOTH : AlignmentType.LEFT;
  const texts = content.flatMap(linesOf);
  return (texts.length > 0 ? texts : [[]]).map((text, index) =>
    cellParagraph(text, fonts.body, size, alignment, {
      ...(role === 'task' ? {} : { keepLines: true }),
      ...(index === 0 && marks.length > 0 ? { marks } : {}),
    }),
  );
}

/** Told apart in black and white too. Not as tracked changes: those are for deciding, and a comparison is for reading. */
const CHANGED = {
  same: {},
  removed: { strike: true, color: 'C00000' },
  added: { underline: { type: UnderlineType.SINGLE }, color: '0033CC' },
} as const satisfies Readonly<Record<TextPart['kind'], Parameters<typeof run>[3]>>;

function cellParagraph(
  text: readonly TextPart[],
  font: string,
  size: number,
  alignment: IParagraphOptions['alignment'],
  { marks = [], keepLines }: { readonly marks?: readonly Bookmark[]; readonly keepLines?: boolean } = {},
): Paragraph {
  const children = [...marks, ...text.map((part) => run(part.text, font, size, CHANGED[part.kind]))];
  return new Paragraph({
    style: CELL,
    // at least: in an exact line, what is taller would be cut off
    spacing: { line: pt(size * LEADING), lineRule: LineRuleType.AT_LEAST },
    ...(alignment ? { alignment } : {}),
    ...(keepLines ? { keepLines } : {}),
    ...(text.length === 0 ? { run: { size: size * 2 } } : {}),
    ...(children.length > 0 ? { children } : {}),
  });
}
