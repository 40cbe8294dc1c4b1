import type { Wanted } from './compare.ts';

/**
 * `same`: the two name one indicator. `alike`: one of them only says more (重点建设用地安全利用率, 建设用地安全利用率), so that
 * they probably do.
 */
export type Likeness = 'same' | 'alike' | 'different';

const BRACKETS = /[（(][^（()）]*[)）]/gu;
/** Whose indicator it is, which the plan says already. */
const SCOPE = /^(?:全区|全市|辖区|辖区内|本区|本市|我区|各区|各街道|全年|年度)(?:内|的)?/u;
/** A word more that makes it another thing: 新增, 人均, 非, the half or the part of it. */
const OTHER_THING = /[非未不无负]|新增|再(?!开发|生)|人均|户均|年均|累计|单位|增长|增速|下降|降低|减少|占|比|其中/u;
const LEAST_SHARED = 0.55;
const LEAST_LENGTH = 4;

/** The form in which indicators are compared: no brackets (a year, a remark), no punctuation, no scope, no 的. */
export function foldIndicator(text: string): string {
  return text
    .normalize('NFKC')
    .replace(BRACKETS, '')
    .replace(/[\p{P}\p{S}\s]/gu, '')
    .replace(SCOPE, '')
    .replaceAll('的', '');
}

/** How alike two indicators are. 污染地块 and 污染耕地 differ in one character and are two things: no edit distance here. */
export function likenessOf(left: string, right: string): Likeness {
  const [a, b] = [foldIndicator(left), foldIndicator(right)];
  if (a === '' || b === '') return 'different';
  if (a === b) return 'same';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const more = extraCharacters(short, long);
  const isLong = short.length >= LEAST_LENGTH && short.length / long.length >= LEAST_SHARED;
  return more !== undefined && isLong && !OTHER_THING.test(more) ? 'alike' : 'different';
}

/** What the longer text has more, where it has all of the shorter one in its order and ends alike. */
function extraCharacters(short: string, long: string): string | undefined {
  if (short.slice(-2) !== long.slice(-2)) return undefined;
  let more = '';
  let at = short.length - 1;
  for (let i = long.length - 1; i >= 0; i--) {
    if (at >= 0 && long[i] === short[at]) at -= 1;
    else more = long[i] + more;
  }
  return at < 0 ? more : undefined;
}

const LESS =
  /浓度|降尘|残存量|排放|能耗|水耗|电耗|消耗|消费总量|用水|死亡|事故|失业|发病|投诉|超标|漏损|赤字|负债|债务|噪声|施用量|产生量|发案|违法|重污染|闲置|逾期|缺口|火灾|未完成/u;
const MORE =
  /(?:率|比例|比重|覆盖|达标|优良天数|满意度|占比|收入|投资|投资额|产值|检测量|检查量|利用量|数量|面积|增速|增加值)$/u;

/** Which way is better for an indicator, as far as its name tells. */
export function wantedOf(indicator: string): Wanted {
  const folded = foldIndicator(indicator);
  const isFall = /(?:降低率|下降率|降幅|削减率|减排率|达标率|处置率|处理率|整改率|修复率)$/u.test(folded);
  if (LESS.test(folded) && !isFall) return 'less';
  return isFall || MORE.test(folded) ? 'more' : undefined;
}
