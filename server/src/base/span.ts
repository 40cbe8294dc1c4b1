/**
 * A stretch of text: UTF-16 offsets from the start of the document, `end` exclusive.
 *
 * A span is read where it is used and never copied into numbers that are kept: the object that carries it may belong
 * to a block of text that moves when something before it is edited (see yaml/parse).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** Of what is in no text, such as the rows of a list that is made from several plans. */
export const NOWHERE: Span = span(0, 0);

/** True when `offset` lies in the span; its end counts as inside, because that is where a typist's cursor stands. */
export function touches(at: Span, offset: number): boolean {
  return at.start <= offset && offset <= at.end;
}

/** The part `[from, to)` of a span, both counted from the span's own start. It moves with the span it was cut from. */
export function subSpan(whole: Span, from: number, to: number): Span {
  return {
    get start() {
      return whole.start + from;
    },
    get end() {
      return whole.start + to;
    },
  };
}

export function sliceOf(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}
