import { BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, Tab, TabStopType } from 'docx';
import { printedWidth } from '../../table/printedWidth.ts';
import type { Imprint } from '../../table/publication.ts';
import type { ExportFonts } from '../../workspace/settings.ts';
import { box } from './box.ts';
import { pt, SIZE_4, TEXT_WIDTH } from './measures.ts';
import { run } from './text.ts';

/** Rules of 0.35 mm and 0.25 mm, in eighths of a point. */
const THICK = 8;
const THIN = 6;
/** One character in from both sides. */
const INSET = pt(SIZE_4);

const LINE = pt(22);
const RULE = pt(4);
const SPACING = { line: LINE, lineRule: LineRuleType.EXACT } as const;

/**
 * 版记, in a box at the bottom of the type area of the page that its paragraph is on. The paragraph takes no room.
 * The rules are paragraphs of their own, because a border is as wide as its paragraph and these go over the whole width.
 */
export function imprintParagraph(imprint: Imprint, fonts: ExportFonts): Paragraph {
  const parts = [copies(imprint, fonts), printing(imprint, fonts)].filter((part) => part !== undefined);
  const paragraph = new Paragraph({ spacing: { line: pt(1), lineRule: LineRuleType.EXACT } });
  paragraph.addChildElement(
    box({
      width: TEXT_WIDTH,
      height: (copiesLines(imprint) + 1) * LINE + (parts.length + 1) * RULE,
      horizontal: { align: 'left' },
      vertical: { align: 'bottom' },
      turned: false,
      keepsClear: true,
      children: [
        ...parts.flatMap((part, index) => [rule(index === 0 ? THICK : THIN), new Paragraph(part)]),
        rule(THICK),
      ],
    }),
  );
  return paragraph;
}

function rule(size: number): Paragraph {
  return new Paragraph({
    spacing: { line: RULE, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size, color: '000000', space: 0 } },
    run: { size: 2 },
  });
}

function copiesLines({ copies }: Imprint): number {
  return copies ? Math.ceil(printedWidth(`${copies}。`) / Math.floor(TEXT_WIDTH / INSET - 5)) : 0;
}

/** A line that is broken goes on after the colon. */
function copies({ copies }: Imprint, fonts: ExportFonts): IParagraphOptions | undefined {
  if (!copies) return undefined;
  return {
    spacing: SPACING,
    indent: { left: 4 * INSET, hanging: 3 * INSET, right: INSET },
    children: [run(`抄送：${copies}。`, fonts.body, SIZE_4)],
  };
}

function printing({ printedBy, printed }: Imprint, fonts: ExportFonts): IParagraphOptions | undefined {
  if (!printedBy && !printed) return undefined;
  return {
    spacing: SPACING,
    indent: { left: INSET, right: INSET },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - INSET }],
    children: [
      run(printedBy ?? '', fonts.body, SIZE_4),
      ...(printed ? [run('', fonts.body, SIZE_4, { children: [new Tab(), `${printed}印发`] })] : []),
    ],
  };
}
