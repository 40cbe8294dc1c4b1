import { figureOf, nextAmount } from './figure.ts';
import { foldText } from './folded.ts';
import type { Figure } from './tree.ts';

/** A figure in running text. */
export interface FoundFigure {
  readonly figure: Figure;
  /** The folded words of its sentence before it, from the figure before on: whose figure it is. */
  readonly before: string;
  /** The folded words between it and the next figure or the end of its clause. */
  readonly after: string;
}

/** Units of times and dates: 2021年, 3月, 15日 are no figures. */
const TIMES = new Set(['days', 'months', 'years', 'workdays', 'hours']);
const SENTENCE = /[。;!?]/u;

/** Every figure with a known unit in a text. Spans are offsets in it. */
export function findFigures(text: string): readonly FoundFigure[] {
  const folded = foldText(text);
  const found: FoundFigure[] = [];
  let from = 0;
  const length = folded.text.length;
  for (let amount = nextAmount(folded.text, 0, length, true); amount; ) {
    const clause = Math.max(from, lastOf(folded.text, /[,。;、:!?]/u, amount.start, from));
    const read = figureOf(folded, amount, clause, length);
    const next = nextAmount(folded.text, Math.max(read.end, amount.end), length, true);
    if (!TIMES.has(amount.unit.dimension) && !read.conflict) {
      const sentence = lastOf(folded.text, SENTENCE, read.start, from);
      const rest = folded.text.slice(read.end, next?.start ?? length);
      found.push({
        figure: read.figure,
        before: folded.text.slice(sentence, read.start),
        after: rest.slice(0, end(rest)),
      });
    }
    from = read.end;
    amount = next;
  }
  return found;
}

function lastOf(text: string, pattern: RegExp, to: number, from: number): number {
  for (let at = to - 1; at >= from; at--) {
    if (pattern.test(text.charAt(at))) return at + 1;
  }
  return from;
}

function end(text: string): number {
  const at = text.search(/[,。;、!?]/u);
  return at < 0 ? text.length : at;
}
