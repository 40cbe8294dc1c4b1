import type { Connection } from 'vscode-languageserver';
import { rangeOf } from '../features/place.ts';
import { say } from '../messages/say.ts';
import type { Context } from '../service/context.ts';
import * as exportsService from '../service/exports.ts';
import * as yearsService from '../service/years.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { answerer, type Client } from './answer.ts';
import { base64 } from './base64.ts';
import {
  type CompareParams,
  type CompareResult,
  type ComparisonFile,
  compareRequest,
  type DecideParams,
  type DecideResult,
  decideRequest,
  type ExportComparisonParams,
  exportComparisonRequest,
} from './protocol/compare.ts';
import type { Session } from './session.ts';

/** What the compare view and the review ask. */
export function answerCompareRequests(connection: Connection, session: Session, client: Client): void {
  const answer = answerer(session, client);
  connection.onRequest(compareRequest, answer<CompareParams, CompareResult | null>('compare', null, compared, 'all'));
  connection.onRequest(
    exportComparisonRequest,
    answer<ExportComparisonParams, ComparisonFile | null>('exportComparison', null, exportedComparison, 'all'),
  );
  connection.onRequest(
    decideRequest,
    answer<DecideParams, DecideResult | null>('decideContinues', null, decided, 'all'),
  );
}

/** Two plans side by side. */
function compared(context: Context, document: Document, params: CompareParams): CompareResult | null {
  if (document.kind !== 'plan') return null;
  const from = earlierPlan(context, document, params);
  return from ? { comparison: yearsService.compare(context, from, document) } : {};
}

/** The comparison as a file; null where there is nothing to compare, or no such format. */
async function exportedComparison(
  context: Context,
  document: Document,
  params: ExportComparisonParams,
): Promise<ComparisonFile | null> {
  const from = document.kind === 'plan' ? earlierPlan(context, document, params) : undefined;
  const format = exportsService.DIFF_FORMATS.find((each) => each === params.format);
  if (!from || !format || document.kind !== 'plan') return null;
  const comparison = yearsService.diff(context, from, document);
  const { bytes, fileName, notices } = await exportsService.exportDiff(context, comparison, format);
  const told = notices.map((notice) => say(context.settings.locale, notice));
  return { name: fileName, base64: base64(bytes), notices: told };
}

/** What decisions of the review change in the later plan. */
function decided(context: Context, document: Document, params: DecideParams): DecideResult | null {
  const from = document.kind === 'plan' ? earlierPlan(context, document, params) : undefined;
  if (!from || document.kind !== 'plan') return null;
  const edits = yearsService.decideContinues(from, document, params.decisions);
  return { edits: edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })) };
}

function earlierPlan(context: Context, document: PlanDocument, { from }: CompareParams): PlanDocument | undefined {
  const named = from ? documentAt(context.snapshot, from.uri) : yearsService.previousOf(context, document);
  return named?.kind === 'plan' ? named : undefined;
}
