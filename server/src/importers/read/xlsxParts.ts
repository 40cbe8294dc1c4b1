import { readXml } from '../../ooxml/readXml.ts';
import { BUILT_IN } from './xlsxNumber.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

/** The texts that cells share; of a rich text its runs, without the phonetic reading. */
export function readSharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  const reader = richText((text) => strings.push(text), 'x:si');
  readXml(bytes, reader);
  return strings;
}

/** Gathers the text of every element `name`, and hands it over when the element ends. */
export function richText(
  done: (text: string) => void,
  name: 'x:si' | 'x:is',
): {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
} {
  let text = '';
  let inText = false;
  let phonetic = 0;
  return {
    open: (opened) => {
      if (opened === name) text = '';
      if (opened === 'x:rPh') phonetic += 1;
      if (opened === 'x:t') inText = phonetic === 0;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (closed) => {
      if (closed === 'x:t') inText = false;
      if (closed === 'x:rPh') phonetic -= 1;
      if (closed === name) done(unescaped(text));
    },
  };
}

/** Excel writes characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function readStyles(bytes: Uint8Array | undefined): readonly string[] {
  const formats: string[] = [];
  const named = new Map<string, string>();
  let inCells = false;
  if (!bytes) return formats;
  readXml(bytes, {
    open: (name, attributes) => {
      const id = attributes.get('numFmtId') ?? '';
      if (name === 'x:numFmt') named.set(id, attributes.get('formatCode') ?? '');
      if (name === 'x:cellXfs') inCells = true;
      if (name === 'x:xf' && inCells) formats.push(named.get(id) ?? BUILT_IN[id] ?? '');
    },
    close: (name) => {
      if (name === 'x:cellXfs') inCells = false;
    },
  });
  return formats;
}
