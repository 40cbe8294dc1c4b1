import { Composer, type Document, Parser } from 'yaml';
import type { Problem } from '../base/sentence.ts';
import { type Span, span } from '../base/span.ts';
import { surveyTokens } from './comments.ts';
import { convert } from './convert.ts';
import type { Tree } from './tree.ts';

/** A plan nests about ten levels; the YAML library recurses, and past some thousand levels it takes the process down. */
const MAX_DEPTH = 100;
/** One stray quote can make the rest of a file wrong: nobody reads more than the first few. */
export const MAX_PROBLEMS = 50;

/** Reads a whole text. What the library throws (nothing known) is not caught here. */
export function compose(text: string): Tree {
  const tokens = [...new Parser().parse(text)];
  const survey = surveyTokens(tokens, MAX_DEPTH);
  if (survey.tooDeep !== undefined) {
    const at = Math.min(survey.tooDeep, Math.max(0, text.length - 1));
    return { ...unread(text, problem('too-deep', span(at, at + 1), { limit: MAX_DEPTH })), comments: survey.comments };
  }
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
    version: '1.2',
  });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document) return unread(text);
  const problems = [...syntaxProblems(document)];
  if (second) problems.push(problem('MULTIPLE_DOCS', lineAt(text, second.range[0])));
  const { node, problems: found } = convert(document, text);
  problems.push(...found);
  if (node && node.kind !== 'mapping') problems.push(problem('not-a-mapping', node.span));
  return {
    text,
    root: node?.kind === 'mapping' ? node : undefined,
    comments: survey.comments,
    problems: firstOf(problems)
      .map((each) => ({ ...each, span: visible(text, each.span) }))
      .sort(byStart),
  };
}

function firstOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(byStart).slice(0, MAX_PROBLEMS);
}

function byStart(a: Problem, b: Problem): number {
  return a.span.start - b.span.start;
}

function* syntaxProblems(document: Document.Parsed): Generator<Problem> {
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    // a tag of the wrong kind (`!!seq {}`) is first of all a tag
    yield problem(code === 'BAD_COLLECTION_TYPE' ? 'TAG_RESOLVE_FAILED' : code, span(pos[0], pos[1]));
  }
}

export function problem(kind: string, at: Span, args: Record<string, string | number> = {}): Problem {
  return { code: 'yaml.syntax', span: at, message: { key: `yaml.syntax.${kind}`, args } };
}

/**
 * A span of at least one character, and on one line where the first line has one, so that an editor has something to
 * underline. What is missing at the end of a line or of the text shows at the last character before it.
 */
function visible(text: string, { start, end }: Span): Span {
  let from = Math.max(0, Math.min(start, text.length));
  if (from === text.length || text[from] === '\n' || text[from] === '\r') {
    const before = text.slice(0, from).trimEnd().length;
    if (before > 0) from = before - 1;
  }
  const lineEnd = lineAt(text, from).end;
  return span(from, Math.max(Math.min(Math.max(end, from + 1), lineEnd), Math.min(from + 1, text.length)));
}

function lineAt(text: string, offset: number): Span {
  // searching backwards from before the text would find a line break at its very beginning
  const start = offset <= 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const breakAt = text.slice(start).search(/[\r\n]/);
  return span(start, breakAt < 0 ? text.length : start + breakAt);
}

export function firstLine(text: string): Span {
  const end = text.slice(0, 200).search(/[\r\n]/);
  return span(0, end < 0 ? Math.min(text.length, 200) : end);
}

export function unread(text: string, ...problems: Problem[]): Tree {
  return { text, root: undefined, comments: [], problems };
}
