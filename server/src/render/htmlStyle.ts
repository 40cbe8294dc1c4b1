import type { Printed } from '../table/model.ts';
import { DRAFT_MARK } from './draft.ts';

/**
 * The style sheet of the page. Class names and look are those of the preview (client/src/preview/webview/preview.css);
 * only the colours differ: a page is black on white whatever the theme.
 *
 * Sizes follow GB/T 9704-2012: a type area of 225 x 156 mm on A4, across for a table, title 22 pt (2号), mark of an
 * annex and text 16 pt (3号), head row and page number as usual in annexes. The standard says nothing of the inside of tables; there it is 五号 (10.5 pt), at which most
 * units' names stand on one line.
 */
export function pageStyle(kinds: readonly Printed['kind'][], draft: boolean): string {
  const papers =
    kinds.length > 1
      ? kinds.map((kind) => `${PAPER[kind](` ${kind}`)}.${kind} { page: ${kind}; }\n`)
      : kinds.map((kind) => PAPER[kind](''));
  return `${papers.join('')}${draft ? DRAFT : ''}${STYLE}`;
}

/** How the paper lies; with a name, only for the parts that ask for it. */
const PAPER: Readonly<Record<Printed['kind'], (name: string) => string>> = { table: across, prose: upright };

const PAGE_NUMBER = `content: "— " counter(page) " —";
    font: 14pt SimSun, "宋体", STSong, "Noto Serif CJK SC", serif;`;

function across(name: string): string {
  return `@page${name} {
  size: A4 landscape;
  margin: 28mm 36mm 26mm;
  @bottom-center {
    ${PAGE_NUMBER}
  }
}
`;
}

/** Odd pages have their number on the right, even ones on the left, one character in. */
function upright(name: string): string {
  return `@page${name} {
  size: A4;
  margin: 37mm 26mm 35mm 28mm;
}
@page${name || ' '}:right {
  @bottom-right {
    ${PAGE_NUMBER}
    padding-right: 14pt;
  }
}
@page${name || ' '}:left {
  @bottom-left {
    ${PAGE_NUMBER}
    padding-left: 14pt;
  }
}
`;
}

const DRAFT = `@page {
  @top-right {
    content: "${DRAFT_MARK}";
    font: 14pt SimHei, "黑体", "Noto Sans CJK SC", sans-serif;
  }
}
`;

const STYLE = `:root {
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
.sheet.prose {
  width: 210mm;
  padding: 37mm 26mm 35mm 28mm;
}
.draft {
  width: fit-content;
  margin: 0 0 5mm auto;
  padding: 0 3mm;
  border: 1.5pt solid #000;
  font: 16pt/1.6 var(--hei);
  letter-spacing: 0.5em;
  text-indent: 0.5em;
}
.plan-annex {
  margin: 0 0 16pt;
  font: 16pt/1.75 var(--hei);
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
.plan-prose {
  font-size: 16pt;
  line-height: 28.5pt;
}
.plan-prose .section,
.plan-prose p {
  margin: 0;
  font-size: inherit;
  font-weight: normal;
  text-indent: 2em;
  overflow-wrap: anywhere;
}
.plan-prose p {
  text-align: justify;
  orphans: 2;
  widows: 2;
}
.plan-prose #notice-to { text-indent: 0; }
.plan-prose p[id^="notice-annex-"]:not(#notice-annex-1) { padding-left: 3em; }
.plan-prose #notice-annex-1,
.plan-prose #notice-issuer { margin-top: 28.5pt; }
.plan-prose #notice-issuer,
.plan-prose #notice-date { padding-right: 4em; text-align: right; }
.plan-prose .level-1 { font-family: var(--hei); }
.plan-prose .level-2 { font-family: var(--kai); }
col.number { width: 11mm; }
col.measure { width: 28mm; }
col.deadline { width: 19mm; }
col.units { width: 42mm; }
col.note { width: 24mm; }
table.plan:has(col.responsible) col.units { width: 34mm; }
@media print {
  body { background: none; }
  .sheet, .sheet.prose { width: auto; margin: 0; padding: 0; }
  .draft { display: none; }
  .sheet + .sheet { break-before: page; }
  .plan-prose .section { break-after: avoid; }
  table.plan thead { display: table-header-group; }
  table.plan tfoot { display: table-footer-group; }
  table.plan tr { break-inside: avoid; }
  table.plan tr.section { break-after: avoid; }
}
`;
