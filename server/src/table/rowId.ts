import type { Measure } from '../plan/model.ts';
import { foldNumber } from '../plan/number.ts';

/** Makes the ids of measures one after the other, no two the same. */
export function measureIds(): (measure: Measure) => string {
  const taken = new Set<string>();
  return (measure) => {
    const base = `m${idPart(measure.number?.text ?? '')}`;
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}_${count}`;
    taken.add(id);
    return id;
  };
}

/** The id of a task's row: that of its measure, and its zero-based place there. A measure without tasks has the first. */
export function taskId(measureId: string, index: number): string {
  return `${measureId}-t${index + 1}`;
}

/** A number as a part of an id that needs no quoting anywhere: `3.10` is `3_10`. */
function idPart(number: string): string {
  return foldNumber(number)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .slice(0, 40)
    .toWellFormed();
}
