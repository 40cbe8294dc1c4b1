import { type LineIndex, lineIndex } from '../base/lineIndex.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { normalizeUri } from '../base/uri.ts';
import { buildPlan } from '../plan/build.ts';
import type { Plan } from '../plan/model.ts';
import { isLockFile, isRegistryFile } from '../plan/vocabulary.ts';
import { buildRegistry } from '../registry/build.ts';
import type { Registry } from '../registry/model.ts';
import { type MappingNode, pairOf } from '../yaml/node.ts';
import { parse, type Tree } from '../yaml/parse.ts';
import { type Lock, readLock } from './lock.ts';

interface DocumentBase {
  readonly uri: string;
  readonly text: string;
  /** The editor's version of an open document; undefined for a file as it is on disk. */
  readonly version: number | undefined;
  readonly tree: Tree;
  readonly lines: LineIndex;
}

export interface PlanDocument extends DocumentBase {
  readonly kind: 'plan';
  readonly plan: Plan;
}

export interface RegistryDocument extends DocumentBase {
  readonly kind: 'registry';
  readonly registry: Registry;
}

/** What a plan was checked against. Nothing is found in it; what is wrong with it is told in its plan. */
export interface LockDocument extends DocumentBase {
  readonly kind: 'lock';
  readonly lock: Lock;
}

/** One file as it was at one moment, read once. Never changed: an edit makes a new one. */
export type Document = PlanDocument | RegistryDocument | LockDocument;

export function openDocument(uri: string, text: string, version?: number): Document {
  return assemble(normalizeUri(uri), text, version, parse(text));
}

/** The document after one edit; `text` is the whole new text. */
export function editDocument(before: Document, edit: TextEdit, text: string, version: number): Document {
  return assemble(before.uri, text, version, parse(text, { tree: before.tree, edit }));
}

function assemble(uri: string, text: string, version: number | undefined, tree: Tree): Document {
  const base = { uri, text, version, tree, lines: lineIndex(text) };
  if (isLockFile(uri)) return { ...base, kind: 'lock', lock: readLock(tree) };
  if (isRegistryFile(uri) || looksLikeRegistry(tree.root)) {
    return { ...base, kind: 'registry', registry: buildRegistry(tree) };
  }
  return { ...base, kind: 'plan', plan: buildPlan(tree) };
}

/** An untitled or oddly named file: a registry's `units` are mappings, a plan's are paths. */
function looksLikeRegistry(root: MappingNode | undefined): boolean {
  const units = pairOf(root, 'units')?.value;
  const plan = pairOf(root, 'sections') ?? pairOf(root, 'measures');
  return plan === undefined && units?.kind === 'sequence' && units.items[0]?.kind === 'mapping';
}
