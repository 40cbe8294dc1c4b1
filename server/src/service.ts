import type { Position } from './base/lineIndex.ts';
import { fileName } from './base/uri.ts';
import { checkDocument } from './checks/run.ts';
import { codeActions as actionsAt, type CodeAction } from './features/codeActions.ts';
import { type CompletionList, complete as completeAt } from './features/completion/complete.ts';
import { definitionAt, type LocationLink } from './features/definition.ts';
import { diagnosticsOf, type EditorDiagnostic } from './features/diagnostics.ts';
import { type DocumentSymbol, documentSymbols } from './features/documentSymbols.ts';
import { type Hover, hoverAt } from './features/hover.ts';
import type { Range } from './features/place.ts';
import { unitTable as tableByUnit } from './features/unitTable.ts';
import { type UnitView, unitView } from './features/unitView.ts';
import { renderHtml, renderHtmlPage } from './render/html.ts';
import { layOut } from './table/layout.ts';
import type { Document, PlanDocument } from './workspace/document.ts';
import type { Settings } from './workspace/settings.ts';
import type { Snapshot } from './workspace/snapshot.ts';

/*
 * Everything the engine can do, once. All of it is synchronous and total: it answers from one snapshot, any position of
 * any text has an answer or none, and nothing is thrown. Positions are zero-based and in UTF-16 code units.
 */

/** What a question is asked about: the files as they are now, and how the user wants to be told. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
}

/** A table as the preview shows it. */
export interface TablePreview {
  /** 'broken': the source has errors and `html` shows what could be read. 'not-a-plan': there is nothing to show. */
  readonly state: 'ok' | 'broken' | 'not-a-plan';
  /** The plan's title, or the name of its file. */
  readonly title: string;
  /** Heading and table as escaped HTML without scripts or inline styles; empty when there is nothing to show. */
  readonly html: string;
}

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

/** The outline: sections, measures and tasks, or units and groups. */
export function symbols({ settings }: Context, document: Document): DocumentSymbol[] {
  return documentSymbols(document, settings);
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

/** What every unit has to do in some plans, by registry, role and date. */
export function units({ snapshot, settings }: Context, plans: readonly PlanDocument[]): UnitView {
  return unitView(snapshot, plans, settings.locale);
}

/** The same as a Markdown document with a table for each unit. */
export function unitTable(context: Context, plans: readonly PlanDocument[]): string {
  return tableByUnit(units(context, plans), context.settings.locale);
}

/** The printed table of a document, for the preview. */
export function previewTable(document: Document): TablePreview {
  const name = fileName(document.uri);
  if (document.kind !== 'plan') return { state: 'not-a-plan', title: name, html: '' };
  const table = layOut(document.plan);
  const title = table.title?.text ?? name;
  const broken = document.tree.problems.some(({ code }) => code === 'yaml.syntax');
  if (table.title === undefined && table.rows.length === 0) {
    return { state: broken ? 'broken' : 'not-a-plan', title, html: '' };
  }
  return { state: broken ? 'broken' : 'ok', title, html: renderHtml(table) };
}

/** The printed table of a plan as a page of its own, with a style sheet for the screen and for paper. */
export function exportHtml(document: PlanDocument): string {
  return renderHtmlPage(layOut(document.plan));
}
