import { isPlaceholder } from '../../base/foldName.ts';
import { type Span, span } from '../../base/span.ts';
import { dateAt } from './parseDate.ts';
import { partAt, SEPARATORS, startsPart } from './parsePart.ts';
import { kindAt, type Read } from './parsePeriod.ts';
import { spanOf, type Token, tokenize, withoutSpace } from './token.ts';
import type { Deadline, DeadlinePart, NonePart, RecurringPart } from './tree.ts';
import type { TokenKind } from './words.ts';

/** Longer than any deadline; a text beyond it is reported as unreadable without being looked at. */
const MAX_LENGTH = 2000;

const INSIDE_DATE = new Set<TokenKind>([
  'number',
  'year',
  'thisYear',
  'nextYear',
  'comingYear',
  'pastYear',
  'month',
  'dash',
  'mark',
  'to',
  'ordinal',
]);

const SLASH_OR_NONE = /^([/\\／]+|无)$/;

/**
 * Reads the wording of a deadline. Total: any text gives a tree, in time linear in its length. What cannot be
 * read is named by `trouble`, and the parts around it are still there.
 */
export function parseDeadline(text: string): Deadline {
  const known = readBefore.get(text);
  if (known) return known;
  const deadline = read(text);
  if (readBefore.size >= REMEMBERED) readBefore.clear();
  if (text.length <= 40) readBefore.set(text, deadline);
  return deadline;
}

/** A plan says 年底前 hundreds of times. */
const readBefore = new Map<string, Deadline>();
const REMEMBERED = 1000;

function read(text: string): Deadline {
  const whole = span(0, text.length);
  if (text.length > MAX_LENGTH) return { text, parts: [], ok: false, trouble: whole };
  const plain = withoutSpace(text);
  if (plain === '') return { text, parts: [nothing('empty', '', whole)], ok: true };
  if (isPlaceholder(text) || SLASH_OR_NONE.test(plain)) {
    return { text, parts: [nothing('placeholder', plain, whole)], ok: true };
  }
  return { text, ...parseParts(unwrapped(tokenize(text)), whole) };
}

function nothing(reason: NonePart['reason'], wording: string, where: Span): NonePart {
  return { kind: 'none', reason, wording, span: where };
}

function parseParts(tokens: readonly Token[], whole: Span): Omit<Deadline, 'text'> {
  const parts: DeadlinePart[] = [];
  let trouble: Span | undefined;
  let at = 0;
  while (at < tokens.length) {
    if (SEPARATORS.has(kindAt(tokens, at)!)) {
      at += 1;
      continue;
    }
    const part = repeatedDueAt(tokens, at, parts.at(-1)) ?? partAt(tokens, at);
    if (part) parts.push(part.node);
    const next = part?.next ?? nextStart(tokens, at);
    if (!part) trouble ??= spanOf(tokens, at, next);
    at = next;
  }
  if (parts.length === 0) trouble ??= whole;
  return trouble ? { parts, ok: false, trouble } : { parts, ok: true };
}

/** The tokens without a bracket around all of them: `（2018-2020年）`. */
function unwrapped(tokens: readonly Token[]): readonly Token[] {
  const inner = tokens.slice(1, -1);
  const isWrapped =
    inner.length > 0 &&
    kindAt(tokens, 0) === 'open' &&
    tokens.at(-1)?.kind === 'close' &&
    !inner.some((token) => token.kind === 'open' || token.kind === 'close');
  return isWrapped ? inner : tokens;
}

/** Where to go on after something unreadable: the next separator, or the next thing that is surely a part. */
function nextStart(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (next < tokens.length && !SEPARATORS.has(kindAt(tokens, next)!) && !isFreshStart(tokens, next)) next += 1;
  return next;
}

/** The 2月29日 of 2023年2月29日 is no fresh start. */
function isFreshStart(tokens: readonly Token[], at: number): boolean {
  return !INSIDE_DATE.has(kindAt(tokens, at - 1)!) && startsPart(tokens, at);
}

/** `每年6月底、12月底前`: a date in a list after a recurring date recurs as well. */
function repeatedDueAt(
  tokens: readonly Token[],
  at: number,
  before: DeadlinePart | undefined,
): Read<RecurringPart> | undefined {
  const joined = kindAt(tokens, at - 1) === 'list' || kindAt(tokens, at - 1) === 'and';
  if (!joined || before?.kind !== 'recurring' || before.due?.kind !== 'date' || before.action) return undefined;
  const date = dateAt(tokens, at);
  if (date?.node.kind !== 'by' || date.node.period.year.kind === 'given') return undefined;
  const due = { kind: 'date', date: date.node } as const;
  return { node: { kind: 'recurring', every: before.every, due, span: date.node.span }, next: date.next };
}
