import { Refused } from '../../base/refused.ts';
import type { Sentence } from '../../base/sentence.ts';
import { officeParts, type Parts } from '../../ooxml/officeFile.ts';
import { readXml } from '../../ooxml/readXml.ts';
import { relationsOf } from '../../ooxml/relations.ts';
import type { LeftOut, RawBlock, RawDocument, RawTable } from '../rawTable.ts';
import { tidyLines } from '../rawTable.ts';
import { readComments } from './xlsxComments.ts';
import { readSharedStrings, readStyles, type SheetContext } from './xlsxParts.ts';
import { readSheet } from './xlsxSheet.ts';

/** A sheet of a workbook; one that says nothing has no rows. */
export interface NamedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly table: RawTable;
  readonly comments: readonly LeftOut[];
}

/**
 * A workbook: each sheet that is shown is a table, in the order of the tabs, cells as the user sees them (of a formula
 * its last result). What a hidden sheet says is in `left`. Throws `Refused` with what to do for what is no workbook.
 */
export function readXlsx(bytes: Uint8Array): RawDocument {
  const parts = workbookParts(bytes);
  const blocks: RawBlock[] = [];
  const left: LeftOut[] = [];
  const notes: Sentence[] = [];
  for (const { name, hidden, table, comments } of sheetsOf(parts)) {
    left.push(...comments);
    if (table.rows.length === 0) continue;
    if (hidden) {
      const text = table.rows.map(({ cells }) => cells.map((cell) => cell.text).join('\t')).join('\n');
      left.push({
        text: tidyLines(text),
        why: { key: 'import.left.hidden-sheet', args: { name } },
        place: { sheet: name },
      });
    } else blocks.push(table);
  }
  if (parts.has('xl/vbaProject.bin')) notes.push({ key: 'import.note.macros', args: {} });
  const pictures = [...parts.entries()]
    .filter(([name]) => name.startsWith('xl/drawings/'))
    .reduce((sum, [, xml]) => sum + picturesIn(xml), 0);
  if (pictures > 0) notes.push({ key: 'import.note.pictures', args: { count: pictures } });
  return { blocks, left, notes };
}

/** All sheets of a workbook in the order of the tabs, the hidden ones too. Throws as `readXlsx` does. */
export function readSheets(bytes: Uint8Array): readonly NamedSheet[] {
  return sheetsOf(workbookParts(bytes));
}

function workbookParts(bytes: Uint8Array): Parts {
  return officeParts(bytes, (name) =>
    /^(?:_rels\/\.rels|xl\/(?:_rels\/[^/]+|[^/]+|worksheets\/(?:_rels\/)?[^/]+|drawings\/drawing[^/]*|comments\/[^/]+)(?:\.xml|\.rels)|xl\/vbaProject\.bin)$/.test(
      name,
    ),
  );
}

function sheetsOf(parts: Parts): readonly NamedSheet[] {
  const main =
    [...relationsOf(parts, '').values()].find((part) => /^xl\/workbook\d*\.xml$/.test(part)) ?? 'xl/workbook.xml';
  const workbook = parts.get(main);
  if (!workbook) throw new Refused('import.not-excel');
  const { sheets, from1904 } = readWorkbook(workbook);
  const context: SheetContext = {
    strings: readSharedStrings(partNamed(parts, 'sharedStrings')),
    formats: readStyles(partNamed(parts, 'styles')),
    from1904,
  };
  const targets = relationsOf(parts, main);
  return sheets.flatMap(({ name, id, hidden }, index) => {
    const target = targets.get(id) ?? '';
    const part = parts.get(target);
    if (!part) return [];
    const place = { sheet: name, table: index + 1 };
    return [{ name, hidden, table: readSheet(part, context, place), comments: readComments(parts, target, place) }];
  });
}

function partNamed(parts: Parts, name: string): Uint8Array | undefined {
  return [...parts].find(([part]) => new RegExp(`^xl/${name}\\d*\\.xml$`, 'i').test(part))?.[1];
}

interface Sheet {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

function readWorkbook(bytes: Uint8Array): { readonly sheets: readonly Sheet[]; readonly from1904: boolean } {
  const sheets: Sheet[] = [];
  let from1904 = false;
  readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'x:workbookPr') from1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      if (name !== 'x:sheet') return;
      const hidden = /hidden/i.test(attributes.get('state') ?? '');
      sheets.push({ name: attributes.get('name') ?? '', id: attributes.get('r:id') ?? '', hidden });
    },
  });
  return { sheets, from1904 };
}

function picturesIn(xml: Uint8Array): number {
  let count = 0;
  readXml(xml, {
    open: (name) => {
      if (name === 'a:blip') count += 1;
    },
  });
  return count;
}
