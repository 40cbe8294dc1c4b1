/** Below this the characters of the table are hard to read. */
const SMALLEST = 0.6;

/**
 * Shrinks the sheet to the width of a narrow page, as far as it stays readable; beyond that it scrolls sideways.
 * The style sheet is told the width that is seen, in pixels of the shrunk sheet: `--view`.
 */
export function fitTo(region: HTMLElement, sheet: HTMLElement): void {
  const { fontSize, minWidth } = getComputedStyle(sheet);
  const needed = Number.parseFloat(minWidth) || Number.parseFloat(fontSize) * 50;
  const zoom = Math.max(SMALLEST, Math.min(1, region.clientWidth / needed));
  sheet.style.setProperty('--zoom', zoom.toFixed(3));
  sheet.style.setProperty('--view', `${region.clientWidth / zoom}px`);
}
