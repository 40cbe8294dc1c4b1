import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../messages/say.ts';
import { nodeHost, uriOf } from '../platform/node.ts';
import * as bringInService from '../service/bringIn.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { documentAt, emptySnapshot, type Snapshot } from '../workspace/snapshot.ts';
import { besideDocument, refusedAsUse, tellImport } from './importFirst.ts';
import { displayPath } from './reporters/reporter.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { refuseExisting, writeOut } from './writeOut.ts';

/** `district-plan import`: plans of a document, and the report of what was guessed and left out. */
export async function importDocument(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    output: { type: 'string', short: 'o' },
    units: { type: 'string', multiple: true },
    parent: { type: 'string' },
    area: { type: 'string' },
    year: { type: 'string' },
    report: { type: 'string' },
    table: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  const [source] = positionals;
  if (source === undefined || positionals.length > 1) throw missing('document', terminal);
  const table = tableOf(values.table);
  const bytes = await readFile(source).catch(() => {
    throw new WrongUse({ key: 'cli.unreadable', args: { path: source } });
  });
  const units = values.units?.map((file) => uriOf(path.resolve(file)));
  const parentUri = values.parent === undefined ? undefined : uriOf(path.resolve(values.parent));
  const snapshot = await load(emptySnapshot, [...(units ?? []), ...(parentUri ? [parentUri] : [])], nodeHost);
  for (const [index, uri] of (units ?? []).entries()) {
    if (documentAt(snapshot, uri)?.kind !== 'registry') {
      throw new WrongUse({ key: 'cli.not-a-registry', args: { path: values.units![index]! } });
    }
  }
  const parent = parentUri === undefined ? undefined : planAt(snapshot, parentUri, values.parent!);
  const context = { snapshot, settings: { ...defaultSettings, locale: terminal.locale } };
  const target = values.output ?? besideDocument(source).plan;
  const result = refusedAsUse(() =>
    bringInService.importFile(context, {
      fileName: path.basename(source),
      bytes,
      target: uriOf(path.resolve(target)),
      ...(values.report !== undefined && { reportUri: uriOf(path.resolve(values.report)) }),
      ...(units && { units }),
      ...(parent && { parent }),
      ...(values.area !== undefined && { area: values.area }),
      ...(values.year !== undefined && { year: values.year }),
      ...(table !== undefined && { table }),
    }),
  );
  const files = result.files.map(({ uri, text }) => ({ file: displayPath(uri), content: text }));
  if (values.report !== undefined) {
    const isJson = /\.json$/i.test(values.report);
    const content = isJson ? `${JSON.stringify(result.report, null, 2)}\n` : result.markdown;
    files.push({ file: values.report, content });
  }
  // all or nothing: none is written where one may not be
  if (!values.force) for (const { file } of files) await refuseExisting(file);
  for (const { file, content } of files) {
    await writeOut(file, content, values.force);
    terminal.err(`${say(terminal.locale, { key: 'cli.written', args: { path: file } })}\n`);
  }
  tellImport(result.report, terminal);
  return 0;
}

function tableOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(value)) {
    throw new WrongUse({ key: 'cli.bad-value', args: { option: '--table', value, allowed: '1, 2, 3 …' } });
  }
  return Number(value);
}

function planAt(snapshot: Snapshot, uri: string, file: string): PlanDocument {
  const document = documentAt(snapshot, uri);
  if (!document) throw new WrongUse({ key: 'cli.unreadable', args: { path: file } });
  if (document.kind !== 'plan') throw new WrongUse({ key: 'cli.not-a-plan', args: { path: file } });
  return document;
}

function missing(what: string, terminal: Terminal): WrongUse {
  const words = say(terminal.locale, { key: `cli.what.${what}`, args: {} });
  return new WrongUse({ key: 'cli.missing-argument', args: { what: words } });
}
