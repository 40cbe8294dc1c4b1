import { Refused } from '../base/refused.ts';
import { relativePath } from '../base/uri.ts';
import type { PlainPlan } from '../plan/plain.ts';
import { writePlan } from '../plan/write.ts';
import { makeLookup } from '../registry/lookup.ts';
import type { PlanDocument, RegistryDocument } from '../workspace/document.ts';
import { registriesFrom } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Imported } from './assemble/assemble.ts';
import { importDocument } from './importDocument.ts';

/** A file that is to become a plan. */
export interface ImportRequest {
  /** The name of the file, whose extension says how to read it. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The URI of the plan to be written. */
  readonly target: string;
  /** Where the report is going to be saved; missing: in the folder of the plan. */
  readonly reportUri?: string;
  /** URIs of the registries; missing: those of the snapshot that are of the plan's area, and the municipal ones. */
  readonly units?: readonly string[];
  readonly parent?: PlanDocument;
  readonly area?: string;
  readonly year?: string;
  /** Only this one of several plans, counted from 1. */
  readonly table?: number;
}

/** The files that an import writes, and what it knows of them. */
export interface ImportedFiles {
  /** The plans in the order of the source; the notice that sends several out is not among them. */
  readonly plans: readonly { readonly uri: string; readonly text: string }[];
  readonly notice: { readonly uri: string; readonly text: string } | undefined;
  readonly imported: Imported;
}

/** Reads a file and makes the texts of plans of it. Nothing is written. Throws `Refused`, with what to do. */
export function importFile(snapshot: Snapshot, request: ImportRequest): ImportedFiles {
  const { target, parent, area, year, table } = request;
  const registries = registriesOf(snapshot, request.units);
  const sources = registries.map(({ uri, registry }) => ({ uri, registry }));
  const all = importDocument(request.fileName, request.bytes, {
    lookup: sources.length > 0 ? makeLookup(sources, area) : undefined,
    parent: parent?.plan,
    area,
    year,
  });
  const imported = table === undefined ? all : only(all, table);
  const named = (plan: PlainPlan, uri: string): PlainPlan => {
    const units = request.units ? registries : registries.filter((each) => serves(each, plan.area));
    return {
      ...plan,
      ...(parent && { parent: relativePath(uri, parent.uri) }),
      ...(units.length > 0 && { units: units.map((each) => relativePath(uri, each.uri)) }),
    };
  };
  const several = imported.plans.length > 1;
  const plans = imported.plans.map(({ plan }, index) => {
    const uri = several ? numbered(target, plan.annex ?? String(index + 1)) : target;
    return { uri, text: writePlan(named(plan, uri)) };
  });
  const { notice } = imported;
  const first = imported.plans[0]?.plan;
  const noticePlan = several &&
    notice && {
      ...notice,
      ...(first?.level && { level: first.level }),
      ...(first?.area && { area: first.area }),
      ...(first?.year && { year: first.year }),
      annexes: plans.map(({ uri }) => relativePath(target, uri)),
    };
  return { plans, notice: noticePlan ? { uri: target, text: writePlan(noticePlan) } : undefined, imported };
}

function registriesOf(snapshot: Snapshot, uris: readonly string[] | undefined): readonly RegistryDocument[] {
  if (uris) return registriesFrom(snapshot, uris);
  return [...snapshot.documents.values()].filter((document) => document.kind === 'registry');
}

/** Whether a registry is of an area, or of the city above it. */
export function serves({ registry }: RegistryDocument, area: string | undefined): boolean {
  const own = registry.area?.text.trim();
  return own === undefined || own === area || /市$/u.test(own);
}

function only({ plans, notice, journal, notes }: Imported, table: number): Imported {
  const chosen = plans[table - 1];
  if (!chosen) throw new Refused('import.no-such-table', { count: plans.length, number: table });
  return { plans: [chosen], notice, journal, notes };
}

/** `air.plan.yaml` of the second annex is `air-2.plan.yaml`. */
function numbered(target: string, number: string): string {
  return `${target.replace(/(?:\.plan)?(?:\.ya?ml)?$/iu, '')}-${encodeURIComponent(number)}.plan.yaml`;
}
