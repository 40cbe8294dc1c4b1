import type { Document } from '../workspace/document.ts';
import { viewPlan } from '../workspace/resolve.ts';
import type { Settings, SeveritySetting } from '../workspace/settings.ts';
import { dependenciesOf, type Snapshot } from '../workspace/snapshot.ts';
import { CHECKS, CODES } from './catalog.ts';
import type { Check, Finding, Report } from './check.ts';
import { ignoreUnused, reportUnused } from './ignore/unused.ts';
import { ignoreWithoutReason, reportWithoutReason } from './ignore/withoutReason.ts';
import { type Ignore, ignoresOf, isAbout } from './ignore.ts';
import { groundOf, planChecker } from './separable.ts';

interface Checked {
  readonly dependencies: readonly (Document | undefined)[];
  readonly asOf: string | undefined;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

const checked = new WeakMap<Document, Checked>();

/**
 * Everything found in one document, in the order of the text. `settings.severity` changes a code's severity or turns
 * it off; `# plan-ignore` comments silence single findings. The same document with the same files behind it gives the
 * same list, object for object, so that nothing is checked twice when something else is edited.
 */
export function checkDocument(snapshot: Snapshot, document: Document, settings: Settings): readonly Finding[] {
  const dependencies = dependenciesOf(snapshot, document);
  const before = checked.get(document);
  if (
    before &&
    before.settings === settings &&
    before.asOf === snapshot.asOf &&
    before.dependencies.length === dependencies.length &&
    before.dependencies.every((dependency, index) => dependency === dependencies[index])
  ) {
    return before.findings;
  }
  const findings = findAll(snapshot, document, settings, dependencies);
  checked.set(document, { dependencies, asOf: snapshot.asOf, settings, findings });
  return findings;
}

function findAll(
  snapshot: Snapshot,
  document: Document,
  settings: Settings,
  dependencies: Checked['dependencies'],
): readonly Finding[] {
  if (document.kind === 'lock') return [];
  const checkPlan = planCheckerFor(snapshot, document, dependencies);
  const found = CHECKS.flatMap((check) => runCheck(check, snapshot, document, checkPlan));
  const ignores = ignoresOf(document);
  const used = new Set<Ignore>();
  const spoken = found.filter((finding) => !silences(document, ignores, finding, used));
  const unused = ignores.filter((ignore) => !used.has(ignore));
  const aboutIgnores = [
    ...findingsOf(ignoreUnused, reportUnused(document, unused, CODES)),
    ...findingsOf(ignoreWithoutReason, reportWithoutReason(ignores)),
  ];
  return [...spoken, ...aboutIgnores]
    .flatMap((finding) => withSetting(finding, settings.severity[finding.code]))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function planCheckerFor(snapshot: Snapshot, document: Document, dependencies: Checked['dependencies']) {
  if (document.kind !== 'plan') return () => [];
  const view = viewPlan(snapshot, document);
  return planChecker(view, snapshot, groundOf(view, [snapshot.asOf, ...dependencies]));
}

function runCheck(
  check: Check,
  snapshot: Snapshot,
  document: Document,
  checkPlan: (check: Check) => readonly Report[],
): readonly Finding[] {
  const reports: Report[] = [...(check.document?.(document) ?? []), ...checkPlan(check)];
  if (document.kind === 'registry' && check.registry) reports.push(...check.registry(document, snapshot));
  return findingsOf(check, reports);
}

function findingsOf(check: Check, reports: Iterable<Report>): readonly Finding[] {
  return [...reports].map((report) => ({
    code: check.code,
    severity: report.severity ?? check.severity,
    span: report.span,
    message: report.message,
    related: report.related ?? [],
    deprecated: report.deprecated ?? false,
    fixes: report.fixes ?? (() => []),
    fixesNeedAllFiles: report.fixesNeedAllFiles ?? false,
  }));
}

function silences(document: Document, ignores: readonly Ignore[], finding: Finding, used: Set<Ignore>): boolean {
  const { line } = document.lines.positionAt(finding.span.start);
  const hits = ignores.filter((ignore) => ignore.code === finding.code && isAbout(ignore, line));
  for (const hit of hits) used.add(hit);
  return hits.length > 0;
}

function withSetting(finding: Finding, setting: SeveritySetting | undefined): readonly Finding[] {
  if (setting === undefined) return [finding];
  return setting === 'off' ? [] : [{ ...finding, severity: setting }];
}
