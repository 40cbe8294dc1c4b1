import type { TextEdit } from '../base/textEdit.ts';
import { fileName } from '../base/uri.ts';
import { diffPlans } from '../compare/diff.ts';
import type { PlanDiff } from '../compare/diffModel.ts';
import { type ChosenSoFar, newPlanChoices as choicesForNewPlan } from '../draft/choices.ts';
import type { DraftRequest } from '../draft/model.ts';
import { draftPlan } from '../draft/newPlan.ts';
import { type DraftReport, reportOn, reportText } from '../draft/report.ts';
import { type Comparison, comparisonOf } from '../features/diff/comparison.ts';
import { type Continuation, decide } from '../features/diff/decide.ts';
import { levelWord } from '../features/unitCard.ts';
import { planYear } from '../plan/model.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { viewPlan } from '../workspace/resolve.ts';
import type { Context } from './context.ts';

/* Last year's plan and this year's: a new draft, and what became of what. */

/** What became of one plan in another one: last year's and this year's, or two versions. */
export function diff({ snapshot }: Context, from: PlanDocument, to: PlanDocument): PlanDiff {
  return diffPlans(snapshot, from, to);
}

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
