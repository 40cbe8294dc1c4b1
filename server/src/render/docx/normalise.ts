import type { Markup } from '../../base/markup.ts';
import { partText, unzip } from '../../ooxml/unzip.ts';
import { xmlPart } from '../../ooxml/writeXml.ts';
import { zip } from '../../ooxml/zip.ts';
import { addSentPart } from './wayBack.ts';

const PROPERTIES = 'docProps/core.xml';
const FONTS = 'word/fontTable.xml';
const DOCUMENT = 'word/document.xml';
const NO_HEIGHT = '<w:spacing w:line="20" w:lineRule="exact"/>';

/** What a file says that the library does not write. */
export interface Additions {
  /** The day of the plan (ISO). */
  readonly date: string | undefined;
  readonly fonts: Markup;
  /** What its tables say, for when it comes back. */
  readonly sent: Markup | undefined;
}

/**
 * The file that the library made, with the same bytes every time: it is dated with the day of the plan, not with today, and
 * its parts stand in one order.
 */
export function normalise(bytes: Uint8Array, { date, fonts, sent }: Additions): Uint8Array {
  const parts = unzip(bytes, () => true, Number.POSITIVE_INFINITY);
  if (typeof parts === 'string') throw new Error(`the library wrote no document: ${parts}`);
  const named = [...(sent ? addSentPart(parts, sent) : parts)].sort(([a], [b]) =>
    order(a).localeCompare(order(b), 'en'),
  );
  return zip(
    named.map(([name, part]) => {
      if (typeof part === 'string') return [name, part];
      if (name === PROPERTIES) return [name, inChinese(dated(partText(part), date))];
      if (name === FONTS) return [name, xmlPart(fonts)];
      return [name, name === DOCUMENT ? renumbered(withLowBreaks(partText(part))) : part];
    }),
  );
}

/** The library ends a section with an empty paragraph: without height, so that it never makes a page of its own. */
function withLowBreaks(document: string): string {
  return document.replaceAll('<w:p><w:pPr><w:sectPr>', `<w:p><w:pPr>${NO_HEIGHT}<w:sectPr>`);
}

/** The library counts its bookmarks on and on, from file to file. */
function renumbered(document: string): string {
  const numbers = new Map<string, number>();
  return document.replace(/(<w:bookmark(?:Start|End)[^>]*? w:id=")(\d+)/g, (_whole, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return `${before}${numbers.get(id)}`;
  });
}

/** The list of types comes first, as Word writes it; some readers look at the first part to know the kind of a file. */
function order(name: string): string {
  return name === '[Content_Types].xml' ? '' : name;
}

/** For readers that speak. */
function inChinese(properties: string): string {
  return properties.replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>');
}

function dated(properties: string, date: string | undefined): string {
  const times = /<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>/g;
  return properties.replace(times, date === undefined ? '' : `<dcterms:$1$2>${date}T00:00:00Z</dcterms:$1>`);
}
