import { foldName } from '../../base/foldName.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { removeItem } from '../../yaml/edit.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';
import { identityOf } from './identity.ts';
import { type ListedUnit, listedUnits } from './listed.ts';

/** One list names one unit twice, perhaps under two names. */
export const duplicate: Check = {
  code: 'unit.duplicate',
  severity: 'warning',
  separable: true,
  *plan(view) {
    const firsts = new Map<object, Map<object | string, ListedUnit>>();
    for (const unit of listedUnits(view)) {
      const identity = identityOf(unit);
      if (identity === undefined) continue;
      const inList = firsts.get(unit.list) ?? new Map<object | string, ListedUnit>();
      firsts.set(unit.list, inList);
      const first = inList.get(identity);
      if (!first) {
        inList.set(identity, unit);
        continue;
      }
      const name = unit.value.text;
      const sameWord = foldName(first.value.text) === foldName(name);
      yield {
        span: unit.value.span,
        message: sameWord
          ? { key: 'unit.duplicate', args: { name } }
          : { key: 'unit.duplicate.same-unit', args: { name, first: first.value.text } },
        related: [{ uri: view.document.uri, span: first.value.span, message: { key: 'unit.first-place', args: {} } }],
        fixes: () => removal(view.document, unit),
      };
    }
  },
};

function removal(document: PlanDocument, unit: ListedUnit): readonly Fix[] {
  const list = unit.list.node;
  if (list.kind !== 'sequence') return [];
  const index = list.items.indexOf(unit.value.node);
  if (index < 0) return [];
  const title = { key: 'unit.duplicate.fix', args: { name: unit.value.text } };
  return [replaceFix(document, title, [removeItem(document.text, list, index)])];
}
