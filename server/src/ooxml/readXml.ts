import { SaxesParser } from 'saxes';
import { Refused } from '../base/refused.ts';

/** What a reader of a part is told, in the order of the text. */
export interface XmlReader {
  /** `name` and the names of attributes with the usual prefix of their namespace (`w:tbl`, `r:id`), whatever the file calls it. */
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Namespaces by the prefix that everyone writes; Office 2007 and the strict form of ISO 29500 have each their own. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'urn:district-plan:sent': 'sent',
};

/**
 * Reads a part from beginning to end. No document type is accepted, so there are no entities but the five of XML, and
 * nothing outside the part is ever asked for. Throws `Refused` where the XML is none.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new Refused('import.document-type');
  });
  parser.on('error', () => {
    throw new Refused('import.damaged');
  });
  const { open, text, close } = reader;
  if (open) {
    parser.on('opentag', ({ uri, local, attributes }) => {
      const named = Object.values(attributes).map(
        (attribute) => [nameOf(attribute.uri, attribute.local), attribute.value] as const,
      );
      open(nameOf(uri, local), new Map(named));
    });
  }
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ uri, local }) => close(nameOf(uri, local)));
  parser.write(decodeXml(bytes)).close();
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  return `${PREFIXES[uri] ?? '?'}:${local}`;
}

/** UTF-8, or UTF-16 with its mark: the two that the packaging standard allows. */
function decodeXml(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
