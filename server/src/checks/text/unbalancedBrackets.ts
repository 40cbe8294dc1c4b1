import { type Span, sliceOf, subSpan } from '../../base/span.ts';
import type { Document } from '../../workspace/document.ts';
import { contentSpan } from '../../yaml/node.ts';
import { keptFromScalars } from '../../yaml/scalars.ts';
import { type Check, type Fix, type Report, replaceFix } from '../check.ts';
import { type BracketFault, bracketFaults, closingOf, openingOf } from './brackets.ts';

/** Paths, where a bracket is what a file is called. */
const PATHS = new Set(['parent', 'previous']);
const MARK = /[（()）《》〈〉“”‘’〔〕[\]【】]/u;

/** 《 without 》, （ without ）, “ without ”, in any text of a plan or registry. */
export const unbalancedBrackets: Check = {
  code: 'text.unbalanced-brackets',
  severity: 'warning',
  *document(document) {
    if (!document.tree.root) return;
    for (const { node, fault } of faultsIn(document.tree.root, document.text)) {
      const place = contentSpan(node);
      yield reportOf(document, sliceOf(document.text, place), place, fault);
    }
  },
};

const faultsIn = keptFromScalars((node, key, text) => {
  const source = sliceOf(text, contentSpan(node));
  if ((key !== undefined && PATHS.has(key)) || !MARK.test(source)) return [];
  return bracketFaults(source).map((fault) => ({ node, fault }));
});

function reportOf(document: Document, source: string, place: Span, fault: BracketFault): Report {
  const mark = source[fault.at]!;
  const span = subSpan(place, fault.at, fault.at + 1);
  const fix = (key: string, args: Record<string, string>, at: Span, newText: string): Fix =>
    replaceFix(document, { key: `text.unbalanced-brackets.${key}`, args }, [{ span: at, newText }], false);
  if (fault.kind === 'open') {
    const close = closingOf(mark);
    const end = clauseEnd(source, fault.at);
    return {
      span,
      message: { key: 'text.unbalanced-brackets', args: { open: mark, close } },
      fixes: () => [fix('fix-close', { close }, subSpan(place, end, end), close)],
    };
  }
  if (fault.kind === 'close') {
    return {
      span,
      message: { key: 'text.unbalanced-brackets.close', args: { open: openingOf(mark), close: mark } },
      fixes: () => [fix('fix-remove', { close: mark }, span, '')],
    };
  }
  const { right, openAt, kind } = fault;
  return {
    span,
    message: { key: `text.unbalanced-brackets.${kind}`, args: { open: source[openAt]!, close: mark, right } },
    fixes: () => [fix('fix', { right }, span, right)],
  };
}

/** Where the clause that begins behind `from` ends: at its punctuation, or where the text does. */
function clauseEnd(source: string, from: number): number {
  const at = source.slice(from).search(/[，。；：！？,;!?\n]/u);
  return at < 0 ? source.trimEnd().length : from + at;
}
