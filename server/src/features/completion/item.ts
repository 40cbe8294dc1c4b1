import { initials, WITH_GAPS } from '../../base/pinyin.ts';
import { type Span, span } from '../../base/span.ts';
import type { Locale } from '../../messages/locale.ts';
import type { Document } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Cursor } from '../../yaml/cursorModel.ts';
import { writeScalar } from '../../yaml/edit.ts';
import { type MarkdownText, type Range, rangeOf } from '../place.ts';

/** The protocol's numbers for kinds of completions. */
export const COMPLETION_KIND = {
  unit: 7,
  group: 8,
  key: 10,
  deadline: 12,
  file: 17,
  reference: 18,
  word: 20,
} as const;

/** The protocol's number for "insert the lines as they are, with their own indentation". */
const AS_IS = 1;

export interface CompletionItem {
  readonly label: string;
  /** Shown behind the label. */
  readonly labelDetails?: { readonly description: string };
  readonly kind: (typeof COMPLETION_KIND)[keyof typeof COMPLETION_KIND];
  readonly detail?: string;
  readonly documentation?: MarkdownText;
  readonly filterText: string;
  readonly sortText: string;
  readonly insertTextMode: typeof AS_IS;
  /** On one line, with the cursor in it. */
  readonly textEdit: { readonly range: Range; readonly newText: string };
}

/** What is asked, and where. */
export interface Request {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly offset: number;
  readonly cursor: Cursor;
  readonly locale: Locale;
}

/** Something to offer, before it is known how it is to be written at the cursor. */
export interface Candidate {
  readonly label: string;
  /** Where it is not the label. */
  readonly text?: string;
  readonly kind: CompletionItem['kind'];
  readonly beside?: string | undefined;
  readonly detail?: string | undefined;
  /** Made only for those that are offered. */
  readonly documentation?: (() => MarkdownText) | undefined;
}

/** More than anyone scrolls through; at the next key the list is made anew. */
const MOST_ITEMS = 200;
/** Documentation is the bulk of a list; whoever looks for something further down types on. */
const MOST_DOCUMENTED = 60;

/** What was typed of a word up to the cursor. */
export function typedIn({ document, offset }: Request, word: Span): string {
  return document.text.slice(word.start, Math.max(word.start, offset));
}

/** How well what was typed fits: 0 from the first character on, 1 further in, 2 with characters left out. */
export function matchTier(far: number): 0 | 1 | 2 {
  return far === 0 ? 0 : far < WITH_GAPS ? 1 : 2;
}

/** Candidates, the best first, as words in the place of `word`; `asItem` puts a dash before those that need one. */
export function wordItems(
  request: Request,
  word: Span,
  candidates: readonly Candidate[],
  asItem: boolean,
): readonly CompletionItem[] {
  return toItems(request, word, candidates, ({ label, text }) => written(request, word, text ?? label, asItem));
}

/** Candidates, the best first, each with its text ready to be inserted in the place of `word`. */
export function toItems<Each extends Candidate>(
  request: Request,
  word: Span,
  candidates: readonly Each[],
  textOf: (candidate: Each) => string,
): readonly CompletionItem[] {
  const typed = typedIn(request, word);
  const range = rangeOf(request.document, span(word.start, Math.max(word.end, request.offset)));
  return candidates.slice(0, MOST_ITEMS).map((candidate, rank) => ({
    label: candidate.label,
    ...(candidate.beside ? { labelDetails: { description: candidate.beside } } : {}),
    kind: candidate.kind,
    ...(candidate.detail ? { detail: candidate.detail } : {}),
    ...(candidate.documentation && rank < MOST_DOCUMENTED ? { documentation: candidate.documentation() } : {}),
    // begins with what was typed, so that an editor's own filter keeps what was found by pinyin or alias
    filterText: `${typed} ${initials(candidate.label)}`.trimStart(),
    sortText: String(rank).padStart(4, '0'),
    insertTextMode: AS_IS,
    textEdit: { range, newText: textOf(candidate) },
  }));
}

/** A text as it must be written in the place of `word`. */
function written({ cursor, document }: Request, word: Span, text: string, asItem: boolean): string {
  if (cursor.style === 'single') return text.replace(/'/g, "''");
  if (cursor.style === 'double') return JSON.stringify(text).slice(1, -1);
  // a piece of a longer text cannot have quotes of its own
  const isPiece = word.start > cursor.scalar.start || word.end < cursor.scalar.end;
  const value = isPiece ? text : writeScalar(text, cursor.container);
  if (asItem && cursor.ownLine && cursor.container === 'block') return `- ${value}`;
  return cursor.container === 'flow' && document.text[word.start - 1] === ',' ? ` ${value}` : value;
}
