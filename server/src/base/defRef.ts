import type { Span } from './span.ts';

/** Something that can be pointed at from elsewhere. */
export interface Def {
  readonly kind: 'measure' | 'unit' | 'group';
  /** The number of a measure or the name of a unit, as typed. */
  readonly name: string;
  readonly nameSpan: Span;
}

/**
 * A place that points at something: a unit's name in a list, the number of a parent's measure (`measure`) or of one of
 * last year's (`continued`), a path to a file.
 */
export interface Ref {
  readonly kind: 'measure' | 'continued' | 'unit' | 'file';
  readonly text: string;
  readonly span: Span;
}
