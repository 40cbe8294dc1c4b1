import { Refused } from '../base/refused.ts';
import type { Sentence } from '../base/sentence.ts';
import { fileName } from '../base/uri.ts';
import { rangeOf } from '../features/place.ts';
import { say } from '../messages/say.ts';
import * as bringInService from '../service/bringIn.ts';
import type { Context } from '../service/context.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import { bytesOf } from './base64.ts';
import type { MergeReturnedParams, MergeReturnedResult, ReturnedDecision } from './protocol/mergeReturned.ts';

/** A file that came back, merged into its plan; or why it cannot be. */
export function merged(
  context: Context,
  document: Document,
  { name, base64: letters, take }: MergeReturnedParams,
): MergeReturnedResult | null {
  if (document.kind !== 'plan') return null;
  const refusal = (sentence: Sentence): MergeReturnedResult => ({ refused: say(context.settings.locale, sentence) });
  if (document.tree.problems.some(({ code }) => code === 'yaml.syntax')) {
    return refusal({ key: 'returned.broken', args: { file: fileName(document.uri) } });
  }
  try {
    const returned = bringInService.mergeReturned(document, name, bytesOf(letters) ?? new Uint8Array());
    const names = { file: name, plan: fileName(document.uri) };
    const chosen = take
      ? returned.decisions.filter((_, index) => take.includes(index))
      : returned.decisions.filter((decision) => bringInService.isTaken(decision, bringInService.TAKEN_KINDS));
    const taken = take && ((decision: bringInService.Decision) => chosen.includes(decision));
    const report = bringInService.returnedReport(context, document, returned, names, taken);
    return {
      decisions: returned.decisions.map((decision) => inWords(context, document, returned, decision)),
      edits: bringInService
        .returnedEdits(document, chosen)
        .map(({ span, newText }) => ({ range: rangeOf(document, span), newText })),
      hasOpen: report.open,
      report: bringInService.returnedReportText(context, [report], 'md'),
    };
  } catch (error) {
    if (error instanceof Refused) return refusal(error.sentence);
    throw error;
  }
}

function inWords(
  context: Context,
  document: PlanDocument,
  returned: bringInService.Returned,
  decision: bringInService.Decision,
): ReturnedDecision {
  const taken = bringInService.isTaken(decision, bringInService.TAKEN_KINDS);
  const { what, column, how } = bringInService.returnedDecision(context, document, returned, decision);
  const words = { kind: decision.kind, what, ...(column === undefined ? {} : { column }), how, taken };
  if (!('change' in decision) || !decision.change.disagrees) return words;
  const { role, rows } = decision.change;
  return { ...words, oneOf: `${role} ${rows[0]!.measure.span.start}` };
}
