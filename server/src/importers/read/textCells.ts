import { sectionNumber } from '../../plan/sectionNumber.ts';
import { isHeadingRow } from '../assemble/headingRows.ts';
import type { RawBlock } from '../rawTable.ts';
import { paragraphsOf, tableOf } from './textTable.ts';

interface Cell {
  readonly text: string;
  readonly line: number;
}

/** Cells with no blank line between them. */
type Block = Cell[];

/**
 * Text with one cell on each line: a line that begins with a tab begins a cell, others go on in it, and a blank line
 * stands between rows (and now and then within one). Undefined where the text is not so.
 */
export function readCellLines(lines: readonly string[]): RawBlock[] | undefined {
  const { blocks, loose } = cellBlocks(lines);
  const first = blocks.findIndex((block) => isHeadingRow(block.map(({ text }) => text.trim())));
  const width = blocks[first]?.length;
  if (width === undefined) return undefined;
  const rows: { cells: string[]; line: number; doubt?: string }[] = [];
  let pending: Block = [];
  const flush = (): void => {
    if (pending.length > 0) rows.push({ ...rowOf(pending), doubt: 'import.ask.short-row' });
    pending = [];
  };
  for (const block of blocks.slice(first)) {
    const [only] = block;
    const isSection = block.length === 1 && only && sectionNumber(only.text)?.style.startsWith('chinese');
    if (block.length === width || isSection) flush();
    pending.push(...block);
    if (isSection) rows.push(rowOf(pending.splice(0)));
    while (pending.length >= width) rows.push(rowOf(pending.splice(0, width)));
  }
  flush();
  const table = rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...Array<string>(Math.max(0, width - row.cells.length)).fill('')],
  }));
  const above = blocks.slice(0, first).flatMap((block) => block.map(({ text, line }) => ({ text, line })));
  const head = [...loose, ...above].sort((a, b) => a.line - b.line);
  return [...head.flatMap(({ text, line }) => paragraphsOf([text], line - 1)), tableOf(table, 1)];
}

function rowOf(cells: readonly Cell[]): { cells: string[]; line: number } {
  return { cells: cells.map(({ text }) => text), line: cells[0]?.line ?? 1 };
}

function cellBlocks(lines: readonly string[]): { readonly blocks: readonly Block[]; readonly loose: readonly Cell[] } {
  const blocks: Block[] = [];
  const loose: Cell[] = [];
  let block: Block = [];
  let inCell = false;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('\t')) {
      block.push({ text: line.slice(1).replaceAll('\t', ' '), line: index + 1 });
      inCell = true;
    } else if (line.trim() === '') {
      if (block.length > 0) blocks.push(block);
      block = [];
      inCell = false;
    } else if (inCell && blocks.length + block.length > 1) {
      const last = block.pop();
      if (last) block.push({ ...last, text: `${last.text}\n${line}` });
    } else loose.push({ text: line, line: index + 1 });
  }
  if (block.length > 0) blocks.push(block);
  return { blocks, loose };
}
