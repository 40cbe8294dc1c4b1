import { groupBy } from '../../base/groupBy.ts';
import { lineStartAt } from '../../base/lineIndex.ts';
import type { Sentence } from '../../base/sentence.ts';
import { span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { relativePath } from '../../base/uri.ts';
import { notApplicableEdits } from '../../checks/coverage/notApplicableFix.ts';
import type { Fingerprint } from '../../plan/fingerprint.ts';
import type { Value } from '../../plan/model.ts';
import { foldNumber } from '../../plan/number.ts';
import { writeReferences } from '../../plan/reference.ts';
import { lockBeside } from '../../workspace/confirmed.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { writeLock } from '../../workspace/lock.ts';
import { numberIndex } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { parentOf, removeItems, removePair, replaceBySeveral, replaceScalar } from '../../yaml/edit.ts';
import type { SequenceNode, YamlNode } from '../../yaml/node.ts';
import { marked } from '../marked.ts';
import type { EditionLink, Reparenting } from './reparent.ts';

/**
 * What is done with a link. `take`: the reference names what it is in the new edition, and that counts as checked; `keep`:
 * it stays as it is written, with a mark above it; `leave-out`: the plan does not carry it out any more, and says so in
 * `notApplicable`.
 */
export type Decision = 'take' | 'keep' | 'leave-out';

export interface Settled {
  /** Of the plan. */
  readonly edits: readonly TextEdit[];
  /** Its lock file as it is to be; missing where there is none, or none that can be read. */
  readonly lock: { readonly uri: string; readonly text: string } | undefined;
  /** How many references name the new edition, and how many are left with a mark. */
  readonly taken: number;
  readonly kept: number;
}

/** What holds is taken, everything else is for a person. */
export function defaultDecision({ state }: EditionLink): Decision {
  return state === 'holds' ? 'take' : 'keep';
}

/** Which decisions there are for a link. */
export function decisionsFor({ state, reference, isLeftOut }: EditionLink): readonly Decision[] {
  if (state === 'gone' || reference === undefined) return ['keep'];
  return isLeftOut ? ['take', 'keep'] : ['take', 'keep', 'leave-out'];
}

/** The edits that put a plan on the new edition of its parent, as it was decided for each link. */
export function settle(
  snapshot: Snapshot,
  reparenting: Reparenting,
  decide: (link: EditionLink) => Decision,
  lockHeading: string,
): Settled {
  const { view, to, links, unknown } = reparenting;
  const { document, plan } = view;
  const decided = (link: EditionLink): Decision => {
    const decision = decide(link);
    return decisionsFor(link).includes(decision) ? decision : 'keep';
  };
  const edits: TextEdit[] = [];
  if (plan.parent) edits.push(replaceScalar(plan.parent.node, relativePath(document.uri, to.uri), 'flow'));
  const lists: Lists = { written: new Map(), removed: new Map() };
  const taken: EditionLink[] = [];
  const kept: EditionLink[] = [];
  const leftOut: EditionLink[] = [];
  for (const [value, group] of groupBy(links, (link) => link.value)) {
    const decisions = new Set(group.map(decided));
    const [only] = decisions.size === 1 ? decisions : [];
    const edit = only === 'keep' || only === undefined ? undefined : editOf(reparenting, value, group, only, lists);
    if (edit === undefined) {
      kept.push(...group);
      edits.push(markAbove(document.text, value, keptSentence(group)));
      continue;
    }
    edits.push(...edit);
    (only === 'take' ? taken : leftOut).push(...group);
  }
  for (const value of unknown) {
    edits.push(markAbove(document.text, value, { key: 'reparent.mark.unknown', args: { reference: value.text } }));
  }
  for (const [list, indexes] of lists.removed) {
    const isWhole = indexes.size === list.items.length;
    edits.push(...(isWhole ? (removeReferences(document, list) ?? []) : removeItems(document.text, list, indexes)));
  }
  edits.push(...notApplicableEdits(document, [...new Set(leftOut.flatMap(({ reference }) => reference ?? []))]));
  return {
    edits: oncePerLine(edits),
    lock: newLock(snapshot, reparenting, taken, kept, lockHeading),
    taken: taken.length,
    kept: kept.length + unknown.length,
  };
}

/** What becomes of the lists of references: what stands in them by now, and which items go. */
interface Lists {
  readonly written: Map<SequenceNode, Set<string>>;
  readonly removed: Map<SequenceNode, Set<number>>;
}

/** Undefined where it cannot be written: then the reference stays, with a mark. */
function editOf(
  { view, to }: Reparenting,
  value: Value,
  group: readonly EditionLink[],
  decision: Decision,
  lists: Lists,
): readonly TextEdit[] | undefined {
  const { document, plan } = view;
  const holder = parentOf(document.tree.root, value.node);
  const list = holder?.kind === 'sequence' ? holder : undefined;
  if (decision === 'leave-out') {
    return list ? remove(document, list, value, lists) : removeReferences(document, value.node);
  }
  const measures = new Set(group.flatMap(({ now }) => now?.measure ?? []));
  const references =
    group.length > 1
      ? writeReferences(numberIndex(to.plan, plan.numbering?.text), measures)
      : [foldNumber(group[0]?.reference ?? '')];
  if (list) {
    const before = lists.written.get(list) ?? new Set<string>();
    lists.written.set(list, before);
    // two measures that became one are named once
    if (references.every((each) => before.has(each))) return remove(document, list, value, lists);
    for (const each of references) before.add(each);
  }
  const [only, ...others] = references;
  if (others.length === 0) return only === foldNumber(value.text) ? [] : [replaceScalar(value.node, only!, 'flow')];
  return group[0]!.isLeftOut
    ? undefined
    : [replaceBySeveral(document.text, document.tree.root, value.node, references)];
}

/** The item goes with the others of its list; the last one only where nothing but the list would be missed. */
function remove(
  document: PlanDocument,
  list: SequenceNode,
  value: Value,
  { removed }: Lists,
): readonly TextEdit[] | undefined {
  const indexes = removed.get(list) ?? new Set<number>();
  if (indexes.size + 1 === list.items.length && !removeReferences(document, list)) return undefined;
  removed.set(list, indexes.add(list.items.indexOf(value.node)));
  return [];
}

/** Takes out `implements` with its value; undefined where its measure or task says nothing else. */
function removeReferences({ text, tree }: PlanDocument, value: YamlNode): readonly TextEdit[] | undefined {
  const holder = parentOf(tree.root, value);
  const edit = holder?.kind === 'mapping' ? removePair(text, holder, 'implements') : undefined;
  return edit && [edit];
}

function keptSentence(group: readonly EditionLink[]): Sentence {
  const [first] = group;
  const { state, value, before } = first!;
  const title = before.measure.title?.text.trim() ?? '';
  const key = group.length > 1 ? 'range' : state === 'holds' ? 'changed' : state;
  return { key: `reparent.mark.${key}`, args: { reference: value.text, title } };
}

/** A comment on a line of its own, as far indented as the line below it. Such a mark is a finding until it is settled. */
function markAbove(text: string, { node }: Value, said: Sentence): TextEdit {
  const at = lineStartAt(text, node.span.start);
  const indent = /^[ ]*/u.exec(text.slice(at))![0];
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: span(at, at), newText: `${indent}# ${marked('verify', said)}${lineBreak}` };
}

/** Several references of one list stand on one line: the same mark need not stand above it twice. */
function oncePerLine(edits: readonly TextEdit[]): readonly TextEdit[] {
  const seen = new Set<string>();
  return edits.filter(({ span: at, newText }) => {
    const key = `${at.start} ${at.end} ${newText}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What was taken is what the new edition says; what is kept stays what was checked, under its number if that is free. */
function newLock(
  snapshot: Snapshot,
  { view }: Reparenting,
  taken: readonly EditionLink[],
  kept: readonly EditionLink[],
  heading: string,
): Settled['lock'] {
  const lock = lockBeside(snapshot, view.document);
  if (lock?.lock.state !== 'ok') return undefined;
  const { entries } = lock.lock;
  const confirmed = new Map<string, Fingerprint>();
  // what is left out stands behind what is carried out, as in a lock file that is written anew
  for (const { reference, said } of [...taken].sort((a, b) => Number(a.isLeftOut) - Number(b.isLeftOut))) {
    if (reference !== undefined && said.now) confirmed.set(foldNumber(reference), said.now);
  }
  for (const { beforeReference } of kept) {
    const key = foldNumber(beforeReference);
    const entry = entries.get(key);
    if (entry && !confirmed.has(key)) confirmed.set(key, entry.fingerprint);
  }
  return { uri: lock.uri, text: writeLock(heading, confirmed) };
}
