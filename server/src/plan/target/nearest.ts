import { parseTarget } from './parse.ts';

/** Slips of the keyboard and of the input method, each with what was meant. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/(\d[\d.]*)(以上|以下|以内|左右)([%％‰])/u, '$1$3$2'],
  [/([%％‰])\1+/u, '$1'],
  [/(?:已|一|巳)(上|下|内)/u, '以$1'],
  [/以(?:尚|商|伤)/u, '以上'],
  [/([%％‰\p{Script=Han}])上$/u, '$1以上'],
  [/([%％‰\p{Script=Han}])下$/u, '$1以下'],
  [/左又|佐右|左左/u, '左右'],
  [/(\d)[.。．]{2,}(\d)/u, '$1.$2'],
];

/** The wording that an unreadable target was most likely meant to be, if one of a few slips makes the difference. */
export function nearestTarget(text: string): string | undefined {
  return SLIPS.map(([slip, right]) => text.replace(slip, right)).find(
    (candidate) => candidate !== text && parseTarget(candidate).kind === 'figures',
  );
}
