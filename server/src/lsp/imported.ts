import { Refused } from '../base/refused.ts';
import { normalizeUri } from '../base/uri.ts';
import { say } from '../messages/say.ts';
import * as bringInService from '../service/bringIn.ts';
import type { Context } from '../service/context.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { bytesOf } from './base64.ts';
import type { ImportFileResult, ImportParams } from './protocol/importFile.ts';

/** The files of an import, or why there are none; the registries are those of the workspace. */
export function imported(context: Context, { name, base64, target, parent }: ImportParams): ImportFileResult {
  const parentPlan = parent === undefined ? undefined : documentAt(context.snapshot, normalizeUri(parent));
  try {
    const { files, markdown, report } = bringInService.importFile(context, {
      fileName: name,
      bytes: bytesOf(base64) ?? new Uint8Array(),
      target: normalizeUri(target),
      ...(parentPlan?.kind === 'plan' && { parent: parentPlan }),
    });
    return { files, report: markdown, questions: report.questions.length };
  } catch (error) {
    if (error instanceof Refused) return { refused: say(context.settings.locale, error.sentence) };
    throw error;
  }
}
