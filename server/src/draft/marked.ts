import type { Sentence } from '../base/sentence.ts';
import { say } from '../messages/say.ts';
import { type MarkKind, markWords } from '../plan/marks.ts';
import type { Measure, Target } from '../plan/model.ts';
import type { PlainTarget, Remarks } from '../plan/plain.ts';

/** Plans are Chinese documents, and so are their comments, whatever language the editor speaks. */
export function comment(said: Sentence): string {
  return say('zh-CN', said);
}

/** The words of a comment that leaves something open. */
export function marked(kind: MarkKind, said: Sentence): string {
  return markWords(kind, comment(said));
}

/** A part with more comments above it. */
export function commented<Part extends Remarks>(part: Part, comments: readonly string[]): Part {
  return comments.length > 0 ? { ...part, comments: [...(part.comments ?? []), ...comments] } : part;
}

/** A measure as the report names it. */
export function nameOf({ number, title }: Measure): string {
  return [number?.text, title?.text].filter(Boolean).join(' ');
}

/** A part without the keys that say nothing. */
export function present<Part extends object>(part: { readonly [Key in keyof Part]: Part[Key] | undefined }): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
}

export function plainTargets(targets: readonly Target[]): readonly PlainTarget[] | undefined {
  if (targets.length === 0) return undefined;
  return targets.map(({ indicator, target }) => ({ indicator: indicator?.text ?? '', target: target?.text ?? '' }));
}
