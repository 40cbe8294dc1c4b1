import { type Span, span } from '../base/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Comment } from '../yaml/comments.ts';

/** `# plan-ignore unit.alias: 沿用来文写法` silences that code on its own line, or, standing alone, on the next line. */
export interface Ignore {
  readonly code: string;
  /** Where the code stands in the comment. */
  readonly codeSpan: Span;
  readonly reason: string;
  readonly commentSpan: Span;
  /** The zero-based line whose findings it silences. */
  readonly line: number;
}

const PATTERN = /^#\s*plan-ignore\s+([a-z]+\.[a-z-]+(?:\s*[,，、]\s*[a-z]+\.[a-z-]+)*)\s*(?:[:：]\s*(.*))?$/u;

export function ignoresOf(document: Document): readonly Ignore[] {
  return document.tree.comments.flatMap((comment) => readIgnore(document, comment));
}

function readIgnore(document: Document, comment: Comment): readonly Ignore[] {
  const match = PATTERN.exec(comment.text);
  if (!match) return [];
  const { lines, text } = document;
  const own = lines.positionAt(comment.span.start).line;
  const alone = text.slice(lines.lineStart(own), comment.span.start).trim() === '';
  const line = alone ? nextWrittenLine(document, own) : own;
  const codesAt = comment.span.start + comment.text.indexOf(match[1]!);
  return [...match[1]!.matchAll(/[a-z]+\.[a-z-]+/gu)].map(({ 0: code, index }) => ({
    code,
    codeSpan: span(codesAt + index, codesAt + index + code.length),
    reason: match[2]?.trim() ?? '',
    commentSpan: comment.span,
    line,
  }));
}

/** Comments stacked above a line all speak of that line. */
function nextWrittenLine({ lines, text }: Document, from: number): number {
  for (let line = from + 1; line < lines.lineCount; line++) {
    const written = text.slice(lines.lineStart(line), lines.lineEnd(line)).trim();
    if (written !== '' && !written.startsWith('#')) return line;
  }
  return from;
}
