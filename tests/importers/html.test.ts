import { describe, expect, it } from 'vitest';
import { Refused } from '../../server/src/base/refused.ts';
import { gridOf, type RawTable } from '../../server/src/importers/rawTable.ts';
import { readHtml } from '../../server/src/importers/read/html.ts';

/** The table as texts, a covered place as `^`. */
function shown(table: RawTable | undefined): string[][] {
  if (!table) return [];
  return gridOf(table).map((row) => row.map((place) => (place ? (place.origin ? place.cell.text : '^') : '')));
}

function tablesOf(html: string): string[][][] {
  return readHtml(html)
    .blocks.filter((block): block is RawTable => block.kind === 'table')
    .map(shown);
}

function blocksOf(html: string): (string | string[][])[] {
  return readHtml(html).blocks.map((block) => (block.kind === 'table' ? shown(block) : block.text));
}

describe('tables of pages and clipboards', () => {
  it('reads merged cells in both directions', () => {
    const html = `<table><tr><th>序号<th>任务<th>措施<tr><td rowspan=2>1<td rowspan=2>治水<td>排查<tr><td>整改
      <tr><td colspan=3>二、治气</table>`;
    expect(tablesOf(html)).toEqual([
      [
        ['序号', '任务', '措施'],
        ['1', '治水', '排查'],
        ['^', '^', '整改'],
        ['二、治气', '^', '^'],
      ],
    ]);
  });

  it('keeps the lines of a cell: breaks, paragraphs, list items', () => {
    const html = '<table><tr><td><p>区水务局</p><p>区城管委<br>区教委</p><td><ul><li>一是<li>二是</ul></table>';
    expect(tablesOf(html)).toEqual([[['区水务局\n区城管委\n区教委', '一是\n二是']]]);
  });

  it('reads what Word puts on the clipboard of Windows', () => {
    const html = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001000\r\nSourceURL:file:///C:/a.docx\r\n\r\n
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<style>td{mso-style-name:a}</style></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal align=center>西城区治水
行动计划<span style='mso-hide:all;display:none'>内部编号7</span><o:p></o:p></p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>
 <td width=50><p class=MsoNormal><![if !supportLists]><span lang=EN-US style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]></p></td>
 <td><p class=MsoNormal><span style='font-family:宋体'>加强
  排查</span><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr></table><!--EndFragment--></body></html>`;
    const read = readHtml(html);
    expect(read.blocks[0]).toMatchObject({ kind: 'paragraph', text: '西城区治水行动计划' });
    expect(tablesOf(html)).toEqual([[['1.', '加强排查']]]);
    expect(read.left).toMatchObject([{ text: '内部编号7', why: { key: 'import.left.hidden' } }]);
  });

  it('reads what Excel copies: no closing tags, hidden columns, text that runs over', () => {
    const html = `<table><!--StartFragment--><col width=64><tr height=20><td colspan=3 style='mso-ignore:colspan'>标题
      <tr><td>1<td style='display:none'>id-7<td>甲<br style='mso-data-placement:same-cell;'>乙<tr style='display:none'><td>2<td style='display:none'>id-8<td>丙<!--EndFragment--></table>`;
    expect(tablesOf(html)).toEqual([
      [
        ['标题', '', ''],
        ['1', 'id-7', '甲\n乙'],
        ['2', 'id-8', '丙'],
      ],
    ]);
    const table = readHtml(html).blocks[0] as RawTable;
    expect(table.rows.map(({ hidden }) => hidden)).toEqual([false, false, true]);
    expect(table.hiddenColumns).toEqual([1]);
  });

  it('sets a table in a cell of a plan apart, behind the outer one', () => {
    const html = `<table><tr><td>序号<td>工作任务<td>牵头单位<tr><td>1<td>达标<table><caption>附表</caption><tr><td>内</table><td>区水务局</table><p>完`;
    expect(blocksOf(html)).toEqual([
      [
        ['序号', '工作任务', '牵头单位'],
        ['1', '达标', '区水务局'],
      ],
      '附表',
      [['内']],
      '完',
    ]);
  });

  it('reads a table that only arranges the page as what stands in it, in its order', () => {
    const html = `<table><tr><td>首页<td>搜索<tr><td colspan=2><div>西山区2023年任务表</div><div>来源：区政府办</div>
      <table><tr><td>序号<td>任务</table><p>打印本页</table>`;
    expect(blocksOf(html)).toEqual([
      '首页',
      '搜索',
      '西山区2023年任务表',
      '来源：区政府办',
      [['序号', '任务']],
      '打印本页',
    ]);
  });

  it('keeps the line breaks of preformatted text', () => {
    expect(tablesOf('<table><tr><td style="white-space: pre-wrap">甲\n乙</table>')).toEqual([[['甲\n乙']]]);
  });

  it('neither runs nor keeps scripts, and says that there are pictures', () => {
    const read = readHtml('<script>alert(1)</script><p>正文<img src="http://a.example/x.png" onerror="alert(1)"></p>');
    expect(read.blocks).toMatchObject([{ text: '正文' }]);
    expect(read.notes).toEqual([{ key: 'import.note.pictures', args: { count: 1 } }]);
  });
});

describe('input that is made to hurt', () => {
  it('survives deep nesting', () => {
    expect(readHtml(`${'<div>'.repeat(100_000)}底`).blocks).toMatchObject([{ text: '底' }]);
  });

  it('refuses markup that multiplies', () => {
    let html = '<p>';
    for (let at = 0; at < 3_000; at++) html += `<b a${at}>`;
    expect(() => readHtml(html + '<p>x'.repeat(500))).toThrow(Refused);
  });

  it('does not let a span ask for memory', () => {
    const rows = '<tr><td colspan=16384 rowspan=65534>甲</td></tr>';
    expect(tablesOf(`<table>${rows}</table>`)[0]![0]).toHaveLength(100);
  });
});
