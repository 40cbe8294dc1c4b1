import { entryNamed } from '../../registry/lookup.ts';
import type { Unit } from '../../registry/model.ts';
import { mentionsIn } from '../../workspace/mentions.ts';
import { viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Check } from '../check.ts';
import { listedUnits } from '../unit/listed.ts';
import { lookupFrom } from './names.ts';

/** No plan of the workspace uses a unit in force. Former names are kept for old plans: those are not told. */
export const unusedName: Check = {
  code: 'registry.unused-name',
  severity: 'hint',
  *registry(document, snapshot) {
    const used = usedUnits(snapshot);
    // a registry that no plan names (yet) says nothing about use
    if (used.size === 0) return;
    const lookup = lookupFrom(document, snapshot);
    const inGroups = new Set(
      document.registry.groups.flatMap(({ members }) =>
        members.flatMap((member) => entryNamed(lookup, member.text, document.uri)?.unit ?? []),
      ),
    );
    for (const unit of document.registry.units) {
      if (unit.until !== undefined || used.has(unit) || inGroups.has(unit)) continue;
      yield { span: unit.name.span, message: { key: 'registry.unused-name', args: { name: unit.name.text } } };
    }
  },
};

const known = new WeakMap<Snapshot, ReadonlySet<Unit>>();

function usedUnits(snapshot: Snapshot): ReadonlySet<Unit> {
  let used = known.get(snapshot);
  if (!used) {
    used = collect(snapshot);
    known.set(snapshot, used);
  }
  return used;
}

function collect(snapshot: Snapshot): ReadonlySet<Unit> {
  const used = new Set<Unit>();
  for (const document of snapshot.documents.values()) {
    if (document.kind !== 'plan') continue;
    const view = viewPlan(snapshot, document);
    const named = [...listedUnits(view), ...document.plan.measures.flatMap((measure) => mentionsIn(view, measure))];
    for (const { answer } of named) if ('entry' in answer && 'unit' in answer.entry) used.add(answer.entry.unit);
  }
  return used;
}
