import { foldName, isPlaceholder } from '../base/foldName.ts';
import { type Duties, type Measure, type Plan, type UnitList, unitLists } from '../plan/model.ts';
import type { ColumnRole, Role } from '../plan/vocabulary.ts';
import { pieceOf } from './cells.ts';
import { headOf } from './head.ts';
import type { Block, Paragraph, Prose, Run } from './model.ts';
import { inTextOrder, withoutEmptySections } from './order.ts';
import { printedText } from './printedText.ts';
import { taskId } from './rowId.ts';

/** What the units of a role do, after their names: …牵头，…负责，…参与. */
const VERBS: Readonly<Record<Role, string>> = { lead: '牵头', responsible: '负责', support: '参与' };

/**
 * Lays a plan out as headings and paragraphs: a paragraph for each task, the first of a measure after its number and
 * title, the units in brackets at the end. Total, as `layOut`. Beijing 2016 was the model: where neighbouring tasks of a
 * measure have the same units, only the last of them names them. `only`: the paragraphs with these ids and the headings
 * they stand under, as if there were no others.
 */
export function layOutProse(plan: Plan, only?: ReadonlySet<string>): Prose {
  const blocks = inTextOrder<Block>(
    plan,
    (section) => ({ kind: 'heading', ...section }),
    (measure, id) => measureParagraphs(measure, id, only),
  );
  return { kind: 'prose', ...headOf(plan), blocks: only ? withoutEmptySections(blocks) : blocks };
}

/** The paragraphs of one measure: all, or only those with these ids. */
export function measureParagraphs(
  measure: Measure,
  measureId: string,
  only: ReadonlySet<string> | undefined,
): readonly Paragraph[] {
  const tasks = (measure.tasks.length > 0 ? measure.tasks : [undefined])
    .map((task, index) => ({ task, id: taskId(measureId, index) }))
    .filter(({ id }) => !only || only.has(id));
  const brackets = tasks.map(({ task }) => bracket(task?.duties ?? measure.duties, task?.text?.text ?? ''));
  const says = brackets.map((runs) => runs.map(({ text }) => text).join(''));
  return tasks.flatMap(({ task, id }, index): readonly Paragraph[] => {
    const text = printedText(task?.text?.text ?? '');
    const isLast = says[index] !== says[index + 1];
    const own = isLast ? brackets[index]! : [];
    const runs: readonly Run[] = [
      ...(index === 0 ? title(measure) : []),
      ...(task?.text && text ? [run('task', { text, span: task.text.span })] : []),
      ...own,
    ];
    if (runs.length === 0) return [];
    const first = says.findLastIndex((said, place) => place < index && said !== says[index]) + 1;
    const bracketOf = own.length > 0 ? tasks.slice(first, index + 1).map((each) => each.id) : [];
    return [{ kind: 'paragraph', id, runs, bracketOf, span: task?.span ?? measure.span }];
  });
}

/** `1. 开展土壤环境质量详查。` */
function title({ number, title }: Measure): readonly Run[] {
  const runs: Run[] = [];
  const figure = pieceOf(number);
  if (figure) {
    runs.push(run('number', figure));
    if (/[\p{L}\p{N}]$/u.test(figure.text)) runs.push(between('. '));
  }
  const words = pieceOf(title);
  if (words) {
    runs.push(run('measure', words));
    if (!/\p{P}$/u.test(words.text)) runs.push(between('。'));
  }
  return runs;
}

/** `（甲局、乙局牵头，丙局参与；完成时限：年底前）`; the deadline only where the text does not say it itself. */
function bracket(duties: Duties, text: string): readonly Run[] {
  const units = unitLists(duties)
    .map(({ role, list }) => ({ role, names: named(role, list) }))
    .filter(({ names }) => names.length > 0)
    .flatMap(({ role, names }, index) => [
      ...(index > 0 ? [between('，')] : []),
      ...names.flatMap((name, place) => (place > 0 ? [between('、', role), name] : [name])),
      between(VERBS[role]),
    ]);
  const deadline = unsaid(duties, text);
  if (units.length + deadline.length === 0) return [];
  const middle = units.length > 0 && deadline.length > 0 ? [between('；')] : [];
  return [between('（'), ...units, ...middle, ...deadline, between('）')];
}

function named(role: Role, { items }: UnitList): readonly Run[] {
  return items.flatMap((item) => {
    const piece = isPlaceholder(item.text) ? undefined : pieceOf(item);
    return piece ? [run(role, piece)] : [];
  });
}

function unsaid({ deadline }: Duties, text: string): readonly Run[] {
  const piece = deadline && !isPlaceholder(deadline.text) ? pieceOf(deadline) : undefined;
  if (!piece || foldName(text).includes(foldName(piece.text))) return [];
  return [between('完成时限：'), run('deadline', piece)];
}

function run(role: ColumnRole, { text, span }: Pick<Run, 'text' | 'span'>): Run {
  return { role, text, span };
}

function between(text: string, role?: Role): Run {
  return { role, text, span: undefined };
}
