import { Refused } from '../base/refused.ts';
import type { UnitLookup } from '../registry/lookup.ts';
import { assemble, type Imported, type ImportOptions } from './assemble/assemble.ts';
import type { RawDocument } from './rawTable.ts';
import { decodeText } from './read/decodeText.ts';
import { readDocx } from './read/docx.ts';
import { readHtml } from './read/html.ts';
import { readMarkdown } from './read/markdown.ts';
import { readSeparated } from './read/separated.ts';
import { readText } from './read/text.ts';
import { readXlsx } from './read/xlsx.ts';

/** How files of an extension are read; `.wps` and `.et` may hold the newer formats under their old names. */
const READERS: Readonly<Record<string, (bytes: Uint8Array, lookup: UnitLookup | undefined) => RawDocument>> = {
  docx: readDocx,
  docm: readDocx,
  doc: readDocx,
  wps: readDocx,
  xlsx: readXlsx,
  xlsm: readXlsx,
  xls: readXlsx,
  et: readXlsx,
  html: (bytes) => readHtml(decodeHtml(bytes)),
  htm: (bytes) => readHtml(decodeHtml(bytes)),
  csv: (bytes) => readSeparated(decodeText(bytes)),
  tsv: (bytes) => readSeparated(decodeText(bytes), '\t'),
  txt: (bytes, lookup) => readText(decodeText(bytes), lookup),
  md: (bytes) => readMarkdown(decodeText(bytes)),
};

/** Text beyond this is no plan; reading it would only keep the user waiting. */
const MOST_TEXT = 20_000_000;

/** The plans in a file. Throws `Refused`, with what to do, where there is none or it cannot be read. */
export function importDocument(fileName: string, bytes: Uint8Array, options: Omit<ImportOptions, 'name'>): Imported {
  const match = /^(.*?)(?:\.([^.]*))?$/su.exec(fileName);
  const extension = match?.[2]?.toLowerCase() ?? '';
  const read = READERS[extension];
  if (!read) throw new Refused('import.unknown-kind', { extension });
  if (bytes.length === 0) throw new Refused('import.empty');
  const isPage = looksLikeHtml(bytes);
  const isText = isPage || !/^(?:doc|xls|wps|et)/.test(extension);
  if (isText && bytes.length > MOST_TEXT) throw new Refused('import.too-large', { most: MOST_TEXT / 1_000_000 });
  const document = isPage ? readHtml(decodeHtml(bytes)) : read(bytes, options.lookup);
  return assemble(document, { ...options, name: match?.[1] || fileName });
}

/** Systems that export for Excel or Word often write a page under the name of a workbook (.xls) or a document (.doc). */
function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|meta|table|style)\b/i.test(start);
}

/** The text of a page in the encoding it names, as older programs on Chinese Windows write. */
function decodeHtml(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /charset\s*=\s*["']?\s*gb(?:k|2312|18030)/i.test(start)
    ? new TextDecoder('gb18030').decode(bytes)
    : decodeText(bytes);
}
