import { span } from '../../base/span.ts';
import { TO_FILL_IN } from '../../plan/marks.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { appendItem, writeScalar } from '../../yaml/edit.ts';
import { childOf } from '../../yaml/node.ts';
import { type Fix, replaceFix } from '../check.ts';

/** Records a measure of the parent as not applicable; the reason is for the officer to write. */
export function notApplicableFix(document: PlanDocument, reference: string): readonly Fix[] {
  const { text, tree } = document;
  const item = `{measure: ${writeScalar(reference, 'flow')}, reason: ${TO_FILL_IN}}`;
  const list = childOf(tree.root, 'notApplicable');
  const title = { key: 'coverage.missing.fix-not-applicable', args: { number: reference } };
  if (list?.kind === 'sequence' && list.items.length > 0) {
    return [replaceFix(document, title, [appendItem(text, list, item)], false)];
  }
  // an empty or half-written list: what belongs there cannot be told
  if (!tree.root || tree.root.flow || tree.root.pairs.some(({ key }) => key.text === 'notApplicable')) return [];
  const newText = `${text.endsWith('\n') ? '' : '\n'}notApplicable:\n  - ${item}\n`;
  return [replaceFix(document, title, [{ span: span(text.length, text.length), newText }], false)];
}
