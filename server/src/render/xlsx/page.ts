/*
 * The printed page of a sheet: A4 across. A sheet that is told to fit the width of a page does not keep the breaks that
 * are set by hand, so the table is made narrower than the page by its columns.
 */

const POINTS_PER_INCH = 72;
const PAPER_HEIGHT = 595;

/** In inches, as Excel counts. What is left between them is 271 × 172 mm. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.35, footer: 0.35 } as const;

/**
 * How wide a table is set, in mm: as the type area of GB/T 9704-2012 across. Columns are counted in figures of a font that
 * may be missing, and then come out up to a sixth wider; the page has room for that.
 */
export const TABLE_WIDTH = 225;

/** How much of rows fits on a page, in pt; printers round heights up. */
export const PAGE_HEIGHT = 0.96 * (PAPER_HEIGHT - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH);
