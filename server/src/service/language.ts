import type { Position } from '../base/lineIndex.ts';
import type { Sentence } from '../base/sentence.ts';
import { checkDocument } from '../checks/run.ts';
import {
  type HierarchyItem,
  type HierarchyPlace,
  hierarchyItemsAt,
  type IncomingCall,
  incomingCalls as incomingOf,
  type OutgoingCall,
  outgoingCalls as outgoingOf,
} from '../features/callHierarchy.ts';
import { codeActions as actionsAt, type CodeAction, needAllFiles } from '../features/codeActions.ts';
import { type CodeLens, type LensCommand, lensCommand, codeLenses as lensesOf } from '../features/codeLens.ts';
import { type CompletionList, complete as completeAt } from '../features/completion/complete.ts';
import { definitionAt, type LocationLink } from '../features/definition.ts';
import { diagnosticsOf, type EditorDiagnostic } from '../features/diagnostics.ts';
import { type DocumentHighlight, highlightsAt } from '../features/documentHighlight.ts';
import { type DocumentSymbol, documentSymbols } from '../features/documentSymbols.ts';
import { type Hover, hoverAt } from '../features/hover.ts';
import { implementationsAt } from '../features/implementation.ts';
import { inlayHints as hintsIn, type InlayHint } from '../features/inlayHints.ts';
import type { Range } from '../features/place.ts';
import { type Location, referencesAt } from '../features/references.ts';
import { type RenameStart, renameAt, prepareRename as renameStartAt } from '../features/rename.ts';
import { renameEdit, type WorkspaceEdit } from '../features/renameEdit.ts';
import { prepareNumberRename, renameNumberAt } from '../features/renameNumber.ts';
import { tokenLegend as legendFor, type TokenLegend, semanticTokens as tokensOf } from '../features/semanticTokens.ts';
import { workspaceSymbols as symbolsNamed, type WorkspaceSymbol } from '../features/workspaceSymbols.ts';
import type { Document } from '../workspace/document.ts';
import type { Context } from './context.ts';

/* What a language server is asked about a document. */

/** What is wrong with a document, or to be looked at, in the order of its text. */
export function diagnostics({ snapshot, settings }: Context, document: Document): EditorDiagnostic[] {
  return diagnosticsOf(snapshot, document, checkDocument(snapshot, document, settings), settings.locale);
}

/** What could be written at a position: keys, names of units, deadlines, numbers of the parent, files. */
export function complete(
  { snapshot, settings }: Context,
  document: Document,
  position: Position,
): CompletionList | null {
  return completeAt(snapshot, document, position, settings) ?? null;
}

/** What is to be known about the unit, deadline, measure, file or key at a position. */
export function hover({ snapshot, settings }: Context, document: Document, position: Position): Hover | null {
  return hoverAt(snapshot, document, position, settings) ?? null;
}

/** Where the unit, the parent's measure or the file at a position is written. */
export function definition({ snapshot }: Context, document: Document, position: Position): LocationLink[] {
  return definitionAt(snapshot, document, position);
}

/** The measures and tasks of the plans below that carry out the measure or task at a position. */
export function implementations({ snapshot }: Context, document: Document, position: Position): LocationLink[] {
  return implementationsAt(snapshot, document, position);
}

/**
 * Where the unit at a position is named, in all files, or a measure carried out or left out; with `includeDeclaration`
 * also where it is written itself.
 */
export function references(
  { snapshot }: Context,
  document: Document,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  return referencesAt(snapshot, document, position, includeDeclaration);
}

/** The measure or task at a position, from which to ask who carries it out and what it carries out; null without one. */
export function prepareHierarchy(
  { snapshot, settings }: Context,
  document: Document,
  position: Position,
): HierarchyItem[] | null {
  const items = hierarchyItemsAt(snapshot, document, position, settings.locale);
  return items.length > 0 ? items : null;
}

/** Who carries out a measure or task, in the plans below. */
export function incomingCalls({ snapshot, settings }: Context, place: HierarchyPlace): IncomingCall[] {
  return incomingOf(snapshot, place, settings.locale);
}

/** What of its parent a measure or task carries out. */
export function outgoingCalls({ snapshot, settings }: Context, place: HierarchyPlace): OutgoingCall[] {
  return outgoingOf(snapshot, place, settings.locale);
}

/** The places of a document that name the unit at a position; null where there is none. */
export function highlights({ snapshot }: Context, document: Document, position: Position): DocumentHighlight[] | null {
  return highlightsAt(snapshot, document, position) ?? null;
}

/** The name of a unit at a position that can be given another spelling, or a measure's number; null where there is none. */
export function prepareRename({ snapshot }: Context, document: Document, position: Position): RenameStart | null {
  return renameStartAt(snapshot, document, position) ?? prepareNumberRename(document, position) ?? null;
}

/**
 * Gives the name of a unit another spelling in all files, or a measure another number; null as in `prepareRename`, `error` where the new name cannot
 * be. `annotated`: the client reads versions and change annotations.
 */
export function rename(
  { snapshot, settings }: Context,
  document: Document,
  position: Position,
  newName: string,
  annotated: boolean,
): WorkspaceEdit | { readonly error: Sentence } | null {
  const renamed =
    renameAt(snapshot, document, position, newName) ?? renameNumberAt(snapshot, document, position, newName);
  if (!renamed || 'error' in renamed) return renamed ?? null;
  return renameEdit(snapshot, renamed.places, settings.locale, annotated);
}

/** The outline: sections, measures and tasks, or units and groups. */
export function symbols({ settings }: Context, document: Document): DocumentSymbol[] {
  return documentSymbols(document, settings);
}

/** Units, groups and measures of all files that a query finds by characters, pinyin or number, the best first. */
export function workspaceSymbols({ snapshot }: Context, query: string): WorkspaceSymbol[] {
  return symbolsNamed(snapshot, query);
}

/** How often each unit of a registry is used, how many carry out each measure of a plan; `commands` are those the client can run. */
export function codeLenses(
  { snapshot, settings }: Context,
  document: Document,
  commands: readonly string[],
): CodeLens[] {
  return lensesOf(snapshot, document, settings.locale, commands);
}

/** What a lens says and shows when it is seen; `place` is its `data`. */
export function codeLensCommand({ snapshot, settings }: Context, place: unknown): LensCommand {
  return lensCommand(snapshot, place, settings.locale);
}

/** Units, deadlines and references by meaning, as the protocol encodes them. */
export function semanticTokens({ snapshot }: Context, document: Document): number[] {
  return tokensOf(snapshot, document);
}

/** The names behind the numbers of `semanticTokens`, for a client that knows these types of tokens. */
export function tokenLegend(knownToClient: readonly string[]): TokenLegend {
  return legendFor(knownToClient);
}

/** The days of deadlines and the titles behind references in a range, as far as the settings ask for them. */
export function inlayHints({ snapshot, settings }: Context, document: Document, range: Range): InlayHint[] {
  return hintsIn(snapshot, document, range, settings);
}

/** What can be done about the findings in a range; `only` are the kinds that are asked for. */
export function codeActions(
  { snapshot, settings }: Context,
  document: Document,
  range: Range,
  only: readonly string[] | undefined,
): CodeAction[] {
  const findings = checkDocument(snapshot, document, settings);
  return actionsAt(snapshot, document, range, findings, settings, only);
}

/** Whether {@link codeActions} has to wait until every file of the workspace is read. */
export function codeActionsNeedAllFiles(
  { snapshot, settings }: Context,
  document: Document,
  range: Range,
  only: readonly string[] | undefined,
): boolean {
  return needAllFiles(document, range, checkDocument(snapshot, document, settings), only);
}
