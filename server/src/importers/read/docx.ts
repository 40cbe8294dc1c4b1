import { Refused } from '../../base/refused.ts';
import type { Sentence } from '../../base/sentence.ts';
import { officeParts, type Parts } from '../../ooxml/officeFile.ts';
import { readXml } from '../../ooxml/readXml.ts';
import { relationsOf } from '../../ooxml/relations.ts';
import { type LeftOut, type Place, type RawDocument, tidyLines } from '../rawTable.ts';
import { DocxBody } from './docxBody.ts';
import { readNumbering } from './docxNumbering.ts';

/** Parts that hold text outside the body; it is reported, for it may be a page number or a remark that matters. */
const ASIDE: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^word\/footnotes\d*\.xml$/, 'import.left.footnote'],
  [/^word\/endnotes\d*\.xml$/, 'import.left.footnote'],
  [/^word\/(?:header|footer)\d*\.xml$/, 'import.left.page'],
];

/**
 * A Word document: its paragraphs and tables as they are printed with all changes accepted. Automatic numbers are made
 * out. A table in a cell of another follows it. Throws `Refused` with what to do for what is no such document.
 */
export function readDocx(bytes: Uint8Array): RawDocument {
  const parts = officeParts(bytes, (name) =>
    /^(?:_rels\/\.rels|word\/(?:_rels\/[^/]+|[^/]+)(?:\.xml|\.rels)|word\/vbaProject\.bin)$/.test(name),
  );
  const main = [...relationsOf(parts, '').values()].find((part) => /^word\/document\d*\.xml$/.test(part));
  const body = parts.get(main ?? 'word/document.xml');
  if (!body) throw new Refused('import.not-word');
  const reading = new DocxBody(readNumbering(parts));
  readXml(body, reading);
  const { blocks, left, commented } = reading;
  return { blocks, left: [...left, ...comments(parts, commented), ...asides(parts)], notes: notesOf(parts, reading) };
}

function notesOf(parts: Parts, { pictures, revisions }: DocxBody): readonly Sentence[] {
  return [
    ...(revisions > 0 ? [{ key: 'import.note.revisions', args: {} }] : []),
    ...(parts.has('word/vbaProject.bin') ? [{ key: 'import.note.macros', args: {} }] : []),
    ...(pictures > 0 ? [{ key: 'import.note.pictures', args: { count: pictures } }] : []),
  ];
}

function asides(parts: Parts): readonly LeftOut[] {
  const found = new Map<string, LeftOut>();
  for (const [pattern, key] of ASIDE) {
    for (const [name, bytes] of parts) {
      if (!pattern.test(name)) continue;
      const reading = new DocxBody(undefined);
      readXml(bytes, reading);
      for (const block of reading.blocks) {
        const texts =
          block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text));
        // — — is what is left of a page number
        for (const text of texts.filter((each) => /[\p{L}\p{N}]/u.test(each))) {
          found.set(`${key} ${text}`, { text, why: { key, args: {} }, place: {} });
        }
      }
    }
  }
  return [...found.values()];
}

/** The comments, each where it stands. */
function comments(parts: Parts, places: ReadonlyMap<string, Place>): readonly LeftOut[] {
  const found: LeftOut[] = [];
  let id = '';
  let text = '';
  for (const [name, bytes] of parts) {
    if (!/^word\/comments\d*\.xml$/.test(name)) continue;
    readXml(bytes, {
      open: (opened, attributes) => {
        if (opened !== 'w:comment') return;
        id = attributes.get('w:id') ?? '';
        text = '';
      },
      text: (part) => {
        text += part;
      },
      close: (closed) => {
        if (closed === 'w:p') text += '\n';
        if (closed !== 'w:comment' || tidyLines(text) === '') return;
        const why = { key: 'import.left.comment', args: {} };
        found.push({ text: tidyLines(text), why, place: places.get(id) ?? {} });
      },
    });
  }
  return found;
}
