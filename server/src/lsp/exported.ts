import { say } from '../messages/say.ts';
import type { Context } from '../service/context.ts';
import * as exportsService from '../service/exports.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { base64 } from './base64.ts';
import type { ExportParams, ExportResult } from './protocol/export.ts';

/** A file, or the errors that keep it from going out as anything but a draft; null where there is no plan. */
export async function exported(
  context: Context,
  plans: readonly PlanDocument[],
  params: ExportParams,
): Promise<ExportResult | null> {
  const { draft = false } = params;
  const [first] = plans;
  if (!first) return null;
  const errors = exportsService.standingErrors(context, plans);
  if (errors.length > 0 && !draft) return { errors };
  const words = (sentence: Parameters<typeof say>[1]): string => say(context.settings.locale, sentence);
  const made = await makeFile(context, first, plans, params);
  if ('problem' in made) return { errors, problem: words(made.problem) };
  const { bytes, fileName, notices } = made;
  return { errors, file: { name: fileName, base64: base64(bytes), notices: notices.map(words) } };
}

async function makeFile(
  context: Context,
  first: PlanDocument,
  plans: readonly PlanDocument[],
  { format, draft = false, list }: ExportParams,
): Promise<exportsService.Exported | { readonly problem: Parameters<typeof say>[1] }> {
  if (!list) {
    const problem = exportsService.cannotExport(context, first, format);
    return problem ? { problem } : exportsService.exportPlan(context, first, format, { draft });
  }
  if (list.kind === 'supervision') return exportsService.exportSupervision(context, plans, format, { draft });
  const made = await exportsService.exportUnitSheet(context, plans, list, format, { draft });
  return 'reason' in made ? { problem: exportsService.noUnitSheet(list.name, made) } : made;
}
