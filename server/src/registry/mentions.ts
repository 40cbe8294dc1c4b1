import { foldName } from '../base/foldName.ts';
import type { UnitLookup } from './lookup.ts';

/** A known name in running text: offsets in the text that was searched, `end` exclusive. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

/** Shorter names (市局) stand inside other words too often to be told apart. */
const SHORTEST = 3;

const patterns = new WeakMap<UnitLookup, RegExp | undefined>();

/**
 * The names of units and groups in a text, leftmost and longest first, in one pass. White space and line breaks inside
 * a name do not count (text is folded over lines), and a name inside a longer word (全区政府系统 holds 区政府) is none.
 */
export function findMentions(lookup: UnitLookup, text: string): readonly Mention[] {
  const pattern = patternOf(lookup);
  if (!pattern) return [];
  const { folded, offsets } = foldWithOffsets(text);
  const found: Mention[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    const { index } = match;
    const last = index + match[0].length - 1;
    if (standsAlone(folded, index)) found.push({ start: offsets[index]!, end: offsets[last]! + 1 });
    // a rejected match may hide a shorter one that begins after it
    else pattern.lastIndex = index + 1;
  }
  return found;
}

/** One alternation of all names, the longest first: the regular expression engine is the fastest search there is. */
function patternOf(lookup: UnitLookup): RegExp | undefined {
  if (patterns.has(lookup)) return patterns.get(lookup);
  const names = [...lookup.byName.keys(), ...lookup.groupByName.keys()].filter((name) => [...name].length >= SHORTEST);
  names.sort((a, b) => b.length - a.length);
  const pattern = names.length > 0 ? new RegExp(names.map(escapePattern).join('|'), 'gu') : undefined;
  patterns.set(lookup, pattern);
  return pattern;
}

function escapePattern(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** What stands before 市… or 区… that goes on a word (城市, 全区, 园区) or names another district, and begins no name. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  市: /[城都各全本我]$/u,
  // the names are the districts of Beijing that the single characters do not end
  区: /(?:[各全本我每两辖城地园社景校厂库片街市郊山小矿灾]|(?<![更创])新|功能|核心|开发|示范|保护|朝阳|海淀|丰台|门头沟|通州|顺义|昌平|大兴|怀柔|平谷|密云|延庆)$/u,
};
/** The length of the longest of those words. */
const LOOK_BACK = 3;

function standsAlone(folded: string, index: number): boolean {
  const goesOn = GOES_ON[folded[index]!];
  return !goesOn?.test(folded.slice(Math.max(0, index - LOOK_BACK), index));
}

/** The text as names are compared, and for each of its UTF-16 units the offset it had before. */
function foldWithOffsets(text: string): { folded: string; offsets: readonly number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    // common characters are what they are; asking for the normal form of each would take most of the time
    const code = text.charCodeAt(at);
    const unit = isHan(code) ? text[at]! : foldName(text[at]!);
    // what folds to several characters is in no name
    if (unit.length !== 1) {
      if (unit.length === 0) continue;
      folded += text[at];
    } else folded += unit;
    offsets.push(at);
  }
  return { folded, offsets };
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
