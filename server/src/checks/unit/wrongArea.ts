import { foldName } from '../../base/foldName.ts';
import type { Unit } from '../../registry/model.ts';
import type { RegistryDocument } from '../../workspace/document.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Check } from '../check.ts';
import { hasRegistry, listedUnits, registryPlace } from './listed.ts';

/** A unit of another district: only that district's registry knows the name, or the name says another district. */
export const wrongArea: Check = {
  code: 'unit.wrong-area',
  severity: 'warning',
  *plan(view, snapshot) {
    if (!hasRegistry(view) || view.plan.level?.text === 'municipal') return;
    for (const { value, answer } of listedUnits(view)) {
      const found = answer.kind === 'unknown' ? elsewhere(view, snapshot, value.text) : foreign(view, snapshot, answer);
      if (!found) continue;
      const area = found.document.registry.area?.text ?? '';
      yield {
        span: value.span,
        message: { key: 'unit.wrong-area', args: { name: value.text, area } },
        related: [registryPlace({ uri: found.document.uri, unit: found.unit })],
      };
    }
  },
};

interface Found {
  readonly document: RegistryDocument;
  readonly unit: Unit;
}

/** The unit of another district's registry in the workspace that alone carries a name the plan's registries do not know. */
export function elsewhere(view: PlanView, snapshot: Snapshot, name: string): Found | undefined {
  const wanted = foldName(name);
  const own = foldName(view.plan.area?.text ?? '');
  for (const document of snapshot.documents.values()) {
    if (document.kind !== 'registry' || view.registries.includes(document)) continue;
    const area = foldName(document.registry.area?.text ?? '');
    if (area === '' || area === own) continue;
    const unit = document.registry.units.find((each) =>
      [each.name, ...each.aliases, ...(each.official ? [each.official] : [])].some(
        ({ text }) => foldName(text) === wanted,
      ),
    );
    if (unit) return { document, unit };
  }
  return undefined;
}

/** A plan may list the registries of several districts: a district's unit in another district's plan is still wrong. */
function foreign(view: PlanView, snapshot: Snapshot, answer: object): Found | undefined {
  if (!('entry' in answer)) return undefined;
  const { uri, unit } = answer.entry as { uri: string; unit?: Unit };
  const document = snapshot.documents.get(uri);
  const own = foldName(view.plan.area?.text ?? '');
  if (!unit || document?.kind !== 'registry' || own === '') return undefined;
  const isLocal = unit.level?.text === 'district' || unit.level?.text === 'street';
  const area = foldName(document.registry.area?.text ?? '');
  return isLocal && area !== '' && area !== own ? { document, unit } : undefined;
}
