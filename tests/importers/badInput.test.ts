import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../server/src/base/refused.ts';
import { importDocument } from '../../server/src/importers/importDocument.ts';
import { zip } from '../../server/src/ooxml/zip.ts';

const OPTIONS = { lookup: undefined, parent: undefined, area: undefined, year: undefined };
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The key of the sentence a user reads, or `read`. */
function refusal(name: string, bytes: Uint8Array | string): string {
  try {
    importDocument(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, OPTIONS);
    return 'read';
  } catch (error) {
    if (error instanceof Refused) return error.sentence.key;
    throw error;
  }
}

function wordFile(body: string, more: readonly (readonly [string, string])[] = [], prolog = ''): Uint8Array {
  return zip([['word/document.xml', `${prolog}<w:document ${W}><w:body>${body}</w:body></w:document>`], ...more]);
}

function table(...rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A plan that a password keeps, as Office 2007 encrypts it (ECMA-376; the password is `district`). */
const LOCKED = readFileSync(path.join(import.meta.dirname, 'files/locked.docx'));

/** The container of Word 97 and of locked files, with a name in its directory. */
function container(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

const HEAD = ['序号', '重点任务', '工作措施', '完成时限', '牵头单位'];
const ROW = ['1', '治水', '排查排口。', '年底前', '区水务局'];

describe('files that cannot be read say what to do', () => {
  it.each([
    ['a password', 'a.docx', LOCKED, 'import.locked'],
    ['a password on a workbook', 'a.xlsx', container('EncryptedPackage'), 'import.locked'],
    ['a password under the name of WPS', 'a.wps', LOCKED, 'import.locked'],
    ['a page in one file (.mht) under the name of Word', 'a.doc', 'MIME-Version: 1.0\r\n', 'import.damaged'],
    ['an old document', 'a.doc', container('WordDocument'), 'import.legacy-document'],
    ['an old document of WPS', 'a.wps', container('WordDocument'), 'import.legacy-document'],
    ['an old workbook', 'a.et', container('Workbook'), 'import.legacy-sheet'],
    ['RTF under the name of Word', 'a.doc', '{\\rtf1 a}', 'import.legacy-document'],
    ['PDF under the name of Word', 'a.docx', '%PDF-1.7', 'import.pdf'],
    ['bytes of nothing', 'a.docx', 'PK\u0003\u0004 but no archive', 'import.damaged'],
    ['half a file', 'a.docx', wordFile(table(HEAD, ROW)).subarray(0, 200), 'import.damaged'],
    ['XML that breaks off', 'a.docx', zip([['word/document.xml', '<w:document>']]), 'import.damaged'],
    ['a workbook under the name of Word', 'a.docx', zip([['xl/workbook.xml', `<workbook ${X}/>`]]), 'import.not-word'],
    ['a document under the name of Excel', 'a.xlsx', wordFile(''), 'import.not-excel'],
    ['an unknown kind', 'a.pptx', 'x', 'import.unknown-kind'],
    ['no extension', 'plan', 'x', 'import.unknown-kind'],
    ['an empty file', 'a.txt', '', 'import.empty'],
  ])('%s', (_, name, bytes, key) => {
    expect(refusal(name, bytes)).toBe(key);
  });
});

describe('files that hold no plan say what is missing', () => {
  it.each([
    ['a table without a heading', wordFile(table(ROW, ROW)), 'import.no-heading'],
    ['text without a table', wordFile('<w:p><w:r><w:t>各单位：请认真落实。</w:t></w:r></w:p>'), 'import.no-table'],
    [
      'a picture of a table',
      wordFile(
        `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r></w:p>`,
      ),
      'import.only-pictures',
    ],
    ['nothing', wordFile(''), 'import.empty'],
  ])('%s', (_, bytes, key) => {
    expect(refusal('a.docx', bytes)).toBe(key);
  });
});

describe('files that are made to hurt', () => {
  it('no document type is read, so no entity grows and none is fetched', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
    expect(refusal('a.docx', wordFile(table(HEAD, ROW), [], bomb))).toBe('import.document-type');
    expect(refusal('a.docx', wordFile(table(HEAD, ROW), [], outside))).toBe('import.document-type');
    expect(refusal('a.docx', wordFile('<w:p><w:r><w:t>&a;</w:t></w:r></w:p>'))).toBe('import.damaged');
  });

  it('a file that unpacks to more than a plan can be is not unpacked', () => {
    const bytes = zip([
      ['xl/workbook.xml', `<workbook ${X}/>`],
      ['xl/worksheets/sheet1.xml', new Uint8Array(50_100_000)],
    ]);
    expect(bytes.length).toBeLessThan(200_000);
    expect(refusal('a.xlsx', bytes)).toBe('import.too-large-inside');
  });

  it('too many rows and columns are refused before they are laid out', () => {
    const rows = (count: number): string => `<table>${'<tr><td>甲</td></tr>'.repeat(count)}</table>`;
    expect(refusal('a.html', rows(20_001))).toBe('import.too-many-rows');
    expect(refusal('a.html', `<table><tr>${'<td>甲</td>'.repeat(101)}</tr></table>`)).toBe('import.too-many-columns');
  });

  it('follows no reference to outside', () => {
    const relation =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="file:///etc/hostname" TargetMode="External" Type="t"/></Relationships>';
    const bytes = wordFile(table(HEAD, ROW), [['word/_rels/document.xml.rels', relation]]);
    const { plans } = importDocument('a.docx', bytes, OPTIONS);
    expect(JSON.stringify(plans)).not.toContain('etc');
  });
});

it('reads a document with macros, and says that they were not run', () => {
  const bytes = wordFile(table(HEAD, ROW), [['word/vbaProject.bin', 'Sub AutoOpen()']]);
  const imported = importDocument('甲区治水2021年行动计划.docm', bytes, OPTIONS);
  expect(imported.notes).toEqual([{ key: 'import.note.macros', args: {} }]);
  expect(imported.plans[0]!.plan.measures).toMatchObject([{ number: '1', title: '治水' }]);
});
