import { matchDocuments } from '../../compare/matchDocuments.ts';
import type { MeasureMatch } from '../../compare/model.ts';
import { type Fingerprint, fingerprintOf } from '../../plan/fingerprint.ts';
import type { Value } from '../../plan/model.ts';
import { type MeasurePart, referencesIn } from '../../plan/reference.ts';
import { changesBetween, type SaidChange } from '../../plan/saidChanges.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { meaningIn, numberIn, type PlanView, resolveReference } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/**
 * What a reference of a plan is in a new edition of its parent. `holds`: word for word the same, under whatever number;
 * `changed`: surely the same, and it says something else; `unsure`: split up, or only perhaps the same; `gone`: nothing of
 * the new edition goes on with it.
 */
export type LinkState = 'holds' | 'changed' | 'unsure' | 'gone';

/** One measure or task that a reference means; of a range there is one link for each measure. */
export interface EditionLink {
  readonly value: Value;
  /** It is left out as not applicable, and not carried out. */
  readonly isLeftOut: boolean;
  readonly state: LinkState;
  readonly before: MeasurePart;
  /** As references name it in the edition so far: `5`, `5-2`. */
  readonly beforeReference: string;
  /** What it is now, or may be where that is `unsure`. */
  readonly now: MeasurePart | undefined;
  /** As references name it in the new edition; missing where it has no number there. */
  readonly reference: string | undefined;
  /** What it says otherwise. */
  readonly changes: readonly SaidChange[];
  readonly said: { readonly before: Fingerprint; readonly now: Fingerprint | undefined };
}

export interface Reparenting {
  readonly view: PlanView;
  readonly from: PlanDocument;
  readonly to: PlanDocument;
  readonly links: readonly EditionLink[];
  /** References that mean nothing in the edition so far; they stay. */
  readonly unknown: readonly Value[];
}

/** Follows every reference of a plan from its parent into a new edition of it. Undefined without a parent that is there. */
export function followInto(snapshot: Snapshot, view: PlanView, to: PlanDocument): Reparenting | undefined {
  const { parent, plan } = view;
  if (!parent) return undefined;
  const numbering = plan.numbering?.text;
  const matches = matchDocuments(snapshot, parent, to);
  const leftOut = new Set(plan.notApplicable.map(({ measure }) => measure));
  const links: EditionLink[] = [];
  const unknown: Value[] = [];
  for (const value of referencesIn(plan)) {
    const found = resolveReference(view, value.text);
    if (found.length === 0) unknown.push(value);
    for (const { measure, task } of found) {
      const before = { measure, task };
      const { now, isSure } = goesOnIn(matches, before);
      const said = {
        before: fingerprintOf(measure, task),
        now: now && fingerprintOf(now.measure, now.task),
      };
      const changes = said.now ? changesBetween(said.before, said.now) : [];
      const reference = now && referenceTo(now, numbering, to);
      links.push({
        value,
        isLeftOut: leftOut.has(value),
        state: !now ? 'gone' : !isSure || reference === undefined ? 'unsure' : changes.length > 0 ? 'changed' : 'holds',
        before,
        beforeReference: referenceTo(before, numbering, parent) ?? value.text,
        now,
        reference,
        changes,
        said,
      });
    }
  }
  return { view, from: parent, to, links: links.sort((a, b) => a.value.span.start - b.value.span.start), unknown };
}

interface GoesOn {
  readonly now: MeasurePart | undefined;
  readonly isSure: boolean;
}

/** A measure that was split up goes on in several, and nobody can tell which of them is meant. */
function goesOnIn(matches: readonly MeasureMatch[], { measure, task }: MeasurePart): GoesOn {
  const own = matches.filter(({ from }) => from === measure);
  if (task) {
    const found = own
      .flatMap((match) => match.tasks.map((each) => ({ match, each })))
      .filter(({ each }) => each.from === task);
    const sure = found.filter(({ each }) => each.certainty !== 'unsure');
    const best = sure[0] ?? found[0];
    return { now: best && { measure: best.match.to, task: best.each.to }, isSure: sure.length === 1 };
  }
  const sure = own.filter(({ certainty }) => certainty !== 'unsure');
  const whole = sure.find(({ extent }) => extent === 'whole');
  const best = whole ?? sure[0] ?? own[0];
  return { now: best && { measure: best.to, task: undefined }, isSure: whole !== undefined && sure.length === 1 };
}

/** Undefined where the measure has no number, or another has the same and is the one that is meant by it. */
function referenceTo(
  { measure, task }: MeasurePart,
  numbering: string | undefined,
  document: PlanDocument,
): string | undefined {
  const number = numberIn(measure, numbering)?.text.trim();
  if (!number) return undefined;
  const reference = task ? `${number}-${task.index + 1}` : number;
  const [meant] = meaningIn(document, numbering, reference);
  return meant?.measure === measure && meant.task === task ? reference : undefined;
}
