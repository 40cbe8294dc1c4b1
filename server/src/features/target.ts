import { isPlaceholder } from '../base/foldName.ts';
import { type Span, touches } from '../base/span.ts';
import { resolveUri } from '../base/uri.ts';
import { statedDeadlines } from '../checks/deadline/stated.ts';
import type { Measure, Task } from '../plan/model.ts';
import { refAt } from '../plan/symbols.ts';
import { type Answer, entryNamed, lookUp, type UnitLookup } from '../registry/lookup.ts';
import type { Unit } from '../registry/model.ts';
import type { Document, PlanDocument, RegistryDocument } from '../workspace/document.ts';
import { type PlanView, registryLookup, resolveUnit, viewPlan } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Pair, YamlNode } from '../yaml/node.ts';
import type { Value } from '../yaml/read.ts';
import { type MappingName, shapeAt } from './format.ts';

/** What an offset of a document points at. */
export type Target =
  | {
      readonly kind: 'unit';
      readonly span: Span;
      readonly text: string;
      readonly lookup: UnitLookup;
      readonly answer: Answer;
      /** The plan's date; undefined in registries, where a name means its entry. */
      readonly date: string | undefined;
    }
  | { readonly kind: 'measure'; readonly span: Span; readonly text: string; readonly view: PlanView }
  | { readonly kind: 'file'; readonly span: Span; readonly text: string; readonly uri: string }
  | {
      readonly kind: 'deadline';
      readonly span: Span;
      readonly value: Value;
      readonly view: PlanView;
      readonly measure: Measure;
      readonly tasks: readonly Task[];
    }
  | { readonly kind: 'key'; readonly span: Span; readonly of: MappingName; readonly key: string };

/** Total: any offset of any document has a target or none. The end of a word counts as in the word. */
export function targetAt(snapshot: Snapshot, document: Document, offset: number): Target | undefined {
  const target =
    document.kind === 'plan' ? planTarget(snapshot, document, offset) : registryTarget(snapshot, document, offset);
  return target ?? keyTarget(document, offset);
}

function planTarget(snapshot: Snapshot, document: PlanDocument, offset: number): Target | undefined {
  const view = viewPlan(snapshot, document);
  const ref = refAt(document.plan, offset);
  if (ref) {
    const { span, text } = ref;
    if (ref.kind === 'measure') return { kind: 'measure', span, text, view };
    if (ref.kind === 'file') return { kind: 'file', span, text, uri: resolveUri(document.uri, text) };
    return { kind: 'unit', span, text, lookup: view.lookup, answer: resolveUnit(view, text), date: view.date };
  }
  const stated = statedDeadlines(document.plan).find(({ value }) => touches(value.span, offset));
  return stated && { kind: 'deadline', span: stated.value.span, view, ...stated };
}

function registryTarget(snapshot: Snapshot, document: RegistryDocument, offset: number): Target | undefined {
  const { units, groups } = document.registry;
  const file = document.registry.extends.find(({ span }) => touches(span, offset));
  if (file) return { kind: 'file', span: file.span, text: file.text, uri: resolveUri(document.uri, file.text) };
  const names = [
    ...units.flatMap((unit) => [...spellings(unit), ...unit.succeededBy, ...unit.counterpart]),
    ...groups.flatMap(({ name, aliases, members }) => [name, ...aliases, ...members]),
  ];
  const value = names.find(({ span }) => touches(span, offset));
  if (!value || isPlaceholder(value.text)) return undefined;
  const { span, text } = value;
  const lookup = registryLookup(snapshot, document);
  const own = units.find((unit) => spellings(unit).includes(value));
  const entry = own ? lookup.entries.find(({ unit }) => unit === own) : entryNamed(lookup, text, document.uri);
  const answer: Answer = entry ? { kind: 'exact', entry } : lookUp(lookup, text, undefined);
  return { kind: 'unit', span, text, lookup, answer, date: undefined };
}

function spellings({ name, official, aliases }: Unit): readonly Value[] {
  return [name, ...(official ? [official] : []), ...aliases];
}

function keyTarget(document: Document, offset: number): Target | undefined {
  const path: string[] = [];
  let node: YamlNode | undefined = document.tree.root;
  while (node) {
    if (node.kind === 'scalar') return undefined;
    if (node.kind === 'sequence') {
      path.push('-');
      node = node.items.find(({ span }) => touches(span, offset));
      continue;
    }
    const pair: Pair | undefined = node.pairs.find(({ span }) => touches(span, offset));
    if (!pair) return undefined;
    if (touches(pair.key.span, offset)) {
      const shape = shapeAt(document.kind, path);
      const known = shape?.kind === 'mapping' && shapeAt(document.kind, [...path, pair.key.text]);
      return known ? { kind: 'key', span: pair.key.span, of: shape.of, key: pair.key.text } : undefined;
    }
    path.push(pair.key.text);
    node = pair.value;
  }
  return undefined;
}
