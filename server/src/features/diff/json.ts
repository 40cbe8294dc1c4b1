import { fileName } from '../../base/uri.ts';
import type { MeasureDiff, PlanDiff, TaskDiff } from '../../compare/diffModel.ts';
import { kindsOfMeasure, kindsOfTask, summaryOf } from '../../compare/kinds.ts';
import type { MeasureMatch } from '../../compare/model.ts';
import type { Measure, Task } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { rangeOf } from '../place.ts';

/**
 * The comparison as JSON, for other programs (docs/CLI.md describes it). Ranges are zero-based and in UTF-16 code units; what a plan does not have is missing.
 */
export function diffAsJson(diff: PlanDiff): string {
  const { from, to, head, sections, measures, notApplicable, unsure } = diff;
  const json = {
    from: planJson(from),
    to: planJson(to),
    summary: summaryOf(diff),
    head,
    sections,
    notApplicable,
    measures: measures.map((measure) => measureJson(diff, measure)),
    unsure: unsure.map((match) => matchJson(diff, match)),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function planJson({ uri, plan }: PlanDocument) {
  return { file: fileName(uri), title: plan.title?.text.trim(), year: plan.year?.text.trim() };
}

function measureJson({ from, to }: PlanDiff, diff: MeasureDiff) {
  return {
    relation: diff.relation,
    kinds: kindsOfMeasure(diff),
    from: diff.from && named(from, diff.from),
    to: diff.to && named(to, diff.to),
    moved: diff.moved,
    renumbered: diff.renumbered,
    changes: diff.changes,
    tasks: diff.tasks.map((task) => taskJson(from, to, task)),
  };
}

function taskJson(from: PlanDocument, to: PlanDocument, diff: TaskDiff) {
  return {
    kinds: kindsOfTask(diff),
    from: diff.from && worded(from, diff.from),
    to: diff.to && worded(to, diff.to),
    fromMeasure: diff.fromMeasure && named(from, diff.fromMeasure),
    changes: diff.changes,
  };
}

function matchJson({ from, to }: PlanDiff, match: MeasureMatch) {
  const { score, evidence } = match;
  return { from: named(from, match.from), to: named(to, match.to), score: Math.round(1000 * score) / 1000, evidence };
}

function named(document: PlanDocument, { number, title, span }: Measure) {
  return { number: number?.text.trim(), title: title?.text.trim(), range: rangeOf(document, span) };
}

function worded(document: PlanDocument, { index, text, span }: Task) {
  return { task: index + 1, text: text?.text.trim(), range: rangeOf(document, span) };
}
