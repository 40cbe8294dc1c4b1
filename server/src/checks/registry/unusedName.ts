import { entryNamed } from '../../registry/lookup.ts';
import { unitUses } from '../../workspace/uses.ts';
import type { Check } from '../check.ts';
import { lookupFrom } from './names.ts';

/** No plan of the workspace uses a unit in force. Former names are kept for old plans: those are not told. */
export const unusedName: Check = {
  code: 'registry.unused-name',
  severity: 'hint',
  *registry(document, snapshot) {
    const uses = unitUses(snapshot);
    const isUsed = (unit: (typeof document.registry.units)[number]): boolean =>
      uses.get(unit)?.some(({ kind }) => kind === 'list' || kind === 'mention') === true;
    // a registry that no plan uses (yet) says nothing about single names
    if (!document.registry.units.some(isUsed)) return;
    const lookup = lookupFrom(document, snapshot);
    const inGroups = new Set(
      document.registry.groups.flatMap(({ members }) =>
        members.flatMap((member) => entryNamed(lookup, member.text, document.uri)?.unit ?? []),
      ),
    );
    for (const unit of document.registry.units) {
      if (unit.until !== undefined || isUsed(unit) || inGroups.has(unit)) continue;
      yield { span: unit.name.span, message: { key: 'registry.unused-name', args: { name: unit.name.text } } };
    }
  },
};
