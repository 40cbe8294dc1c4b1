import type { Sentence } from '../base/sentence.ts';
import { applyEdits } from '../base/textEdit.ts';
import { openQuestion } from '../checks/draft/openQuestion.ts';
import { formerName } from '../checks/unit/formerName.ts';
import { sortEdits, supportLists } from '../checks/unit/order.ts';
import type { PlainPlan } from '../plan/plain.ts';
import { writePlan } from '../plan/write.ts';
import { openDocument, type PlanDocument } from '../workspace/document.ts';
import { viewPlan } from '../workspace/resolve.ts';
import { type Snapshot, withDocument } from '../workspace/snapshot.ts';
import { completed } from './added.ts';
import { type Arranged, arranged } from './arranged.ts';
import { type CarriedOver, carryOver } from './carried.ts';
import { headOf } from './head.ts';
import { nameOf } from './marked.ts';
import type { Draft, Drafting, DraftNote, DraftRequest, OpenQuestion } from './model.ts';
import { editionsBetween } from './reparent/editions.ts';

/**
 * Next year's plan, from the plan above it and last year's own. What is certain is carried over or replaced, and told in
 * `notes`; whatever a person has to decide is in `open`, and a finding: that of a mark in the text (plan/marks), or that
 * of a former name. The URI has to be that
 * of a plan (`*.plan.yaml`).
 */
export function draftPlan(snapshot: Snapshot, request: DraftRequest): Draft {
  const { parent, previous } = request;
  const head = headOf(snapshot, request);
  const notes: DraftNote[] = [];
  const previousView = previous && viewPlan(snapshot, previous);
  const drafting: Drafting = {
    snapshot,
    request,
    head: viewOf(snapshot, request, head),
    parent: parent && viewPlan(snapshot, parent),
    previous: previousView,
    editions: editionsBetween(snapshot, previousView?.parent, parent),
    note: (kind, about, said) => {
      if (!notes.some((each) => each.kind === kind && each.about === about && isSame(each.said, said)))
        notes.push({ kind, about, said });
    },
  };
  const carried = carryOver(drafting);
  const soFar = viewOf(snapshot, request, withMeasures(head, carried));
  const { sections, loose, reasons } = rest(drafting, carried, soFar);
  const comments = [...(head.comments ?? []), ...carried.open];
  const plan: PlainPlan = {
    ...head,
    ...(comments.length > 0 ? { comments } : {}),
    ...(sections.length > 0 ? { sections } : {}),
    ...(loose.length > 0 ? { measures: loose } : {}),
    ...(reasons.length > 0 ? { notApplicable: reasons } : {}),
  };
  noteHead(drafting);
  const document = openPlan(request.uri, inOfficialOrder(snapshot, openPlan(request.uri, writePlan(plan))));
  return { document, notes, open: openIn(snapshot, document) };
}

function rest(drafting: Drafting, carried: CarriedOver, soFar: Drafting['head']) {
  const full = completed(drafting, carried, soFar);
  const { sections, loose }: Arranged = arranged(drafting, full);
  return { sections, loose, reasons: full.notApplicable.map(({ entry }) => entry) };
}

/** The draft as far as it goes, with everything it builds on. */
function viewOf(snapshot: Snapshot, { uri }: DraftRequest, plan: PlainPlan): Drafting['head'] {
  const document = openPlan(uri, writePlan(plan));
  return viewPlan(withDocument(snapshot, document), document);
}

function openPlan(uri: string, text: string): PlanDocument {
  const document = openDocument(uri, text);
  if (document.kind !== 'plan') throw new Error(`a draft cannot be saved as ${uri}`);
  return document;
}

function withMeasures(head: PlainPlan, { measures, notApplicable }: CarriedOver): PlainPlan {
  return {
    ...head,
    measures: measures.map(({ measure }) => measure),
    notApplicable: notApplicable.map(({ entry }) => entry),
  };
}

/** Co-operating units in the order of the registry, as far as it tells; the first keeps its place. */
function inOfficialOrder(snapshot: Snapshot, document: PlanDocument): string {
  const view = viewPlan(withDocument(snapshot, document), document);
  return applyEdits(
    document.text,
    [...supportLists(view)].flatMap(([list, units]) => sortEdits(view, list, units)),
  );
}

/** What belongs to the very document that was sent out last year. */
function noteHead({ previous, note }: Drafting): void {
  if (!previous) return;
  const { document, issued, notice, annex, annexes } = previous.plan;
  if (document || issued) note('dropped', '', { key: 'draft.dropped.document', args: {} });
  if (notice || annex || annexes.length > 0) note('dropped', '', { key: 'draft.dropped.notice', args: {} });
}

/** The marks, and the names that are none any more and have not one successor. */
function openIn(snapshot: Snapshot, document: PlanDocument): readonly OpenQuestion[] {
  const { lines, plan } = document;
  const all = withDocument(snapshot, document);
  const reports = [
    ...(openQuestion.document?.(document) ?? []),
    ...(formerName.plan?.(viewPlan(all, document), all) ?? []),
  ];
  const start = (plan.sections[0] ?? plan.measures[0])?.span.start ?? Number.POSITIVE_INFINITY;
  return reports
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, message }) => {
      // a comment above a measure belongs to the one that follows
      const measure = span.start < start ? undefined : plan.measures.find((each) => each.span.end > span.start);
      const entry = plan.notApplicable.find((each) => each.span.end > span.start && each.span.start > start);
      const about = measure ? nameOf(measure) : span.start < start ? '' : (entry?.measure?.text ?? '');
      return { line: lines.positionAt(span.start).line, about, said: message };
    });
}

function isSame(a: Sentence, b: Sentence): boolean {
  return a.key === b.key && JSON.stringify(a.args) === JSON.stringify(b.args);
}
