import type { Def, Ref } from '../base/defRef.ts';
import { isPlaceholder } from '../base/foldName.ts';
import { type Duties, type Measure, type Plan, unitLists, type Value } from './model.ts';

/** What a measure defines (its number) and what it points at (units, measures of the parent and of last year's plan). */
export interface MeasureSymbols {
  readonly defs: readonly Def[];
  readonly refs: readonly Ref[];
}

const known = new WeakMap<Measure, MeasureSymbols>();

/** Depends on the measure alone, and is kept with it. */
export function measureSymbols(measure: Measure): MeasureSymbols {
  let symbols = known.get(measure);
  if (!symbols) {
    symbols = collect(measure);
    known.set(measure, symbols);
  }
  return symbols;
}

function collect(measure: Measure): MeasureSymbols {
  const defs: Def[] = measure.number
    ? [{ kind: 'measure', name: measure.number.text, nameSpan: measure.number.span }]
    : [];
  const refs = [
    ...unitRefs(measure.duties),
    ...dutyRefs(measure),
    ...measure.tasks.flatMap((task) => [...unitRefs(task.own), ...dutyRefs(task)]),
  ];
  return { defs, refs };
}

/** What the head of a plan points at: its files, and the parent's measures it leaves out. */
export function headRefs(plan: Plan): readonly Ref[] {
  const files = [plan.parent, plan.previous, ...plan.units, ...plan.annexes].filter(
    (value): value is Value => value !== undefined,
  );
  return [
    ...files.map((value): Ref => ({ kind: 'file', text: value.text, span: value.span })),
    ...plan.notApplicable.flatMap((entry) => (entry.measure ? [measureRef(entry.measure)] : [])),
  ];
}

/** The reference at an offset, if there is one. */
export function refAt(plan: Plan, offset: number): Ref | undefined {
  const here = (ref: Ref): boolean => ref.span.start <= offset && offset <= ref.span.end;
  const measure = plan.measures.find((each) => each.span.start <= offset && offset <= each.span.end);
  return (measure && measureSymbols(measure).refs.find(here)) ?? headRefs(plan).find(here);
}

function unitRefs(duties: Duties): Ref[] {
  return unitLists(duties).flatMap(({ list }) =>
    list.items
      .filter((item) => !isPlaceholder(item.text))
      .map((item): Ref => ({ kind: 'unit', text: item.text, span: item.span })),
  );
}

function dutyRefs(duty: Pick<Measure, 'implements' | 'continues'>): Ref[] {
  const continued = ({ text, span }: Value): Ref => ({ kind: 'continued', text, span });
  return [...duty.implements.map(measureRef), ...duty.continues.map(continued)];
}

function measureRef(value: Value): Ref {
  return { kind: 'measure', text: value.text, span: value.span };
}
