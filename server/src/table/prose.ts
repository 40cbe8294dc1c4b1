import { foldName, isPlaceholder } from '../base/foldName.ts';
import { type Duties, type Measure, type Plan, type UnitList, unitLists } from '../plan/model.ts';
import type { Role } from '../plan/vocabulary.ts';
import { pieceOf } from './cells.ts';
import { headOf } from './head.ts';
import type { Block, Paragraph, Prose, Run } from './model.ts';
import { inTextOrder } from './order.ts';
import { printedText } from './printedText.ts';
import { taskId } from './rowId.ts';

/** What the units of a role do, after their names: …牵头，…负责，…参与. */
const VERBS: Readonly<Record<Role, string>> = { lead: '牵头', responsible: '负责', support: '参与' };

/**
 * Lays a plan out as headings and paragraphs: a paragraph for each task, the first of a measure after its number and
 * title, the units in brackets at the end. Total, as `layOut`. Beijing 2016 was the model: where neighbouring tasks of a
 * measure have the same units, only the last of them names them.
 */
export function layOutProse(plan: Plan): Prose {
  return {
    kind: 'prose',
    ...headOf(plan),
    blocks: inTextOrder<Block>(plan, (section) => ({ kind: 'heading', ...section }), measureParagraphs),
  };
}

function measureParagraphs(measure: Measure, id: string): readonly Paragraph[] {
  const tasks = measure.tasks.length > 0 ? measure.tasks : [undefined];
  const brackets = tasks.map((task) => bracket(task?.duties ?? measure.duties, task?.text?.text ?? ''));
  return tasks.flatMap((task, index) => {
    const text = task && printedText(task.text?.text ?? '');
    const repeated = index + 1 < tasks.length && textOf(brackets[index]!) === textOf(brackets[index + 1]!);
    const runs: readonly Run[] = [
      ...(index === 0 ? title(measure) : []),
      ...(task?.text && text ? [{ kind: 'text' as const, text, span: task.text.span }] : []),
      ...(repeated ? [] : brackets[index]!),
    ];
    const span = task?.span ?? measure.span;
    return runs.length > 0 ? [{ kind: 'paragraph', id: taskId(id, index), runs, span }] : [];
  });
}

/** `1. 开展土壤环境质量详查。` */
function title({ number, title }: Measure): readonly Run[] {
  const runs: Run[] = [];
  const figure = pieceOf(number);
  if (figure) {
    runs.push({ kind: 'number', ...figure });
    if (/[\p{L}\p{N}]$/u.test(figure.text)) runs.push(between('. '));
  }
  const words = pieceOf(title);
  if (words) {
    runs.push({ kind: 'title', ...words });
    if (!/\p{P}$/u.test(words.text)) runs.push(between('。'));
  }
  return runs;
}

/** `（甲局、乙局牵头，丙局参与；完成时限：年底前）`; the deadline only where the text does not say it itself. */
function bracket(duties: Duties, text: string): readonly Run[] {
  const units = unitLists(duties)
    .map(({ role, list }) => ({ role, names: named(list) }))
    .filter(({ names }) => names.length > 0)
    .flatMap(({ role, names }, index) => [
      ...(index > 0 ? [between('，')] : []),
      ...names.flatMap((name, place) => (place > 0 ? [between('、'), name] : [name])),
      between(VERBS[role]),
    ]);
  const deadline = unsaid(duties, text);
  if (units.length + deadline.length === 0) return [];
  const middle = units.length > 0 && deadline.length > 0 ? [between('；')] : [];
  return [between('（'), ...units, ...middle, ...deadline, between('）')];
}

function named({ items }: UnitList): readonly Run[] {
  return items.flatMap((item) => {
    const piece = isPlaceholder(item.text) ? undefined : pieceOf(item);
    return piece ? [{ kind: 'unit' as const, ...piece }] : [];
  });
}

function unsaid({ deadline }: Duties, text: string): readonly Run[] {
  const piece = deadline && !isPlaceholder(deadline.text) ? pieceOf(deadline) : undefined;
  if (!piece || foldName(text).includes(foldName(piece.text))) return [];
  return [between('完成时限：'), { kind: 'deadline', ...piece }];
}

function between(text: string): Run {
  return { kind: 'between', text, span: undefined };
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
