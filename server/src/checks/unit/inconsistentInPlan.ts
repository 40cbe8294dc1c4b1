import { foldName } from '../../base/foldName.ts';
import type { Unit } from '../../registry/model.ts';
import { nearNames } from '../../registry/nearNames.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import type { Check, Report } from '../check.ts';
import { hasRegistry } from './listed.ts';
import { type NamedUnit, namedUnits, renameAllFixes, renameFix } from './named.ts';

/**
 * One unit stands in one plan under two names, in lists or in text. The registry says which is right; where it knows
 * neither, both places are shown and nothing is proposed: the more frequent name may be the wrong one.
 */
export const inconsistentInPlan: Check = {
  code: 'unit.inconsistent-in-plan',
  severity: 'warning',
  *plan(view, snapshot) {
    const byUnit = new Map<Unit, NamedUnit[]>();
    for (const named of namedUnits(view)) {
      const { answer } = named;
      if (answer.kind !== 'exact' && answer.kind !== 'alias') continue;
      byUnit.set(answer.entry.unit, [...(byUnit.get(answer.entry.unit) ?? []), named]);
    }
    for (const [unit, all] of byUnit) {
      if (new Set(all.map(({ text }) => foldName(text))).size < 2) continue;
      const right = unit.name.text;
      const first = all.find(({ answer }) => answer.kind === 'exact') ?? all[0]!;
      for (const named of all) {
        if (named.answer.kind !== 'alias') continue;
        yield {
          span: named.span,
          message: { key: 'unit.inconsistent-in-plan', args: { name: named.text, right } },
          related: named === first ? [] : [otherPlace(view, first)],
          fixes: () => [
            renameFix(view, named, right, 'unit.alias.fix', true),
            ...renameAllFixes(view, snapshot, named, right),
          ],
        };
      }
    }
    yield* undecided(view);
  },
};

/** Two unknown names so alike that they must mean one unit: 区水务管理处 and 区水务处. */
function* undecided(view: PlanView): Generator<Report> {
  const firsts = new Map<string, NamedUnit>();
  for (const named of namedUnits(view)) {
    if (!named.listed || named.answer.kind !== 'unknown') continue;
    // where a registry knows a near name, unit.unknown has said so
    if (hasRegistry(view) && nearNames(named.text, [...view.lookup.byName.keys()]).length > 0) continue;
    const key = foldName(named.text);
    if (firsts.has(key)) continue;
    const [like] = nearNames(key, [...firsts.keys()], 0.8);
    const other = like === undefined ? undefined : firsts.get(like);
    firsts.set(key, named);
    if (!other) continue;
    yield {
      span: named.span,
      severity: 'info',
      message: { key: 'unit.inconsistent-in-plan.undecided', args: { name: named.text, other: other.text } },
      related: [otherPlace(view, other)],
    };
  }
}

function otherPlace(view: PlanView, other: NamedUnit) {
  return {
    uri: view.document.uri,
    span: other.span,
    message: { key: 'unit.inconsistent-in-plan.other', args: { name: other.text } },
  };
}
