import { expect, it } from 'vitest';
import { gridOf, type RawTable } from '../../server/src/importers/rawTable.ts';
import { readDocx } from '../../server/src/importers/read/docx.ts';
import { zip } from '../../server/src/ooxml/zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function read(body: string, more: readonly (readonly [string, string])[] = []) {
  const document = `<w:document ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
  return readDocx(zip([['word/document.xml', document], ...more]));
}

function shown(block: unknown): string[][] {
  return gridOf(block as RawTable).map((row) =>
    row.map((place) => (place ? (place.origin ? place.cell.text : '^') : '')),
  );
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string): string => `<w:p>${run(text)}</w:p>`;
const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

it('reads merged cells, left-out columns and content controls', () => {
  const table = `<w:tbl>
    ${row(cell(p('1'), '<w:vMerge w:val="restart"/>'), cell(p('治水'), '<w:vMerge w:val="restart"/>'), cell(p('排查')))}
    ${row(cell(p(''), '<w:vMerge/>'), cell(p(''), '<w:vMerge w:val="continue"/>'), cell(p('整改')))}
    ${row(cell(p('二、治气'), '<w:gridSpan w:val="3"/>'))}
    <w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell(p('尾'))}</w:tr>
    <w:sdt><w:sdtContent>${row(cell(p('3')), cell(`<w:sdt><w:sdtContent>${p('治土')}</w:sdtContent></w:sdt>`), cell(p('监测')))}</w:sdtContent></w:sdt>
  </w:tbl>`;
  expect(shown(read(table).blocks[0])).toEqual([
    ['1', '治水', '排查'],
    ['^', '^', '整改'],
    ['二、治气', '^', '^'],
    ['', '', '尾'],
    ['3', '治土', '监测'],
  ]);
});

it('reads changes as accepted, and reports what they deleted and what is hidden', () => {
  const body = `<w:p>${run('排查')}<w:ins w:id="1">${run('全部')}</w:ins><w:del w:id="2"><w:r><w:delText>个别</w:delText></w:r></w:del>${run('排口')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r></w:p>`;
  const { blocks, left } = read(body);
  expect(blocks).toMatchObject([{ text: '排查全部排口' }]);
  expect(left.map(({ text, why }) => [text, why.key])).toEqual([
    ['个别', 'import.left.deleted'],
    ['内部', 'import.left.hidden'],
  ]);
});

it('keeps lines and paragraphs of a cell, and sets inner tables and text boxes apart', () => {
  const inner = `<w:tbl>${row(cell(p('内')))}</w:tbl>`;
  const lines = `<w:p>${run('区水务局')}<w:r><w:br/></w:r>${run('区教委')}</w:p>${p('区城管委')}`;
  const { blocks } = read(`<w:tbl>${row(cell(lines), cell(`${p('外')}${inner}${p('')}`))}</w:tbl>${p('完')}`);
  expect(shown(blocks[0])).toEqual([['区水务局\n区教委\n区城管委', '外']]);
  expect(shown(blocks[1])).toEqual([['内']]);
  expect(blocks[2]).toMatchObject({ text: '完' });
});

it('makes out automatic numbers, also those of a style', () => {
  const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const styles = `<w:styles ${W}><w:style w:styleId="S1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="S2"><w:basedOn w:val="S1"/></w:style></w:styles>`;
  const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr></w:p>';
  const titled = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="S2"/></w:pPr>${run(text)}</w:p>`;
  const { blocks } = read(
    `${titled('目标')}<w:tbl>${row(cell(numbered), cell(p('甲')))}${row(cell(numbered), cell(p('乙')))}</w:tbl>${titled('任务')}`,
    [
      ['word/numbering.xml', numbering],
      ['word/styles.xml', styles],
    ],
  );
  expect(blocks[0]).toMatchObject({ text: '一、目标' });
  expect(shown(blocks[1])).toEqual([
    ['1', '甲'],
    ['2', '乙'],
  ]);
  expect(blocks[2]).toMatchObject({ text: '二、任务' });
});

it('reports footnotes, comments and what stands on top of the pages', () => {
  const { left } = read(p('正文'), [
    ['word/footnotes.xml', `<w:footnotes ${W}><w:footnote>${p('脚注一')}</w:footnote></w:footnotes>`],
    ['word/comments.xml', `<w:comments ${W}><w:comment>${p('此处待定')}</w:comment></w:comments>`],
    ['word/header1.xml', `<w:hdr ${W}>${p('内部资料')}</w:hdr>`],
  ]);
  expect(left.map(({ text, why }) => [text, why.key])).toEqual([
    ['此处待定', 'import.left.comment'],
    ['脚注一', 'import.left.footnote'],
    ['内部资料', 'import.left.page'],
  ]);
});

it('reads the strict form of the standard and other prefixes', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const document = `<d:document xmlns:d="${strict}"><d:body><d:p><d:r><d:t>正文</d:t></d:r></d:p></d:body></d:document>`;
  expect(readDocx(zip([['word/document.xml', document]])).blocks).toMatchObject([{ text: '正文' }]);
});
