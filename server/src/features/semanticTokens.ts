import { type Span, span } from '../base/span.ts';
import { statedDeadlines } from '../checks/deadline/stated.ts';
import { listedUnits } from '../checks/unit/listed.ts';
import { parseDeadline } from '../plan/deadline/parse.ts';
import { headRefs, measureSymbols } from '../plan/symbols.ts';
import { type Answer, entryNamed } from '../registry/lookup.ts';
import type { Document, PlanDocument, RegistryDocument } from '../workspace/document.ts';
import { mentionsIn } from '../workspace/mentions.ts';
import { registryLookup, resolveRef, viewPlan } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { namedBy } from '../workspace/uses.ts';
import type { Value } from '../yaml/read.ts';

/** Our own kinds of words, each with the protocol's kind that comes nearest, for clients that do not know ours. */
const TYPES = { unit: 'class', deadline: 'enumMember', reference: 'number' } as const;
type TokenType = keyof typeof TYPES;
const TYPE_NAMES = Object.keys(TYPES) as TokenType[];

/** The name is a former one. */
const DEPRECATED = 1;

export interface TokenLegend {
  readonly tokenTypes: string[];
  readonly tokenModifiers: string[];
}

/** The names behind the numbers of `semanticTokens`: ours where the client knows them, else the protocol's. */
export function tokenLegend(knownToClient: readonly string[]): TokenLegend {
  return {
    tokenTypes: TYPE_NAMES.map((type) => (knownToClient.includes(type) ? type : TYPES[type])),
    tokenModifiers: ['deprecated'],
  };
}

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: 0 | typeof DEPRECATED;
}

/**
 * Words whose meaning is known: units and groups in lists and in running text, readable deadlines, numbers that the
 * parent or last year's plan has. As the protocol encodes them: line and column relative to the token before, length, type, modifiers.
 */
export function semanticTokens(snapshot: Snapshot, document: Document): number[] {
  if (document.kind === 'lock') return [];
  const tokens = document.kind === 'plan' ? planTokens(snapshot, document) : registryTokens(snapshot, document);
  const onLines = tokens.flatMap((token) => linesOf(document, token));
  return encode(
    document,
    onLines.sort((a, b) => a.span.start - b.span.start),
  );
}

function planTokens(snapshot: Snapshot, document: PlanDocument): readonly Token[] {
  const view = viewPlan(snapshot, document);
  const { plan } = document;
  const isReadable = readable();
  const references = [...headRefs(plan), ...plan.measures.flatMap((measure) => measureSymbols(measure).refs)];
  return [
    ...listedUnits(view).flatMap(({ value, answer }) => unitToken(value, answer)),
    ...plan.measures.flatMap((measure) =>
      mentionsIn(view, measure).flatMap(({ span: at, answer, cited }): Token[] => {
        if (namedBy(answer).length === 0) return [];
        return [{ span: at, type: 'unit', modifiers: answer.kind === 'former' && !cited ? DEPRECATED : 0 }];
      }),
    ),
    ...statedDeadlines(plan).flatMap(({ value }) => (isReadable(value.text) ? valueToken(value, 'deadline') : [])),
    ...references.flatMap((ref): Token[] =>
      resolveRef(view, ref).length > 0 ? [{ span: ref.span, type: 'reference', modifiers: 0 }] : [],
    ),
  ];
}

function registryTokens(snapshot: Snapshot, document: RegistryDocument): readonly Token[] {
  const lookup = registryLookup(snapshot, document);
  const { units, groups } = document.registry;
  const pointing = [
    ...units.flatMap(({ succeededBy, counterpart }) => [...succeededBy, ...counterpart]),
    ...groups.flatMap(({ members }) => members),
  ];
  return [
    ...units.flatMap(({ name, official, aliases, until }) =>
      [name, ...(official ? [official] : []), ...aliases].flatMap((value) =>
        valueToken(value, 'unit', until === undefined ? 0 : DEPRECATED),
      ),
    ),
    ...groups.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((value) => valueToken(value, 'unit'))),
    ...pointing.flatMap((value) => {
      const entry = entryNamed(lookup, value.text, document.uri);
      return entry ? valueToken(value, 'unit', entry.unit.until === undefined ? 0 : DEPRECATED) : [];
    }),
  ];
}

function unitToken(value: Value, answer: Answer): readonly Token[] {
  return namedBy(answer).length > 0 ? valueToken(value, 'unit', answer.kind === 'former' ? DEPRECATED : 0) : [];
}

/** What is written as a block of text has its mark (`>-`) in its span, and is no word. */
function valueToken({ span: at, node }: Value, type: TokenType, modifiers: Token['modifiers'] = 0): readonly Token[] {
  return node.style === 'block' ? [] : [{ span: at, type, modifiers }];
}

/** A plan has few different deadlines: each wording is read once. */
function readable(): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = parseDeadline(text).ok;
      known.set(text, answer);
    }
    return answer;
  };
}

/** A token cannot reach over the end of a line: a name that does becomes one for each line, without the indentation. */
function linesOf({ text }: Document, token: Token): readonly Token[] {
  const { start, end } = token.span;
  if (!/[\r\n]/u.test(text.slice(start, end))) return start < end ? [{ ...token, span: span(start, end) }] : [];
  return [...text.slice(start, end).matchAll(/[^\r\n]+/gu)].flatMap(({ 0: line, index }) => {
    const from = start + index + (line.length - line.trimStart().length);
    const to = start + index + line.trimEnd().length;
    return from < to ? [{ ...token, span: span(from, to) }] : [];
  });
}

function encode({ lines }: Document, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  let done = 0;
  for (const { span: at, type, modifiers } of tokens) {
    if (at.start < done) continue;
    done = at.end;
    const here = lines.positionAt(at.start);
    const sameLine = here.line === before.line;
    const column = sameLine ? here.character - before.character : here.character;
    data.push(here.line - before.line, column, at.end - at.start, TYPE_NAMES.indexOf(type), modifiers);
    before = here;
  }
  return data;
}
