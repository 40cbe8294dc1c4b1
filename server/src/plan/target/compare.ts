import type { Alternative, Figure, TargetReading } from './tree.ts';

/** `weaker` and `stricter` are sure as far as the wording goes; whatever cannot be told is `unknown`. */
export type TargetComparison = 'same' | 'stricter' | 'weaker' | 'unknown';

/** Which way is better, where the wording of a target does not say so itself: 安全利用率 more, 浓度 less. */
export type Wanted = 'more' | 'less' | undefined;

/**
 * How a target stands to the one it comes from. Both speak of the same indicator; that is for the caller to know. Amounts
 * of different kinds, changes against different years, figures of different subjects: unknown.
 */
export function compareTargets(child: TargetReading, parent: TargetReading, wanted?: Wanted): TargetComparison {
  if (child.kind !== 'figures' || parent.kind !== 'figures') return 'unknown';
  // whichever of its alternatives the child takes, some alternative of the parent must be met by it
  const verdicts = child.alternatives.map((own) =>
    best(parent.alternatives.map((asked) => compareAlternatives(own, asked, wanted))),
  );
  return (['weaker', 'unknown', 'stricter'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'same';
}

function best(verdicts: readonly TargetComparison[]): TargetComparison {
  return (['same', 'stricter', 'unknown'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'weaker';
}

function compareAlternatives(child: Alternative, parent: Alternative, wanted: Wanted): TargetComparison {
  const [own] = child.figures;
  const [asked] = parent.figures;
  if (!own || !asked || child.figures.length > 1 || parent.figures.length > 1) return 'unknown';
  const verdict = compareFigures(own, asked, wanted);
  // what else must be the case was dropped, or differs: only a lower figure is certain
  return child.condition === parent.condition || verdict === 'weaker' ? verdict : 'unknown';
}

function compareFigures(child: Figure, parent: Figure, wanted: Wanted): TargetComparison {
  if (!areAlike(child, parent)) return 'unknown';
  const verdict = compareValues(child, parent, directionOf(parent, wanted));
  const isSoftened = (child.soft && !parent.soft) || (child.approximate && !parent.approximate);
  return verdict === 'same' && isSoftened ? 'weaker' : verdict;
}

function areAlike(child: Figure, parent: Figure): boolean {
  return (
    child.unit.dimension === parent.unit.dimension &&
    child.change?.direction === parent.change?.direction &&
    child.change?.basis === parent.change?.basis &&
    (child.subject === '' || parent.subject === '' || child.subject === parent.subject)
  );
}

/** Which way is better for the parent's figure. A reduction is meant to be large; nothing is above 100%. */
function directionOf(parent: Figure, wanted: Wanted): Wanted {
  if (parent.comparator === 'atLeast' || isWhole(parent)) return 'more';
  if (parent.comparator === 'atMost') return 'less';
  return parent.change?.direction === 'down' ? 'more' : wanted;
}

/** 100%: all of it, so nothing less will do. */
export function isWhole({ unit, high, low, change }: Figure): boolean {
  return unit.dimension === 'ratio' && isNear(high, 100) && isNear(low, 100) && !change;
}

function compareValues(child: Figure, parent: Figure, wanted: Wanted): TargetComparison {
  const isSame = isNear(child.low, parent.low) && isNear(child.high, parent.high);
  if (isSame && (child.comparator === parent.comparator || !isOpposite(child, parent))) return 'same';
  if (wanted === undefined) return 'unknown';
  if (wanted === 'more') {
    if (child.comparator === 'atMost') return 'unknown';
    return verdictOf(child.low - parent.low, parent.low);
  }
  if (child.comparator === 'atLeast') return 'unknown';
  return verdictOf(parent.high - child.high, parent.high);
}

function isOpposite(child: Figure, parent: Figure): boolean {
  return child.comparator !== 'exact' && parent.comparator !== 'exact';
}

function verdictOf(gain: number, scale: number): TargetComparison {
  if (isNear(scale + gain, scale)) return 'same';
  return gain > 0 ? 'stricter' : 'weaker';
}

/** Equal but for the rounding of a conversion. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
