import type { Position } from '../base/lineIndex.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { fileName, relativePath } from '../base/uri.ts';
import { type UnknownUnit, unknownUnits as unknownIn } from '../features/unknownUnits.ts';
import { registryStub } from '../features/unknownUnitsTable.ts';
import { type ImportReport, importReport, type UnknownName } from '../importers/assemble/report.ts';
import { reportMarkdown } from '../importers/assemble/reportMarkdown.ts';
import { importFile as filesOfImport, type ImportedFiles, type ImportRequest } from '../importers/importFile.ts';
import { type Pasted, paste as pasteAt } from '../importers/paste/paste.ts';
import type { Clipboard } from '../importers/paste/pasteClipboard.ts';
import { type PasteWords, pasteWords } from '../importers/paste/pasteReport.ts';
import {
  ASKED_KINDS,
  type Decision,
  type DecisionKind,
  decidedEdits,
  isTaken,
  TAKEN_KINDS,
} from '../importers/returned/decisions.ts';
import { type DecisionWords, decisionWords } from '../importers/returned/decisionWords.ts';
import { mergeFile, type Returned } from '../importers/returned/returned.ts';
import { readReturnedFile } from '../importers/returned/returnedBook.ts';
import {
  type ReturnedReport,
  returnedReport as reportOfReturned,
  returnedReportText as textOfReturned,
} from '../importers/returned/returnedReport.ts';
import { strangeUnits } from '../importers/returned/strangeUnits.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { tableColumns } from '../table/columns.ts';
import { type Document, openDocument, type PlanDocument } from '../workspace/document.ts';
import { viewPlan } from '../workspace/resolve.ts';
import { withDocument } from '../workspace/snapshot.ts';
import type { Context } from './context.ts';

export {
  ASKED_KINDS,
  type Decision,
  type DecisionKind,
  type DecisionWords,
  type ImportedFiles,
  type ImportReport,
  type ImportRequest,
  isTaken,
  type Returned,
  type ReturnedReport,
  TAKEN_KINDS,
};

/* What comes in: documents, tables on the clipboard, sheets that were sent out and came back. */

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

/**
 * What a table does to its plan that was exported from it (`name`: of the file, .xlsx or .docx), filled in and sent back.
 * Throws `Refused` where the file is none.
 */
export function mergeReturned(document: PlanDocument, name: string, bytes: Uint8Array): Returned {
  return mergeFile(document, readReturnedFile(name, bytes, document));
}

/** The edits of the plan that take some of the decisions of what came back. */
export function returnedEdits(document: PlanDocument, chosen: readonly Decision[]): readonly TextEdit[] {
  return decidedEdits(document, chosen);
}

/** A decision in words: what it is about, and what would become of it. */
export function returnedDecision(
  { settings }: Context,
  document: PlanDocument,
  { merge }: Returned,
  decision: Decision,
): DecisionWords {
  return decisionWords(decision, {
    columns: tableColumns(document.plan),
    hasBase: merge.hasBase,
    say: (sentence) => say(settings.locale, sentence),
  });
}

/** All of it in words; `taken`: whether a decision was taken, missing while they are still to be taken. */
export function returnedReport(
  { snapshot, settings }: Context,
  document: PlanDocument,
  returned: Returned,
  names: { readonly file: string; readonly plan: string },
  taken?: (decision: Decision) => boolean,
): ReturnedReport {
  const units = strangeUnits(viewPlan(snapshot, document), returned.decisions);
  return reportOfReturned(document, returned, { names, locale: settings.locale, units, ...(taken && { taken }) });
}

/** Reports one after the other, for a terminal or as a Markdown document. */
export function returnedReportText(
  { settings }: Context,
  reports: readonly ReturnedReport[],
  format: 'text' | 'md',
): string {
  return textOfReturned(reports, format, settings.locale);
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
    written: plans.map(({ uri, text }) => ({ path: relativePath(request.reportUri ?? request.target, uri), text })),
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
