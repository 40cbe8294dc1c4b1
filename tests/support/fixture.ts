import { applyEdits } from '../../server/src/base/textEdit.ts';
import { normalizeUri } from '../../server/src/base/uri.ts';
import type { Finding, Fix } from '../../server/src/checks/check.ts';
import { checkDocument } from '../../server/src/checks/run.ts';
import { type Document, openDocument, type PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings, type Settings } from '../../server/src/workspace/settings.ts';
import { documentAt, emptySnapshot, type Snapshot, withDocument } from '../../server/src/workspace/snapshot.ts';

/** Texts by their paths below the workspace folder. */
export type Files = Readonly<Record<string, string>>;

const FILE_LINE = /^--- (\S+\.ya?ml)$/;

/**
 * Several files in one text. Each begins after a line `--- path/name.plan.yaml`; the indentation all lines share is
 * taken off, so that the text can stand inside a test.
 */
export function filesIn(text: string): Files {
  const files: Record<string, string> = {};
  let path: string | undefined;
  for (const line of dedent(text).split('\n')) {
    const start = FILE_LINE.exec(line)?.[1];
    if (start !== undefined) {
      path = start;
      files[path] = '';
    } else if (path !== undefined) files[path] += `${line}\n`;
    else if (line.trim() !== '') throw new Error(`before the first file: ${line}`);
  }
  return files;
}

/** The text without the indentation that all its lines share, and without a first line that is empty. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(shared)).join('\n');
}

/** The URI of a file of the workspace folder. */
export function uriOf(path: string): string {
  return normalizeUri(`file:///plans/${path}`);
}

/** The path of a file of the workspace folder, as the fixtures write it. */
export function pathOf(uri: string): string {
  return decodeURI(uri).slice('file:///plans/'.length);
}

/** A workspace that holds these files, given one by one or in one text with `--- path` lines. */
export function workspace(files: Files | string): Snapshot {
  const entries = Object.entries(typeof files === 'string' ? filesIn(files) : files);
  return entries.reduce(
    (snapshot, [path, text]) => withDocument(snapshot, openDocument(uriOf(path), text)),
    emptySnapshot,
  );
}

/** The file of a workspace that must be there. */
export function fileOf(snapshot: Snapshot, path: string): Document {
  const document = documentAt(snapshot, uriOf(path));
  if (!document) throw new Error(`no file ${path}`);
  return document;
}

/** What the checks find in one file. */
export function check(snapshot: Snapshot, path: string, settings: Partial<Settings> = {}): readonly Finding[] {
  return checkDocument(snapshot, fileOf(snapshot, path), { ...defaultSettings, ...settings });
}

/** A finding as an officer sees it: where (one-based line), what, and the text that is underlined. */
export function show(document: Document, finding: Finding): string {
  const { start, end } = finding.span;
  const line = document.lines.positionAt(start).line + 1;
  return `${line} ${finding.code} ${document.text.slice(start, end)}`;
}

/** The findings of one file, each in one line: `3 unit.alias 区住建委`. */
export function shown(snapshot: Snapshot, path: string, settings?: Partial<Settings>): readonly string[] {
  const document = fileOf(snapshot, path);
  return check(snapshot, path, settings).map((finding) => show(document, finding));
}

/** The workspace after a fix. */
export function afterFix(snapshot: Snapshot, fix: Fix): Snapshot {
  return fix.edits.reduce((result, { uri, edits }) => {
    const text = applyEdits(documentAt(result, uri)?.text ?? '', edits);
    return withDocument(result, openDocument(uri, text));
  }, snapshot);
}

/** A file of a workspace that must be a plan. */
export function planIn(snapshot: Snapshot, path: string): PlanDocument {
  const document = fileOf(snapshot, path);
  if (document.kind !== 'plan') throw new Error(`no plan: ${path}`);
  return document;
}
