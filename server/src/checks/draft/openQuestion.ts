import { lineStartAt } from '../../base/lineIndex.ts';
import type { Sentence } from '../../base/sentence.ts';
import { span } from '../../base/span.ts';
import { readMark, TO_FILL_IN } from '../../plan/marks.ts';
import type { Document } from '../../workspace/document.ts';
import type { Comment } from '../../yaml/comments.ts';
import type { ScalarNode } from '../../yaml/node.ts';
import { keptFromScalars } from '../../yaml/scalars.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';

/**
 * A comment says that something is open (待定, 待核, 待填), or a text is still 待填. A draft has one for each decision
 * that it leaves to its author: together they are what is left to do.
 */
export const openQuestion: Check = {
  code: 'draft.open-question',
  severity: 'info',
  *document(document) {
    for (const comment of document.tree.comments) {
      const mark = readMark(comment.text);
      if (!mark) continue;
      yield {
        span: comment.span,
        message:
          mark.about === undefined
            ? { key: 'draft.open-question.fill', args: {} }
            : { key: 'draft.open-question', args: { words: comment.text.replace(/^#\s*/u, '') } },
        fixes: () => [settled(document, comment)],
      };
    }
    if (!document.tree.root) return;
    for (const node of toFillIn(document.tree.root, document.text)) {
      yield { span: node.span, message: toWrite(document, node) };
    }
  },
};

const toFillIn = keptFromScalars((node) => (node.text.trim() === TO_FILL_IN ? [node] : []));

/** Of the reasons in `notApplicable` there may be many: each is told with the measure it is about. */
function toWrite(document: Document, node: ScalarNode): Sentence {
  const entries = document.kind === 'plan' ? document.plan.notApplicable : [];
  const number = entries.find(({ reason }) => reason?.node === node)?.measure?.text;
  if (number === undefined) return { key: 'draft.open-question.fill', args: {} };
  return { key: 'draft.open-question.reason', args: { number } };
}

/** The comment goes, with its line where it has one to itself. */
function settled(document: Document, { span: at }: Comment): Fix {
  const { text } = document;
  const lineStart = lineStartAt(text, at.start);
  const before = text.slice(lineStart, at.start);
  const alone = before.trim() === '';
  const lineBreak = /^(?:\r\n|\n|\r)/u.exec(text.slice(at.end))?.[0] ?? '';
  const gone = alone ? span(lineStart, at.end + lineBreak.length) : span(lineStart + before.trimEnd().length, at.end);
  return replaceFix(document, { key: 'draft.open-question.fix', args: {} }, [{ span: gone, newText: '' }], false);
}
