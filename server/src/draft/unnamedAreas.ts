import { foldName } from '../base/foldName.ts';
import { type Measure, type Task, unitLists } from '../plan/model.ts';

const UNNAMED = /^(?:各?(?:相关|有关|涉及|涉农)|部分)/u;

/** The words by which a parent calls those below without saying whom (相关区政府); `''` where it has none. */
export function unnamedAreas(measure: Measure, tasks: readonly Task[]): string {
  const holders: readonly Pick<Measure, 'duties'>[] = tasks.length > 0 ? tasks : [measure];
  const names = holders.flatMap(({ duties }) =>
    unitLists(duties).flatMap(({ list }) => list.items.map(({ text }) => foldName(text))),
  );
  return [...new Set(names.filter((name) => UNNAMED.test(name)))].join('、');
}
