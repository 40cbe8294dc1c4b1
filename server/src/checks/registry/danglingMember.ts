import { foldName } from '../../base/foldName.ts';
import { entryNamed } from '../../registry/lookup.ts';
import type { Check } from '../check.ts';
import { danglingReport, lookupFrom } from './names.ts';

/** `members` of a group names a unit or group that neither the registry has nor one it is used with. */
export const danglingMember: Check = {
  code: 'registry.dangling-member',
  severity: 'error',
  *registry(document, snapshot) {
    const lookup = lookupFrom(document, snapshot);
    for (const group of document.registry.groups) {
      for (const name of group.members) {
        if (entryNamed(lookup, name.text, document.uri) || lookup.groupByName.has(foldName(name.text))) continue;
        yield danglingReport(document, lookup, name, 'registry.dangling-member');
      }
    }
  },
};
