import { groupBy } from '../base/groupBy.ts';
import type { Measure, Plan } from '../plan/model.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { type PlanView, viewPlan } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { NO_CHANGES } from './diffChanges.ts';
import { diffHead, diffReasons } from './diffHead.ts';
import type { MeasureDiff, Move, PlanDiff, Relation } from './diffModel.ts';
import { diffPair, type Pairing, tasksElsewhere } from './diffPair.ts';
import { outOfOrder } from './inOrder.ts';
import { matchDocuments } from './matchDocuments.ts';
import type { MeasureMatch } from './model.ts';
import { matchSections, sectionChanges, sectionOf } from './sections.ts';

/** What became of one plan of the workspace in another one. */
export function diffPlans(snapshot: Snapshot, from: PlanDocument, to: PlanDocument): PlanDiff {
  const [old, now] = [viewPlan(snapshot, from), viewPlan(snapshot, to)];
  const matches = matchDocuments(snapshot, from, to);
  const sure = matches.filter(({ certainty }) => certainty !== 'unsure');
  const sections = matchSections(
    from.plan,
    to.plan,
    sure.filter(({ extent }) => extent === 'whole'),
  );
  return {
    from,
    to,
    head: diffHead(from.plan, to.plan),
    sections: sectionChanges(from.plan, to.plan, sections),
    measures: diffMeasures(old, now, sure, movesIn(from.plan, to.plan, sure, sections)),
    notApplicable: diffReasons(from.plan, to.plan),
    matches,
    unsure: matches.filter(({ certainty }) => certainty === 'unsure'),
  };
}

/** The measures that go on at another place, or in another section, than the others did. */
function movesIn(
  from: Plan,
  to: Plan,
  matches: readonly MeasureMatch[],
  sections: ReturnType<typeof matchSections>,
): ReadonlyMap<MeasureMatch, Move> {
  const wholes = matches.filter(({ extent }) => extent === 'whole');
  // a plan that was divided into sections for the first time moved nothing
  const hasSections = from.sections.length > 0 && to.sections.length > 0;
  const [earlier, later] = [sectionOf(from), sectionOf(to)];
  const moves = new Map<MeasureMatch, Move>();
  const stayed = wholes.filter((match) => {
    const [old, now] = [earlier.get(match.from), later.get(match.to)];
    if (!hasSections || (old && sections.get(old)) === now) return true;
    moves.set(match, { sections: { from: old?.title?.text.trim(), to: now?.title?.text.trim() } });
    return false;
  });
  const places = new Map(from.measures.map((measure, place) => [measure, place]));
  const passed = outOfOrder(stayed.map((match) => places.get(match.from) ?? 0));
  for (const index of passed) moves.set(stayed[index]!, { sections: undefined });
  return moves;
}

function diffMeasures(
  old: PlanView,
  now: PlanView,
  matches: readonly MeasureMatch[],
  moves: ReadonlyMap<MeasureMatch, Move>,
): readonly MeasureDiff[] {
  const relations = relationsOf(matches);
  const shown = matches.filter((match) => relations.has(match));
  const pairing: Pairing = {
    old,
    now,
    mainOfFrom: mainBy(shown, ({ from }) => from),
    mainOfTo: mainBy(shown, ({ to }) => to),
    elsewhere: tasksElsewhere(matches.filter((match) => !relations.has(match))),
    goesOn: new Set(matches.flatMap(({ tasks }) => tasks.flatMap(({ from, to }) => [from, to]))),
  };
  const byTo = groupBy(shown, ({ to }) => to);
  const entries = now.plan.measures.flatMap((measure): MeasureDiff[] => {
    const own = byTo.get(measure) ?? [];
    if (own.length === 0) return [{ ...ALONE, relation: 'added', from: undefined, to: measure }];
    return own.map((match) => ({
      ...diffPair(pairing, match),
      relation: relations.get(match)!,
      moved: moves.get(match),
    }));
  });
  return withDropped(entries, old.plan.measures, new Set(shown.map(({ from }) => from)));
}

/** Of several matches of one measure the one that is the whole, else the first. */
function mainBy(
  matches: readonly MeasureMatch[],
  sideOf: (match: MeasureMatch) => Measure,
): ReadonlyMap<Measure, MeasureMatch> {
  const groups = groupBy(matches, sideOf);
  return new Map(
    [...groups].map(([measure, own]) => [measure, own.find(({ extent }) => extent === 'whole') ?? own[0]!]),
  );
}

/**
 * How two measures belong together. Measures that both go on elsewhere, and between which only tasks moved, do not: their
 * tasks are shown where they went.
 */
function relationsOf(matches: readonly MeasureMatch[]): ReadonlyMap<MeasureMatch, Relation> {
  const fromWhole = new Set(matches.filter(({ extent }) => extent === 'whole').map(({ from }) => from));
  const toWhole = new Set(matches.filter(({ extent }) => extent === 'whole').map(({ to }) => to));
  const splits = new Set<Measure>();
  const merges = new Set<Measure>();
  for (const { from, to, extent } of matches) {
    if (extent !== 'part') continue;
    if (!toWhole.has(to)) splits.add(from);
    else if (!fromWhole.has(from)) merges.add(to);
  }
  const relations = new Map<MeasureMatch, Relation>();
  for (const match of matches) {
    const isLoose = match.extent === 'part' && toWhole.has(match.to) && fromWhole.has(match.from);
    if (isLoose) continue;
    const relation = splits.has(match.from) ? 'split' : merges.has(match.to) ? 'merged' : 'goes-on';
    relations.set(match, relation);
  }
  return relations;
}

const ALONE = { moved: undefined, renumbered: false, changes: NO_CHANGES, tasks: [] } as const;

/** Each measure that is gone stands after the one it stood after. */
function withDropped(
  entries: readonly MeasureDiff[],
  measures: readonly Measure[],
  goesOn: ReadonlySet<Measure>,
): readonly MeasureDiff[] {
  const after = new Map<Measure | undefined, MeasureDiff[]>();
  let before: Measure | undefined;
  for (const measure of measures) {
    if (goesOn.has(measure)) before = measure;
    else {
      const dropped: MeasureDiff = { ...ALONE, relation: 'dropped', from: measure, to: undefined };
      const list = after.get(before);
      if (list) list.push(dropped);
      else after.set(before, [dropped]);
    }
  }
  const last = new Map(entries.map((entry) => [entry.from, entry]));
  const follow = (entry: MeasureDiff): readonly MeasureDiff[] =>
    entry.from && last.get(entry.from) === entry ? (after.get(entry.from) ?? []) : [];
  return [...(after.get(undefined) ?? []), ...entries.flatMap((entry) => [entry, ...follow(entry)])];
}
