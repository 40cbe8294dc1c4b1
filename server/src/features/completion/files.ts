import { foldName } from '../../base/foldName.ts';
import { findByPinyin } from '../../base/pinyin.ts';
import { relativePath, resolveUri } from '../../base/uri.ts';
import { type Plan, planYear } from '../../plan/model.ts';
import { LEVELS } from '../../plan/vocabulary.ts';
import type { Document, PlanDocument } from '../../workspace/document.ts';
import { type Candidate, COMPLETION_KIND, type Request } from './item.ts';

/** The files of the workspace that `parent`, `previous` or a list of registries may name, as relative paths. */
export function fileCandidates(
  request: Request,
  meaning: 'parent' | 'previous' | 'annex' | 'registry',
  typed: string,
): readonly Candidate[] {
  const { document, snapshot, cursor } = request;
  const kind = meaning === 'registry' ? 'registry' : 'plan';
  const listed = new Set(cursor.items.map((path) => resolveUri(document.uri, path)));
  return [...snapshot.documents.values()]
    .filter((other) => other.kind === kind && other.uri !== document.uri)
    .map((other) => ({ other, path: relativePath(document.uri, other.uri), title: titleOf(other) }))
    .filter(({ path, title }) => isFound(typed, path, title))
    .map((each) => ({
      ...each,
      far: Number(listed.has(each.other.uri)) * 100 + unlikeliness(document, each.other, meaning),
    }))
    .sort((a, b) => a.far - b.far || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))
    .map(({ path, title }): Candidate => ({ label: path, kind: COMPLETION_KIND.file, detail: title }));
}

function titleOf(document: Document): string {
  if (document.kind === 'lock') return '';
  const { title } = document.kind === 'plan' ? document.plan : document.registry;
  return title?.text ?? '';
}

function isFound(typed: string, path: string, title: string): boolean {
  return (
    path.toLowerCase().startsWith(typed.toLowerCase()) ||
    [path, title].some((text) => findByPinyin(typed, text) !== undefined)
  );
}

/** How unlikely a file is to be the one that is meant; 0 = all that is known speaks for it. */
function unlikeliness(
  document: Document,
  other: Document,
  meaning: 'parent' | 'previous' | 'annex' | 'registry',
): number {
  if (document.kind === 'lock' || other.kind === 'lock') return 0;
  if (other.kind === 'registry') {
    const area = document.kind === 'plan' ? document.plan.area : document.registry.area;
    return Number(!isSame(area?.text, other.registry.area?.text));
  }
  if (document.kind !== 'plan') return 0;
  if (meaning === 'annex') return notTheAnnex(document.plan, other.plan);
  return meaning === 'parent' ? notTheParent(document.plan, other.plan) : notThePrevious(document, other);
}

/** One level up, in the same year. */
function notTheParent(plan: Plan, other: Plan): number {
  const level = levelOf(plan);
  const isAbove = level < 0 ? levelOf(other) === 0 : levelOf(other) === level - 1;
  const years = Math.abs((planYear(plan) ?? 0) - (planYear(other) ?? 0));
  return Number(!isAbove) * 50 + Math.min(years, 40);
}

/** The same area and year, and sent out under the same number. */
function notTheAnnex(notice: Plan, other: Plan): number {
  const sameNumber = isSame(notice.document?.text, other.document?.text);
  const years = Math.abs((planYear(notice) ?? 0) - (planYear(other) ?? 0));
  return Number(!isSame(notice.area?.text, other.area?.text)) * 50 + Number(!sameNumber) * 20 + Math.min(years, 20);
}

/** The same area and level, the year before. */
function notThePrevious({ plan }: PlanDocument, { plan: other }: PlanDocument): number {
  const isOwn = isSame(plan.area?.text, other.area?.text) && levelOf(plan) === levelOf(other);
  const years = (planYear(plan) ?? 0) - (planYear(other) ?? 0);
  return Number(!isOwn) * 50 + (years > 0 ? Math.min(years - 1, 20) : 30);
}

function levelOf({ level }: Plan): number {
  return (LEVELS as readonly (string | undefined)[]).indexOf(level?.text);
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && foldName(a) === foldName(b);
}
