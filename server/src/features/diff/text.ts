import type { TextPart } from '../../base/diffText.ts';
import type { PlanDiff } from '../../compare/diffModel.ts';
import { DIFF_KINDS, isEmpty, summaryOf } from '../../compare/kinds.ts';
import { type DiffCell, type DiffRow, plainText, rowsOf, toldOf } from './rows.ts';
import type { Speak } from './words.ts';

/** `新增 1 项，修改 8 项，未变 2 项`: what there is of each kind. */
export function summaryWords(diff: PlanDiff, speak: Speak): string {
  const summary = summaryOf(diff);
  return [...DIFF_KINDS, 'same' as const]
    .filter((kind) => summary[kind] > 0)
    .map((kind) => speak('count', { kind: speak(`kind.${kind}`), count: summary[kind] }))
    .join(speak('between'));
}

/**
 * For a terminal: only what changed, measure by measure; of a text that changed both wordings on one line, `[-removed-]` and
 * `{+added+}`.
 */
export function diffAsText(diff: PlanDiff, speak: Speak): string {
  const { title, rows } = rowsOf(diff, speak);
  if (isEmpty(diff)) return `${speak('same')}\n`;
  const lines = [title, summaryWords(diff, speak), ''];
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'measure' && !isToldOf(rows, index)) continue;
    if (row.kind === 'task' && row.kinds.length === 0) continue;
    lines.push(...linesOf(row, speak));
  }
  return `${lines.join('\n')}\n`;
}

/** A measure is told of where anything is to be said of it or of one of its tasks. */
function isToldOf(rows: readonly DiffRow[], index: number): boolean {
  return rows[index]!.words.length > 0 || rows[index]!.kinds.length > 0;
}

function linesOf(row: DiffRow, speak: Speak): readonly string[] {
  const { kind, kinds, number, from, to } = row;
  if (kind === 'head') {
    const [before, after] = [from, to].map((cell) => plainText(cell) || speak('nothing'));
    return [`${row.words[0]}${speak('head.colon')}${before} → ${after}`];
  }
  const mark = kinds.includes('added') ? '+' : kinds.includes('dropped') ? '-' : kinds.length > 0 ? '~' : ' ';
  const indent = kind === 'measure' ? '' : '    ';
  const heading = [mark, number, marked(from, to)].filter((part) => part !== '').join(' ');
  return [`${indent}${heading}`, ...toldOf(row).map((each) => `${indent}      ${each}`)];
}

function marked(from: DiffCell | undefined, to: DiffCell | undefined): string {
  if (!from || !to) return (to ?? from)!.text.map(({ text }) => text).join('');
  return both(from.text, to.text)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

/** Both sides in one: what was removed before what was added in its place. */
export function both(from: readonly TextPart[], to: readonly TextPart[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let [a, b] = [0, 0];
  while (a < from.length || b < to.length) {
    if (from[a]?.kind === 'removed') parts.push(from[a++]!);
    else if (to[b]?.kind === 'added') parts.push(to[b++]!);
    else {
      parts.push(to[b] ?? from[a]!);
      a += 1;
      b += 1;
    }
  }
  return parts;
}
