import { lineStartAt } from '../base/lineIndex.ts';
import { FINGERPRINT_FIELDS, type Fingerprint } from '../plan/fingerprint.ts';
import { foldNumber } from '../plan/number.ts';
import { writeScalar } from '../yaml/edit.ts';
import { childOf, type MappingNode } from '../yaml/node.ts';
import type { Tree } from '../yaml/parse.ts';
import { text, texts } from '../yaml/read.ts';

/** What the parent's measures said when the plan was last checked against them. */
export type Lock =
  | { readonly state: 'ok'; readonly entries: ReadonlyMap<string, LockEntry> }
  /** Not to be read, or not by this version: nothing is compared and nothing is written over it. */
  | { readonly state: 'broken' | 'newer' };

export interface LockEntry {
  readonly fingerprint: Fingerprint;
  readonly node: MappingNode;
}

/** The version of the format; one more for every change that an older reader would misunderstand. */
const VERSION = 1;
const BROKEN: Lock = { state: 'broken' };

/** Reads a lock file. Total; half a lock file would give half the findings, so anything wrong makes all of it broken. */
export function readLock({ root, problems }: Tree): Lock {
  const version = text(root, 'version')?.text ?? '';
  if (!/^[1-9]\d{0,8}$/u.test(version)) return BROKEN;
  if (Number(version) > VERSION) return { state: 'newer' };
  const list = childOf(root, 'confirmed');
  if (problems.length > 0 || list?.kind !== 'sequence') return BROKEN;
  const entries = new Map<string, LockEntry>();
  for (const node of list.items) {
    const measure = text(node, 'measure');
    if (node.kind !== 'mapping' || !measure || entries.has(foldNumber(measure.text))) return BROKEN;
    entries.set(foldNumber(measure.text), { fingerprint: readFingerprint(node), node });
  }
  return { state: 'ok', entries };
}

function readFingerprint(node: MappingNode): Fingerprint {
  const lines = FINGERPRINT_FIELDS.map((field) => [field, texts(childOf(node, field)).map((value) => value.text)]);
  return Object.fromEntries(lines) as unknown as Fingerprint;
}

/** The text of a lock file; `heading` is one line that says what it is. References are written as they are given. */
export function writeLock(heading: string, confirmed: ReadonlyMap<string, Fingerprint>): string {
  const head = `# ${heading}\nversion: ${VERSION}\n`;
  if (confirmed.size === 0) return `${head}confirmed: []\n`;
  const entries = [...confirmed].map(
    ([reference, fingerprint]) => `  - ${blockEntry(reference, fingerprint, '    ')}\n`,
  );
  return `${head}confirmed:\n${entries.join('')}`;
}

/** What is to stand in place of an entry of a lock file, laid out as it is: block or flow, indentation, line breaks. */
export function rewrittenEntry(lockText: string, node: MappingNode, reference: string, now: Fingerprint): string {
  if (node.flow) return flowEntry(reference, now);
  const lineStart = lineStartAt(lockText, node.span.start);
  const lineBreak = lockText.includes('\r\n') ? '\r\n' : '\n';
  return blockEntry(reference, now, ' '.repeat(node.span.start - lineStart)).replace(/\n/gu, lineBreak);
}

function blockEntry(reference: string, fingerprint: Fingerprint, indent: string): string {
  const pairs = said(fingerprint).map(([field, lines]) => {
    const written = lines.map((line) => writeScalar(line, 'block'));
    return written.length === 1 ? `${field}: ${written[0]}` : [`${field}:`, ...written].join(`\n${indent}  - `);
  });
  return [`measure: ${writeScalar(reference, 'block')}`, ...pairs].join(`\n${indent}`);
}

function flowEntry(reference: string, fingerprint: Fingerprint): string {
  const pairs = said(fingerprint).map(([field, lines]) => {
    const written = lines.map((line) => writeScalar(line, 'flow'));
    return `${field}: ${written.length === 1 ? written[0] : `[${written.join(', ')}]`}`;
  });
  return `{${[`measure: ${writeScalar(reference, 'flow')}`, ...pairs].join(', ')}}`;
}

/** The fields in which anything is said. */
function said(fingerprint: Fingerprint): readonly (readonly [string, readonly string[]])[] {
  return FINGERPRINT_FIELDS.map((field) => [field, fingerprint[field]] as const).filter(([, lines]) =>
    lines.some((line) => line !== ''),
  );
}
