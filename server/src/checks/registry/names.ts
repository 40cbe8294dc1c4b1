import { foldName } from '../../base/foldName.ts';
import type { Span } from '../../base/span.ts';
import { makeLookup, nearEntries, type UnitLookup } from '../../registry/lookup.ts';
import type { Registry, Unit } from '../../registry/model.ts';
import type { RegistryDocument } from '../../workspace/document.ts';
import { registriesFrom } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import type { Value } from '../../yaml/read.ts';
import { type Fix, type Report, replaceFix } from '../check.ts';

/** One spelling of a unit in its registry. */
export interface UnitName {
  readonly unit: Unit;
  readonly value: Value;
}

/** Every name, official name and alias of a registry, by its folded form, in the order of the file. */
export function namesOf(registry: Registry): ReadonlyMap<string, readonly UnitName[]> {
  const byText = new Map<string, UnitName[]>();
  for (const unit of registry.units) {
    for (const value of [unit.name, ...unit.aliases, ...(unit.official ? [unit.official] : [])]) {
      const key = foldName(value.text);
      byText.set(key, [...(byText.get(key) ?? []), { unit, value }]);
    }
  }
  return byText;
}

/** Both names hold on some day. A missing date reaches to the end of time. */
export function overlap(a: Unit, b: Unit): boolean {
  const starts = [a.since ?? '', b.since ?? ''].sort();
  const ends = [a.until ?? '9999', b.until ?? '9999'].sort();
  return starts[1]! <= ends[0]!;
}

/** The registry together with those it extends. */
export function lookupFrom(document: RegistryDocument, snapshot: Snapshot): UnitLookup {
  return makeLookup(registriesFrom(snapshot, [document.uri]).map(({ uri, registry }) => ({ uri, registry })));
}

/** A report on a name that is in no registry, with the nearest names as fixes. `key` is the check's code. */
export function danglingReport(document: RegistryDocument, lookup: UnitLookup, value: Value, key: string): Report {
  const near = nearEntries(lookup, value.text, undefined);
  const name = value.text;
  const at: Span = value.span;
  return {
    span: at,
    message: near[0] ? { key: `${key}.near`, args: { name, near: near[0].name.text } } : { key, args: { name } },
    fixes: () => near.map((entry) => nameFix(document, value, entry.name.text)),
  };
}

function nameFix(document: RegistryDocument, value: Value, name: string): Fix {
  return replaceFix(
    document,
    { key: 'registry.fix-name', args: { name } },
    [replaceScalar(value.node, name, 'flow')],
    false,
  );
}
