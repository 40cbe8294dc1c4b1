import { foldName } from '../../base/foldName.ts';
import type { RegistryDocument } from '../../workspace/document.ts';
import type { Value } from '../../yaml/read.ts';
import type { Check, Report } from '../check.ts';
import { namesOf, overlap, type UnitName } from './names.ts';

/** One name stands for two units, or groups, without dates that tell them apart, or stands twice at one unit. */
export const duplicateName: Check = {
  code: 'registry.duplicate-name',
  severity: 'error',
  *registry(document) {
    for (const names of namesOf(document.registry).values()) {
      for (const [index, name] of names.entries()) {
        const before = names.slice(0, index);
        if (before.some(({ unit }) => unit === name.unit)) yield* sameUnit(name);
        const first = before.find(
          (each) => each.unit !== name.unit && overlap(each.unit, name.unit) && !isDated(each, name),
        );
        if (first) yield report(document, first.value, name.value);
      }
    }
    yield* groupNames(document);
  },
};

/** One of the two has an end or a beginning: then it is their time that is wrong (registry.overlapping-validity). */
export function isDated(a: UnitName, b: UnitName): boolean {
  return [a.unit, b.unit].some(({ sinceText, untilText }) => sinceText !== undefined || untilText !== undefined);
}

function* sameUnit({ unit, value }: UnitName): Generator<Report> {
  // a unit whose short form is its official name is usual: that is no mistake
  if (value === unit.official) return;
  const args = { name: value.text };
  yield { span: value.span, severity: 'hint', message: { key: 'registry.duplicate-name.own', args } };
}

/** A group has the name of another group, or of a unit that has had it at all times: that unit is meant, never the group. */
function* groupNames(document: RegistryDocument): Generator<Report> {
  const { units, groups } = document.registry;
  const firsts = new Map<string, { readonly value: Value; readonly owner: object }>();
  for (const unit of units) {
    if (unit.sinceText || unit.untilText) continue;
    for (const value of [unit.name, ...unit.aliases]) firsts.set(foldName(value.text), { value, owner: unit });
  }
  for (const group of groups) {
    for (const value of [group.name, ...group.aliases]) {
      const key = foldName(value.text);
      const first = firsts.get(key);
      if (!first) firsts.set(key, { value, owner: group });
      else if (first.owner !== group) yield report(document, first.value, value);
    }
  }
}

function report(document: RegistryDocument, first: Value, other: Value): Report {
  const args = { name: other.text };
  return {
    span: other.span,
    message: { key: 'registry.duplicate-name', args },
    related: [{ uri: document.uri, span: first.span, message: { key: 'registry.duplicate-name.first', args } }],
  };
}
