/**
 * The style sheet of the page. Class names and look are those of the preview (client/src/preview/webview/preview.css);
 * only the colours differ: a page is black on white whatever the theme.
 *
 * Sizes follow GB/T 9704-2012: a type area of 225 x 156 mm on A4 landscape, title 22 pt (2号), head row and page number
 * as usual in annexes. The standard says nothing of the inside of tables; there it is 五号 (10.5 pt), at which most
 * units' names stand on one line.
 */
export const pageStyle = `@page {
  size: A4 landscape;
  margin: 28mm 36mm 26mm;
  @bottom-center {
    content: "— " counter(page) " —";
    font: 14pt SimSun, "宋体", STSong, "Noto Serif CJK SC", serif;
  }
}
:root {
  color-scheme: only light;
  --song: FangSong_GB2312, "仿宋_GB2312", FangSong, "仿宋", STFangsong, "FZFangSong-Z02S", "Noto Serif CJK SC",
    "Source Han Serif SC", serif;
  --hei: SimHei, "黑体", STHeiti, "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --kai: KaiTi_GB2312, "楷体_GB2312", KaiTi, "楷体", STKaiti, var(--song);
  --title: FZXiaoBiaoSong-B05S, "方正小标宋简体", STZhongsong, "华文中宋", var(--song);
}
body {
  margin: 0;
  background: #e8e8e8;
  color: #000;
  font: 10.5pt/1.5 var(--song);
}
.sheet {
  box-sizing: border-box;
  width: 297mm;
  margin: 8mm auto;
  padding: 20mm 36mm 26mm;
  background: #fff;
}
.plan-title {
  margin: 0 0 5mm;
  font: 22pt/1.4 var(--title);
  text-align: center;
  text-wrap: balance;
}
.plan-document {
  margin: 0 0 5mm;
  font-size: 14pt;
  text-align: center;
}
table.plan {
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
}
table.plan caption {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
table.plan th,
table.plan td {
  padding: 1.2mm 1.5mm;
  border: 0.75pt solid #000;
  overflow-wrap: anywhere;
  text-align: center;
  vertical-align: middle;
}
/* Chromium paints the line between head and body twice, one below the other, when both have it. */
table.plan tbody th,
table.plan tbody td {
  border-top: 0;
}
/* Closes the grid at the foot of every page, below cells that go on overleaf. */
table.plan tfoot td {
  height: 0;
  padding: 0;
  border-width: 0.75pt 0 0;
  line-height: 0;
}
table.plan th {
  font-family: var(--hei);
  font-weight: normal;
}
table.plan td.task {
  text-align: justify;
}
table.plan thead th,
table.plan td.measure,
table.plan td.deadline {
  text-wrap: balance;
}
table.plan tr.section th {
  text-align: left;
}
table.plan tr.level-2 th {
  font-family: var(--kai);
}
table.plan tr.section:not(.level-1, .level-2) th {
  font-family: var(--song);
}
table.plan ul.units {
  margin: 0;
  padding: 0;
  list-style: none;
}
table.plan ul.units li + li {
  margin-top: 0.6mm;
}
col.number { width: 11mm; }
col.measure { width: 28mm; }
col.deadline { width: 19mm; }
col.units { width: 42mm; }
table.plan:has(col.responsible) col.units { width: 34mm; }
@media print {
  body { background: none; }
  .sheet { width: auto; margin: 0; padding: 0; }
  table.plan thead { display: table-header-group; }
  table.plan tfoot { display: table-footer-group; }
  table.plan tr { break-inside: avoid; }
  table.plan tr.section { break-after: avoid; }
}
`;
