import { diffPlans } from '../../compare/diff.ts';
import type { PlanDiff } from '../../compare/diffModel.ts';
import { type DiffSummary, isEmpty, summaryOf } from '../../compare/kinds.ts';
import type { Locale } from '../../messages/locale.ts';
import { planYear } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { diffAsHtml } from './html.ts';
import { type Review, reviewOf } from './review.ts';
import { rowsOf } from './rows.ts';
import { summaryWords } from './text.ts';
import { speaker } from './words.ts';

/** Two plans as the editor shows them side by side. Texts are in the language of the editor. */
export interface Comparison {
  readonly from: ComparedPlan;
  readonly to: ComparedPlan;
  readonly title: string;
  /** What happened, in one line. */
  readonly summary: string;
  /** Escaped HTML without scripts and inline styles (see `diffAsHtml`); cells carry `data-side` and `data-offset`. */
  readonly html: string;
  /** How many measures each thing happened to. */
  readonly counts: DiffSummary;
  /** Missing where `continues` of the later plan speaks of another plan. */
  readonly review?: Review;
}

interface ComparedPlan {
  readonly uri: string;
  /** What its column is called: its year, or which version it is. */
  readonly name: string;
  /** Its YAML has errors, so that parts may be missing. */
  readonly broken: boolean;
}

export function comparisonOf(snapshot: Snapshot, from: PlanDocument, to: PlanDocument, locale: Locale): Comparison {
  const speak = speaker(locale);
  const diff: PlanDiff = diffPlans(snapshot, from, to);
  const { title, columns } = rowsOf(diff, speak);
  return {
    from: { uri: from.uri, name: columns.from, broken: isBroken(from) },
    to: { uri: to.uri, name: columns.to, broken: isBroken(to) },
    title,
    summary: isEmpty(diff) ? speak('same') : summaryWords(diff, speak),
    html: diffAsHtml(diff, speak),
    counts: summaryOf(diff),
    ...(isReviewed(snapshot, from, to) ? { review: reviewOf(from, to, diff.matches, speak) } : {}),
  };
}

/**
 * `continues` speaks of last year's plan: of the one the plan names, or of any of another year where it names none; never
 * of its parent.
 */
function isReviewed(snapshot: Snapshot, from: PlanDocument, to: PlanDocument): boolean {
  const { previous, parent } = viewPlan(snapshot, to);
  if (to.plan.previous) return previous?.uri === from.uri;
  return parent?.uri !== from.uri && planYear(from.plan) !== planYear(to.plan);
}

function isBroken({ tree }: PlanDocument): boolean {
  return tree.problems.some(({ code }) => code === 'yaml.syntax');
}
