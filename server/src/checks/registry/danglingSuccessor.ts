import { entryNamed } from '../../registry/lookup.ts';
import type { Check } from '../check.ts';
import { danglingReport, lookupFrom } from './names.ts';

/** `succeededBy` names a unit that neither the registry has nor one it is used with. */
export const danglingSuccessor: Check = {
  code: 'registry.dangling-successor',
  severity: 'error',
  *registry(document, snapshot) {
    const lookup = lookupFrom(document, snapshot);
    for (const unit of document.registry.units) {
      for (const name of unit.succeededBy) {
        if (!entryNamed(lookup, name.text, document.uri)) {
          yield danglingReport(document, lookup, name, 'registry.dangling-successor');
        }
      }
    }
  },
};
