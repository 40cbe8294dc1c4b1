import { say } from '../../messages/say.ts';
import { markWords } from '../../plan/marks.ts';
import type { PlainMeasure, PlainSection, PlainTask } from '../../plan/plain.ts';
import { ROLES, type Role } from '../../plan/vocabulary.ts';
import { withSharedDuties } from '../../plan/write.ts';
import type { UnitLookup } from '../../registry/lookup.ts';
import type { Place } from '../rawTable.ts';
import { guess, type Journal } from './journal.ts';
import type { OpenDuties, OpenMeasure, OpenSection, OpenTask } from './openParts.ts';
import { splitUnits } from './splitUnits.ts';

/** What the measures of a plan are made with. */
export interface PlainContext {
  readonly lookup: UnitLookup | undefined;
  /** What a measure carries out of the parent. */
  readonly implementsOf: (measure: OpenMeasure) => readonly string[];
  readonly journal: Journal;
}

/** The sections below the root, and its measures that stand in no section. */
export function plainParts(
  root: OpenSection,
  context: PlainContext,
): { readonly sections?: readonly PlainSection[]; readonly measures?: readonly PlainMeasure[] } {
  const sections = root.sections.map((section) => ({ title: section.title, ...plainParts(section, context) }));
  const measures = root.measures.map((measure) => plainMeasure(measure, context));
  return {
    ...(sections.length > 0 && { sections }),
    ...(measures.length > 0 && { measures }),
  };
}

function plainMeasure(measure: OpenMeasure, context: PlainContext): PlainMeasure {
  const implemented = context.implementsOf(measure);
  const comments = measure.questions.map(toCheck);
  return withSharedDuties({
    ...(comments.length > 0 && { comments }),
    ...(measure.number !== undefined && { number: measure.number }),
    ...(measure.title !== undefined && { title: measure.title }),
    ...(implemented.length > 0 && { implements: implemented }),
    ...(measure.basis !== undefined && { basis: measure.basis }),
    ...(measure.tasks.length > 0 && { tasks: measure.tasks.map((task) => plainTask(task, context)) }),
  });
}

function plainTask(task: OpenTask, { lookup, journal }: PlainContext): PlainTask {
  const comments = task.questions.map(toCheck);
  return {
    ...(comments.length > 0 && { comments }),
    ...(task.text !== '' && { text: task.text }),
    ...plainDuties(task, lookup, journal, task.place),
    ...(task.note !== undefined && { note: task.note }),
  };
}

function plainDuties(
  { deadline, units }: OpenDuties,
  lookup: UnitLookup | undefined,
  journal: Journal,
  place: Place,
): { readonly deadline?: string } & { readonly [role in Role]?: readonly string[] } {
  const lists = ROLES.flatMap((role) => {
    const text = units.get(role);
    if (text === undefined) return [];
    const { names, joined } = splitUnits(text, lookup);
    for (const name of joined) guess(journal, 'medium', 'import.guess.name-joined', { name }, place);
    return names.length > 0 ? [[role, names] as const] : [];
  });
  return { ...(deadline !== undefined && { deadline }), ...Object.fromEntries(lists) };
}

/** How a question stands in the file; a plan is Chinese in every language of the user interface. */
export function toCheck(question: OpenTask['questions'][number]): string {
  return markWords('verify', say('zh-CN', question));
}
