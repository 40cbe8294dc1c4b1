import { type Markup, markup as xml } from '../../base/markup.ts';
import { fileName } from '../../base/uri.ts';
import { xmlPart } from '../../ooxml/writeXml.ts';
import type { Publication } from '../../table/publication.ts';
import { SENT_NAMESPACE, sentTexts } from '../../table/wayBack.ts';

/*
 * What the tables of a Word file said when it went out, as a part of custom XML: Word, WPS and LibreOffice (which wants
 * its properties beside it) keep it through any editing, and show it nowhere.
 */

const FOLDER = 'customXml';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Of the part within its file; the same in every file, for it has to be unlike its neighbours only. */
const ITEM = '{6F0A2C1E-5B1D-4E3A-9C55-3D0B7A1F2E44}';

/** What the parts of a publication say that are tables of plans; undefined where none is. */
export function sentPart({ parts }: Publication): Markup | undefined {
  const tables = parts.flatMap(({ printed, plan }, index) =>
    printed.kind === 'table' && plan ? [{ number: index + 1, texts: sentTexts(printed, fileName(plan.uri)) }] : [],
  );
  if (tables.length === 0) return undefined;
  const written = tables.map(({ number, texts }) => {
    const rows = texts.map((row) => xml`<row>${row.map((text) => xml`<text>${text}</text>`)}</row>\n`);
    return xml`<table part="${number}">\n${rows}</table>\n`;
  });
  return xml`<sent xmlns="${SENT_NAMESPACE}">\n${written}</sent>`;
}

/** Puts it into the parts of a file, by name, and the words that make it known to two of the others. */
export function addSentPart(
  parts: ReadonlyMap<string, string | Uint8Array>,
  sent: Markup,
): Map<string, string | Uint8Array> {
  const all = new Map(parts);
  all.set(`${FOLDER}/item1.xml`, xmlPart(sent));
  all.set(
    `${FOLDER}/itemProps1.xml`,
    xmlPart(
      xml`<ds:datastoreItem ds:itemID="${ITEM}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${SENT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  all.set(
    `${FOLDER}/_rels/item1.xml.rels`,
    xmlPart(
      xml`<Relationships xmlns="${PACKAGE}">${relation('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
    ),
  );
  const { markup: link } = relation('rIdSent', 'customXml', `../${FOLDER}/item1.xml`);
  insert(all, RELATIONS, '</Relationships>', link);
  insert(
    all,
    TYPES,
    '</Types>',
    xml`<Override PartName="/${FOLDER}/itemProps1.xml" ContentType="${PROPERTIES}"/>`.markup,
  );
  return all;
}

function relation(id: string, kind: string, target: string): Markup {
  return xml`<Relationship Id="${id}" Type="${`${RELATION}/${kind}`}" Target="${target}"/>`;
}

function insert(parts: Map<string, string | Uint8Array>, name: string, before: string, text: string): void {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`the library wrote no ${name}`);
  const content = typeof part === 'string' ? part : new TextDecoder().decode(part);
  parts.set(name, content.replace(before, text + before));
}
