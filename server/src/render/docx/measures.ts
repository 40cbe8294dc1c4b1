/*
 * The page of GB/T 9704-2012, in twips (twentieths of a point), as WordprocessingML counts. A4; the type area is
 * 156 × 225 mm, 37 mm from the top and 28 mm from the left; 22 lines of 28 characters.
 */

/** Millimetres in twips. */
export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Points in twips. */
export function pt(length: number): number {
  return Math.round(length * 20);
}

export const PAPER = { width: mm(210), height: mm(297) } as const;

export const MARGINS = { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28) } as const;

/** The same page on its side: turned back by a quarter to the left, its top edge lies at the binding. */
export const LANDSCAPE_MARGINS = {
  top: MARGINS.left,
  right: MARGINS.top,
  bottom: MARGINS.right,
  left: MARGINS.bottom,
} as const;

/** How wide the type area is: 156 mm, and 225 mm on its side. */
export const TEXT_WIDTH = PAPER.width - MARGINS.left - MARGINS.right;
export const LANDSCAPE_TEXT_WIDTH = PAPER.height - LANDSCAPE_MARGINS.left - LANDSCAPE_MARGINS.right;
export const LANDSCAPE_TEXT_HEIGHT = PAPER.width - LANDSCAPE_MARGINS.top - LANDSCAPE_MARGINS.bottom;

/** Sizes of type in points. */
export const SIZE_2 = 22;
export const SIZE_3 = 16;
export const SIZE_4 = 14;

/** One of 22 lines: a character of size 3 and seven eighths of it, less what the type area lacks. */
export const LINE = 579;
/** What each character is set closer by, in twips: 28 characters of 16 pt are a little wider than 156 mm. */
export const TIGHT = -5;
/** A line of a title in size 2. */
export const TITLE_LINE = pt(35);

/** The width of `count` characters of size 3 in a line of text. */
export function characters(count: number): number {
  return Math.round(count * (pt(SIZE_3) + TIGHT));
}
