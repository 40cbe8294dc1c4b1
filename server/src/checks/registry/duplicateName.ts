import type { RegistryDocument } from '../../workspace/document.ts';
import type { Check, Report } from '../check.ts';
import { namesOf, overlap, type UnitName } from './names.ts';

/** One name stands for two units without dates that tell them apart, or stands twice at one unit, or for two groups. */
export const duplicateName: Check = {
  code: 'registry.duplicate-name',
  severity: 'error',
  *registry(document) {
    for (const names of namesOf(document.registry).values()) {
      const [first, ...others] = names;
      for (const other of others) {
        if (!first) break;
        if (other.unit === first.unit) yield* sameUnit(first, other);
        else if (overlap(first.unit, other.unit) && !isDated(first, other)) yield report(document, first, other);
      }
    }
  },
};

/** One of the two has an end or a beginning: then it is their time that is wrong (registry.overlapping-validity). */
export function isDated(a: UnitName, b: UnitName): boolean {
  return [a.unit, b.unit].some(({ since, until }) => since !== undefined || until !== undefined);
}

function* sameUnit(first: UnitName, other: UnitName): Generator<Report> {
  // a unit whose short form is its official name is usual: that is no mistake
  if (other.value === other.unit.official || first.value === first.unit.official) return;
  const args = { name: other.value.text };
  yield { span: other.value.span, severity: 'hint', message: { key: 'registry.duplicate-name.own', args } };
}

function report(document: RegistryDocument, first: UnitName, other: UnitName): Report {
  const args = { name: other.value.text };
  return {
    span: other.value.span,
    message: { key: 'registry.duplicate-name', args },
    related: [{ uri: document.uri, span: first.value.span, message: { key: 'registry.duplicate-name.first', args } }],
  };
}
