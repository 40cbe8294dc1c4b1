import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { Answer } from '../../registry/lookup.ts';
import type { Unit } from '../../registry/model.ts';
import { keptWithMeasure } from '../../workspace/kept.ts';
import { mentionsIn } from '../../workspace/mentions.ts';
import { type PlanView, viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import type { Fix } from '../check.ts';
import { type ListedUnit, listedIn } from './listed.ts';

/** A unit named anywhere in a plan: in a list, or in running text. */
export interface NamedUnit {
  readonly span: Span;
  /** On one line, even where the text of the file is folded within the name. */
  readonly text: string;
  readonly answer: Answer;
  /** Where it stands, if it stands in a list. */
  readonly listed: ListedUnit | undefined;
  /** Puts another name in its place. */
  readonly rename: (right: string) => TextEdit;
}

/** Every naming of a unit in a plan, in the order of the text. Names that are only cited (原区环保局) are left out. */
export function namedUnits(view: PlanView): readonly NamedUnit[] {
  return view.plan.measures.flatMap((measure) => namedIn(view, measure));
}

/** The same of one measure. */
export const namedIn = keptWithMeasure((view, measure): readonly NamedUnit[] => {
  const mentioned = mentionsIn(view, measure).filter(({ cited }) => !cited);
  return [
    ...listedIn(view, measure).map(fromList),
    ...mentioned.map(({ span, text, answer }) => ({
      span,
      text: onOneLine(text),
      answer,
      listed: undefined,
      rename: (right: string): TextEdit => ({ span, newText: right }),
    })),
  ].sort((a, b) => a.span.start - b.span.start);
});

/** Long texts are folded over lines anywhere: a line break in the file is no part of a name. */
export function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/gu, '');
}

function fromList(listed: ListedUnit): NamedUnit {
  const { value, list, answer } = listed;
  const context = list.node.kind === 'sequence' && list.node.flow ? 'flow' : 'block';
  const rename = (right: string): TextEdit => replaceScalar(value.node, right, context);
  return { span: value.span, text: value.text, answer, listed, rename };
}

/** Puts another name in one place. */
export function renameFix(view: PlanView, named: NamedUnit, right: string, key: string, certain: boolean): Fix {
  return {
    title: { key, args: { name: right, right } },
    edits: [{ uri: view.document.uri, edits: [named.rename(right)] }],
    certain,
  };
}

/**
 * The same for every place where a name means `unit` in the same way: in this plan, and in all plans of the workspace.
 * Offered only where there is more than the one place.
 */
export function renameAllFixes(view: PlanView, snapshot: Snapshot, like: NamedUnit, right: string): readonly Fix[] {
  const same = (other: NamedUnit): boolean => sameMeaning(like, other);
  const here = namedUnits(viewPlan(snapshot, view.document)).filter(same);
  const everywhere = [...snapshot.documents.values()].flatMap((document) => {
    if (document.kind !== 'plan') return [];
    const edits = namedUnits(viewPlan(snapshot, document)).filter(same);
    return edits.length > 0 ? [{ uri: document.uri, edits: edits.map((each) => each.rename(right)) }] : [];
  });
  const places = everywhere.reduce((count, { edits }) => count + edits.length, 0);
  const fixes: Fix[] = [];
  if (here.length > 1) {
    const edits = here.map((each) => each.rename(right));
    const title = { key: 'unit.fix-in-file', args: { right, count: here.length } };
    fixes.push({ title, edits: [{ uri: view.document.uri, edits }], certain: false });
  }
  if (places > here.length) {
    const title = { key: 'unit.fix-in-workspace', args: { right, count: places, files: everywhere.length } };
    fixes.push({ title, edits: everywhere, certain: false });
  }
  return fixes;
}

function sameMeaning(a: NamedUnit, b: NamedUnit): boolean {
  if (a.answer.kind !== b.answer.kind) return false;
  const [left, right] = [unitOf(a.answer), unitOf(b.answer)];
  return left !== undefined && right !== undefined ? left === right : left === right && a.text === b.text;
}

function unitOf(answer: Answer): Unit | undefined {
  return 'entry' in answer && 'unit' in answer.entry ? answer.entry.unit : undefined;
}
