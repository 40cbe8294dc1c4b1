import type { Span } from '../base/span.ts';
import { fileName } from '../base/uri.ts';
import type { Measure } from '../plan/model.ts';
import { type Coverage, coverageOf, type MeasureCoverage, taskReference } from '../workspace/coverage.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { numberIn, type PlanView } from '../workspace/resolve.ts';

/** Which measures of a plan its children carry out: a row for each measure, a column for each child. */
export interface CoverageMatrix {
  readonly parent: { readonly uri: string; readonly title: string };
  readonly districts: readonly MatrixDistrict[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixDistrict {
  readonly uri: string;
  readonly title: string;
  /** Its area; with the year, then the file, as far as it takes to tell it from the other columns. */
  readonly name: string;
}

export interface MatrixRow {
  /** In the numbering all children use; else the measure's own. */
  readonly number: string;
  readonly title: string;
  /** Where the measure is named in the parent. */
  readonly at: Span;
  /** One for each district, in their order. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  /** `unnumbered`: the measure has no number in the numbering this child uses, so nothing can point at it. */
  readonly status: Coverage | 'unnumbered';
  /** The tasks that nobody carries out, as `implements` names them; none where that is the whole measure. */
  readonly missing: readonly string[];
  /** Why it is not applicable: each reason given, once. */
  readonly reasons: readonly string[];
  /** Where the district's plan first speaks of the measure. */
  readonly at: Span | undefined;
}

/** `children`: plans whose parent is `parent`, in the order of the columns. Measures that none can point at are left out. */
export function coverageMatrix(parent: PlanDocument, children: readonly PlanView[]): CoverageMatrix {
  const coverages = children.map(
    (view) => new Map(coverageOf(view).map((coverage): [Measure, MeasureCoverage] => [coverage.measure, coverage])),
  );
  const names = namesOf(children);
  return {
    parent: { uri: parent.uri, title: titleOf(parent) },
    districts: children.map(({ document }, index) => ({
      uri: document.uri,
      title: titleOf(document),
      name: names[index]!,
    })),
    rows: parent.plan.measures
      .filter((measure) => coverages.some((coverage) => coverage.has(measure)))
      .map((measure) => ({
        number: numberOf(measure, children),
        title: measure.title?.text ?? '',
        at: (measure.title ?? measure.number ?? measure).span,
        cells: children.map((view, index) => cellOf(view, coverages[index]!.get(measure))),
      })),
  };
}

/** How many measures have each status in one column. */
export function countStatuses({ rows }: CoverageMatrix, column: number): ReadonlyMap<MatrixCell['status'], number> {
  const counts = new Map<MatrixCell['status'], number>();
  for (const { cells } of rows) {
    const { status } = cells[column]!;
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return counts;
}

function cellOf(view: PlanView, coverage: MeasureCoverage | undefined): MatrixCell {
  if (!coverage) return { status: 'unnumbered', missing: [], reasons: [], at: undefined };
  const { status, tasks, places } = coverage;
  const missing = tasks.filter((each) => each.status === 'missing');
  const reasons = view.plan.notApplicable.flatMap(({ measure, reason }) =>
    measure && reason && places.includes(measure) ? [reason.text.trim()] : [],
  );
  return {
    status,
    missing: missing.length < tasks.length ? missing.map(({ task }) => taskReference(coverage, task)) : [],
    reasons: status === 'not-applicable' ? [...new Set(reasons)].filter((reason) => reason !== '') : [],
    at: places[0]?.span,
  };
}

function numberOf(measure: Measure, children: readonly PlanView[]): string {
  const numberings = new Set(children.map(({ plan }) => plan.numbering?.text));
  const shared = numberings.size === 1 ? numberIn(measure, [...numberings][0]) : undefined;
  const [other] = measure.alsoNumbered.values();
  return (shared ?? measure.number ?? other)?.text ?? '';
}

function titleOf({ plan, uri }: PlanDocument): string {
  return plan.title?.text ?? fileName(uri);
}

function namesOf(children: readonly PlanView[]): readonly string[] {
  const files = children.map(({ document }) => fileName(document.uri));
  const areas = children.map(({ plan }, index) => plan.area?.text.trim() || files[index]!);
  const years = areas.map((area, index) => `${area} ${children[index]!.plan.year?.text ?? ''}`.trim());
  const isOnce = (names: readonly string[], index: number): boolean =>
    names.every((name, other) => other === index || name !== names[index]);
  return areas.map((area, index) => {
    if (isOnce(areas, index)) return area;
    return isOnce(years, index) ? years[index]! : `${years[index]} ${files[index]}`;
  });
}
