import { expect, it } from 'vitest';
import type { RawTable } from '../../server/src/importers/rawTable.ts';
import { readXlsx } from '../../server/src/importers/read/xlsx.ts';
import { shownNumber } from '../../server/src/importers/read/xlsxNumber.ts';
import { zip } from '../../server/src/ooxml/zip.ts';

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function workbook(
  sheets: readonly { readonly name: string; readonly state?: string; readonly xml: string }[],
): Uint8Array {
  const entries = sheets.map(
    ({ name, state = 'visible' }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const relations = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="t" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return zip([
    ['xl/workbook.xml', `<workbook ${X} ${R}><sheets>${entries.join('')}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ],
    [
      'xl/sharedStrings.xml',
      `<sst ${X}><si><t>序号</t></si><si><r><t>完成</t></r><r><t>时限</t></r><rPh sb="0" eb="1"><t>wancheng</t></rPh></si><si><t>区水务局_x000D_
区教委</t></si></sst>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet ${X}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月底前&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    ],
    ...sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet ${X}>${xml}</worksheet>`] as const),
  ]);
}

function textsOf(table: RawTable | undefined): string[][] {
  return table ? table.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
}

it('reads cells as they are shown: shared and rich texts, formulas, dates, percentages', () => {
  const xml = `<sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>单位</t></is></c></row>
    <row r="3"><c r="A3"><v>1</v></c><c r="B3" s="1"><v>45291</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" s="2"><v>0.95</v></c></row>
    <row r="4"><c r="A4"><f>A3+1</f><v>2</v></c><c r="B4" s="3"><v>45077</v></c><c r="C4" t="str"><f>"区"&amp;"局"</f><v>区局</v></c><c r="D4" t="e"><v>#REF!</v></c></row>
  </sheetData>`;
  const { blocks } = readXlsx(workbook([{ name: '计划', xml }]));
  expect(textsOf(blocks[0] as RawTable)).toEqual([
    ['序号', '完成时限', '单位'],
    ['1', '2023/12/31', '区水务局\n区教委', '95%'],
    ['2', '2023年5月底前', '区局', '#REF!'],
  ]);
  expect((blocks[0] as RawTable).rows[1]!.place).toEqual({ sheet: '计划', table: 1, row: 3 });
});

it('reads merges, hidden rows and columns; a hidden sheet goes into the report', () => {
  const text = (ref: string, words: string): string => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const xml = `<cols><col min="3" max="3" hidden="1"/></cols><sheetData>
    <row r="1">${text('A1', '一、目标')}${text('B1', '看不见')}</row>
    <row r="2">${text('A2', '1')}${text('B2', '排查')}${text('C2', 'id')}</row>
    <row r="3" hidden="1">${text('A3', '1')}${text('B3', '整改')}</row></sheetData>
    <mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>`;
  const { blocks, left } = readXlsx(
    workbook([
      { name: '计划', xml },
      { name: '底稿', state: 'hidden', xml: `<sheetData><row r="1">${text('A1', '旧稿')}</row></sheetData>` },
    ]),
  );
  const table = blocks[0] as RawTable;
  expect(textsOf(table)).toEqual([['一、目标'], ['1', '排查', 'id'], ['整改']]);
  expect(table.rows.map(({ cells, hidden }) => [cells[0]!.rowSpan, cells[0]!.colSpan, hidden])).toEqual([
    [1, 2, false],
    [2, 1, false],
    [1, 1, true],
  ]);
  expect(table.hiddenColumns).toEqual([2]);
  expect(table.covered?.map((each) => each.text)).toEqual(['看不见']);
  expect(left).toMatchObject([{ text: '旧稿', why: { key: 'import.left.hidden-sheet', args: { name: '底稿' } } }]);
});

it('shows numbers as Excel does', () => {
  expect(shownNumber('3', '', false)).toBe('3');
  expect(shownNumber('3.1', '0.00', false)).toBe('3.10');
  expect(shownNumber('0.30000000000000004', '', false)).toBe('0.3');
  expect(shownNumber('0.955', '0.0%', false)).toBe('95.5%');
  expect(shownNumber('45077', 'm"月"d"日"', false)).toBe('5月31日');
  expect(shownNumber('43615', 'yyyy-mm-dd', true)).toBe('2023-05-31');
});

it('a merged cell that says nothing covers what stands below it', () => {
  const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const xml = `<sheetData><row r="1">${cell('A1', '甲')}</row><row r="2">${cell('A2', '乙')}${cell('B2', '没有清掉')}</row><row r="3">${cell('B3', '丙')}</row></sheetData>
    <mergeCells><mergeCell ref="B1:B2"/></mergeCells>`;
  const { blocks, left } = readXlsx(workbook([{ name: '表', xml }]));
  const covered = blocks[0]?.kind === 'table' ? blocks[0].covered : [];
  expect(textsOf(blocks[0] as RawTable)).toEqual([['甲'], ['乙'], ['丙']]);
  expect([...left, ...(covered ?? [])].map(({ text }) => text)).toEqual(['没有清掉']);
});
