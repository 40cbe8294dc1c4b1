import { type LeftOut, type Place, type RawBlock, tidyLines } from '../rawTable.ts';
import type { Numbering } from './docxNumbering.ts';
import { formGrid, type GridRow } from './docxTable.ts';

interface OpenCell {
  text: string;
  colSpan: number;
  /** It goes on from the cell above, or from the one at its left. */
  continues: 'above' | 'left' | undefined;
}

interface OpenRow {
  readonly cells: OpenCell[];
  readonly bookmarks: string[];
  before: number;
  heading: boolean;
  /** Taken out as a whole in tracked changes. */
  deleted: boolean;
}

interface OpenTable {
  readonly rows: GridRow[];
  row: OpenRow | undefined;
  readonly inner: RawBlock[];
  readonly number: number;
}

/** The subtrees that are not shown, and what the report says of their text; undefined: it is shown elsewhere. */
const NOT_SHOWN: Readonly<Record<string, string | undefined>> = {
  'w:del': 'import.left.deleted',
  'w:moveFrom': undefined,
  'mc:Fallback': undefined,
  'w:instrText': undefined,
  'w:rPrChange': undefined,
  'w:pPrChange': undefined,
  'w:tblPrChange': undefined,
  'w:trPrChange': undefined,
  'w:tcPrChange': undefined,
};
/** The marks of tracked changes in a text. */
const REVISIONS: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** One walk over the XML of a body, a header or a note: its paragraphs and tables, and what of it is not shown. */
export class DocxBody {
  readonly blocks: RawBlock[] = [];
  readonly left: LeftOut[] = [];
  pictures = 0;
  revisions = 0;
  /** Where the comments stand, by their ids. */
  readonly commented = new Map<string, Place>();
  readonly #numbering: Numbering | undefined;
  readonly #tables: OpenTable[] = [];
  /** The paragraphs that are open: one in a text box stands in another. */
  readonly #paragraphs: { text: string; list: string | undefined; level: number; style: string | undefined }[] = [];
  #skipped: { readonly name: string; depth: number; text: string } | undefined;
  #inText = false;
  #inRun = false;
  #hidden = false;
  #inRowProperties = false;
  #tableCount = 0;
  #paragraphCount = 0;

  constructor(numbering: Numbering | undefined) {
    this.#numbering = numbering;
  }

  readonly open = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (this.#skipped) {
      if (name === this.#skipped.name) this.#skipped.depth += 1;
      if (name === 'w:delText' || name === 'w:t') this.#inText = true;
      return;
    }
    if (REVISIONS.has(name)) this.revisions += 1;
    const row = this.#tables.at(-1)?.row;
    if (name === 'w:trPr') this.#inRowProperties = true;
    else if (name === 'w:del' && this.#inRowProperties && row) row.deleted = true;
    if (name in NOT_SHOWN) {
      this.#skipped = { name, depth: 1, text: '' };
      return;
    }
    this.#openTablePart(name, attributes);
    this.#openTextPart(name, attributes);
  };

  readonly text = (text: string): void => {
    if (!this.#inText) return;
    if (this.#skipped) this.#skipped.text += text;
    else if (this.#hidden) this.#leave(text, 'import.left.hidden');
    else this.#add(text);
  };

  readonly close = (name: string): void => {
    if (name === 'w:t' || name === 'w:delText' || name === 'm:t') this.#inText = false;
    if (this.#skipped) {
      if (name !== this.#skipped.name) return;
      this.#skipped.depth -= 1;
      if (this.#skipped.depth > 0) return;
      const key = NOT_SHOWN[name];
      if (key) this.#leave(this.#skipped.text, key);
      this.#skipped = undefined;
      return;
    }
    if (name === 'w:trPr') this.#inRowProperties = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:r') this.#inRun = false;
    else if (name === 'w:tr') this.#endRow();
    else if (name === 'w:tbl') this.#endTable();
  };

  #openTablePart(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('w:val');
    if (name === 'w:tbl') {
      this.#tableCount += 1;
      this.#tables.push({ rows: [], row: undefined, inner: [], number: this.#tableCount });
      return;
    }
    const table = this.#tables.at(-1);
    if (name === 'w:tr' && table) table.row = { cells: [], bookmarks: [], before: 0, heading: false, deleted: false };
    const row = table?.row;
    if (!row) return;
    const cell = row.cells.at(-1);
    if (name === 'w:bookmarkStart') row.bookmarks.push(attributes.get('w:name') ?? '');
    else if (name === 'w:gridBefore') row.before = count(value);
    else if (name === 'w:tblHeader') row.heading = isOn(value);
    else if (name === 'w:tc') row.cells.push({ text: '', colSpan: 1, continues: undefined });
    else if (name === 'w:gridSpan' && cell) cell.colSpan = Math.max(1, count(value));
    else if (name === 'w:vMerge' && cell && value !== 'restart') cell.continues = 'above';
    else if (name === 'w:hMerge' && cell && value !== 'restart') cell.continues = 'left';
  }

  #openTextPart(name: string, attributes: ReadonlyMap<string, string>): void {
    const value = attributes.get('w:val');
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:commentReference':
        this.commented.set(attributes.get('w:id') ?? '', this.#place());
        break;
      case 'w:p':
        this.#paragraphs.push({ text: '', list: undefined, level: 0, style: undefined });
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.style = value;
        break;
      case 'w:numId':
        if (paragraph) paragraph.list = value;
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.level = count(value);
        break;
      case 'w:r':
        this.#inRun = true;
        this.#hidden = false;
        break;
      case 'w:vanish':
        this.#hidden = this.#inRun && isOn(value);
        break;
      case 'w:t':
      case 'm:t':
        this.#inText = true;
        break;
      case 'w:tab':
        if (this.#inRun) this.#add(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.#add('\n');
        break;
      case 'w:noBreakHyphen':
        this.#add('-');
        break;
      case 'a:blip':
      case 'v:imagedata':
        this.pictures += 1;
    }
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const text = this.#label(paragraph) + paragraph.text;
    const cell = this.#tables.at(-1)?.row?.cells.at(-1);
    if (cell) {
      cell.text += `${text}\n`;
      return;
    }
    const tidy = tidyLines(text);
    if (tidy === '') return;
    this.#paragraphCount += 1;
    this.blocks.push({ kind: 'paragraph', text: tidy, place: { paragraph: this.#paragraphCount } });
  }

  #label({ list, level, style }: { list: string | undefined; level: number; style: string | undefined }): string {
    const numbering = this.#numbering;
    if (!numbering || list === '0') return '';
    const place = list === undefined ? style && numbering.ofStyle(style) : { list, level };
    return place ? numbering.next(place) : '';
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    const row = table?.row;
    if (!table || !row) return;
    const place = { table: table.number, row: table.rows.length + 1 };
    const cells = row.cells.map(({ text, ...cell }) => ({ ...cell, text: tidyLines(text) }));
    for (const cell of cells) if (cell.continues) this.#leave(cell.text, 'import.left.hidden');
    const { before, heading, bookmarks } = row;
    if (row.deleted) for (const cell of cells) this.#leave(cell.text, 'import.left.deleted');
    else table.rows.push({ cells, before, heading, bookmarks, place });
    table.row = undefined;
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const blocks = this.#tables.at(-1)?.inner ?? this.blocks;
    if (table.rows.length > 0) blocks.push(formGrid(table.rows, { table: table.number }));
    blocks.push(...table.inner);
  }

  #leave(text: string, key: string): void {
    const tidy = tidyLines(text);
    if (tidy === '') return;
    this.left.push({ text: tidy, why: { key, args: {} }, place: this.#place() });
  }

  #place(): Place {
    const table = this.#tables.at(-1);
    return table ? { table: table.number, row: table.rows.length + 1 } : { paragraph: this.#paragraphCount + 1 };
  }
}

function count(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? 0 : Math.max(0, number);
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}
