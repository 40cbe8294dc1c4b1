import { foldName } from '../base/foldName.ts';
import type { UNIT_LEVELS } from './vocabulary.ts';

/** The level a unit's name shows: 市… municipal, 区… district, …街道办事处 street; undefined where it shows none. */
export function levelOfName(name: string): (typeof UNIT_LEVELS)[number] | undefined {
  const folded = foldName(name);
  if (/街道(?:办事处|办)?$/u.test(folded)) return 'street';
  if (/(?:公司|集团)$/u.test(folded)) return 'enterprise';
  if (/^[市区]委.+[部办会]$/u.test(folded)) return 'party';
  if (/^市/u.test(folded)) return 'municipal';
  return /^区/u.test(folded) ? 'district' : undefined;
}
