import type { Comparator } from './tree.ts';

/** What a word beside a figure says. Words are in folded form. */
export type Meaning =
  | { readonly kind: 'comparator'; readonly comparator: Comparator }
  | { readonly kind: 'change'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'basis'; readonly basis: string }
  | { readonly kind: 'approximate' }
  | { readonly kind: 'soft' }
  | { readonly kind: 'filler' };

const comparator = (value: Comparator): Meaning => ({ kind: 'comparator', comparator: value });
const change = (direction: 'up' | 'down'): Meaning => ({ kind: 'change', direction });

/** Before the number, the one next to it last. */
const BEFORE: readonly (readonly [Meaning, string])[] = [
  [
    comparator('atLeast'),
    '不低于 不少于 不小于 不得低于 不得少于 至少 最少 达到 达 均达到 提高到 提高至 提升到 提升至 增加到 增加至 增至 扩大到 ' +
      '扩大至 上升到 上升至 增长到 升至 高于 大于 多于 超过 突破 ≥ >= > ⩾ ≧',
  ],
  [
    comparator('atMost'),
    '不超过 不超出 不高于 不大于 不多于 不得超过 不得高于 低于 小于 少于 至多 最多 控制在 控制到 严控在 压减到 压减至 降到 降至 ' +
      '下降到 下降至 降低到 降低至 减少到 减少至 减至 ≤ <= < ⩽ ≦',
  ],
  [comparator('exact'), '为 是 = 保持 保持在 维持在 稳定在 维持 稳定 实现 完成 建成'],
  [change('up'), '增长 增加 提高 提升 上升 上涨 增幅 增速 涨幅 扩大'],
  [change('down'), '下降 减少 降低 压减 削减 减排 缩减 降幅 减幅'],
  [
    { kind: 'basis', basis: 'previous' },
    '同比 环比 较上年 比上年 较去年 比去年 较上年同期 比上年同期 比去年同期 较去年同期 与上年相比',
  ],
  [{ kind: 'approximate' }, '约 大约 约为 近 接近 预计'],
  [{ kind: 'soft' }, '力争 争取 努力 力争达 尽量 基本 原则上 力求'],
  [{ kind: 'filler' }, '确保 保证 要 应 须 需 均 都 各 全部 总体 全年 再 共 共计 目标 能 可 将 比例 幅度 率先'],
];

/** Behind the unit, in the order of the text. */
const AFTER: readonly (readonly [Meaning, string])[] = [
  [comparator('atLeast'), '以上 及以上 或以上 之上 (含)以上 以上(含)'],
  [comparator('atMost'), '以下 及以下 或以下 之下 以内 之内 内 (含)以下 以下(含) (含)以内'],
  [{ kind: 'approximate' }, '左右 上下 余 多'],
  [{ kind: 'filler' }, '(含)'],
];

const before = index(BEFORE);
const after = index(AFTER);

/** The longest word that ends at `to` and begins at `from` or later, with its meaning. */
export function wordBefore(text: string, from: number, to: number): readonly [string, Meaning] | undefined {
  for (let start = Math.max(from, to - before.longest); start < to; start++) {
    const word = text.slice(start, to);
    const meaning = before.words.get(word);
    if (meaning) return [word, meaning];
  }
  return undefined;
}

/** The longest word that begins at `from`, with its meaning. */
export function wordAfter(text: string, from: number): readonly [string, Meaning] | undefined {
  for (let length = after.longest; length > 0; length--) {
    const word = text.slice(from, from + length);
    const meaning = after.words.get(word);
    if (meaning) return [word, meaning];
  }
  return undefined;
}

function index(groups: readonly (readonly [Meaning, string])[]) {
  const words = new Map(
    groups.flatMap(([meaning, list]) => list.split(' ').map((word): [string, Meaning] => [word, meaning])),
  );
  return { words, longest: Math.max(...[...words.keys()].map((word) => word.length)) };
}
