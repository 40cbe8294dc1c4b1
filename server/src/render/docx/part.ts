import { AlignmentType, Paragraph, type Table } from 'docx';
import type { Part } from '../../table/publication.ts';
import { titleLines } from '../../table/titleLines.ts';
import type { ExportFonts } from '../../workspace/settings.ts';
import { LANDSCAPE_TEXT_WIDTH, pt, SIZE_2, SIZE_3, TEXT_WIDTH } from './measures.ts';
import { proseParagraphs } from './prose.ts';
import { TITLE } from './styles.ts';
import { planTable } from './table.ts';
import { blank, EXACT_LINE, run } from './text.ts';

/** A plan that goes out: the mark on the first line, the title on the third, then its table or its text. `place`: from 1. */
export function partChildren(part: Part, place: number, fonts: ExportFonts): readonly (Paragraph | Table)[] {
  const { mark, title, document, printed, plan } = part;
  const width = printed.kind === 'prose' ? TEXT_WIDTH : LANDSCAPE_TEXT_WIDTH;
  return [
    ...(mark
      ? [
          new Paragraph({ spacing: EXACT_LINE, keepNext: true, children: [run(mark, fonts.heading, SIZE_3)] }),
          blank(fonts),
        ]
      : []),
    ...titleLines(title, Math.floor(width / pt(SIZE_2))).map(
      (words) =>
        new Paragraph({ style: TITLE, keepNext: true, outlineLevel: 0, children: [run(words, fonts.title, SIZE_2)] }),
    ),
    ...(document
      ? [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: EXACT_LINE,
            keepNext: true,
            children: [run(document, fonts.subheading, SIZE_3)],
          }),
        ]
      : []),
    blank(fonts),
    ...(printed.kind === 'prose'
      ? proseParagraphs(printed, fonts)
      : [planTable(printed, fonts, plan ? place : undefined)]),
  ];
}
