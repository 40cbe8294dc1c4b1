const NARROW = /[\u0020-\u007e\u00a0-\u02ff\uff61-\uffdc]/gu;

/** How wide a line prints, in full-width characters; letters and figures of Latin count half. */
export function printedWidth(line: string): number {
  const characters = [...line].length;
  return characters - (line.match(NARROW)?.length ?? 0) / 2;
}
