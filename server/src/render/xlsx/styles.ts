import { type Markup, NOTHING, markup as xml } from '../../base/markup.ts';

export const POINTS_PER_MM = 72 / 25.4;
/** What Excel leaves free on both sides of a cell, in pt. */
export const BESIDE = 6;
/** One step of Excel's indentation, in pt. */
export const INDENT = 9;

/** How a cell looks; its place in the list is its number in the file. */
const STYLES = {
  plain: { font: 'plain' },
  draft: { font: 'mark', across: 'right' },
  annex: { font: 'mark', across: 'left' },
  title: { font: 'title', across: 'center' },
  document: { font: 'document', across: 'center' },
  heading: { font: 'heading', across: 'center', grid: true },
  section1: { font: 'heading', across: 'left', grid: true, indent: true },
  section2: { font: 'kai', across: 'left', grid: true, indent: true },
  section3: { font: 'cell', across: 'left', grid: true, indent: true },
  /** `typed`: what is typed into it stays text (3-2 is no date). Not for long texts, which old Excels then cannot show. */
  short: { font: 'cell', across: 'center', grid: true, typed: true },
  centred: { font: 'cell', across: 'center', grid: true },
  long: { font: 'cell', across: 'left', grid: true, indent: true },
} satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

interface Style {
  readonly font: FontName;
  readonly across?: 'left' | 'center' | 'right';
  readonly grid?: true;
  readonly typed?: true;
  readonly indent?: true;
}

/**
 * Fonts and sizes (pt) as on the page (htmlStyle). 宋体 11 comes first: it is the usual one of Chinese Excels, and the
 * first font is what widths of columns are counted in.
 */
const FONTS = {
  plain: { name: '宋体', size: 11 },
  title: { name: '方正小标宋简体', size: 22 },
  mark: { name: '黑体', size: 16 },
  document: { name: '仿宋', size: 14 },
  heading: { name: '黑体', size: 10.5 },
  kai: { name: '楷体', size: 10.5 },
  cell: { name: '仿宋', size: 10.5 },
} as const;

type FontName = keyof typeof FONTS;

const NAMES = Object.keys(STYLES);
const FONT_NAMES = Object.keys(FONTS);

/** The number by which cells name a style. */
export function styleNumber(name: StyleName): number {
  return NAMES.indexOf(name);
}

/** The size of a style's letters in pt. */
export function fontSize(name: StyleName): number {
  return FONTS[STYLES[name].font].size;
}

/** Its text stands a little away from the left edge. */
export function isIndented(name: StyleName): boolean {
  const style: Style = STYLES[name];
  return style.indent === true;
}

/** The font of words of a cell that were taken out or put in. */
export function changedFontXml(kind: 'removed' | 'added'): Markup {
  const { name, size } = FONTS.cell;
  const [mark, colour] = kind === 'removed' ? [xml`<strike/>`, 'FFC00000'] : [NOTHING, 'FF0033CC'];
  const under = kind === 'added' ? xml`<u/>` : NOTHING;
  return xml`<rPr><rFont val="${name}"/><charset val="134"/>${mark}<color rgb="${colour}"/><sz val="${size}"/>${under}</rPr>`;
}

/** xl/styles.xml. */
export function stylesXml(): Markup {
  const styles: readonly Style[] = Object.values(STYLES);
  const side = (name: string): Markup =>
    xml`<${{ markup: name }} style="thin"><color rgb="FF000000"/></${{ markup: name }}>`;
  return xml`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="${FONT_NAMES.length}">${Object.values(FONTS).map(
    ({ name, size }) =>
      xml`<font><sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/><charset val="134"/></font>`,
  )}</fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side)}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${styles.length}">${styles.map(cellFormat)}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;
}

/** 49 is Excel's own number for the format “text”, 0 for “general”. */
function cellFormat({ font, across = 'left', grid, typed, indent }: Style): Markup {
  const format = typed ? 49 : 0;
  return xml`<xf numFmtId="${format}" fontId="${FONT_NAMES.indexOf(font)}" fillId="0" borderId="${grid ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="center" wrapText="1"${indent ? xml` indent="1"` : NOTHING}/></xf>`;
}
