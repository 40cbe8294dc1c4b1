/** Below this the characters of the table are hard to read. */
const SMALLEST = 0.6;

/** Shrinks the sheet to the width of a narrow page, as far as it stays readable; beyond that it scrolls sideways. */
export function fitTo(region: HTMLElement, sheet: HTMLElement): void {
  const { fontSize, minWidth } = getComputedStyle(sheet);
  const needed = Number.parseFloat(minWidth) || Number.parseFloat(fontSize) * 50;
  const zoom = Math.max(SMALLEST, Math.min(1, region.clientWidth / needed));
  sheet.style.setProperty('--zoom', zoom.toFixed(3));
}
