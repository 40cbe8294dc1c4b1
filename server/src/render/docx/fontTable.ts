import { type Markup, NOTHING, markup as xml } from '../../base/markup.ts';
import type { ExportFonts } from '../../workspace/settings.ts';
import { NUMBER_FONT } from './page.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * What a reader takes where a font is not installed: of the same face, and part of Windows or Office. Without it Word picks
 * one by itself, mostly 宋体 for everything.
 */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  方正小标宋简体: '华文中宋',
  方正小标宋_GBK: '华文中宋',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  仿宋: '仿宋_GB2312',
  楷体: '楷体_GB2312',
};

/** word/fontTable.xml: the fonts that a file names, all of Chinese characters (86). */
export function fontTable(fonts: ExportFonts): Markup {
  const names = [...new Set([...Object.values(fonts), NUMBER_FONT])];
  const entries = names.map((name) => {
    const alternative = ALTERNATIVES[name];
    const other = alternative === undefined ? NOTHING : xml`<w:altName w:val="${alternative}"/>`;
    return xml`<w:font w:name="${name}">${other}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
  });
  return xml`<w:fonts xmlns:w="${MAIN}">${entries}</w:fonts>`;
}
