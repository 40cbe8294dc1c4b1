import type { Span } from './span.ts';

/** A sentence for the user, not yet in a language: its key in messages/ and the words to put in. */
export interface Sentence {
  readonly key: string;
  /** Sentences are put in one behind the other. */
  readonly args: Readonly<Record<string, string | number | readonly Sentence[]>>;
}

/** Something wrong at a place, as the lower layers report it. `code` is the slug of the finding it becomes. */
export interface Problem {
  readonly code: string;
  readonly span: Span;
  readonly message: Sentence;
  /** Another place in the same document that belongs to it. */
  readonly related?: { readonly span: Span; readonly message: Sentence };
}
