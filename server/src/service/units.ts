import { type ReformReport, reformRegistry as reformIn, reformReport as reportOfReform } from '../features/reform.ts';
import { unitTable as tableByUnit } from '../features/unitTable.ts';
import { type UnitView, unitView } from '../features/unitView.ts';
import { unknownUnitEntries as entriesOfUnknown, type UnknownUnitEntry } from '../features/unknownUnitEntries.ts';
import { type UnknownUnit, unknownUnits as unknownIn } from '../features/unknownUnits.ts';
import {
  registryStub,
  unknownUnitsTable as tableOfUnknown,
  type UnknownUnitsFormat,
} from '../features/unknownUnitsTable.ts';
import type { Reform } from '../registry/reform/plan.ts';
import type { PlanDocument, RegistryDocument } from '../workspace/document.ts';
import type { Context } from './context.ts';

export type { ReformReport };

/* Units over several plans, names no registry knows, and the reforms that change names. */

/** What every unit has to do in some plans, by registry, role and date. */
export function units({ snapshot, settings }: Context, plans: readonly PlanDocument[]): UnitView {
  return unitView(snapshot, plans, settings.locale);
}

/** The same as a Markdown document with a table for each unit. */
export function unitTable(context: Context, plans: readonly PlanDocument[]): string {
  return tableByUnit(units(context, plans), context.settings.locale);
}

/** The names that some plans use and no registry knows, the most frequent first. */
export function unknownUnits({ snapshot }: Context, plans: readonly PlanDocument[]): readonly UnknownUnit[] {
  return unknownIn(snapshot, plans);
}

/** The same for an editor: with what can be done about each. */
export function unknownUnitEntries(
  { snapshot, settings }: Context,
  units: readonly UnknownUnit[],
): readonly UnknownUnitEntry[] {
  return entriesOfUnknown(snapshot, units, settings.locale);
}

/** The same in words; `pathOf` says how a file is written. */
export function unknownUnitsTable(
  { settings }: Context,
  units: readonly UnknownUnit[],
  format: UnknownUnitsFormat,
  pathOf: (uri: string) => string,
): string {
  return tableOfUnknown(units, format, settings.locale, pathOf);
}

/** The same as the beginning of a registry of one area. */
export function unknownUnitsStub({ settings }: Context, units: readonly UnknownUnit[], area: string): string {
  return registryStub(units, area, settings.locale);
}

/** What the pasted list of a reform changes in a registry, and what of it a person must settle; `date`: of lines without one. */
export function reformRegistry(
  { snapshot }: Context,
  registry: RegistryDocument,
  list: string,
  date: string | undefined,
): Reform {
  return reformIn(snapshot, registry, list, date);
}

/** The same in words. */
export function reformReport({ settings }: Context, reform: Reform): ReformReport {
  return reportOfReform(reform, settings.locale);
}
