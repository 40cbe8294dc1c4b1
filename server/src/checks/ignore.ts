import { type Span, span } from '../base/span.ts';
import type { Document } from '../workspace/document.ts';
import type { Comment } from '../yaml/comments.ts';

/** `# plan-ignore unit.alias: 沿用来文写法` silences that code on its own line, or, standing alone, on the next. */
export interface Ignore {
  readonly code: string;
  /** Where the code stands in the comment. */
  readonly codeSpan: Span;
  /** The code with one of its commas, where the comment has other codes as well. */
  readonly oneOfSeveral: Span | undefined;
  readonly reason: string;
  readonly commentSpan: Span;
  /** The zero-based lines whose findings it silences: its own, or all from the next to the next that is written. */
  readonly lines: { readonly first: number; readonly last: number };
}

const PATTERN = /^#\s*plan-ignore\s+([a-z]+\.[a-z-]+(?:\s*[,，、]\s*[a-z]+\.[a-z-]+)*)\s*(?:[:：]\s*(.*))?$/u;

export function ignoresOf(document: Document): readonly Ignore[] {
  return document.tree.comments.flatMap((comment) => readIgnore(document, comment));
}

/** Whether an ignore silences findings on a line. */
export function isAbout({ lines }: Ignore, line: number): boolean {
  return lines.first <= line && line <= lines.last;
}

function readIgnore(document: Document, comment: Comment): readonly Ignore[] {
  const match = PATTERN.exec(comment.text);
  if (!match) return [];
  const { lines, text } = document;
  const own = lines.positionAt(comment.span.start).line;
  const alone = text.slice(lines.lineStart(own), comment.span.start).trim() === '';
  const silenced = alone ? { first: own + 1, last: nextWrittenLine(document, own) } : { first: own, last: own };
  const codesAt = comment.span.start + comment.text.indexOf(match[1]!);
  const codes = [...match[1]!.matchAll(/[a-z]+\.[a-z-]+/gu)].map(({ 0: code, index }) => ({
    code,
    codeSpan: span(codesAt + index, codesAt + index + code.length),
  }));
  return codes.map(({ code, codeSpan }, order) => ({
    code,
    codeSpan,
    oneOfSeveral: withComma(codes[order - 1]?.codeSpan, codeSpan, codes[order + 1]?.codeSpan),
    reason: match[2]?.trim() ?? '',
    commentSpan: comment.span,
    lines: silenced,
  }));
}

function withComma(before: Span | undefined, code: Span, after: Span | undefined): Span | undefined {
  if (before) return span(before.end, code.end);
  return after && span(code.start, after.start);
}

/** Comments stacked above a line all speak of that line. */
function nextWrittenLine({ lines, text }: Document, from: number): number {
  for (let line = from + 1; line < lines.lineCount; line++) {
    const written = text.slice(lines.lineStart(line), lines.lineEnd(line)).trim();
    if (written !== '' && !written.startsWith('#')) return line;
  }
  return from;
}
