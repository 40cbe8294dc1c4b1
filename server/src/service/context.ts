import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/*
 * Everything the engine can do, once; a file for each kind of thing. All of it but the exports is synchronous, and all of it
 * is total: it answers from one snapshot, any position of any text has an answer or none, and nothing is thrown but
 * `Refused`, where a file that was given is not what it should be. Positions are zero-based and in UTF-16 code units.
 */

/** What a question is asked about: the files as they are now, and how the user wants to be told. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
}
