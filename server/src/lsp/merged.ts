import { Refused } from '../base/refused.ts';
import type { Sentence } from '../base/sentence.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { fileName } from '../base/uri.ts';
import { rangeOf } from '../features/place.ts';
import { say } from '../messages/say.ts';
import * as bringInService from '../service/bringIn.ts';
import type { Context } from '../service/context.ts';
import type { Document } from '../workspace/document.ts';
import { bytesOf } from './base64.ts';
import type { MergeReturnedParams, MergeReturnedResult } from './protocol/mergeReturned.ts';

/** A file that came back, merged into its plan; or why it cannot be. */
export function merged(
  context: Context,
  document: Document,
  { name, base64: letters }: MergeReturnedParams,
): MergeReturnedResult | null {
  if (document.kind !== 'plan') return null;
  const refusal = (sentence: Sentence): MergeReturnedResult => ({ refused: say(context.settings.locale, sentence) });
  if (document.tree.problems.some(({ code }) => code === 'yaml.syntax')) {
    return refusal({ key: 'returned.broken', args: { file: fileName(document.uri) } });
  }
  try {
    const returned = bringInService.mergeReturned(document, name, bytesOf(letters) ?? new Uint8Array());
    const report = bringInService.returnedReport(
      context,
      document,
      returned,
      { file: name, plan: fileName(document.uri) },
      false,
    );
    const edits = (each: readonly TextEdit[]) =>
      each.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
    return {
      accepted: edits(returned.edits.accepted),
      conflicts: edits(returned.edits.conflicts),
      deleted: edits(returned.edits.deleted),
      hasOpen: bringInService.leavesOpen(report, false),
      report: bringInService.returnedReportText(context, [report], 'md'),
    };
  } catch (error) {
    if (error instanceof Refused) return refusal(error.sentence);
    throw error;
  }
}
