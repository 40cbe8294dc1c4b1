import type { Position } from './base/lineIndex.ts';
import type { Sentence } from './base/sentence.ts';
import type { TextEdit } from './base/textEdit.ts';
import { fileName } from './base/uri.ts';
import { checkDocument } from './checks/run.ts';
import { diffPlans } from './compare/diff.ts';
import type { PlanDiff } from './compare/diffModel.ts';
import { type ChosenSoFar, newPlanChoices as choicesForNewPlan } from './draft/choices.ts';
import type { DraftRequest } from './draft/model.ts';
import { draftPlan } from './draft/newPlan.ts';
import { type EditionLink, followInto, type Reparenting } from './draft/reparent/reparent.ts';
import {
  type Decision,
  defaultDecision,
  type Settled as SettledReparenting,
  settle,
} from './draft/reparent/reparentEdits.ts';
import {
  type ReparentReport,
  reparentReport as reportOfReparenting,
  reparentText as textOfReparenting,
} from './draft/reparent/reparentReport.ts';
import { type DraftReport, reportOn, reportText } from './draft/report.ts';
import {
  type HierarchyItem,
  type HierarchyPlace,
  hierarchyItemsAt,
  type IncomingCall,
  incomingCalls as incomingOf,
  type OutgoingCall,
  outgoingCalls as outgoingOf,
} from './features/callHierarchy.ts';
import { codeActions as actionsAt, type CodeAction, type EditorEdit } from './features/codeActions.ts';
import { type CodeLens, type LensCommand, lensCommand, codeLenses as lensesOf } from './features/codeLens.ts';
import { type CompletionList, complete as completeAt } from './features/completion/complete.ts';
import { type CoverageMatrix, coverageMatrix as matrixOf } from './features/coverageMatrix.ts';
import { type CoverageFormat, coverageTable as tableOfCoverage } from './features/coverageTable.ts';
import { type CoverageView, coverageView as viewOfCoverage } from './features/coverageView.ts';
import { definitionAt, type LocationLink } from './features/definition.ts';
import { diagnosticsOf, type EditorDiagnostic } from './features/diagnostics.ts';
import { type Comparison, comparisonOf } from './features/diff/comparison.ts';
import { type Continuation, decide } from './features/diff/decide.ts';
import { DIFF_TEXTS, type DiffText, diffInWords } from './features/diff/formats.ts';
import { diffTable } from './features/diff/table.ts';
import { speaker } from './features/diff/words.ts';
import { type DocumentHighlight, highlightsAt } from './features/documentHighlight.ts';
import { type DocumentSymbol, documentSymbols } from './features/documentSymbols.ts';
import { type Hover, hoverAt } from './features/hover.ts';
import { implementationsAt } from './features/implementation.ts';
import { inlayHints as hintsIn, type InlayHint } from './features/inlayHints.ts';
import { type Range, rangeOf } from './features/place.ts';
import { type CellContent, type CellPlace, cellAt, contentOf } from './features/preview/cell.ts';
import { type CellCandidate, cellCandidates } from './features/preview/cellCandidates.ts';
import { type CellChange, editCell } from './features/preview/editCell.ts';
import { type Marks, marksOf } from './features/preview/marks.ts';
import { type PreviewSelection, type ShownPlan, shownPlan } from './features/preview/shown.ts';
import { parentWords } from './features/preview/words.ts';
import { type Location, referencesAt } from './features/references.ts';
import { type ReformReport, reformRegistry as reformIn, reformReport as reportOfReform } from './features/reform.ts';
import { type RenameStart, renameAt, prepareRename as renameStartAt } from './features/rename.ts';
import { renameEdit, type WorkspaceEdit } from './features/renameEdit.ts';
import { prepareNumberRename, renameNumberAt } from './features/renameNumber.ts';
import { tokenLegend as legendFor, type TokenLegend, semanticTokens as tokensOf } from './features/semanticTokens.ts';
import { supervisionList } from './features/supervision.ts';
import { levelWord } from './features/unitCard.ts';
import { type NoUnitSheet, unitSheet, type WantedUnit } from './features/unitSheet.ts';
import { unitTable as tableByUnit } from './features/unitTable.ts';
import { type UnitView, unitView } from './features/unitView.ts';
import { unknownUnitEntries as entriesOfUnknown, type UnknownUnitEntry } from './features/unknownUnitEntries.ts';
import { type UnknownUnit, unknownUnits as unknownIn } from './features/unknownUnits.ts';
import {
  registryStub,
  unknownUnitsTable as tableOfUnknown,
  type UnknownUnitsFormat,
} from './features/unknownUnitsTable.ts';
import { workspaceSymbols as symbolsNamed, type WorkspaceSymbol } from './features/workspaceSymbols.ts';
import { type ImportReport, importReport, type UnknownName } from './importers/assemble/report.ts';
import { reportMarkdown } from './importers/assemble/reportMarkdown.ts';
import { importFile as filesOfImport, type ImportedFiles, type ImportRequest } from './importers/importFile.ts';
import { type Pasted, paste as pasteAt } from './importers/paste/paste.ts';
import type { Clipboard } from './importers/paste/pasteClipboard.ts';
import { type PasteWords, pasteWords } from './importers/paste/pasteReport.ts';
import { mergeFile, type Returned } from './importers/returned/returned.ts';
import { readReturnedFile } from './importers/returned/returnedBook.ts';
import {
  leavesOpen,
  type ReturnedReport,
  returnedReport as reportOfReturned,
  returnedReportText as textOfReturned,
} from './importers/returned/returnedReport.ts';
import type { Locale } from './messages/locale.ts';
import { say } from './messages/say.ts';
import { planYear } from './plan/model.ts';
import type { Reform } from './registry/reform/plan.ts';
import {
  cannotExport,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportOptions,
  exportName,
  exportTable,
  exportPlan as planAsFile,
} from './render/export.ts';
import { parentColumns } from './render/parentColumns.ts';
import { type PreviewParts, renderPreview } from './render/preview.ts';
import { tableColumns } from './table/columns.ts';
import { layOut } from './table/layout.ts';
import { annexesOf } from './workspace/annexes.ts';
import { childrenOf } from './workspace/children.ts';
import { type FreshLock, freshLock } from './workspace/confirmed.ts';
import { type Document, openDocument, type PlanDocument, type RegistryDocument } from './workspace/document.ts';
import { viewPlan } from './workspace/resolve.ts';
import type { Settings } from './workspace/settings.ts';
import { type Snapshot, withDocument } from './workspace/snapshot.ts';

export {
  cannotExport,
  DIFF_TEXTS,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportOptions,
  type NoUnitSheet,
  type WantedUnit,
};

/*
 * Everything the engine can do, once. All of it but the exports is synchronous, and all of it is total: it answers from
 * one snapshot, any position of any text has an answer or none, and nothing is thrown. Positions are zero-based and in UTF-16 code units.
 */

/** What a question is asked about: the files as they are now, and how the user wants to be told. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
}

/** A plan as the preview shows it: what stands around its rows, and each row as escaped HTML. */
export type TablePreview = Omit<ShownPlan, 'printed' | 'parentCells'> & PreviewParts;

/** An error in a plan that is to go out. */
export interface StandingError {
  readonly uri: string;
  readonly range: Range;
  readonly code: string;
  readonly message: string;
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

/** What every unit has to do in some plans, by registry, role and date. */
export function units({ snapshot, settings }: Context, plans: readonly PlanDocument[]): UnitView {
  return unitView(snapshot, plans, settings.locale);
}

/** The same as a Markdown document with a table for each unit. */
export function unitTable(context: Context, plans: readonly PlanDocument[]): string {
  return tableByUnit(units(context, plans), context.settings.locale);
}

/** The names that some plans use and no registry knows, the most frequent first. */
export function unknownUnits({ snapshot }: Context, plans: readonly PlanDocument[]): readonly UnknownUnit[] {
  return unknownIn(snapshot, plans);
}

/** The same for an editor: with what can be done about each. */
export function unknownUnitEntries(
  { snapshot, settings }: Context,
  units: readonly UnknownUnit[],
): readonly UnknownUnitEntry[] {
  return entriesOfUnknown(snapshot, units, settings.locale);
}

/** The same in words; `pathOf` says how a file is written. */
export function unknownUnitsTable(
  { settings }: Context,
  units: readonly UnknownUnit[],
  format: UnknownUnitsFormat,
  pathOf: (uri: string) => string,
): string {
  return tableOfUnknown(units, format, settings.locale, pathOf);
}

/** The same as the beginning of a registry of one area. */
export function unknownUnitsStub({ settings }: Context, units: readonly UnknownUnit[], area: string): string {
  return registryStub(units, area, settings.locale);
}

export type { ReformReport };

/** What the pasted list of a reform changes in a registry, and what of it a person must settle; `date`: of lines without one. */
export function reformRegistry(
  { snapshot }: Context,
  registry: RegistryDocument,
  list: string,
  date: string | undefined,
): Reform {
  return reformIn(snapshot, registry, list, date);
}

/** The same in words. */
export function reformReport({ settings }: Context, reform: Reform): ReformReport {
  return reportOfReform(reform, settings.locale);
}

/**
 * What a table on the clipboard becomes at a place of a plan, and what is to be said of it; null where it is no table or
 * the place takes none. Throws `Refused` for a table that cannot be read.
 */
export function paste(
  { snapshot, settings }: Context,
  document: Document,
  position: Position,
  clipboard: Clipboard,
): (Pasted & PasteWords) | null {
  const pasted = pasteAt(snapshot, document, document.lines.offsetAt(position), clipboard);
  return pasted ? { ...pasted, ...pasteWords(pasted, document, settings.locale) } : null;
}

export { leavesOpen, type Returned, type ReturnedReport };

/**
 * What a table does to its plan that was exported from it (`name`: of the file, .xlsx or .docx), filled in and sent back.
 * Throws `Refused` where the file is none.
 */
export function mergeReturned(document: PlanDocument, name: string, bytes: Uint8Array): Returned {
  return mergeFile(document, readReturnedFile(name, bytes, tableColumns(document.plan)));
}

/** The same in words; `taken`: conflicts and rows left out were settled their way. */
export function returnedReport(
  { settings }: Context,
  document: PlanDocument,
  returned: Returned,
  names: { readonly file: string; readonly plan: string },
  taken: boolean,
): ReturnedReport {
  return reportOfReturned(document, returned, names, settings.locale, taken);
}

/** Reports one after the other, for a terminal or as a Markdown document. */
export function returnedReportText(
  { settings }: Context,
  reports: readonly ReturnedReport[],
  format: 'text' | 'md',
): string {
  return textOfReturned(reports, format, settings.locale);
}

/** Which measures of a plan each of its children carries out; `uris`: only these children. */
export function coverageMatrix({ snapshot }: Context, parent: PlanDocument, uris?: readonly string[]): CoverageMatrix {
  const children = childrenOf(snapshot, parent);
  return matrixOf(parent, uris ? children.filter(({ document }) => uris.includes(document.uri)) : children);
}

/** The same in words: for a terminal, as a Markdown document, or as CSV for Excel. */
export function coverageTable({ settings }: Context, matrix: CoverageMatrix, format: CoverageFormat): string {
  return tableOfCoverage(matrix, format, settings.locale);
}

/** A plan's matrix as it is shown in an editor, or its parent's where nobody carries it out; null without either. */
export function coverageView({ snapshot, settings }: Context, document: Document): CoverageView | null {
  return document.kind === 'plan' ? (viewOfCoverage(snapshot, document, settings.locale) ?? null) : null;
}

/** The lock file of a plan that has just been checked against its parent; null where there is nothing to check against. */
export function lock({ snapshot, settings }: Context, document: Document): FreshLock | null {
  if (document.kind !== 'plan') return null;
  const heading = say(settings.locale, { key: 'measure.lock-heading', args: {} });
  return freshLock(snapshot, viewPlan(snapshot, document), heading) ?? null;
}

/** What became of each reference of a plan in a new edition of its parent; undefined without a parent so far. */
export function reparent({ snapshot }: Context, document: PlanDocument, to: PlanDocument): Reparenting | undefined {
  return followInto(snapshot, viewPlan(snapshot, document), to);
}

/** The same in words. */
export function reparentReport({ settings }: Context, reparenting: Reparenting): ReparentReport {
  return reportOfReparenting(reparenting, settings.locale);
}

/** The report as lines for a terminal. */
export function reparentText({ settings }: Context, report: ReparentReport): string {
  return textOfReparenting(report, settings.locale);
}

/** The edits that put a plan on the new edition; `decisions` link by link, by default only what holds is taken. */
export function settleReparenting(
  { snapshot, settings }: Context,
  reparenting: Reparenting,
  decisions?: readonly Decision[],
): SettledReparenting {
  const heading = say(settings.locale, { key: 'measure.lock-heading', args: {} });
  const decide = (link: EditionLink): Decision => decisions?.[reparenting.links.indexOf(link)] ?? defaultDecision(link);
  return settle(snapshot, reparenting, decide, heading);
}

/** The printed table of a document, for the preview: all of it, or what a reader wants to see, in the order wanted. */
export function previewTable(context: Context, document: Document, selection: PreviewSelection = {}): TablePreview {
  const flagged = () => new Set(previewMarks(context, document).marks.map(({ row }) => row));
  const { locale } = context.settings;
  const { printed, parentCells, ...shown } = shownPlan(context.snapshot, document, selection, flagged, locale);
  if (!printed) return { ...shown, frame: '', rows: [] };
  return { ...shown, ...renderPreview(printed, parentCells && parentColumns(parentCells, parentWords(locale))) };
}

/** What was found in a plan, in the cells of its printed table. */
export function previewMarks({ snapshot, settings }: Context, document: Document): Marks {
  if (document.kind !== 'plan') return { marks: [], elsewhere: [], summary: '' };
  return marksOf(document.plan, layOut(document.plan), checkDocument(snapshot, document, settings), settings.locale);
}

/** What stands in a cell of the printed table, and what a change of it may be made to; null where there is none. */
export function previewCell({ settings }: Context, document: Document, place: CellPlace): CellContent | null {
  const cell = document.kind === 'plan' ? cellAt(document, place) : undefined;
  return cell ? contentOf(cell, settings.locale) : null;
}

/** What could be written into a cell, the best first; `items` are the names of units that it has already. */
export function previewCandidates(
  { snapshot, settings }: Context,
  document: Document,
  place: CellPlace,
  asked: { readonly typed: string; readonly items: readonly string[] },
): readonly CellCandidate[] {
  return document.kind === 'plan' ? cellCandidates(snapshot, document, place, asked, settings.locale) : [];
}

/** The smallest change that gives a cell another content; `refused` says in words why there is none. */
export function previewEdit(
  { settings }: Context,
  document: Document,
  change: CellChange,
): { readonly edits: readonly EditorEdit[]; readonly refused?: string } {
  const edited: ReturnType<typeof editCell> = document.kind === 'plan' ? editCell(document, change) : [];
  if ('key' in edited) return { edits: [], refused: say(settings.locale, edited) };
  return { edits: edited.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })) };
}

/** A plan as a file that goes out. */
export function exportPlan(
  context: Context,
  document: PlanDocument,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  return planAsFile(context, document, format, options);
}

/** What an import made, to be written by whoever asked for it. */
export interface ImportResult {
  /** Plans in the order of the source, then the notice that sends several of them out. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly report: ImportReport;
  /** The report as a Markdown document. */
  readonly markdown: string;
}

/**
 * Makes plans of a document of Word, Excel, a page or a text, and a report of all that was guessed or left out. Throws
 * `Refused` (base/refused) where there is no plan in it, with what to do.
 */
export function importFile({ snapshot, settings }: Context, request: ImportRequest): ImportResult {
  const { plans, notice, imported } = filesOfImport(snapshot, request);
  const documents = plans.map(({ uri, text }) => openDocument(uri, text)).filter((each) => each.kind === 'plan');
  const unknown = unknownIn(documents.reduce(withDocument, snapshot), documents);
  const report = importReport(imported, {
    source: request.fileName,
    files: plans.map(({ uri }) => fileName(uri)),
    noticeFile: notice && fileName(notice.uri),
    unknown: unknown.filter(isListed).map(unknownName),
    registryStub: stubOf(unknown.filter(isListed), documents[0]?.plan.area?.text ?? '', settings.locale),
    locale: settings.locale,
  });
  return {
    files: notice ? [...plans, notice] : plans,
    report,
    markdown: reportMarkdown(report, settings.locale),
  };
}

function isListed({ places }: UnknownUnit): boolean {
  return places.some(({ inText }) => !inText);
}

function unknownName({ name, places, near }: UnknownUnit): UnknownName {
  return { name, count: places.length, near: near.slice(0, 3).map((entry) => entry.name.text) };
}

function stubOf(unknown: readonly UnknownUnit[], area: string, locale: Locale): string | undefined {
  return unknown.length > 0 ? registryStub(unknown, area, locale) : undefined;
}

export type { ImportedFiles, ImportReport, ImportRequest };

/** Every task of one unit in some plans as a file (任务书); the reason where there is none. */
export function exportUnitSheet(
  { snapshot, settings }: Context,
  plans: readonly PlanDocument[],
  unit: WantedUnit,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> | NoUnitSheet {
  const sheet = unitSheet(snapshot, plans, unit);
  return 'reason' in sheet ? sheet : exportTable(sheet, format, { fonts: settings.fonts, ...options });
}

/** Why there is no such file. */
export function noUnitSheet(unit: string, none: NoUnitSheet): Sentence {
  return none.reason === 'none'
    ? { key: 'export.no-unit', args: { unit } }
    : { key: 'export.unit-ambiguous', args: { unit, among: none.among } };
}

/** Who has which task of some plans in hand, since when and until when, as a file (督办清单). */
export function exportSupervision(
  { settings }: Context,
  plans: readonly PlanDocument[],
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  return exportTable(supervisionList(plans), format, { fonts: settings.fonts, ...options });
}

/** The errors that stand in some plans and their annexes: while there are any, what goes out is a draft. */
export function standingErrors({ snapshot, settings }: Context, plans: readonly PlanDocument[]): StandingError[] {
  const sent = new Set(plans.flatMap((plan) => [plan, ...annexesOf(snapshot, plan)]));
  return [...sent].flatMap((document) => {
    const errors = checkDocument(snapshot, document, settings).filter(({ severity }) => severity === 'error');
    return diagnosticsOf(snapshot, document, errors, settings.locale).map(({ range, code, message }) => ({
      ...{ uri: document.uri, range },
      ...{ code, message },
    }));
  });
}

/** What became of one plan in another one: last year's and this year's, or two versions. */
export function diff({ snapshot }: Context, from: PlanDocument, to: PlanDocument): PlanDiff {
  return diffPlans(snapshot, from, to);
}

/** The same as a file: in words, or as a table 序号 | 去年 | 今年 | 变化. */
export async function exportDiff(
  { settings }: Context,
  found: PlanDiff,
  format: DiffFormat,
): Promise<Pick<Exported, 'bytes' | 'fileName' | 'notices'>> {
  const speak = speaker(settings.locale);
  const table = diffTable(found, speak);
  const inWords = DIFF_TEXTS.find((each) => each === format);
  if (!inWords) return exportTable(table, format as Exclude<DiffFormat, DiffText>);
  const bytes = new TextEncoder().encode(diffInWords(found, inWords, settings.locale));
  return { bytes, fileName: exportName(table, inWords === 'text' ? 'txt' : inWords), notices: [] };
}

/** The formats of `exportDiff`: those in words, and those of tables. */
export const DIFF_FORMATS: readonly DiffFormat[] = [...new Set<DiffFormat>([...DIFF_TEXTS, ...EXPORT_FORMATS])];
export type DiffFormat = DiffText | ExportFormat;
/** What a new plan may be made from, the likeliest first, with the words to choose by. */
export function newPlanChoices({ snapshot, settings }: Context, chosen: ChosenSoFar) {
  const { parents, areas, years, previous, uri } = choicesForNewPlan(snapshot, chosen);
  const inWords = ({ uri: at, plan }: PlanDocument) => ({
    uri: at,
    title: plan.title?.text ?? fileName(at),
    description: [levelWord(settings.locale, plan.level), plan.area?.text, planYear(plan), fileName(at)]
      .filter(Boolean)
      .join(' · '),
  });
  return {
    parents: parents.map(inWords),
    areas,
    years,
    previous: previous.map(inWords),
    ...(uri === undefined ? {} : { uri }),
  };
}

/** A new plan, and what became of everything it was made from; `reportText` is the report as a Markdown document. */
export interface NewPlan {
  readonly text: string;
  readonly report: DraftReport;
  readonly reportText: string;
}

/** Next year's plan, from the plan above it and last year's own; what a person has to decide is marked in it. */
export function newPlan({ snapshot, settings }: Context, request: DraftRequest): NewPlan {
  const draft = draftPlan(snapshot, request);
  const report = reportOn(draft, settings.locale);
  return { text: draft.document.text, report, reportText: reportText(report, request, settings.locale) };
}

/** The plan that a plan names as last year's, if it can be found. */
export function previousOf({ snapshot }: Context, document: PlanDocument): PlanDocument | undefined {
  return viewPlan(snapshot, document).previous;
}

/** Two plans side by side for an editor, and the review of which measure goes on with which. */
export function compare({ snapshot, settings }: Context, from: PlanDocument, to: PlanDocument): Comparison {
  return comparisonOf(snapshot, from, to, settings.locale);
}

/** The edits to the later plan that say what measures of it go on with. */
export function decideContinues(
  from: PlanDocument,
  to: PlanDocument,
  decisions: readonly Continuation[],
): readonly TextEdit[] {
  return decide(from, to, decisions);
}
