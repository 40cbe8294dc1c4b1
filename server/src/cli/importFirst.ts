import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '../base/refused.ts';
import { say } from '../messages/say.ts';
import { uriOf } from '../platform/node.ts';
import type { ImportReport } from '../service/bringIn.ts';
import * as bringInService from '../service/bringIn.ts';
import { openDocument, type PlanDocument } from '../workspace/document.ts';
import { defaultSettings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Terminal, WrongUse } from './terminal.ts';

/** A file to be written, by its path. */
export interface FileToWrite {
  readonly file: string;
  readonly content: string;
}

/** A document that was read as a plan on the way to something else. */
export interface ImportedFirst {
  readonly plan: PlanDocument;
  /** The plan and the report of its import, beside the document. */
  readonly files: readonly FileToWrite[];
  readonly report: ImportReport;
}

const DOCUMENTS = /\.(?:docx?|docm|xlsx?|xlsm|et|wps|pdf|txt|csv|tsv|html?)$/i;

/** Whether a path is of a document of Word, Excel …, which has to be imported before it is a plan. */
export function isToBeImported(file: string): boolean {
  return DOCUMENTS.test(file);
}

/** Where the plan and the report of a document's import stand: beside it, under its name. */
export function besideDocument(document: string): { readonly plan: string; readonly report: string } {
  const name = path.join(path.dirname(document), path.parse(document).name);
  return { plan: `${name}.plan.yaml`, report: `${name}.report.md` };
}

/** Reads a document as a plan; nothing is written. Throws `WrongUse` where it is none, or holds several. */
export async function importFirst(
  document: string,
  snapshot: Snapshot,
  units: readonly string[] | undefined,
  terminal: Terminal,
): Promise<ImportedFirst> {
  const bytes = await readFile(document).catch(() => {
    throw new WrongUse({ key: 'cli.unreadable', args: { path: document } });
  });
  const beside = besideDocument(document);
  const context = { snapshot, settings: { ...defaultSettings, locale: terminal.locale } };
  const { files, report, markdown } = refusedAsUse(() =>
    bringInService.importFile(context, {
      fileName: path.basename(document),
      bytes,
      target: uriOf(path.resolve(beside.plan)),
      ...(units && { units }),
    }),
  );
  const [first, ...others] = files;
  const plan = first && openDocument(first.uri, first.text);
  if (plan?.kind !== 'plan' || others.length > 0) {
    const args = { path: document, count: report.plans.length };
    throw new WrongUse({ key: 'cli.new.several-plans', args });
  }
  return {
    plan,
    files: [
      { file: beside.plan, content: plan.text },
      { file: beside.report, content: markdown },
    ],
    report,
  };
}

/** Tells how much of an import is to be looked at. */
export function tellImport({ questions, guesses, dropped, unknown, notes }: ImportReport, terminal: Terminal): void {
  for (const note of notes) terminal.err(`${note}\n`);
  const counts = {
    questions: questions.length,
    guesses: guesses.length,
    dropped: dropped.length,
    unknown: unknown.length,
  };
  terminal.err(`${say(terminal.locale, { key: 'cli.imported', args: counts })}\n`);
}

/** What a file is refused for, as one line for the terminal. */
export function refusedAsUse<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw error instanceof Refused ? new WrongUse(error.sentence) : error;
  }
}
