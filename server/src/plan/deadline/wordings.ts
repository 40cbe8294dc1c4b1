import { canonicalWording } from './canonical.ts';
import { parseDeadline } from './parse.ts';

/** A wording to offer, and the form that says the same in the one agreed way (often itself). */
export interface Wording {
  readonly text: string;
  readonly canonical: string;
}

const MONTHS = [12, 6, 9, 3, 11, 10, 8, 7, 5, 4, 2, 1];

const TEXTS: readonly string[] = [
  '年底前',
  '长期实施',
  '持续推进',
  '按时间节点完成',
  ...MONTHS.map((month) => `${month}月底前`),
  '上半年',
  '一季度末前',
  '二季度末前',
  '三季度末前',
  '每季度',
  '每月',
  '每年',
  '每半年',
  '每两年',
  '每3年',
  '全年',
  '年内',
  '下半年',
  '供暖季前（11月15日前）',
  '汛期前',
  '6-9月',
  '秋冬季（10月-次年3月）',
  '次年1月底前',
  '每年12月底前',
  '每季度最后一个月30日前',
  '每月第一个工作日前',
  '12月15日前',
  '长期坚持',
  '持续开展',
  '立行立改',
  '即日起',
];

/** The wordings of real plans, the most used first: what completion offers. */
export const DEADLINE_WORDINGS: readonly Wording[] = TEXTS.map((text) => ({
  text,
  canonical: canonicalWording(parseDeadline(text)),
}));
