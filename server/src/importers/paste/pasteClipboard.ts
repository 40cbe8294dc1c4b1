import { isPlaceholder } from '../../base/foldName.ts';
import type { Sentence } from '../../base/sentence.ts';
import { gridOf, type RawBlock, type RawCell, type RawDocument, type RawTable, widthOf } from '../rawTable.ts';
import { readHtml } from '../read/html.ts';
import { hasPipeTable, readMarkdown } from '../read/markdown.ts';
import { readSeparated } from '../read/separated.ts';

/** What is on the clipboard: the same content in one form or in both. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** The tables on a clipboard, with what stands around them; undefined where there is none that is more than one cell. */
export function readClipboard({ html, text = '' }: Clipboard): RawDocument | undefined {
  const plain = readPlain(text);
  const rich = html === undefined ? undefined : readHtml(html);
  if (!rich || !hasTable(rich)) return plain;
  return unhidden(rich, plain);
}

function hasTable({ blocks }: RawDocument): boolean {
  return blocks.some((block) => block.kind === 'table' && isTable(block));
}

/** A single cell is no table, however it was copied. */
function isTable(table: RawTable): boolean {
  return table.rows.reduce((count, { cells }) => count + cells.length, 0) > 1;
}

/** Lines of cells: with tabs as Excel puts them beside the HTML, or the pipes of a Markdown table. */
function readPlain(text: string): RawDocument | undefined {
  if (hasPipeTable(text)) return readMarkdown(text);
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  const tabbed = lines.filter((line) => line.includes('\t'));
  if (tabbed.length === 0 || tabbed.length * 2 < lines.length) return undefined;
  const document = readSeparated(text, '\t');
  return hasTable(document) ? document : undefined;
}

const NARROW = /^#{2,}$/u;

/**
 * Excel copies a number or a date that its column is too narrow for as `####`: the plain text beside it may say more.
 * What neither says is noted.
 */
function unhidden(rich: RawDocument, plain: RawDocument | undefined): RawDocument {
  const other = plain?.blocks.find((block) => block.kind === 'table');
  const tables = rich.blocks.filter((block) => block.kind === 'table');
  const seen = other && tables.length === 1 && widthOf(other) === widthOf(tables[0]!) ? gridOf(other) : undefined;
  let lost = 0;
  const tell = (row: number, cell: RawCell): RawCell => {
    if (!NARROW.test(cell.text)) return cell;
    const text = seen?.[row]?.[cell.column]?.cell.text ?? '';
    if (text !== '' && !NARROW.test(text) && !isPlaceholder(text)) return { ...cell, text };
    lost += 1;
    return cell;
  };
  const blocks = rich.blocks.map(
    (block): RawBlock =>
      block.kind === 'table'
        ? { ...block, rows: block.rows.map((row, at) => ({ ...row, cells: row.cells.map((cell) => tell(at, cell)) })) }
        : block,
  );
  const notes: readonly Sentence[] = lost > 0 ? [{ key: 'paste.note.narrow', args: { count: lost } }] : [];
  return { ...rich, blocks, notes: [...rich.notes, ...notes] };
}
