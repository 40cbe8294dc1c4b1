import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileName } from '../base/uri.ts';
import { say } from '../messages/say.ts';
import { planYear } from '../plan/model.ts';
import { isPlanFile, isRegistryFile } from '../plan/vocabulary.ts';
import { nodeHost, uriOf } from '../platform/node.ts';
import * as yearsService from '../service/years.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { documentAt, emptySnapshot, type Snapshot, withDocument } from '../workspace/snapshot.ts';
import { besideDocument, type ImportedFirst, importFirst, isToBeImported, tellImport } from './importFirst.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

const FORMATS = ['text', 'json'] as const;
/**
 * `district-plan new`: next year's plan as a draft, with a report beside it. The area is that of last year's plan unless it
 * is said, the year the one after. A parent or last year's plan that is a document still is imported on the way.
 */
export async function newPlan(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    parent: { type: 'string' },
    previous: { type: 'string' },
    area: { type: 'string' },
    year: { type: 'string' },
    units: { type: 'string', multiple: true },
    output: { type: 'string', short: 'o' },
    report: { type: 'string' },
    format: { type: 'string', default: 'text' },
    force: { type: 'boolean', default: false },
  });
  const format = FORMATS.find((each) => each === values.format);
  if (!format) {
    const allowed = FORMATS.join(', ');
    throw new WrongUse({ key: 'cli.bad-value', args: { option: '--format', value: values.format, allowed } });
  }
  if (positionals.length > 0) throw new WrongUse({ key: 'cli.bad-arguments', args: {} });
  if (values.parent === undefined && values.previous === undefined) throw missing('source', terminal);
  const output = values.output;
  if (output === undefined) throw missing('output', terminal);
  if (!isPlanFile(output)) throw new WrongUse({ key: 'cli.new.output-name', args: { path: output } });
  const beside = values.report ?? output.replace(/\.plan\.ya?ml$/i, '.report.md');
  if (!values.force) await refuseExisting([output, beside]);

  const sources = await sourcesOf(values, output, terminal);
  const parent = planAt(sources, values.parent);
  const previous = planAt(sources, values.previous);
  const area = values.area ?? previous?.plan.area?.text;
  if (area === undefined) throw missing('area', terminal);
  const year = yearFrom(values.year) ?? yearAfter(previous);
  if (year === undefined) throw missing('year', terminal);
  const units = values.units?.map((each) => uriOf(path.resolve(each)));
  const request = { uri: uriOf(path.resolve(output)), area, year, parent, previous, units };
  const context = { snapshot: sources.snapshot, settings: { ...defaultSettings, locale: terminal.locale } };
  const drafted = yearsService.newPlan(context, request);

  for (const { files, report } of sources.imported.values()) {
    for (const { file, content } of files) {
      await writeOut(file, content, values.force);
      terminal.err(`${say(terminal.locale, { key: 'cli.written', args: { path: file } })}\n`);
    }
    tellImport(report, terminal);
  }
  await writeOut(output, drafted.text, values.force);
  await writeOut(beside, drafted.reportText, values.force);
  if (format === 'json') terminal.out(`${JSON.stringify({ file: output, ...drafted.report }, null, 2)}\n`);
  const { measures, tasks, open } = drafted.report;
  const written = {
    key: 'cli.new.written',
    args: { path: output, measures, tasks, open: open.length, report: beside },
  };
  terminal.err(`${say(terminal.locale, written)}\n`);
  return 0;
}

interface Sources {
  readonly snapshot: Snapshot;
  /** What was imported on the way, by the path it was given as. */
  readonly imported: ReadonlyMap<string, ImportedFirst>;
}

/** Everything the draft may build on; without registries named anywhere, those below the current folder. */
async function sourcesOf(
  values: {
    readonly parent?: string | undefined;
    readonly previous?: string | undefined;
    readonly units?: readonly string[] | undefined;
    readonly force: boolean;
  },
  output: string,
  terminal: Terminal,
): Promise<Sources> {
  const named = [values.parent, values.previous, ...(values.units ?? [])].filter((each) => each !== undefined);
  const documents = named.filter(isToBeImported);
  for (const each of documents) {
    const { plan } = besideDocument(each);
    if (path.resolve(plan) === path.resolve(output)) {
      throw new WrongUse({ key: 'cli.new.output-taken', args: { path: each, plan } });
    }
    if (!values.force) await refuseImported(each);
  }
  const uris = named.filter((each) => !documents.includes(each)).map((each) => uriOf(path.resolve(each)));
  const read = await withRegistries(await load(emptySnapshot, uris, nodeHost), values);
  const units = values.units?.map((each) => uriOf(path.resolve(each)));
  const imported = new Map<string, ImportedFirst>();
  for (const each of documents) imported.set(each, await importFirst(each, read, units, terminal));
  const plans = [...imported.values()].map(({ plan }) => plan);
  return { snapshot: plans.reduce(withDocument, read), imported };
}

async function withRegistries(
  snapshot: Snapshot,
  { previous, units }: { readonly previous?: string | undefined; readonly units?: readonly string[] | undefined },
): Promise<Snapshot> {
  for (const each of units ?? []) {
    const document = documentAt(snapshot, uriOf(path.resolve(each)));
    if (!document) throw new WrongUse({ key: 'cli.unreadable', args: { path: each } });
    if (document.kind !== 'registry') throw new WrongUse({ key: 'cli.new.not-a-registry', args: { path: each } });
  }
  const last = previous === undefined ? undefined : documentAt(snapshot, uriOf(path.resolve(previous)));
  if (units || (last?.kind === 'plan' && last.plan.units.length > 0)) return snapshot;
  const here = await nodeHost.list(uriOf(process.cwd()));
  return load(snapshot, here.filter(isRegistryFile), nodeHost);
}

/** A plan that was imported before may have been worked on since: it is used as it is, or replaced only when told to. */
async function refuseImported(document: string): Promise<void> {
  const beside = besideDocument(document);
  if (await stat(beside.plan).catch(() => undefined)) {
    throw new WrongUse({ key: 'cli.new.imported-before', args: { path: document, plan: beside.plan } });
  }
  await refuseExisting([beside.report]);
}

/** A plan that can be read as a whole: half of it would make a draft in which things are silently missing. */
function planAt({ snapshot, imported }: Sources, file: string | undefined): PlanDocument | undefined {
  if (file === undefined) return undefined;
  const document = imported.get(file)?.plan ?? documentAt(snapshot, uriOf(path.resolve(file)));
  if (!document) throw new WrongUse({ key: 'cli.unreadable', args: { path: file } });
  if (document.kind !== 'plan') throw new WrongUse({ key: 'cli.not-a-plan', args: { path: file } });
  if (document.tree.problems.some(({ code }) => code === 'yaml.syntax')) {
    throw new WrongUse({ key: 'cli.new.broken', args: { path: fileName(document.uri) } });
  }
  return document;
}

function yearFrom(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^(?:19|20)\d{2}$/.test(value)) return Number(value);
  throw new WrongUse({ key: 'cli.bad-value', args: { option: '--year', value, allowed: '2024' } });
}

function yearAfter(previous: PlanDocument | undefined): number | undefined {
  const year = previous && planYear(previous.plan);
  return year === undefined ? undefined : year + 1;
}

async function refuseExisting(files: readonly string[]): Promise<void> {
  for (const each of files) {
    if (await stat(each).catch(() => undefined)) throw new WrongUse({ key: 'cli.exists', args: { path: each } });
  }
}

function missing(what: string, terminal: Terminal): WrongUse {
  const words = say(terminal.locale, { key: `cli.what.${what}`, args: {} });
  return new WrongUse({ key: 'cli.missing-argument', args: { what: words } });
}
