import { type Plan, planYear, yearOf } from '../../plan/model.ts';
import { compareTargets, isWhole } from '../../plan/target/compare.ts';
import { foldIndicator, likenessOf, wantedOf } from '../../plan/target/indicator.ts';
import { concernOf } from '../../workspace/concerns.ts';
import { type ParentMeasure, type PlanView, parentsOf } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, type Report, replaceFix } from '../check.ts';
import { type ImpliedTarget, impliedTargets } from './impliedTargets.ts';
import { targetsInText } from './inText.ts';
import { type StatedTarget, statedTargets, targetsOf, yearOfTarget } from './stated.ts';

/** The parent's target for the same indicator. */
interface Match {
  readonly parent: ParentMeasure;
  readonly target: StatedTarget;
  readonly isSame: boolean;
  readonly year: number | undefined;
}

/**
 * A target that does not reach that of what the measure carries out. An error where nothing can be meant otherwise: the same
 * words for the indicator, both figures firm. Before the parent's year has come, less may be right (a hint); what the parent
 * wants after its own time binds nobody yet.
 */
export const weakerThanParent: Check = {
  code: 'target.weaker-than-parent',
  severity: 'warning',
  separable: true,
  *plan(view) {
    if (!view.parent) return;
    for (const own of statedTargets(view.plan)) {
      const match = matchOf(view, own);
      const report = match && compare(view, own, match);
      if (report) yield report;
    }
    for (const own of targetsInText(view)) {
      const match = matchOf(view, own);
      const report = match && compare(view, own, match);
      if (report) yield inText(view, own, match, report);
    }
    for (const measure of view.plan.measures) {
      for (const own of [...targetsOf(measure), ...impliedTargets(measure)]) {
        const report = againstText(view, own);
        if (report) yield report;
      }
    }
  },
};

/** Where the parent, too, says it in running text alone: only against the same words, and only what reaches none of its figures. */
function againstText(view: PlanView, own: StatedTarget | ImpliedTarget): Report | undefined {
  const name = 'name' in own ? own.name : foldIndicator(own.indicator.text);
  const parents = parentsOf(view, own.measure, own.task);
  const asked = parents.flatMap((parent) => {
    const isDeclared = parentTargets(parent).some((each) => likenessOf(each.indicator.text, name) !== 'different');
    if (isDeclared || concernOf(view, parent.measure, parent.task) === 'no') return [];
    return impliedTargets(parent.measure)
      .filter((each) => each.name === name && (!parent.task || each.task === parent.task))
      .map((target) => ({ parent, target, isSame: true, year: target.saidYear }));
  });
  const isWeaker = ({ target }: Match): boolean =>
    compareTargets(own.reading, target.reading, wantedOf(name)) === 'weaker';
  const [first, ...others] = asked;
  if (!first || !asked.every(isWeaker)) return undefined;
  const least = others.reduce<Match>(
    (low, each) => (compareTargets(each.target.reading, low.target.reading, wantedOf(name)) === 'weaker' ? each : low),
    first,
  );
  const report = compare(view, { ...own, indicator: { ...own.indicator, text: name } }, least);
  return report && inText(view, own, least, report);
}

function matchOf(view: PlanView, own: StatedTarget): Match | undefined {
  const found = parentsOf(view, own.measure, own.task).flatMap((parent) =>
    parentTargets(parent).flatMap((target): Match[] => {
      const likeness = likenessOf(own.indicator.text, target.indicator.text);
      if (likeness === 'different' || concernOf(view, target.measure, target.task) === 'no') return [];
      const year = ownYearOfParent(view, parent.document.plan, target);
      return [{ parent, target, isSame: likeness === 'same', year }];
    }),
  );
  const same = found.filter(({ isSame }) => isSame);
  const alike = same.length > 0 ? same : found;
  // two indicators that are alike: which one is meant is anybody's guess
  if (new Set(alike.map(({ target }) => target.indicator.text)).size > 1) return undefined;
  return inForce(alike, yearOfTarget(view.plan, own));
}

/** The targets a reference points at: of the task it names and of its measure, or of the whole measure. */
export function parentTargets({ measure, task }: ParentMeasure): readonly StatedTarget[] {
  return targetsOf(measure).filter((target) => !task || !target.task || target.task === task);
}

/** A draft stands on last year's city plan until this year's is out: then the parent's own year counts as the draft's. */
function ownYearOfParent(view: PlanView, parent: Plan, target: StatedTarget): number | undefined {
  const year = yearOfTarget(parent, target);
  const [own, last] = [planYear(view.plan), planYear(parent)];
  return year !== undefined && own !== undefined && last !== undefined && year === last && own > last ? own : year;
}

/** Of several years' targets the last that is due, else the first to come. */
function inForce(matches: readonly Match[], year: number | undefined): Match | undefined {
  const [first, ...others] = [...matches].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const due = [first, ...others].filter((match) => match && (year === undefined || (match.year ?? 0) <= year));
  return due.at(-1) ?? first;
}

function compare(view: PlanView, own: StatedTarget, { parent, target, isSame, year }: Match): Report | undefined {
  if (compareTargets(own.reading, target.reading, wantedOf(target.indicator.text)) !== 'weaker') return undefined;
  if (isShare(view, own, target)) return undefined;
  const ownYear = yearOfTarget(view.plan, own);
  const isLater = year !== undefined && (ownYear === undefined || year > ownYear);
  const { plan } = parent.document;
  if (isLater && year > (yearOf(plan.period?.to) ?? planYear(plan) ?? 0)) return undefined;
  const args = {
    indicator: own.indicator.text,
    text: own.value.text,
    parent: target.value.text,
    parentIndicator: target.indicator.text,
    year: year ?? '',
  };
  const key = `target.weaker-than-parent${isLater ? '.later' : isSame ? '' : '.alike'}`;
  return {
    span: own.value.span,
    severity: isLater ? 'hint' : isSame && isFirm(own) && isBinding(target) ? 'error' : 'warning',
    message: { key, args },
    related: [{ uri: parent.document.uri, span: target.value.span, message: { key: 'target.parent-place', args: {} } }],
    fixes: () => [
      replaceFix(
        view.document,
        { key: 'target.weaker-than-parent.fix', args: { parent: target.value.text } },
        [replaceScalar(own.value.node, target.value.text, 'flow')],
        false,
      ),
    ],
  };
}

/** In running text more may be meant than is read: no error, and only the figure is replaced. */
function inText(view: PlanView, own: StatedTarget, { target }: Match, report: Report): Report {
  const title = { key: 'target.weaker-than-parent.fix', args: { parent: target.value.text } };
  const { span, text } = own.value;
  const edit = { span, newText: target.value.text };
  const isInPlace = view.document.text.slice(span.start, span.end) === text;
  return {
    ...report,
    severity: report.severity === 'hint' ? 'hint' : 'warning',
    fixes: () => (isInPlace ? [replaceFix(view.document, title, [edit], false)] : []),
  };
}

/** Of 350公里 for the whole city a district builds its share. Each its own only where the parent says 各区, or names just one. */
function isShare(view: PlanView, own: StatedTarget, { indicator, measure, task, reading }: StatedTarget): boolean {
  const figures = [...reading.alternatives, ...own.reading.alternatives].flatMap((each) => each.figures);
  // a change in per cent is a rate, whatever it is a change of
  if (figures.every(({ unit }) => !unit.additive)) return false;
  const area = view.plan.area?.text;
  const districts = task && task.districts.length > 0 ? task.districts : measure.districts;
  const isOnlyOne = districts.length === 1 && districts[0]!.text === area;
  const subjects = figures.map(({ subject }) => subject).join(' ');
  return !isOnlyOne && !/[各每]区|[各每]个区/u.test(`${indicator.text} ${subjects}`);
}

function isFirm({ reading }: StatedTarget): boolean {
  return reading.alternatives.every(({ figures }) => figures.every((each) => !each.approximate && !each.soft));
}

/** Firm, and it says itself what is better: 以上, 不超过, 100%. */
function isBinding(target: StatedTarget): boolean {
  const figures = target.reading.alternatives.flatMap((each) => each.figures);
  return isFirm(target) && figures.every((each) => /^at/u.test(each.comparator) || isWhole(each));
}
