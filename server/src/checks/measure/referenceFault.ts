import type { Sentence } from '../../base/sentence.ts';
import type { Value } from '../../plan/model.ts';
import { foldNumber, parseReference } from '../../plan/number.ts';
import { findReference, type NumberIndex, type ReferenceFault } from '../../plan/reference.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Fix, replaceFix } from '../check.ts';

/** Why a reference means nothing. `code` is the check's: it has sentences of its own for what a plan does not have. */
export function faultSentence(code: string, reference: string, fault: ReferenceFault): Sentence {
  if (fault.kind === 'unknown') return { key: code, args: { number: reference } };
  if (fault.kind === 'no-task') {
    const { measure: number, task } = parseReference(reference);
    return { key: `${code}.task`, args: { number, task: task ?? '', count: fault.measure.tasks.length } };
  }
  const number = fault.kind === 'range-end' ? { number: fault.number } : {};
  return { key: `measure.${fault.kind}`, args: { reference, ...number } };
}

/** Two numbers with something between them that may have been meant as a range: `6~3`, `3至6`, `3-6` where 3 has no task 6. */
export function rangeFixes(document: PlanDocument, reference: Value, index: NumberIndex): readonly Fix[] {
  const match = /^(\d+)[~\-至到](\d+)$/u.exec(foldNumber(reference.text));
  if (!match) return [];
  const [first = '', last = ''] = match.slice(1).sort((a, b) => Number(a) - Number(b));
  const range = `${first}~${last}`;
  const count = findReference(index, range).parts.length;
  if (count < 2) return [];
  const title = { key: 'measure.range-fix', args: { range, first, last, count } };
  return [replaceFix(document, title, [replaceScalar(reference.node, range, 'flow')], false)];
}
