import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
} from 'docx';
import type { ExportFonts } from '../../workspace/settings.ts';
import { DRAFT_MARK } from '../draft.ts';
import { box } from './box.ts';
import { LANDSCAPE_MARGINS, MARGINS, mm, PAPER, pt, SIZE_3, SIZE_4 } from './measures.ts';
import { run } from './text.ts';

/** Page numbers are set in 宋体 whatever fonts the house has for its text (GB/T 9704-2012, 7.5). */
export const NUMBER_FONT = '宋体';
/** The line of the number; its middle is 7 mm below the type area. */
const NUMBER_LINE = pt(18);
const NUMBER_EDGE = MARGINS.bottom - mm(7) - NUMBER_LINE / 2;

type Side = 'odd' | 'even';

export interface PageOptions {
  readonly fonts: ExportFonts;
  readonly draft: boolean;
}

/** What a section has besides its children. Upright: for text. */
export function portrait(options: PageOptions): Omit<ISectionOptions, 'children'> {
  return {
    ...frame(options, (side) => new Paragraph(numberParagraph(side))),
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: PAPER,
        margin: { ...MARGINS, header: mm(15), footer: NUMBER_EDGE, gutter: 0 },
      },
    },
  };
}

/** A table's page on its side. The number stays where it is on an upright page, so that it is read from the side. */
export function landscape(options: PageOptions): Omit<ISectionOptions, 'children'> {
  return {
    ...frame(options, sideNumber),
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // the library swaps the two for a page on its side
        size: { ...PAPER, orientation: PageOrientation.LANDSCAPE },
        margin: { ...LANDSCAPE_MARGINS, header: mm(12), footer: mm(10), gutter: 0 },
      },
    },
  };
}

function frame(
  { fonts, draft }: PageOptions,
  number: (side: Side) => Paragraph,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const header = (): Header => new Header({ children: [draftMark(fonts, draft)] });
  return {
    headers: { default: header(), even: header() },
    footers: {
      default: new Footer({ children: [number('odd')] }),
      even: new Footer({ children: [number('even')] }),
    },
  };
}

function draftMark({ heading }: ExportFonts, draft: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: draft ? [run(DRAFT_MARK, heading, SIZE_3, { color: 'FF0000' })] : [],
  });
}

/** `— 1 —`, one character from the right on odd pages, from the left on even ones. */
function numberParagraph(side: Side) {
  const dash = (text: string) => run(text, NUMBER_FONT, SIZE_4);
  return {
    alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'odd' ? { right: pt(SIZE_4) } : { left: pt(SIZE_4) },
    spacing: { line: NUMBER_LINE, lineRule: LineRuleType.EXACT },
    children: [dash('— '), run('', NUMBER_FONT, SIZE_4, { children: [PageNumber.CURRENT] }), dash(' —')],
  };
}

/** How long the box of a number on its side is: room for six figures. */
const BOX = mm(40);

/** The number in a box at the left edge of a page on its side, turned by a quarter to the right. */
function sideNumber(side: Side): Paragraph {
  const { top, bottom } = LANDSCAPE_MARGINS;
  const fromTop = side === 'odd' ? PAPER.width - bottom - BOX : top;
  const paragraph = new Paragraph({ spacing: { line: pt(1), lineRule: LineRuleType.EXACT } });
  paragraph.addChildElement(
    box({
      width: NUMBER_LINE,
      height: BOX,
      horizontal: { fromEdge: NUMBER_EDGE },
      vertical: { fromEdge: fromTop },
      turned: true,
      keepsClear: false,
      children: [new Paragraph(numberParagraph(side))],
    }),
  );
  return paragraph;
}
