import type { Check } from './check.ts';
import { coverageMissing } from './coverage/missing.ts';
import { notApplicableAndImplemented } from './coverage/notApplicableAndImplemented.ts';
import { coveragePartly } from './coverage/partly.ts';
import { afterParent } from './deadline/afterParent.ts';
import { inconsistentWording } from './deadline/inconsistentWording.ts';
import { looserThanParent } from './deadline/looserThanParent.ts';
import { outsidePeriod } from './deadline/outsidePeriod.ts';
import { textDisagrees } from './deadline/textDisagrees.ts';
import { unreadable } from './deadline/unreadable.ts';
import { openQuestion } from './draft/openQuestion.ts';
import { cycle } from './file/cycle.ts';
import { missingAnnex } from './file/missingAnnex.ts';
import { missingParent } from './file/missingParent.ts';
import { missingPrevious } from './file/missingPrevious.ts';
import { missingRegistry } from './file/missingRegistry.ts';
import { ignoreUnused } from './ignore/unused.ts';
import { ignoreWithoutReason } from './ignore/withoutReason.ts';
import { derivedWithoutBasis } from './measure/derivedWithoutBasis.ts';
import { duplicateNumber } from './measure/duplicateNumber.ts';
import { leadNotCounterpart } from './measure/leadNotCounterpart.ts';
import { numberGap } from './measure/numberGap.ts';
import { parentChanged } from './measure/parentChanged.ts';
import { measureWrongLevel } from './measure/planLevel.ts';
import { sectionOrder } from './measure/sectionOrder.ts';
import { titleDiffers } from './measure/titleDiffers.ts';
import { unknownParent } from './measure/unknownParent.ts';
import { unknownPrevious } from './measure/unknownPrevious.ts';
import { danglingMember } from './registry/danglingMember.ts';
import { danglingSuccessor } from './registry/danglingSuccessor.ts';
import { duplicateName } from './registry/duplicateName.ts';
import { overlappingValidity } from './registry/overlappingValidity.ts';
import { successorCycle } from './registry/successorCycle.ts';
import { unusedName } from './registry/unusedName.ts';
import { schema } from './structure/schema.ts';
import { missingFromParent } from './target/missingFromParent.ts';
import { targetTextDisagrees } from './target/textDisagrees.ts';
import { unreadableTarget } from './target/unreadable.ts';
import { weakerThanParent } from './target/weakerThanParent.ts';
import { municipalScope } from './text/municipalScope.ts';
import { placeholderStyle } from './text/placeholderStyle.ts';
import { unbalancedBrackets } from './text/unbalancedBrackets.ts';
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
  missingPrevious,
  missingRegistry,
  missingAnnex,
  cycle,
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
  outsidePeriod,
  afterParent,
  looserThanParent,
  textDisagrees,
  inconsistentWording,
  duplicateNumber,
  numberGap,
  sectionOrder,
  unknownParent,
  unknownPrevious,
  titleDiffers,
  measureWrongLevel,
  derivedWithoutBasis,
  leadNotCounterpart,
  parentChanged,
  coverageMissing,
  coveragePartly,
  notApplicableAndImplemented,
  unreadableTarget,
  weakerThanParent,
  missingFromParent,
  targetTextDisagrees,
  municipalScope,
  unbalancedBrackets,
  placeholderStyle,
  openQuestion,
  ignoreUnused,
  ignoreWithoutReason,
];

export const CODES: ReadonlySet<string> = new Set(CHECKS.map(({ code }) => code));
