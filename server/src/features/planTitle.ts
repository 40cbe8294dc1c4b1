import { fileName } from '../base/uri.ts';
import { printedLine } from '../table/printedText.ts';
import type { PlanDocument } from '../workspace/document.ts';

/** The title of a plan, or the name of its file. */
export function planTitle({ plan, uri }: PlanDocument): string {
  return printedLine(plan.title?.text ?? '') || fileName(uri);
}
