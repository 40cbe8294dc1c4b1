import { foldName, isPlaceholder } from '../base/foldName.ts';
import type { Sentence } from '../base/sentence.ts';
import { PLACEHOLDER } from '../checks/text/placeholderStyle.ts';
import { findMentions } from '../registry/mentions.ts';
import { isCited } from '../workspace/mentions.ts';
import { resolveUnit } from '../workspace/resolve.ts';
import { comment } from './marked.ts';
import type { Drafting } from './model.ts';

/** Names as they are right on the day of the draft. */
export interface Renewed {
  readonly names: readonly string[];
  /** What a reader has to know of it, as comments. */
  readonly comments: readonly string[];
}

/**
 * A list of units: a dash for none becomes the one of official documents, an alias, or a name with a space in it, becomes the form for plans, a name abolished since then that
 * of its one successor. A name with several successors, or none, stays, and so does what no registry knows: for the
 * author to decide, and no mark says so, because each is a finding of its own.
 */
export function renewedUnits(drafting: Drafting, names: readonly string[], about: string): Renewed {
  const told: string[] = [];
  const renewed = names.map((name) => {
    const right = renewedName(drafting, name, about);
    if (right.told) told.push(comment(right.told));
    return right.name;
  });
  return { names: withoutRepeats(renewed), comments: [...new Set(told)] };
}

/** Running text: a former name that is not cited (原区环保局, 《…》) becomes that of its one successor. */
export function renewedText(
  drafting: Drafting,
  text: string,
  about: string,
): { readonly text: string; readonly comments: readonly string[] } {
  let result = '';
  let done = 0;
  const comments: string[] = [];
  for (const { start, end } of findMentions(drafting.head.lookup, text)) {
    const name = text.slice(start, end);
    if (isCited(text, start) || resolveUnit(drafting.head, name).kind !== 'former') continue;
    const right = renewedName(drafting, name, about);
    if (right.told) comments.push(comment(right.told));
    result += text.slice(done, start) + right.name;
    done = end;
  }
  return { text: result + text.slice(done), comments: [...new Set(comments)] };
}

interface RenewedName {
  readonly name: string;
  readonly told?: Sentence;
}

function renewedName({ head, note }: Drafting, name: string, about: string): RenewedName {
  if (isPlaceholder(name)) return { name: PLACEHOLDER };
  const answer = resolveUnit(head, name);
  if (answer.kind === 'alias' || (answer.kind === 'exact' && answer.entry.unit.name.text !== name)) {
    const right = answer.entry.unit.name.text;
    note('replaced', about, { key: 'draft.replaced.alias', args: { name, right } });
    return { name: right };
  }
  if (answer.kind !== 'former') return { name };
  const [only, ...others] = answer.successors;
  if (!only || others.length > 0) return { name };
  const args = { name, right: only.unit.name.text, until: answer.entry.unit.until ?? '' };
  note('replaced', about, { key: 'draft.replaced.former', args });
  return { name: args.right, told: { key: 'draft.former', args } };
}

function withoutRepeats(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldName(name);
    return !seen.has(key) && seen.add(key);
  });
}
