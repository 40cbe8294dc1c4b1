/**
 * The style sheet of the page. Class names and look are those of the editor's view (client/src/compare/webview/compare.css);
 * only the colours differ: a page is black on white whatever the theme. What was removed is struck out and what was added
 * underlined, so that a black and white print says it too.
 */
export const DIFF_STYLE = `@page {
  size: A4 landscape;
  margin: 18mm 15mm;
}
:root {
  color-scheme: only light;
  --song: FangSong_GB2312, "仿宋_GB2312", FangSong, "仿宋", STFangsong, "FZFangSong-Z02S", "Noto Serif CJK SC",
    "Source Han Serif SC", serif;
  --hei: SimHei, "黑体", STHeiti, "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --title: FZXiaoBiaoSong-B05S, "方正小标宋简体", STZhongsong, "华文中宋", var(--song);
}
body {
  margin: 0;
  background: #e8e8e8;
  color: #000;
  font: 10.5pt/1.55 var(--song);
}
main {
  box-sizing: border-box;
  width: 297mm;
  margin: 8mm auto;
  padding: 18mm 15mm;
  background: #fff;
}
h1 {
  margin: 0 0 3mm;
  font: 18pt/1.4 var(--title);
  text-align: center;
  text-wrap: balance;
}
.summary {
  margin: 0 0 5mm;
  text-align: center;
}
table.diff {
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;
}
table.diff caption {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
table.diff th,
table.diff td {
  padding: 1.2mm 1.8mm;
  border: 0.75pt solid #000;
  overflow-wrap: anywhere;
  white-space: pre-line;
  text-align: left;
  vertical-align: top;
}
table.diff thead th {
  background: #f2f2f2;
  text-align: center;
}
table.diff th {
  font-family: var(--hei);
  font-weight: normal;
}
table.diff tbody th {
  text-align: center;
}
table.diff tr.measure td:not(.changes) {
  font-family: var(--hei);
}
table.diff td.none {
  background: #f2f2f2;
}
table.diff ul {
  margin: 0;
  padding: 0;
  list-style: none;
}
table.diff ul.duties {
  margin-top: 0.8mm;
  color: #444;
  font: 9pt/1.45 var(--song);
}
ins {
  background: #d9f2df;
  color: inherit;
  text-decoration: underline;
  text-underline-offset: 2px;
}
del {
  background: #fbdcdc;
  color: inherit;
  text-decoration: line-through;
}
.kind {
  display: inline-block;
  margin: 0 1mm 0.5mm 0;
  padding: 0 1.2mm;
  border: 0.75pt solid #000;
  font: 9pt/1.45 var(--hei);
}
col.number { width: 16mm; }
col.changes { width: 62mm; }
@media print {
  body { background: none; }
  main { width: auto; margin: 0; padding: 0; }
  table.diff thead { display: table-header-group; }
  table.diff tr { break-inside: avoid; }
  ins, del, table.diff td.none, table.diff thead th { print-color-adjust: exact; }
}
`;
