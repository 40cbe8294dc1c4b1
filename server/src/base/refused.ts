import type { Sentence } from './sentence.ts';

/**
 * Thrown where input from outside cannot be read at all: too large, damaged, of another kind. `sentence` tells the user
 * what is wrong and what to do. Whoever reads such input for a request catches it and shows the sentence.
 */
export class Refused extends Error {
  readonly sentence: Sentence;

  constructor(key: string, args: Sentence['args'] = {}) {
    super(key);
    this.name = 'Refused';
    this.sentence = { key, args };
  }
}
