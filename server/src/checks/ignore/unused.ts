import type { Document } from '../../workspace/document.ts';
import type { Check, Report } from '../check.ts';
import { replaceFix } from '../check.ts';
import type { Ignore } from '../ignore.ts';

/** A `# plan-ignore` comment that silences nothing: the mistake is gone, or the comment stands in the wrong place. */
export const ignoreUnused: Check = { code: 'ignore.unused', severity: 'warning' };

/** `known` tells the codes there are. */
export function reportUnused(
  document: Document,
  unused: readonly Ignore[],
  known: ReadonlySet<string>,
): readonly Report[] {
  return unused.map((ignore) => ({
    span: ignore.codeSpan,
    message: {
      key: known.has(ignore.code) ? 'ignore.unused' : 'ignore.unused.unknown',
      args: { code: ignore.code },
    },
    fixes: () => [
      replaceFix(document, { key: 'ignore.unused.fix', args: {} }, [
        { span: ignore.oneOfSeveral ?? commentLine(document, ignore), newText: '' },
      ]),
    ],
  }));
}

/** The comment with the white space before it, and the whole line when it stands alone. */
function commentLine({ text, lines }: Document, { commentSpan }: Ignore): { start: number; end: number } {
  const { line } = lines.positionAt(commentSpan.start);
  const before = text.slice(lines.lineStart(line), commentSpan.start);
  if (before.trim() === '') return { start: lines.lineStart(line), end: lines.lineStart(line + 1) };
  return { start: commentSpan.start - (before.length - before.trimEnd().length), end: commentSpan.end };
}
