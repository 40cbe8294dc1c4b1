import { type Span, subSpan } from '../../base/span.ts';
import type { Document } from '../../workspace/document.ts';
import { contentSpan, type ScalarNode, type YamlNode } from '../../yaml/node.ts';
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
    for (const node of scalarsIn(document.tree.root)) {
      const place = contentSpan(node);
      const source = document.text.slice(place.start, place.end);
      if (!MARK.test(source)) continue;
      for (const fault of bracketFaults(source)) yield reportOf(document, source, place, fault);
    }
  },
};

function* scalarsIn(node: YamlNode): Generator<ScalarNode> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'sequence') for (const item of node.items) yield* scalarsIn(item);
  else for (const { key, value } of node.pairs) if (value && !PATHS.has(key.text)) yield* scalarsIn(value);
}

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
