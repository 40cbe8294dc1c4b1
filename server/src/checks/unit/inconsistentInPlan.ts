import { foldName } from '../../base/foldName.ts';
import type { Unit } from '../../registry/model.ts';
import { nearNames } from '../../registry/nearNames.ts';
import { keptWithMeasure } from '../../workspace/kept.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import type { Check, Finding, Report } from '../check.ts';
import { hasRegistry } from './listed.ts';
import { type NamedUnit, namedIn, renameAllFixes, renameFix } from './named.ts';
import { isVague } from './vague.ts';

/**
 * One unit stands in one plan under several names, in lists or in text. The registry says which is right; where it
 * knows none of them, both places are shown and nothing is proposed: the more frequent name may be the wrong one.
 */
export const inconsistentInPlan: Check = {
  code: 'unit.inconsistent-in-plan',
  severity: 'warning',
  *plan(view) {
    for (const { unit, all } of inconsistentlyNamed(view)) {
      const right = unit.name.text;
      for (const named of all) {
        if (named.answer.kind !== 'alias') continue;
        const others = all.filter(({ text }) => foldName(text) !== foldName(named.text));
        const other = others.find(({ answer }) => answer.kind === 'exact') ?? others[0]!;
        yield {
          span: named.span,
          // a full name, or the name of a street, may be meant where it stands in a sentence
          severity: named.listed ? 'warning' : 'hint',
          message: { key: 'unit.inconsistent-in-plan', args: { name: named.text, right } },
          related: [otherPlace(view, other)],
          fixes: (now) => [
            renameFix(view, named, right, 'unit.alias.fix', named.listed !== undefined),
            ...renameAllFixes(view, now, named, right),
          ],
        };
      }
    }
    yield* undecided(view);
  },
};

interface Inconsistent {
  readonly unit: Unit;
  readonly all: readonly NamedUnit[];
}

const known = new WeakMap<PlanView, readonly Inconsistent[]>();

/** The units that a plan names in several right ways, each with all the places. */
export function inconsistentlyNamed(view: PlanView): readonly Inconsistent[] {
  const found = known.get(view) ?? findInconsistent(view);
  known.set(view, found);
  return found;
}

/** Under its name alone a unit stands only in one way: an alias is always among several ways. */
function findInconsistent(view: PlanView): readonly Inconsistent[] {
  const groups = view.plan.measures.map((measure) => byUnitIn(view, measure));
  const units = new Set(
    groups.flatMap((group) => [...group].flatMap(([unit, { hasAlias }]) => (hasAlias ? unit : []))),
  );
  return [...units]
    .map((unit) => ({ unit, all: groups.flatMap((group) => group.get(unit)?.all ?? []) }))
    .filter(({ all }) => new Set(all.map(({ text }) => foldName(text))).size > 1);
}

const byUnitIn = keptWithMeasure((view, measure) => {
  const groups = new Map<Unit, { all: NamedUnit[]; hasAlias: boolean }>();
  for (const named of namedIn(view, measure)) {
    const { answer } = named;
    if (answer.kind !== 'exact' && answer.kind !== 'alias') continue;
    const group = groups.get(answer.entry.unit) ?? { all: [], hasAlias: false };
    groups.set(answer.entry.unit, group);
    group.all.push(named);
    group.hasAlias ||= answer.kind === 'alias';
  }
  return groups;
});

const unknownIn = keptWithMeasure((view, measure) =>
  namedIn(view, measure).filter(
    ({ listed, answer, text }) => listed && answer.kind === 'unknown' && !isCollective(text),
  ),
);

/** Two unknown names so alike that they may mean one unit: 区水务管理处 and 区水务处. */
function* undecided(view: PlanView): Generator<Report> {
  const firsts = new Map<string, NamedUnit>();
  for (const named of view.plan.measures.flatMap((measure) => unknownIn(view, measure))) {
    const key = foldName(named.text);
    if (firsts.has(key)) continue;
    // where a registry knows a near name, unit.unknown has said so
    if (hasRegistry(view) && nearNames(named.text, [...view.lookup.byName.keys()]).length > 0) continue;
    const like = nearNames(key, [...firsts.keys()], 0.8).find((name) => !isCounterpart(name, key));
    const other = like === undefined ? undefined : firsts.get(like);
    firsts.set(key, named);
    if (!other) continue;
    yield {
      span: named.span,
      severity: 'hint',
      message: { key: 'unit.inconsistent-in-plan.undecided', args: { name: named.text, other: other.text } },
      related: [otherPlace(view, other)],
    };
  }
}

/** 各区政府 and 相关区政府 are two things. */
function isCollective(name: string): boolean {
  return isVague(name) || /^(?:各|相关|有关|其他)/u.test(name);
}

/** 广安门内 and 广安门外, 第一 and 第二: what differs in one such character is another unit. */
function isCounterpart(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  if (left.length !== right.length) return false;
  const differing = left.filter((character, index) => character !== right[index]);
  return differing.length === 1 && /[东西南北内外上下前后新老一二三四五六七八九十]/u.test(differing[0]!);
}

function otherPlace(view: PlanView, other: NamedUnit): Finding['related'][number] {
  return {
    uri: view.document.uri,
    span: other.span,
    message: { key: 'unit.elsewhere', args: { name: other.text } },
  };
}
