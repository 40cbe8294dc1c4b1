import { checkDocument } from '../checks/run.ts';
import type { EditorEdit } from '../features/codeActions.ts';
import { rangeOf } from '../features/place.ts';
import { type CellContent, type CellPlace, cellAt, contentOf } from '../features/preview/cell.ts';
import { type CellCandidate, cellCandidates } from '../features/preview/cellCandidates.ts';
import { type CellChange, editCell } from '../features/preview/editCell.ts';
import { type Marks, marksOf, noticePlaces, tablePlaces } from '../features/preview/marks.ts';
import { noticeAlone, type PreviewSelection, type ShownPlan, shownPlan } from '../features/preview/shown.ts';
import { parentWords } from '../features/preview/words.ts';
import { say } from '../messages/say.ts';
import { type PreviewParts, renderPreview } from '../render/preview.ts';
import { layOut } from '../table/layout.ts';
import { printedParts } from '../table/print.ts';
import type { Document } from '../workspace/document.ts';
import type { Context } from './context.ts';

/* The table beside the editor, what was found in it, and the editing of its cells. */

/** A plan as the preview shows it: what stands around its rows, and each row as escaped HTML. */
export type TablePreview = Omit<ShownPlan, 'printed' | 'parentCells'> & PreviewParts;

/** The printed table of a document, for the preview: all of it, or what a reader wants to see, in the order wanted. */
export function previewTable(context: Context, document: Document, selection: PreviewSelection = {}): TablePreview {
  const flagged = () => new Set(previewMarks(context, document).marks.map(({ row }) => row));
  const { locale } = context.settings;
  const { printed, parentCells, ...shown } = shownPlan(context.snapshot, document, selection, flagged, locale);
  if (!printed) return { ...shown, frame: '', rows: [] };
  const parent = parentCells && { cells: parentCells, words: parentWords(locale) };
  return { ...shown, ...renderPreview(printed, parent) };
}

/** What was found in a plan, in the cells of its printed table, or in the paragraphs of a notice. */
export function previewMarks({ snapshot, settings }: Context, document: Document): Marks {
  const findings = checkDocument(snapshot, document, settings);
  if (document.kind !== 'plan' || findings.length === 0) return { marks: [], elsewhere: [], summary: '' };
  const { plan } = document;
  const notice = noticeAlone(snapshot, document);
  const places = notice ? noticePlaces(notice) : tablePlaces(plan, layOut(plan, undefined, printedParts(plan)));
  return marksOf(findings, places, settings.locale);
}

/** What stands in a cell of the printed table, and what a change of it may be made to; null where there is none. */
export function previewCell({ settings }: Context, document: Document, place: CellPlace): CellContent | null {
  const cell = document.kind === 'plan' ? cellAt(document, place) : undefined;
  return cell && document.kind === 'plan' ? contentOf(document, cell, settings.locale) : null;
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
