import { distance } from 'fastest-levenshtein';
import { foldName } from '../../base/foldName.ts';

/**
 * How alike two titles are, 0 to 1. Punctuation and spaces do not count. A title that is the beginning or the end of the
 * other (严格用地准入 of 严格用地准入标准) is alike by what they share.
 */
export function titleLikeness(left: string, right: string): number {
  const [a, b] = [foldTitle(left), foldTitle(right)];
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

function foldTitle(title: string): string {
  return foldName(title).replace(/[\p{P}\p{S}]/gu, '');
}
