import { distance } from 'fastest-levenshtein';
import { foldName } from '../base/foldName.ts';

/** Below this likeness two names have nothing to do with each other. */
const LIKENESS = 0.6;
const MOST = 3;

/**
 * The names most like `text`, best first, at most three. What tells units apart is the middle of the name: the level
 * (市, 区) in front and the kind of office (局, 委, 办) behind are compared only between names that are equally near.
 */
export function nearNames(text: string, names: readonly string[], atLeast = LIKENESS): readonly string[] {
  const asked = foldName(text);
  return names
    .map((name) => ({ name, likeness: likeness(asked, foldName(name)) }))
    .filter((entry) => entry.likeness >= atLeast)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map((entry) => entry.name);
}

function likeness(left: string, right: string): number {
  if (left === right) return 1;
  const [a, b] = [core(left), core(right)];
  const edge = level(left) === level(right) ? 0.02 : -0.3;
  return coreLikeness(a, b) + edge;
}

function coreLikeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 0.95;
  if (sameCharacters(a, b)) return 0.9;
  const plain = 1 - distance(a, b) / Math.max(a.length, b.length);
  return abbreviates(a, b) || abbreviates(b, a) ? Math.max(plain, 0.8) : plain;
}

function level(name: string): string {
  return /^(?:各|相关)?([市区县])/u.exec(name)?.[1] ?? '';
}

/** `区生态环境局` -> `生态环境`, `各区政府` -> `政府`. */
function core(name: string): string {
  return name.replace(/^(?:北京市)?(?:各|相关)?(?:[市区县])?/u, '').replace(/(?:委员会|办公室|局|委|办|中心|处)$/u, '');
}

/** 环境生态 and 生态环境. */
function sameCharacters(a: string, b: string): boolean {
  return a.length === b.length && a.length > 2 && [...a].sort().join() === [...b].sort().join();
}

/** 卫健 abbreviates 卫生健康: its characters stand in the long form in order, from the first one on. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
