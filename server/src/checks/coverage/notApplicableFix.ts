import { span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { TO_FILL_IN } from '../../plan/marks.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { appendItem, writeScalar } from '../../yaml/edit.ts';
import { childOf } from '../../yaml/node.ts';
import { type Fix, replaceFix } from '../check.ts';

/** Records a measure of the parent as not applicable; the reason is for the officer to write. */
export function notApplicableFix(document: PlanDocument, reference: string): readonly Fix[] {
  const edits = notApplicableEdits(document, [reference]);
  const title = { key: 'coverage.missing.fix-not-applicable', args: { number: reference } };
  return edits.length > 0 ? [replaceFix(document, title, edits, false)] : [];
}

/** None where the list is empty or half-written: what belongs there cannot be told. */
export function notApplicableEdits({ text, tree }: PlanDocument, references: readonly string[]): readonly TextEdit[] {
  if (references.length === 0) return [];
  const items = references.map((each) => `{measure: ${writeScalar(each, 'flow')}, reason: ${TO_FILL_IN}}`);
  const list = childOf(tree.root, 'notApplicable');
  if (list?.kind === 'sequence' && list.items.length > 0) return items.map((item) => appendItem(text, list, item));
  if (!tree.root || tree.root.flow || tree.root.pairs.some(({ key }) => key.text === 'notApplicable')) return [];
  const newText = `${text.endsWith('\n') ? '' : '\n'}notApplicable:\n${items.map((item) => `  - ${item}\n`).join('')}`;
  return [{ span: span(text.length, text.length), newText }];
}
