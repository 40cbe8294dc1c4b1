import { foldName } from '../../base/foldName.ts';
import type { Unit } from '../../registry/model.ts';
import type { RegistryDocument } from '../../workspace/document.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Check } from '../check.ts';
import { hasRegistry, listedUnits, registryPlace } from './listed.ts';

/** A unit of another district stands in a district's plan. */
export const wrongArea: Check = {
  code: 'unit.wrong-area',
  severity: 'warning',
  separable: true,
  *plan(view, snapshot) {
    if (!hasRegistry(view)) return;
    for (const { value, answer } of listedUnits(view)) {
      const found = answer.kind === 'unknown' ? elsewhere(view, snapshot, value.text) : foreign(view, answer);
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

/**
 * The unit that a name unknown to the plan's registries has in another district's registry of the workspace. Only
 * where the name itself says so, because every district has its 区卫健委 and its 交通支队: it is a street of that
 * district, or the district is part of the name (东城公安分局).
 */
export function elsewhere(view: PlanView, snapshot: Snapshot, name: string): Found | undefined {
  const wanted = foldName(name);
  for (const document of snapshot.documents.values()) {
    if (document.kind !== 'registry' || view.registries.includes(document) || !isOtherDistrict(view, document))
      continue;
    const stem = foldName(document.registry.area?.text ?? '').replace(/[区县]$/u, '');
    const unit = document.registry.units.find(
      (each) =>
        (each.level?.text === 'street' || wanted.includes(stem)) &&
        [each.name, ...each.aliases, ...(each.official ? [each.official] : [])].some(
          ({ text }) => foldName(text) === wanted,
        ),
    );
    if (unit) return { document, unit };
  }
  return undefined;
}

/** A plan may list the registries of several districts: a unit that only another district's has is still wrong. */
function foreign(view: PlanView, answer: object): Found | undefined {
  if (!('entry' in answer)) return undefined;
  const { uri, unit } = answer.entry as { uri: string; unit?: Unit };
  const document = view.registries.find((each) => each.uri === uri);
  // an enterprise works anywhere
  if (!unit || !document || unit.level?.text === 'enterprise' || unit.level?.text === 'municipal') return undefined;
  return isOtherDistrict(view, document) ? { document, unit } : undefined;
}

/** Both are of a district, and not of the same one; what lies within what else, names do not say. */
function isOtherDistrict(view: PlanView, document: RegistryDocument): boolean {
  const [own, area] = [view.plan.area, document.registry.area].map((value) => foldName(value?.text ?? ''));
  return own !== area && [own, area].every((each) => /[区县]$/u.test(each ?? ''));
}
