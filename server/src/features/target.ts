import { isPlaceholder } from '../base/foldName.ts';
import { type Span, touches } from '../base/span.ts';
import { resolveUri } from '../base/uri.ts';
import type { Measure, Task } from '../plan/model.ts';
import { refAt } from '../plan/symbols.ts';
import { type Answer, entryNamed, lookUp, type UnitLookup } from '../registry/lookup.ts';
import type { Unit } from '../registry/model.ts';
import type { Document, PlanDocument, RegistryDocument } from '../workspace/document.ts';
import { mentionsIn } from '../workspace/mentions.ts';
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
  | {
      /** In `implements` or `notApplicable`; `continued`: in `continues`. */
      readonly kind: 'measure' | 'continued';
      readonly span: Span;
      readonly text: string;
      readonly view: PlanView;
    }
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
  if (document.kind === 'lock') return undefined;
  const target =
    document.kind === 'plan' ? planTarget(snapshot, document, offset) : registryTarget(snapshot, document, offset);
  return target ?? keyTarget(document, offset);
}

function planTarget(snapshot: Snapshot, document: PlanDocument, offset: number): Target | undefined {
  const view = viewPlan(snapshot, document);
  const ref = refAt(document.plan, offset);
  if (ref) {
    const { span, text } = ref;
    if (ref.kind === 'measure' || ref.kind === 'continued') return { kind: ref.kind, span, text, view };
    if (ref.kind === 'file') return { kind: 'file', span, text, uri: resolveUri(document.uri, text) };
    return { kind: 'unit', span, text, lookup: view.lookup, answer: resolveUnit(view, text), date: view.date };
  }
  const measure = document.plan.measures.find(({ span }) => touches(span, offset));
  return measure && (mentionTarget(view, measure, offset) ?? deadlineTarget(view, measure, offset));
}

/** A unit named in running text. Where one name ends and the next begins, the next one is meant. */
function mentionTarget(view: PlanView, measure: Measure, offset: number): Target | undefined {
  const here = mentionsIn(view, measure).filter(({ span }) => touches(span, offset));
  const mention = here.at(-1);
  if (!mention) return undefined;
  const { span, text, answer } = mention;
  return { kind: 'unit', span, text: joined(text), lookup: view.lookup, answer, date: view.date };
}

/** A name without the line breaks and spaces that the text around it has put in. */
function joined(name: string): string {
  return name.replace(/\s+/gu, '');
}

function deadlineTarget(view: PlanView, measure: Measure, offset: number): Target | undefined {
  const isHere = (value: Value | undefined): value is Value =>
    value !== undefined && touches(value.span, offset) && !isPlaceholder(value.text);
  const { deadline } = measure.duties;
  if (isHere(deadline)) {
    const tasks = measure.tasks.filter(({ own }) => own.deadline === undefined);
    return { kind: 'deadline', span: deadline.span, value: deadline, view, measure, tasks };
  }
  const task = measure.tasks.find(({ own }) => isHere(own.deadline));
  const value = task?.own.deadline;
  return task && value && { kind: 'deadline', span: value.span, value, view, measure, tasks: [task] };
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

function keyTarget(document: PlanDocument | RegistryDocument, offset: number): Target | undefined {
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
