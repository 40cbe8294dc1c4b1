import type { Span } from './span.ts';

/** Replace the text of `span` by `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text after all edits. Their spans are offsets in the given text and must not overlap; insertions at one place
 * happen in the order they are listed.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, order) => ({ edit, order }));
  ordered.sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order);
  let result = '';
  let done = 0;
  for (const { edit } of ordered) {
    if (edit.span.start < done) throw new RangeError(`overlapping edits at offset ${edit.span.start}`);
    result += text.slice(done, edit.span.start) + edit.newText;
    done = edit.span.end;
  }
  return result + text.slice(done);
}
