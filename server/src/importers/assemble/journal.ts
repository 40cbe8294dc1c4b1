import type { Sentence } from '../../base/sentence.ts';
import type { LeftOut, Place } from '../rawTable.ts';

/** Something the importer decided that a person could decide otherwise. */
export interface Guess {
  readonly what: Sentence;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly place: Place;
}

/** Something the source does not say, for a person to settle; it stands in the file too, as a comment 待核. */
export interface Question {
  readonly what: Sentence;
  readonly place: Place;
}

/** What is written down while a source becomes a plan; the report is made of it. */
export interface Journal {
  readonly dropped: LeftOut[];
  readonly guesses: Guess[];
  readonly questions: Question[];
}

export function newJournal(): Journal {
  return { dropped: [], guesses: [], questions: [] };
}

export function drop(journal: Journal, text: string, key: string, place: Place): void {
  if (text.trim() !== '') journal.dropped.push({ text, why: { key, args: {} }, place });
}

export function guess(
  journal: Journal,
  confidence: Guess['confidence'],
  key: string,
  args: Sentence['args'],
  place: Place,
): void {
  journal.guesses.push({ what: { key, args }, confidence, place });
}

/** Asks, and gives back the sentence for the comment in the file. */
export function ask(journal: Journal, key: string, args: Sentence['args'], place: Place): Sentence {
  const what = { key, args };
  journal.questions.push({ what, place });
  return what;
}
