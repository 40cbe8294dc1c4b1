import { displayWidth } from '../base/displayWidth.ts';
import { writeScalar } from '../yaml/edit.ts';
import type { PlainColumn, PlainMeasure, PlainPlan, PlainSection, PlainTarget, PlainTask, Remarks } from './plain.ts';
import { MEASURE_KEYS, NOTICE_KEYS, PLAN_KEYS, ROLES, SECTION_KEYS, TASK_KEYS } from './vocabulary.ts';

/** A list wider than this (in columns, with its key, without the indentation) is written one item a line. */
const LINE = 100;
const STEP = '  ';

/** The lines of a part, not indented yet. */
type Lines = readonly string[];

/** The text of a plan file: keys in the order of the format, laid out as one writes them by hand, `\n` at each end. */
export function writePlan(plan: PlainPlan): string {
  const lines = [...commentLines(plan), ...pairs(plan, PLAN_KEYS, planValue)];
  return `${lines.join('\n')}\n`;
}

/**
 * Measures as the items of a list, for a plan that has one already: `- number: 3` and what belongs to it, every line
 * indented by `indent`, without a line break at the end.
 */
export function writeMeasures(measures: readonly PlainMeasure[], indent: string): string {
  return indented(listLines(measures, measureLines), indent).join('\n');
}

/** Tasks as the items of a list, likewise. */
export function writeTasks(tasks: readonly PlainTask[], indent: string): string {
  return indented(listLines(tasks, taskLines), indent).join('\n');
}

/**
 * What all tasks of a measure say alike of deadline and units, said once on the measure; nothing where it has but one
 * task, or says something there itself.
 */
export function withSharedDuties(measure: PlainMeasure): PlainMeasure {
  const tasks = measure.tasks ?? [];
  const [first] = tasks;
  if (!first || tasks.length < 2) return measure;
  const shared = (['deadline', ...ROLES] as const).filter(
    (key) =>
      measure[key] === undefined &&
      first[key] !== undefined &&
      tasks.every((task) => JSON.stringify(task[key]) === JSON.stringify(first[key]) && !task.remarks?.[key]),
  );
  const taken = Object.fromEntries(shared.map((key) => [key, first[key]]));
  const rest = tasks.map((task) =>
    Object.fromEntries(Object.entries(task).filter(([key]) => !(shared as readonly string[]).includes(key))),
  );
  return { ...measure, ...taken, tasks: rest };
}

function planValue(plan: PlainPlan, key: string): Lines | string | undefined {
  switch (key) {
    case 'period':
      return plan.period && `{from: ${flow(plan.period.from)}, to: ${flow(plan.period.to)}}`;
    case 'notice':
      return plan.notice && pairs(plan.notice, NOTICE_KEYS, noticeValue);
    case 'columns':
      return plan.columns && listLines(plan.columns, columnLines);
    case 'sections':
      return plan.sections && listLines(plan.sections, sectionLines);
    case 'measures':
      return plan.measures && listLines(plan.measures, measureLines);
    case 'notApplicable':
      return plan.notApplicable?.flatMap((entry) => [
        ...commentLines(entry),
        `- {measure: ${flow(entry.measure)}, reason: ${flow(entry.reason)}}`,
      ]);
    default:
      return plainValue(plan[key as keyof PlainPlan], key);
  }
}

function noticeValue(notice: NonNullable<PlainPlan['notice']>, key: string): Lines | string | undefined {
  if (key === 'text') return notice.text?.flatMap((paragraph) => withDash(scalarLines(paragraph)));
  return plainValue(notice[key as keyof typeof notice], key);
}

function columnLines({ role, heading, group }: PlainColumn): Lines {
  return [`${role}: ${writeScalar(heading, 'block')}`, ...(group ? [`group: ${writeScalar(group, 'block')}`] : [])];
}

function sectionLines(section: PlainSection): Lines {
  return pairs(section, SECTION_KEYS, ({ title, sections, measures }, key) => {
    if (key === 'title') return title;
    return key === 'sections'
      ? sections && listLines(sections, sectionLines)
      : measures && listLines(measures, measureLines);
  });
}

function measureLines(measure: PlainMeasure): Lines {
  return pairs(measure, MEASURE_KEYS, (of, key) => {
    if (key === 'tasks') return of.tasks && listLines(of.tasks, taskLines);
    if (key !== 'alsoNumbered') return dutyValue(of, key);
    const numbers = Object.entries(of.alsoNumbered ?? {}).map(([name, number]) => `${flow(name)}: ${flow(number)}`);
    return numbers.length > 0 ? `{${numbers.join(', ')}}` : undefined;
  });
}

function taskLines(task: PlainTask): Lines {
  return pairs(task, TASK_KEYS, dutyValue);
}

function dutyValue<Duty extends PlainMeasure | PlainTask>(duty: Duty, key: string): Lines | string | undefined {
  if (key === 'targets') {
    const line = ({ indicator, target }: PlainTarget) => `- {indicator: ${flow(indicator)}, target: ${flow(target)}}`;
    return duty.targets?.map(line);
  }
  return plainValue(duty[key as keyof Duty], key);
}

/** References may be one or a list, and one stands alone; units and files are lists even if they are one. */
const ALONE = new Set(['implements', 'continues']);

function plainValue(value: unknown, key: string): Lines | string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  if (value.length === 1 && ALONE.has(key)) return String(value[0]);
  return value.map((item) => `- ${String(item)}`);
}

/**
 * The pairs of a mapping. A string is a scalar yet to be written, unless it is a mapping in braces; lines are a list or
 * a mapping of its own, and a list of plain words is put in brackets where it fits on the line.
 */
function pairs<Part extends object>(
  part: Part,
  keys: readonly string[],
  saidOf: (part: Part, key: string) => Lines | string | undefined,
): Lines {
  const { remarks } = part as Remarks;
  return keys.flatMap((key) => {
    const value = saidOf(part, key);
    if (value === undefined) return [];
    const remark = remarks?.[key] ? ` # ${oneLine(remarks[key])}` : '';
    if (typeof value === 'string') {
      const [first, ...below] = IN_BRACES.has(key) ? [value] : scalarLines(value);
      return [`${key}: ${first}${remark}`, ...below];
    }
    if (value.length === 0) return [];
    if (!WORDS.has(key)) return [`${key}:${remark}`, ...indented(value, STEP)];
    const words = value.map((line) => line.slice(2));
    const inline = `${key}: [${words.map(flow).join(', ')}]`;
    if (displayWidth(inline) <= LINE) return [`${inline}${remark}`];
    return [`${key}:${remark}`, ...words.map((word) => `${STEP}- ${writeScalar(word, 'block')}`)];
  });
}

const IN_BRACES = new Set(['period', 'alsoNumbered']);
const WORDS = new Set(['units', 'annexes', 'implements', 'continues', 'districts', ...ROLES]);

/** A text with several lines keeps them, one below the other, where YAML gives them back as they are. */
function scalarLines(text: string): Lines {
  const lines = text.split('\n');
  const isBlock =
    lines.length > 1 &&
    !/[\p{Cc}\u2028\u2029]/u.test(text.replaceAll('\n', '')) &&
    lines.every((line) => /^\S(?:.*\S)?$/u.test(line));
  return isBlock ? ['|-', ...indented(lines, STEP)] : [writeScalar(text, 'block')];
}

function listLines<Item extends Remarks | PlainColumn>(items: readonly Item[], linesOf: (item: Item) => Lines): Lines {
  return items.flatMap((item) => {
    const lines = linesOf(item);
    return [...commentLines(item as Remarks), ...(lines.length > 0 ? withDash(lines) : [])];
  });
}

function withDash([first = '', ...others]: Lines): Lines {
  return [`- ${first}`, ...indented(others, STEP)];
}

function commentLines({ comments }: Remarks): Lines {
  return (comments ?? []).flatMap((comment) => comment.split(/[\r\n]+/u)).map((line) => `# ${line}`.trimEnd());
}

function indented(lines: Lines, indent: string): Lines {
  return lines.map((line) => (line === '' ? line : indent + line));
}

function flow(text: string): string {
  return writeScalar(text, 'flow');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
