import type { CST } from 'yaml';
import type { Span } from '../base/span.ts';

export interface Comment {
  /** From the `#` to the end of the line, exclusive. */
  readonly span: Span;
  readonly text: string;
}

interface Survey {
  /** In the order of the text. */
  readonly comments: readonly Comment[];
  /** Offset of the first token below the allowed depth. */
  readonly tooDeep: number | undefined;
}

/** One walk over the tokens of a text, without recursion: its comments, and whether it nests deeper than `maxDepth`. */
export function surveyTokens(tokens: readonly CST.Token[], maxDepth: number): Survey {
  const comments: Comment[] = [];
  let tooDeep: number | undefined;
  const stack: { token: CST.Token | CST.SourceToken; depth: number }[] = [];
  const push = (list: readonly (CST.Token | CST.SourceToken)[] | null | undefined, depth: number): void => {
    for (const token of list ?? []) stack.push({ token, depth });
  };
  push(tokens, 0);
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { token, depth } = entry;
    if (depth > maxDepth) {
      tooDeep = Math.min(tooDeep ?? Number.POSITIVE_INFINITY, token.offset);
      continue;
    }
    if (token.type === 'comment') {
      comments.push({ span: { start: token.offset, end: token.offset + token.source.length }, text: token.source });
    }
    if ('props' in token) push(token.props as CST.Token[], depth);
    if ('start' in token && Array.isArray(token.start)) push(token.start, depth);
    if ('end' in token && Array.isArray(token.end)) push(token.end, depth);
    if ('value' in token && token.value) push([token.value], depth + 1);
    if ('items' in token) {
      for (const item of token.items) {
        push(item.start, depth);
        push(item.sep, depth);
        if (item.key) push([item.key], depth + 1);
        if (item.value) push([item.value], depth + 1);
      }
    }
  }
  comments.sort((a, b) => a.span.start - b.span.start);
  return { comments, tooDeep };
}
