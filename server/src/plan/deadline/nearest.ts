import { parseDeadline } from './parse.ts';
import { type Token, tokenize } from './token.ts';
import { DEADLINE_WORDINGS } from './wordings.ts';

/** A misspelt wording is short; longer texts get no suggestion. */
const MAX_LENGTH = 40;

/** Wordings with a number, which is taken from the text itself: 6月低前 becomes 6月底前 and never 12月底前. */
const PATTERNS: readonly (readonly string[])[] = [
  [],
  ['#月底前', '#年底前', '到#年', '每#年', '自#年起', '#季度末前', '#个月内', '#个工作日内', '每月#日前'],
  ['#年#月底前', '#月#日前', '#-#月', '#-#年', '每年#月#日前', '#年#季度末前'],
  ['#年#月#日前'],
];

/** Wordings that people do use, too loose or too short to be read without asking. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^年中(前)?$/u, '6月底前'],
  [/^(\d{1,2}月)初(前)?$/u, '$1上旬前'],
  [/^([2-4]\d年)(?=底|[1-9]|1[0-2])/u, '20$1'],
];

/** The readable wording that is closest to an unreadable one; undefined where none is close. */
export function nearestWording(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const tokens = tokenize(text);
  const written = tokens.map((token) => token.text).join('');
  if (written === '') return undefined;
  const known = KNOWN.find(([wrong]) => wrong.test(written));
  const meant = known && written.replace(...known);
  if (meant && parseDeadline(meant).ok) return meant;
  let best: string | undefined;
  // One slip in a short wording, at most a third of a longer one.
  let limit = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates(tokens)) {
    const distance = editDistance(written, candidate, limit);
    if (distance >= limit || !parseDeadline(candidate).ok) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

function candidates(tokens: readonly Token[]): readonly string[] {
  const numbers = tokens.filter((token) => token.kind === 'number').map((token) => token.text);
  const patterns = (PATTERNS[numbers.length] ?? []).map((pattern) => {
    let index = 0;
    return pattern.replace(/#/g, () => numbers[index++] ?? '');
  });
  const fixed = DEADLINE_WORDINGS.map((wording) => wording.text).filter((text) => !/[0-9]/.test(text));
  return [...fixed, ...patterns];
}

/** Levenshtein distance, or `limit` where it is that or more. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return Math.min(previous[b.length]!, limit);
}
