import type { Check } from './check.ts';
import { afterParent } from './deadline/afterParent.ts';
import { unreadable } from './deadline/unreadable.ts';
import { missingParent } from './file/missingParent.ts';
import { missingRegistry } from './file/missingRegistry.ts';
import { ignoreUnused } from './ignore/unused.ts';
import { ignoreWithoutReason } from './ignore/withoutReason.ts';
import { duplicateNumber } from './measure/duplicateNumber.ts';
import { numberGap } from './measure/numberGap.ts';
import { titleDiffers } from './measure/titleDiffers.ts';
import { unknownParent } from './measure/unknownParent.ts';
import { danglingMember } from './registry/danglingMember.ts';
import { danglingSuccessor } from './registry/danglingSuccessor.ts';
import { duplicateName } from './registry/duplicateName.ts';
import { overlappingValidity } from './registry/overlappingValidity.ts';
import { successorCycle } from './registry/successorCycle.ts';
import { unusedName } from './registry/unusedName.ts';
import { schema } from './structure/schema.ts';
import { alias } from './unit/alias.ts';
import { ambiguous } from './unit/ambiguous.ts';
import { duplicate } from './unit/duplicate.ts';
import { formerName } from './unit/formerName.ts';
import { inconsistentInPlan } from './unit/inconsistentInPlan.ts';
import { mentionNotListed } from './unit/mentionNotListed.ts';
import { notYet } from './unit/notYet.ts';
import { order } from './unit/order.ts';
import { roleOverlap } from './unit/roleOverlap.ts';
import { splitName } from './unit/splitName.ts';
import { tooVagueLead } from './unit/tooVagueLead.ts';
import { unknown } from './unit/unknown.ts';
import { unknownMention } from './unit/unknownMention.ts';
import { wrongArea } from './unit/wrongArea.ts';
import { wrongLevel } from './unit/wrongLevel.ts';
import { duplicateKey } from './yaml/duplicateKey.ts';
import { syntax } from './yaml/syntax.ts';

/** Every check there is, one line each. The last two look at what the others found, and are run by run.ts itself. */
export const CHECKS: readonly Check[] = [
  syntax,
  duplicateKey,
  schema,
  missingParent,
  missingRegistry,
  unknown,
  alias,
  formerName,
  notYet,
  ambiguous,
  duplicate,
  roleOverlap,
  wrongArea,
  wrongLevel,
  splitName,
  tooVagueLead,
  inconsistentInPlan,
  unknownMention,
  mentionNotListed,
  order,
  duplicateName,
  overlappingValidity,
  danglingSuccessor,
  successorCycle,
  danglingMember,
  unusedName,
  unreadable,
  afterParent,
  duplicateNumber,
  numberGap,
  unknownParent,
  titleDiffers,
  ignoreUnused,
  ignoreWithoutReason,
];

export const CODES: ReadonlySet<string> = new Set(CHECKS.map(({ code }) => code));
