import { parseDeadline } from '../../plan/deadline/parse.ts';
import type { Measure, Plan, Value } from '../../plan/model.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, replaceFix } from '../check.ts';
import { type StatedDeadline, statedIn } from './stated.ts';

/** The wording to keep where the parent has none of its own: what plan/deadline/canonical makes of them all. */
const CANONICAL = '长期实施';

/** Words that say no more than that the task goes on; 持续监测 says what is done. */
const PLAIN = /^(长期|持续|常态化)(实施|坚持|推进|推动|开展|执行|落实|任务|进行)?$/u;

/** A plan says "without an end" in two ways (持续推进 beside 长期实施), as if they meant two things. Told once per plan. */
export const inconsistentWording: Check = {
  code: 'deadline.inconsistent-wording',
  severity: 'hint',
  *plan(view) {
    const uses = standingDuties(view.plan);
    const wordings = [...new Set(uses.map(({ wording }) => wording))];
    if (wordings.length < 2) return;
    // last year's plan went out with all of them
    const lastYears = view.previous ? standingWordings(view.previous.plan) : new Set();
    if (wordings.every((wording) => lastYears.has(wording))) return;
    const right = wordingToKeep(view);
    const kept = uses.find(({ wording }) => wording === right) ?? uses[0]!;
    const other = uses.find(({ wording }) => wording !== kept.wording)!;
    const changed = uses.filter(({ wording }) => wording !== right);
    yield {
      span: other.value.span,
      message: { key: 'deadline.inconsistent-wording', args: { other: other.wording, kept: kept.wording } },
      related: [
        {
          uri: view.document.uri,
          span: kept.value.span,
          message: { key: 'deadline.inconsistent-wording.place', args: { wording: kept.wording } },
        },
      ],
      fixes: () => [
        replaceFix(
          view.document,
          { key: 'deadline.inconsistent-wording.fix', args: { wording: right, count: changed.length } },
          changed.map(({ value }) => replaceScalar(value.node, right, 'block')),
          false,
        ),
      ],
    };
  },
};

interface Standing {
  readonly value: Value;
  readonly wording: string;
}

const known = new WeakMap<Measure, readonly Standing[]>();

/** The deadlines that say nothing but that the task goes on. */
function standingDuties(plan: Plan): readonly Standing[] {
  return plan.measures.flatMap((measure) => {
    const standing = known.get(measure) ?? statedIn(measure).flatMap(readStanding);
    known.set(measure, standing);
    return standing;
  });
}

function readStanding({ value }: StatedDeadline): readonly Standing[] {
  const wording = standingWording(value.text);
  return wording === undefined ? [] : [{ value, wording }];
}

/** The words of a deadline that says nothing but that the task goes on; undefined for any other. */
export function standingWording(deadline: string): string | undefined {
  const { ok, parts } = parseDeadline(deadline);
  const [part] = parts;
  const isPlain = ok && parts.length === 1 && part?.kind === 'ongoing' && !part.action && PLAIN.test(part.wording);
  return isPlain ? part.wording : undefined;
}

/** The ways in which a plan says that a task goes on. */
export function standingWordings(plan: Plan): ReadonlySet<string> {
  return new Set(standingDuties(plan).map(({ wording }) => wording));
}

/** The parent's word, where it has one and not several. */
function wordingToKeep({ parent }: PlanView): string {
  const [only, ...others] = parent ? standingWordings(parent.plan) : [];
  return only !== undefined && others.length === 0 ? only : CANONICAL;
}
