import { foldName } from '../../base/foldName.ts';
import { fileName } from '../../base/uri.ts';
import { officeParts } from '../../ooxml/officeFile.ts';
import { readXml } from '../../ooxml/readXml.ts';
import { tableColumns } from '../../table/columns.ts';
import { readRowBookmark, readSent, SENT_SHEET, type Sent } from '../../table/wayBack.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { RawTable } from '../rawTable.ts';
import { readDocx } from '../read/docx.ts';
import { type NamedSheet, readSheets } from '../read/xlsx.ts';
import { type IdsOfRows, type ReturnedFile, readReturned, textsOf } from './returnedSheet.ts';

/**
 * A file that was exported from a plan, edited and sent back: an Excel workbook or a Word document. Throws `Refused` with
 * what to do.
 */
export function readReturnedFile(name: string, bytes: Uint8Array, document: PlanDocument): ReturnedFile {
  return /\.docx$/iu.test(name) ? readWord(bytes, document) : readExcel(bytes, document);
}

/** Of a workbook with several plans, the sheet of this one. */
function readExcel(bytes: Uint8Array, document: PlanDocument): ReturnedFile {
  const sheets = readSheets(bytes);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const bases = sheets.flatMap(({ hidden, name, table }) => {
    const sent = hidden && name.startsWith(SENT_SHEET) ? readSent(textsOf(table)) : undefined;
    return sent ? [sent] : [];
  });
  const sent = bases.length < 2 ? bases[0] : sentOf(bases, document);
  const own = bases.length < 2 ? shown : sheetOf(shown, bases, sent);
  return readReturned(
    own.map(({ table }) => table),
    {
      sent,
      columns: tableColumns(document.plan),
      remarks: own.flatMap(({ comments }) => comments),
      hasRevisions: false,
    },
  );
}

/** What went out of this plan: told by the name of its file, else its title. */
function sentOf(all: readonly Sent[], { plan, uri }: PlanDocument): Sent | undefined {
  const title = foldName(plan.title?.text ?? '');
  return all.find(({ source }) => source === fileName(uri)) ?? all.find((sent) => foldName(sent.title) === title);
}

/** By its name; where it was given another one, by its place, while all are there. */
function sheetOf(shown: readonly NamedSheet[], bases: readonly Sent[], sent: Sent | undefined): readonly NamedSheet[] {
  if (!sent) return [];
  const named = shown.filter(({ name }) => name === sent.sheet);
  return named.length > 0 || shown.length !== bases.length ? named : [shown[bases.indexOf(sent)]!];
}

/** Of a document with several plans, the table of this one. */
function readWord(bytes: Uint8Array, document: PlanDocument): ReturnedFile {
  const { blocks, left, notes } = readDocx(bytes);
  const all = sentInWord(bytes);
  const sent =
    sentOf(
      all.map((each) => each.sent),
      document,
    ) ?? (all.length === 1 ? all[0]!.sent : undefined);
  const own = all.find((each) => each.sent === sent);
  return readReturned(
    blocks.filter((block): block is RawTable => block.kind === 'table'),
    {
      sent: own?.sent,
      columns: tableColumns(document.plan),
      remarks: left.filter(({ why }) => why.key !== 'import.left.page'),
      hasRevisions: notes.some(({ key }) => key === 'import.note.revisions'),
      ids: bookmarkedIds(own?.part),
    },
  );
}

/** The ids that the bookmarks of rows say: of one part, or of any where nobody knows which. */
function bookmarkedIds(part: number | undefined): IdsOfRows {
  return ({ bookmarks = [] }) => {
    const found = bookmarks.flatMap((name) => readRowBookmark(name) ?? []);
    return found.find((each) => part === undefined || each.part === part)?.id ?? '';
  };
}

interface SentPart {
  readonly part: number;
  readonly sent: Sent;
}

/** What the tables of a document said when it went out. */
function sentInWord(bytes: Uint8Array): readonly SentPart[] {
  const found: SentPart[] = [];
  for (const xml of officeParts(bytes, (name) => /^customXml\/item\d+\.xml$/iu.test(name)).values()) {
    let part = 0;
    let texts: string[][] = [];
    let inText = false;
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'sent:table') {
          part = Number(attributes.get('part'));
          texts = [];
        } else if (name === 'sent:row') texts.push([]);
        else if (name === 'sent:text') {
          texts.at(-1)?.push('');
          inText = true;
        }
      },
      text: (words) => {
        const row = texts.at(-1);
        if (inText && row) row[row.length - 1] += words;
      },
      close: (name) => {
        if (name === 'sent:text') inText = false;
        const sent = name === 'sent:table' ? readSent(texts) : undefined;
        if (sent) found.push({ part, sent });
      },
    });
  }
  return found;
}
