import { AlignmentType, type IStylesOptions } from 'docx';
import type { ExportFonts } from '../../workspace/settings.ts';
import { characters, SIZE_2, SIZE_3, TIGHT } from './measures.ts';
import { EXACT_LINE, EXACT_TITLE_LINE, font } from './text.ts';

/** The styles that paragraphs name. Built-in ones carry Word's own names, so that its navigation pane shows them. */
export const LETTER = 'PlanLetter';
export const BODY = 'PlanBody';
export const CELL = 'PlanCell';
export const TITLE = 'Title';
export const LEVELS = ['Heading1', 'Heading2', 'Heading3'] as const;

const FIRST_LINE = { firstLine: characters(2), firstLineChars: 200 };

/**
 * Nothing is inherited but the font: the indent of the body is the body's own, so that it cannot reach into the cells
 * of a table, and no style names a font of the theme.
 */
export function styles(fonts: ExportFonts): IStylesOptions {
  // Latin words are English: in Chinese ones LibreOffice breaks a line anywhere
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  const level = (name: string) => ({
    paragraph: { spacing: EXACT_LINE, indent: FIRST_LINE, keepNext: true },
    run: { characterSpacing: TIGHT, font: font(name), size: SIZE_3 * 2, color: '000000', bold: false, italics: false },
  });
  return {
    default: {
      document: { run: { font: font(fonts.body), size: SIZE_3 * 2, language } },
      title: {
        paragraph: { alignment: AlignmentType.CENTER, spacing: EXACT_TITLE_LINE },
        run: { font: font(fonts.title), size: SIZE_2 * 2, color: '000000', bold: false },
      },
      heading1: level(fonts.heading),
      heading2: level(fonts.subheading),
      heading3: level(fonts.body),
    },
    paragraphStyles: [
      {
        id: LETTER,
        name: '公文行',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: AlignmentType.BOTH, spacing: EXACT_LINE },
        run: { characterSpacing: TIGHT },
      },
      {
        id: BODY,
        name: '公文正文',
        basedOn: LETTER,
        quickFormat: true,
        paragraph: { indent: FIRST_LINE },
      },
      { id: CELL, name: '公文表格', basedOn: 'Normal', quickFormat: true },
    ],
  };
}
