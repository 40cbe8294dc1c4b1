import { type EditionLink, followInto, type Reparenting } from '../draft/reparent/reparent.ts';
import {
  type Decision,
  defaultDecision,
  type Settled as SettledReparenting,
  settle,
} from '../draft/reparent/reparentEdits.ts';
import {
  type ReparentReport,
  reparentReport as reportOfReparenting,
  reparentText as textOfReparenting,
} from '../draft/reparent/reparentReport.ts';
import { type CoverageMatrix, coverageMatrix as matrixOf } from '../features/coverageMatrix.ts';
import { type CoverageFormat, coverageTable as tableOfCoverage } from '../features/coverageTable.ts';
import { type CoverageView, coverageView as viewOfCoverage } from '../features/coverageView.ts';
import { say } from '../messages/say.ts';
import { childrenOf } from '../workspace/children.ts';
import { type FreshLock, freshLock } from '../workspace/confirmed.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import { viewPlan } from '../workspace/resolve.ts';
import type { Context } from './context.ts';

/* A plan and the plan above it: coverage from both sides, what was confirmed, a new edition. */

/** Which measures of a plan each of its children carries out; `uris`: only these children. */
export function coverageMatrix({ snapshot }: Context, parent: PlanDocument, uris?: readonly string[]): CoverageMatrix {
  const children = childrenOf(snapshot, parent);
  return matrixOf(parent, uris ? children.filter(({ document }) => uris.includes(document.uri)) : children);
}

/** The same in words: for a terminal, as a Markdown document, or as CSV for Excel. */
export function coverageTable({ settings }: Context, matrix: CoverageMatrix, format: CoverageFormat): string {
  return tableOfCoverage(matrix, format, settings.locale);
}

/** A plan's matrix as it is shown in an editor, or its parent's where nobody carries it out; null without either. */
export function coverageView({ snapshot, settings }: Context, document: Document): CoverageView | null {
  return document.kind === 'plan' ? (viewOfCoverage(snapshot, document, settings.locale) ?? null) : null;
}

/** The lock file of a plan that has just been checked against its parent; null where there is nothing to check against. */
export function lock({ snapshot, settings }: Context, document: Document): FreshLock | null {
  if (document.kind !== 'plan') return null;
  const heading = say(settings.locale, { key: 'measure.lock-heading', args: {} });
  return freshLock(snapshot, viewPlan(snapshot, document), heading) ?? null;
}

/** What became of each reference of a plan in a new edition of its parent; undefined without a parent so far. */
export function reparent({ snapshot }: Context, document: PlanDocument, to: PlanDocument): Reparenting | undefined {
  return followInto(snapshot, viewPlan(snapshot, document), to);
}

/** The same in words. */
export function reparentReport({ settings }: Context, reparenting: Reparenting): ReparentReport {
  return reportOfReparenting(reparenting, settings.locale);
}

/** The report as lines for a terminal. */
export function reparentText({ settings }: Context, report: ReparentReport): string {
  return textOfReparenting(report, settings.locale);
}

/** The edits that put a plan on the new edition; `decisions` link by link, by default only what holds is taken. */
export function settleReparenting(
  { snapshot, settings }: Context,
  reparenting: Reparenting,
  decisions?: readonly Decision[],
): SettledReparenting {
  const heading = say(settings.locale, { key: 'measure.lock-heading', args: {} });
  const decide = (link: EditionLink): Decision => decisions?.[reparenting.links.indexOf(link)] ?? defaultDecision(link);
  return settle(snapshot, reparenting, decide, heading);
}
