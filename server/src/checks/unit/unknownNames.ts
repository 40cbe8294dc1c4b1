import type { PlanView } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type NamedUnit, namedUnits } from './named.ts';
import { isVague } from './vague.ts';
import { elsewhere } from './wrongArea.ts';

/**
 * The names in a plan's lists of units that none of its registries knows. Wording that names nobody, and units that
 * are known to be another district's, have findings of their own.
 */
export function unknownNames(view: PlanView, snapshot: Snapshot): readonly NamedUnit[] {
  return namedUnits(view).filter(
    ({ listed, answer, text }) =>
      listed && answer.kind === 'unknown' && !isVague(text) && !elsewhere(view, snapshot, text),
  );
}
