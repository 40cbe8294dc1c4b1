import { SaxesParser } from 'saxes';
import { partsOf } from './office.ts';

/** A cell of a table in a Word file, as its XML has it. */
export interface ReadCell {
  readonly text: string;
  readonly colSpan: number;
  readonly merge: 'restart' | 'continue' | undefined;
}

export interface ReadRow {
  readonly cells: readonly ReadCell[];
  readonly head: boolean;
  readonly cantSplit: boolean;
}

export interface ReadDocument {
  /** The paragraphs outside tables and boxes. */
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly ReadRow[])[];
  /** The paragraphs of boxes that stand apart from the text. */
  readonly boxes: readonly string[];
}

/** Reads a part of a Word file with an XML parser, knowing nothing of how it was written. Throws where it is no XML. */
export function readDocx(bytes: Uint8Array, part = 'word/document.xml'): ReadDocument {
  const paragraphs: string[] = [];
  const boxes: string[] = [];
  const tables: { cells: { text: string[]; colSpan: number; merge: ReadCell['merge'] }[]; flags: Set<string> }[][] = [];
  const path: string[] = [];
  let text: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    const row = tables.at(-1)?.at(-1);
    const value = attributes['w:val'] ?? '';
    if (name === 'w:tbl') tables.push([]);
    else if (name === 'w:tr') tables.at(-1)!.push({ cells: [], flags: new Set() });
    else if (name === 'w:tc') row!.cells.push({ text: [], colSpan: 1, merge: undefined });
    else if (name === 'w:gridSpan') row!.cells.at(-1)!.colSpan = Number(value);
    else if (name === 'w:vMerge') row!.cells.at(-1)!.merge = value === 'restart' ? 'restart' : 'continue';
    else if (name === 'w:tblHeader' || name === 'w:cantSplit') row!.flags.add(name);
    else if (name === 'w:p') text = [];
    else if (name === 'w:tab' && path.at(-2) === 'w:r') text.push('\t');
  });
  parser.on('text', (words) => {
    if (path.at(-1) === 'w:t') text.push(words);
  });
  parser.on('closetag', () => {
    const name = path.pop();
    if (name !== 'w:p') return;
    if (path.includes('w:txbxContent')) boxes.push(text.join(''));
    else if (path.includes('w:tc')) tables.at(-1)!.at(-1)!.cells.at(-1)!.text.push(text.join(''));
    else paragraphs.push(text.join(''));
    text = [];
  });
  const xml = partsOf(bytes)[part];
  if (xml === undefined) throw new Error(`no ${part}`);
  parser.write(xml).close();
  return {
    paragraphs,
    boxes,
    tables: tables.map((rows) =>
      rows.map(({ cells, flags }) => ({
        head: flags.has('w:tblHeader'),
        cantSplit: flags.has('w:cantSplit'),
        cells: cells.map((cell) => ({ ...cell, text: cell.text.join('\n') })),
      })),
    ),
  };
}
