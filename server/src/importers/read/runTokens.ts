import { foldName, isPlaceholder } from '../../base/foldName.ts';
import { parseDeadline } from '../../plan/deadline/parse.ts';
import { lookUp, type UnitLookup } from '../../registry/lookup.ts';
import { beginsLikeUnit, endsLikeUnit } from '../assemble/splitUnits.ts';

/** A part of a line that is a unit (or a piece of one), a deadline, or words. */
export interface Part {
  readonly kind: 'unit' | 'deadline' | 'text';
  readonly text: string;
}

const MARKS = /[，。；：,;:？！“”"《》]/u;

/**
 * The parts of a line, where cells of one row stand on it: units and deadlines at its end are cells of their own, the rest
 * are words; units before words only where `leading`.
 */
export function partsOfLine(text: string, lookup: UnitLookup | undefined, leading: boolean): readonly Part[] {
  const words = text.split(' ');
  const behind: Part[] = [];
  while (words.length > 0) {
    const kind = kindOf(words.at(-1)!, lookup);
    if (kind === undefined) break;
    behind.unshift({ kind, text: words.pop()! });
  }
  const before: Part[] = [];
  while (leading && words.length > 1) {
    if (kindOf(words[0]!, lookup) !== 'unit') break;
    before.push({ kind: 'unit', text: words.shift()! });
  }
  const middle: readonly Part[] = words.length > 0 ? [{ kind: 'text', text: words.join(' ') }] : [];
  return [...before, ...middle, ...behind];
}

function kindOf(word: string, lookup: UnitLookup | undefined): 'unit' | 'deadline' | undefined {
  if (isPlaceholder(word)) return 'unit';
  if (isDeadline(word)) return 'deadline';
  return isUnit(word, lookup) ? 'unit' : undefined;
}

/** A cell of its own that says until when: short, and every word of it read. */
export function isDeadline(text: string): boolean {
  if ([...text].length > 14 || MARKS.test(text) || !/[\p{Script=Han}]/u.test(text)) return false;
  const { ok, parts } = parseDeadline(text);
  return ok && parts.length > 0 && parts.every(({ kind, action }) => kind !== 'none' && action === undefined);
}

/** A cell that names a unit, by a registry or by its looks. */
export function isUnit(text: string, lookup: UnitLookup | undefined): boolean {
  if (lookup && lookUp(lookup, text, undefined).kind !== 'unknown') return true;
  const folded = foldName(text);
  if (MARKS.test(folded) || [...folded].length > 20) return false;
  if (/^\((?:含|包括)/u.test(folded)) return true;
  return endsLikeUnit(folded) && (beginsLikeUnit(folded) || [...folded].length >= 4);
}
