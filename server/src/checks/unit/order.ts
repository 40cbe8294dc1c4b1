import { type Span, sliceOf, span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { UnitList } from '../../plan/model.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import { type Check, replaceFix } from '../check.ts';
import { type ListedUnit, listedUnits } from './listed.ts';

/**
 * Co-operating units do not stand in official order (the order of the registry). The first one may be chosen by its
 * weight in the task; lead and responsible units are left alone altogether, because there order is duty.
 */
export const order: Check = {
  code: 'unit.order',
  severity: 'hint',
  separable: true,
  *plan(view) {
    for (const [list, units] of supportLists(view)) {
      const edits = sortEdits(view, list, units);
      if (edits.length === 0) continue;
      yield {
        span: list.span,
        message: { key: 'unit.order', args: {} },
        fixes: () => [replaceFix(view.document, { key: 'unit.order.fix', args: {} }, edits, false)],
      };
    }
  },
};

/** The lists of co-operating units of a plan, with what is in them. */
export function supportLists(view: PlanView): ReadonlyMap<UnitList, readonly ListedUnit[]> {
  const lists = new Map<UnitList, ListedUnit[]>();
  for (const unit of listedUnits(view)) {
    if (unit.role === 'support') lists.set(unit.list, [...(lists.get(unit.list) ?? []), unit]);
  }
  return lists;
}

/**
 * The edits that put a list into official order; none where it is in order, or where something in it has no place in
 * the order of one registry (groups, unknown names, units of two registries). Names move with their quotes, and in a
 * block list with the comment behind them.
 */
export function sortEdits(view: PlanView, list: UnitList, all: readonly ListedUnit[]): readonly TextEdit[] {
  if (list.node.kind !== 'sequence') return [];
  const { text } = view.document;
  const { flow } = list.node;
  const [, ...units] = all;
  const places = units.map(({ answer }) => placeOf(view, answer));
  if (places.some((place) => place === undefined) || new Set(places.map((place) => place!.uri)).size > 1) return [];
  const sorted = units
    .map((unit, index) => ({ unit, at: places[index]!.index }))
    .sort((a, b) => a.at - b.at)
    .map(({ unit }) => unit);
  return units.flatMap((unit, index) => {
    const other = sorted[index]!;
    return other === unit
      ? []
      : [{ span: written(text, unit, flow), newText: sliceOf(text, written(text, other, flow)) }];
  });
}

function written(text: string, { value: { node } }: ListedUnit, flow: boolean): Span {
  const rest = flow ? 0 : text.slice(node.span.end).search(/\s*(?:[\r\n]|$)/u);
  return span(node.span.start, node.span.end + rest);
}

function placeOf(view: PlanView, answer: ListedUnit['answer']): { uri: string; index: number } | undefined {
  if (answer.kind !== 'exact' && answer.kind !== 'alias') return undefined;
  const { uri, unit } = answer.entry;
  const document = view.registries.find((each) => each.uri === uri);
  const index = document?.registry.units.indexOf(unit) ?? -1;
  return index < 0 ? undefined : { uri, index };
}
