import type { Question } from './journal.ts';
import { toCheck } from './toPlain.ts';

/**
 * The lines of a plan's text on which its questions stand as comments, zero-based and in the order of the questions;
 * undefined for one that is on none.
 */
export function markedLines(text: string, questions: readonly Question[]): readonly (number | undefined)[] {
  const lines = text.split('\n');
  const next = new Map<string, number>();
  return questions.map(({ what }) => {
    const comment = `# ${toCheck(what)}`;
    const line = lines.findIndex((each, index) => index >= (next.get(comment) ?? 0) && each.endsWith(comment));
    if (line < 0) return undefined;
    next.set(comment, line + 1);
    return line;
  });
}
