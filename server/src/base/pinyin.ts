import { CHARACTERS_BY_SYLLABLE } from './pinyinTable.generated.ts';

const readings = new Map<string, readonly string[]>();
for (const [syllable, characters] of Object.entries(CHARACTERS_BY_SYLLABLE)) {
  const [usual = '', other = ''] = characters.split(' ');
  for (const character of usual) readings.set(character, [syllable, ...(readings.get(character) ?? [])]);
  for (const character of other) readings.set(character, [...(readings.get(character) ?? []), syllable]);
}

/** The syllables a character can be read as, the usual one first, without tones; none for what is not a common character. */
export function syllablesOf(character: string): readonly string[] {
  return readings.get(character) ?? [];
}

/** The first letters of a name, each character in its most common reading: 区生态环境局 -> `qsthjj`. */
export function initials(name: string): string {
  return [...name].map((character) => syllablesOf(character)[0]?.[0] ?? character.toLowerCase()).join('');
}

/** What `findByPinyin` gives for a name of which characters had to be left out (发改 for 发展改革). */
export const WITH_GAPS = 100;

/**
 * How well what was typed finds a name: characters, full pinyin, initials, or any mix of them (`q生态hjj`).
 * 0 = from its first character on, without a gap; higher = further in, or `WITH_GAPS`; undefined = not at all. An empty
 * query finds everything.
 */
export function findByPinyin(query: string, name: string): number | undefined {
  const typed = query.normalize('NFKC').toLowerCase().replace(/[\s']/g, '');
  if (typed === '') return 0;
  const characters = [...name.normalize('NFKC').toLowerCase()].filter((character) => character.trim() !== '');
  for (let skipped = 0; skipped < characters.length; skipped++) {
    if (matchesFrom(characters, skipped, typed, 0)) return skipped === 0 ? 0 : 1 + skipped;
  }
  return matchesWithGaps(characters, typed) ? WITH_GAPS : undefined;
}

/** `typed` from `at` on is used up by the characters from `index` on, none of them left out. */
function matchesFrom(characters: readonly string[], index: number, typed: string, at: number): boolean {
  if (at === typed.length) return true;
  const character = characters[index];
  if (character === undefined) return false;
  if (typed.startsWith(character, at)) return matchesFrom(characters, index + 1, typed, at + character.length);
  for (const syllable of syllablesOf(character)) {
    // the longest piece first: `sheng` before `she` before `s`
    for (let length = Math.min(syllable.length, typed.length - at); length > 0; length--) {
      if (typed.startsWith(syllable.slice(0, length), at) && matchesFrom(characters, index + 1, typed, at + length)) {
        return true;
      }
    }
  }
  return false;
}

/** Every typed character or letter stands for one character of the name, in order. */
function matchesWithGaps(characters: readonly string[], typed: string): boolean {
  let at = 0;
  for (const character of characters) {
    const wanted = typed[at];
    if (wanted === undefined) break;
    if (character === wanted || syllablesOf(character).some((syllable) => syllable[0] === wanted)) at += 1;
  }
  return at >= typed.length;
}
