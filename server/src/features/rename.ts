import { foldName, isPlaceholder } from '../base/foldName.ts';
import type { Position } from '../base/lineIndex.ts';
import type { Sentence } from '../base/sentence.ts';
import { type Span, touches } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { overlap } from '../checks/registry/names.ts';
import type { Document, RegistryDocument } from '../workspace/document.ts';
import { type PlanView, resolveUnit, viewPlan } from '../workspace/resolve.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { type Named, namedBy, type UnitUse } from '../workspace/uses.ts';
import { replaceScalar, writeScalar } from '../yaml/edit.ts';
import type { ScalarNode, YamlNode } from '../yaml/node.ts';
import { type Range, rangeOf } from './place.ts';
import { type Spelled, spelledAt, usesOf } from './references.ts';

/** What an editor asks the new name with. */
export interface RenameStart {
  readonly range: Range;
  /** The name or number as it is, on one line. */
  readonly placeholder: string;
}

/** One place that takes the new name, or the new number. */
export interface RenamePlace {
  readonly uri: string;
  readonly where: 'registry' | 'list' | 'mention' | 'number' | 'reference' | 'lock';
  readonly edit: TextEdit;
}

/** The places, or why the new name cannot be. */
export type Rename = { readonly places: readonly RenamePlace[] } | { readonly error: Sentence };

/** The name at a position, where it is the name of one unit or group; undefined where there is nothing to rename. */
export function prepareRename(snapshot: Snapshot, document: Document, position: Position): RenameStart | undefined {
  const spelled = spelledAt(snapshot, document, position);
  if (spelled?.named.length !== 1 || !scalarAt(document, spelled.target.span)) return undefined;
  return { range: rangeOf(document, spelled.target.span), placeholder: spelled.target.text };
}

/**
 * Gives the name at a position another spelling, wherever its unit is called by that very name: in the registry, in
 * lists and in running text. Places that use another of the unit's names keep it. Undefined as in `prepareRename`.
 */
export function renameAt(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  newName: string,
): Rename | undefined {
  const spelled = spelledAt(snapshot, document, position);
  const [named, other] = spelled?.named ?? [];
  if (!spelled || !named || other || !scalarAt(document, spelled.target.span)) return undefined;
  const name = newName.trim();
  const uses = placesOf(snapshot, spelled, name);
  const error = badName(name) ?? taken(snapshot, named, uses, name);
  if (error) return { error };
  const places: RenamePlace[] = [];
  for (const use of uses) {
    const there = documentAt(snapshot, use.uri);
    const scalar = there && scalarAt(there, use.span);
    if (!scalar) continue;
    const edit = use.kind === 'mention' ? editInText(scalar, use.span, name) : editScalar(scalar, name);
    if (!edit) return { error: { key: 'feature.rename.not-in-text', args: { name } } };
    const where = use.kind === 'list' || use.kind === 'mention' ? use.kind : 'registry';
    places.push({ uri: use.uri, where, edit });
  }
  return { places };
}

/** A unit's own entry keeps its other spellings: one of them that becomes the name it has beside it would stand twice. */
function placesOf(snapshot: Snapshot, { target, named }: Spelled, name: string): readonly UnitUse[] {
  const old = foldName(target.text);
  const known = named.flatMap(spellingsOf).includes(foldName(name)) && foldName(name) !== old;
  return usesOf(snapshot, { named }).filter(
    ({ text, kind }) => foldName(text) === old && !(known && (kind === 'alias' || kind === 'official')),
  );
}

function spellingsOf(named: Named): readonly string[] {
  const official = 'official' in named && named.official ? [named.official] : [];
  return [named.name, ...official, ...named.aliases].map(({ text }) => foldName(text));
}

function badName(name: string): Sentence | undefined {
  if (name === '') return { key: 'feature.rename.empty', args: {} };
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return { key: 'feature.rename.line-break', args: {} };
  return isPlaceholder(name) ? { key: 'feature.rename.placeholder', args: { name } } : undefined;
}

/** The name belongs to another unit: in the registry at the same time, or on the day of a plan that would use it. */
function taken(snapshot: Snapshot, named: Named, uses: readonly UnitUse[], name: string): Sentence | undefined {
  for (const uri of new Set(uses.map((use) => use.uri))) {
    const document = documentAt(snapshot, uri);
    if (!document || document.kind === 'lock') continue;
    const other =
      document.kind === 'plan' ? inPlan(viewPlan(snapshot, document), named, name) : inRegistry(document, named, name);
    if (!other) continue;
    const same = foldName(other.name.text) === foldName(name);
    return { key: `feature.rename.${same ? 'taken' : 'taken-alias'}`, args: { name, other: other.name.text } };
  }
  return undefined;
}

function inPlan(view: PlanView, named: Named, name: string): Named | undefined {
  const answer = resolveUnit(view, name);
  if (answer.kind === 'former' || answer.kind === 'not-yet') return undefined;
  return namedBy(answer).find((each) => each !== named);
}

/** Two units of one registry may have one name only one after the other, and not where one became the other. */
function inRegistry({ registry }: RegistryDocument, named: Named, name: string): Named | undefined {
  const { units, groups } = registry;
  const own = units.find((unit) => unit === named);
  if (!own && !groups.some((group) => group === named)) return undefined;
  const others = [...units, ...groups].filter((each) => each !== named && spellingsOf(each).includes(foldName(name)));
  return others.find((other) => {
    if (!own || !('succeededBy' in other)) return true;
    const linked = (from: typeof own, to: typeof own): boolean =>
      from.succeededBy.some(({ text }) => spellingsOf(to).includes(foldName(text)));
    return overlap(own, other) || linked(own, other) || linked(other, own);
  });
}

interface Scalar {
  readonly node: ScalarNode;
  /** It stands inside brackets or braces. */
  readonly flow: boolean;
}

/** Undefined where a quote is open: then everything behind it seems to be part of the name. */
function scalarAt({ text, tree }: Document, at: Span): Scalar | undefined {
  let node: YamlNode | undefined = tree.root;
  let flow = false;
  while (node && node.kind !== 'scalar') {
    flow ||= node.flow;
    const children: readonly (YamlNode | undefined)[] =
      node.kind === 'sequence' ? node.items : node.pairs.map(({ value }) => value);
    node = children.find((child) => child && touches(child.span, at.start) && touches(child.span, at.end));
  }
  if (!node) return undefined;
  const quote = node.style === 'single' ? "'" : node.style === 'double' ? '"' : undefined;
  const isOpen = quote !== undefined && (text[node.span.end - 1] !== quote || node.span.end - node.span.start < 2);
  return isOpen ? undefined : { node, flow };
}

function editScalar({ node, flow }: Scalar, name: string): TextEdit {
  return replaceScalar(node, name, flow ? 'flow' : 'block');
}

/** Undefined where the name would end the text it stands in: plain text has no way to write `: `, and in braces no comma. */
function editInText({ node, flow }: Scalar, at: Span, name: string): TextEdit | undefined {
  switch (node.style) {
    case 'single':
      return { span: at, newText: name.replace(/'/gu, "''") };
    case 'double':
      return { span: at, newText: JSON.stringify(name).slice(1, -1) };
    case 'block':
      return { span: at, newText: name };
    default:
      return writeScalar(name, flow ? 'flow' : 'block') === name ? { span: at, newText: name } : undefined;
  }
}
