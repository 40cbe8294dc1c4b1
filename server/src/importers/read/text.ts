import type { UnitLookup } from '../../registry/lookup.ts';
import { isHeadingRow } from '../assemble/headingRows.ts';
import type { RawBlock, RawDocument } from '../rawTable.ts';
import { hasPipeTable, readMarkdown } from './markdown.ts';
import { readCellLines } from './textCells.ts';
import { readRunTogether } from './textRuns.ts';
import { paragraphsOf, tableOf } from './textTable.ts';

/**
 * Text that a program took out of a document: a table with pipes as in Markdown, with tabs between the cells of a row, with one cell on each line, with the
 * cells run together, or prose. Which one it is, the heading of the table shows.
 */
export function readText(text: string, lookup?: UnitLookup): RawDocument {
  if (hasPipeTable(text)) return readMarkdown(text);
  const lines = cleaned(text).split('\n');
  if (lines.some((line) => line.includes('\t') && isHeadingRow(line.split('\t').map((cell) => cell.trim())))) {
    return withoutNotes(readTabbed(lines));
  }
  const cells = readCellLines(lines);
  if (cells) return withoutNotes(cells);
  const runs = readRunTogether(lines, lookup);
  return runs ? { ...runs, notes: [] } : withoutNotes(paragraphsOf(lines));
}

function withoutNotes(blocks: readonly RawBlock[]): RawDocument {
  return { blocks, left: [], notes: [] };
}

/** Line ends made one; what programs leave of markup (`<p>`, `_{2.5}`) taken off. */
function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/<\/?(?:p|br|div|span|td|tr|b|i|u|strong|sub|sup)\s*\/?>/gi, '')
    .replace(/\s*_\{\s*([\w.+-]+)\s*\}\s*/g, '$1');
}

/** Lines with tabs are rows; a line break within a cell leaves a row short, and the next line fills it up. */
function readTabbed(lines: readonly string[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let rows: { cells: string[]; line: number }[] = [];
  let width = 0;
  let tables = 0;
  const endTable = (): void => {
    if (rows.length === 0) return;
    tables += 1;
    blocks.push(tableOf(rows, tables));
    rows = [];
  };
  for (const [index, line] of lines.entries()) {
    const cells = line.split('\t').map(paragraphsApart);
    const last = rows.at(-1);
    const isShort = last !== undefined && last.cells.length < width;
    if (line.trim() === '' && cells.length < width) {
      endTable();
    } else if (isShort && last.cells.length + cells.length - 1 <= width) {
      last.cells[last.cells.length - 1] += `\n${cells[0]}`;
      last.cells.push(...cells.slice(1));
    } else if (cells.length > 1) {
      if (isHeadingRow(cells.map((cell) => cell.trim()))) width = cells.length;
      rows.push({ cells, line: index + 1 });
    } else {
      endTable();
      blocks.push(...paragraphsOf([line], index));
    }
  }
  endTable();
  return blocks;
}

/** A space behind the end of a sentence is what is left of a paragraph's end in the cell. */
function paragraphsApart(cell: string): string {
  return cell.replace(/([。！？；]) +(?=\p{Script=Han})/gu, '$1\n');
}
