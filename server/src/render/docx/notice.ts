import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph } from 'docx';
import { sectionNumber } from '../../plan/sectionNumber.ts';
import { printedWidth } from '../../table/printedWidth.ts';
import type { PrintedNotice } from '../../table/publication.ts';
import { titleLines } from '../../table/titleLines.ts';
import type { ExportFonts } from '../../workspace/settings.ts';
import { characters, mm, pt, SIZE_2, SIZE_3, TEXT_WIDTH } from './measures.ts';
import { BODY, LETTER, TITLE } from './styles.ts';
import { blank, EXACT_LINE, run } from './text.ts';

const RED = 'FF0000';
/** The characters of a title in a line of the type area. */
const TITLE_CHARACTERS = Math.floor(TEXT_WIDTH / pt(SIZE_2));
/** The date stands four characters from the right: a seal will be set on it and on the name. */
const DATE_FROM_RIGHT = 4;

/** The letter in front, from the red head to the remark. The distances are those of GB/T 9704-2012, chapter 7. */
export function noticeParagraphs(notice: PrintedNotice, fonts: ExportFonts): readonly Paragraph[] {
  return [
    ...redHead(notice, fonts),
    ...title(notice.title.text, fonts),
    ...(notice.to ? [line(notice.to.text, fonts)] : []),
    ...notice.paragraphs.map(({ text }, index) => bodyParagraph(text, fonts, index === notice.paragraphs.length - 1)),
    ...annexList(notice.annexes, fonts),
    ...signature(notice, fonts),
    ...(notice.remark ? [line(notice.remark.text, fonts, { style: BODY })] : []),
  ];
}

function redHead({ head, document }: PrintedNotice, fonts: ExportFonts): readonly Paragraph[] {
  if (!head) return [];
  const { size, scale } = headType(head.text);
  return [
    blank(fonts, mm(35)),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [run(head.text, fonts.title, size, { color: RED, scale })],
    }),
    blank(fonts),
    blank(fonts),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: EXACT_LINE,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 6 } },
      children: [run(document?.text ?? '', fonts.body, SIZE_3)],
    }),
    blank(fonts),
    blank(fonts),
  ];
}

/** One line of the type area: a long name is set in narrower characters before it is set in smaller ones. */
function headType(head: string): { readonly size: number; readonly scale: number } {
  const room = (TEXT_WIDTH / 20) * 0.98;
  const width = printedWidth(head);
  const size = Math.min(48, Math.floor(room / (width * 0.6)));
  return { size, scale: Math.min(100, Math.floor((100 * room) / (width * size))) };
}

function title(text: string, fonts: ExportFonts): readonly Paragraph[] {
  return [
    ...titleLines(text, TITLE_CHARACTERS).map(
      (words) => new Paragraph({ style: TITLE, children: [run(words, fonts.title, SIZE_2)] }),
    ),
    blank(fonts),
  ];
}

/**
 * A paragraph of the body; the number it begins with decides the font of its heading: 一、黑体, （一）楷体. A heading alone
 * never ends a page, and the `last` goes with the signature: GB/T 9704-2012 wants text on the page it stands on.
 */
function bodyParagraph(text: string, fonts: ExportFonts, last: boolean): Paragraph {
  const heading = headingOf(text, fonts);
  const rest = text.slice(heading?.text.length ?? 0);
  return new Paragraph({
    style: BODY,
    ...(last || rest === '' ? { keepNext: true } : {}),
    children: [
      ...(heading ? [run(heading.text, heading.font, SIZE_3)] : []),
      ...(rest ? [run(rest, fonts.body, SIZE_3)] : []),
    ],
  });
}

function headingOf(text: string, fonts: ExportFonts): { readonly text: string; readonly font: string } | undefined {
  const style = sectionNumber(text)?.style;
  if (style !== 'chinese' && style !== 'chinese-in-brackets') return undefined;
  const end = text.indexOf('。');
  return {
    text: end === -1 ? text : text.slice(0, end + 1),
    font: style === 'chinese' ? fonts.heading : fonts.subheading,
  };
}

/** 附件：1. … : a line that is broken goes on below the first character of the annex's name. */
function annexList(annexes: PrintedNotice['annexes'], fonts: ExportFonts): readonly Paragraph[] {
  if (annexes.length === 0) return [];
  const figures = String(annexes.length).length;
  const number = annexes.length > 1 ? (figures + 2) / 2 : 0;
  return [
    blank(fonts),
    ...annexes.map(({ text: name }, index) => {
      const label = `${index === 0 ? '附件：' : ''}${number > 0 ? `${index + 1}.` : ''}`;
      const left = characters(5 + number);
      const tab = number > 0 ? '\t' : '';
      return line(`${label}${tab}${name}`, fonts, {
        indent: { left, hanging: characters((index === 0 ? 3 : 0) + number) },
        keepNext: true,
      });
    }),
  ];
}

/** The date four characters from the right, the name in the middle above it, as they stand below a seal. */
function signature({ issuer, date }: PrintedNotice, fonts: ExportFonts): readonly Paragraph[] {
  if (!issuer && !date) return [];
  const middle = DATE_FROM_RIGHT + printedWidth(date?.text ?? '') / 2;
  const right = Math.max(0, middle - printedWidth(issuer?.text ?? '') / 2);
  return [
    blank(fonts),
    blank(fonts),
    ...(issuer
      ? [
          line(issuer.text, fonts, {
            alignment: AlignmentType.RIGHT,
            indent: { right: characters(right) },
            keepNext: true,
          }),
        ]
      : []),
    ...(date
      ? [line(date.text, fonts, { alignment: AlignmentType.RIGHT, indent: { right: characters(DATE_FROM_RIGHT) } })]
      : []),
  ];
}

function line(text: string, fonts: ExportFonts, options: IParagraphOptions = {}): Paragraph {
  const parts = text.split('\t');
  return new Paragraph({
    style: LETTER,
    ...options,
    children: parts.map((part, index) => run(index > 0 ? `\t${part}` : part, fonts.body, SIZE_3)),
  });
}
