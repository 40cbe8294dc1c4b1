import { foldName } from '../base/foldName.ts';
import { relativePath, resolveUri } from '../base/uri.ts';
import { type Plan, planYear } from '../plan/model.ts';
import type { PlainColumn, PlainPlan } from '../plan/plain.ts';
import { LAYOUTS, LEVELS, type Level } from '../plan/vocabulary.ts';
import type { PlanDocument } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { marked, present } from './marked.ts';
import type { DraftRequest } from './model.ts';
import { laterTitle } from './years.ts';

/** What a plan says before its measures, with marks where that is not certain. */
export function headOf(snapshot: Snapshot, request: DraftRequest): PlainPlan {
  const { uri, area, year, parent, previous } = request;
  const title = titleOf(request);
  const units = unitsOf(snapshot, request);
  const remarks = present<Record<string, string>>({
    title: title.certain ? undefined : marked('verify', { key: 'draft.title', args: {} }),
    parent: parent && earlierParent(parent, year),
    previous: previous && otherThanLastYear(previous.plan, request),
    units: units.length > 0 ? undefined : marked('decide', { key: 'draft.no-units', args: { area } }),
  });
  return present<PlainPlan>({
    title: title.text,
    level: levelOf(request),
    area,
    year: String(year),
    parent: parent && relativePath(uri, parent.uri),
    numbering: numberingOf(request),
    previous: previous && relativePath(uri, previous.uri),
    units: units.map((each) => relativePath(uri, each)),
    layout: LAYOUTS.find((layout) => layout === previous?.plan.layout?.text),
    columns: columnsOf(request),
    comments: generalMarks(request, units),
    remarks,
  });
}

function titleOf({ area, year, parent, previous }: DraftRequest): { readonly text: string; readonly certain: boolean } {
  const last = previous?.plan.title?.text;
  if (previous && last !== undefined) {
    const later = laterTitle(last, planYear(previous.plan), year);
    return { text: later ?? last, certain: later !== undefined };
  }
  const above = parent?.plan.title?.text ?? '';
  const aboveArea = parent?.plan.area?.text ?? '';
  const years = parent && planYear(parent.plan);
  const later = laterTitle(above, years, year) ?? above;
  const isNamed = aboveArea !== '' && later.startsWith(aboveArea);
  return {
    text: isNamed ? area + later.slice(aboveArea.length) : `${area}${later}`,
    certain: isNamed && later.includes(String(year)),
  };
}

function levelOf({ parent, previous }: DraftRequest): Level | undefined {
  const own = LEVELS.find((level) => level === previous?.plan.level?.text);
  if (own) return own;
  return parent?.plan.level?.text === 'district' ? 'street' : 'district';
}

/** Last year's numbering holds where this year's parent has it, too. */
function numberingOf({ parent, previous }: DraftRequest): string | undefined {
  const name = previous?.plan.numbering?.text;
  return name !== undefined && parent?.plan.measures.some((measure) => measure.alsoNumbered.has(name))
    ? name
    : undefined;
}

function unitsOf(snapshot: Snapshot, { area, units, parent, previous }: DraftRequest): readonly string[] {
  if (units) return units;
  const named = ({ uri, plan }: PlanDocument): readonly string[] => plan.units.map(({ text }) => resolveUri(uri, text));
  if (previous && previous.plan.units.length > 0) return named(previous);
  const own = [...snapshot.documents.values()].filter(
    (each) => each.kind === 'registry' && foldName(each.registry.area?.text ?? '') === foldName(area),
  );
  return [...new Set([...(parent ? named(parent) : []), ...own.map(({ uri }) => uri).sort()])];
}

/** Last year's columns; without them the parent's, but not the column in which it names the areas below it. */
function columnsOf({ year, parent, previous }: DraftRequest): readonly PlainColumn[] | undefined {
  const plan = previous?.plan.columns.length ? previous.plan : parent?.plan;
  const columns = (plan?.columns ?? []).filter(({ role }) => plan === previous?.plan || role !== 'responsible');
  if (!plan || columns.length === 0) return undefined;
  return columns.map(({ role, heading, group }) =>
    present<PlainColumn>({
      role,
      heading: laterTitle(heading?.text ?? '', planYear(plan), year) ?? heading?.text ?? '',
      group: group?.text,
    }),
  );
}

function earlierParent({ plan }: PlanDocument, year: number): string | undefined {
  const own = planYear(plan);
  if (own === undefined || own >= year) return undefined;
  return marked('verify', { key: 'draft.earlier-parent', args: { own, year } });
}

function otherThanLastYear(plan: Plan, { area, year }: DraftRequest): string | undefined {
  const own = planYear(plan);
  if (plan.area && foldName(plan.area.text) !== foldName(area)) {
    return marked('verify', { key: 'draft.previous-area', args: { area: plan.area.text } });
  }
  return own === year - 1 ? undefined : marked('verify', { key: 'draft.previous-year', args: { own: own ?? '' } });
}

/** What holds for all measures alike is said once. */
function generalMarks({ parent, previous }: DraftRequest, units: readonly string[]): readonly string[] | undefined {
  if (!parent) return [marked('verify', { key: 'draft.without-parent', args: {} })];
  if (!previous)
    return [
      marked('verify', { key: units.length > 0 ? 'draft.parent-words' : 'draft.parent-words.no-units', args: {} }),
    ];
  return undefined;
}
