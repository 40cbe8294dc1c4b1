import { type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { ExportFonts } from '../../workspace/settings.ts';
import { LINE, SIZE_3, TITLE_LINE } from './measures.ts';

/** Which of the house's fonts a text is set in. */
export type Face = keyof ExportFonts;

/**
 * A font for every kind of character, figures and Latin letters too: the standard names one font for a text. The hint
 * keeps curly quotes, dashes and dots, which both scripts have, in it.
 */
export function font(name: string): { ascii: string; eastAsia: string; hAnsi: string; cs: string; hint: string } {
  return { ascii: name, eastAsia: name, hAnsi: name, cs: name, hint: 'eastAsia' };
}

/** A run with its font and its size in points, whatever style it stands in. */
export function run(text: string, name: string, size: number, more: Omit<IRunOptions, 'text'> = {}): TextRun {
  return new TextRun({ ...more, text, font: font(name), size: size * 2 });
}

export const EXACT_LINE = { line: LINE, lineRule: LineRuleType.EXACT } as const;
export const EXACT_TITLE_LINE = { line: TITLE_LINE, lineRule: LineRuleType.EXACT } as const;

/** An empty line of the type area. */
export function blank({ body }: ExportFonts, height: number = LINE): Paragraph {
  return new Paragraph({
    spacing: { line: height, lineRule: LineRuleType.EXACT },
    keepNext: true,
    run: { font: font(body), size: SIZE_3 * 2 },
  });
}
