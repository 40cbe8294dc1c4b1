/** The vocabulary of deadlines: which word is which kind of token. Words are in folded form (half width, no spaces). */

export type TokenKind =
  | 'number'
  | 'year'
  | 'month'
  | 'months'
  | 'day'
  | 'days'
  | 'week'
  | 'workday'
  | 'quarter'
  | 'halfYear'
  | 'half'
  | 'third'
  | 'end'
  | 'before'
  | 'after'
  | 'inside'
  | 'onward'
  | 'until'
  | 'every'
  | 'per'
  | 'ordinal'
  | 'to'
  | 'dash'
  | 'since'
  | 'lead'
  | 'thisYear'
  | 'nextYear'
  | 'comingYear'
  | 'pastYear'
  | 'wholeYear'
  | 'season'
  | 'finish'
  | 'issueDay'
  | 'firstMonth'
  | 'lastMonth'
  | 'firstWorkday'
  | 'ongoing'
  | 'schedule'
  | 'atOnce'
  | 'vague'
  | 'comma'
  | 'stop'
  | 'list'
  | 'and'
  | 'open'
  | 'close'
  | 'quote'
  | 'colon'
  | 'mark'
  | 'other';

const WORDS: Readonly<Partial<Record<TokenKind, string>>> = {
  year: '年 年度',
  month: '月 月份 月度',
  months: '个月',
  day: '日 号',
  days: '天',
  week: '周 星期',
  workday: '工作日 个工作日',
  quarter: '季度 季 个季度',
  halfYear: '半年 半年度',
  half: '上半年 下半年',
  third: '上旬 中旬 下旬',
  end: '底 末 终',
  before: '前 之前 以前',
  after: '后 之后 以后',
  inside: '内 以内 之内 期间',
  onward: '起 开始',
  until: '止 为止',
  every: '每 每个 逐',
  per: '按 按照 根据 依照',
  ordinal: '第',
  to: '到 至 截至 截止 截止到 截至到',
  dash: '- ~ 〜',
  since: '自 从',
  lead: '于 在 力争 力争于 争取 确保 原则上 最迟 最晚 不晚于 不迟于 预计',
  thisYear: '今年 本年 本年度 当年 当年度',
  nextYear: '次年 翌年 下年 下一年 次年度 下年度 下一年度',
  comingYear: '明年 明年度',
  pastYear: '去年 上年 上年度 上一年 上一年度 往年',
  wholeYear: '全年 全年度 贯穿全年',
  season: '供暖季 采暖季 取暖季 供热季 供暖期 采暖期 汛期 主汛期 雨季 入汛 春季 夏季 秋季 冬季 秋冬季',
  finish: '结束',
  issueDay: '即日 印发之日 发布之日 公布之日 下发之日',
  firstMonth: '首月 第一个月 第1个月',
  lastMonth: '末月 最后一个月 最后1个月',
  firstWorkday: '第一个工作日 第1个工作日 首个工作日',
  ongoing: ongoingWords(),
  schedule: '按时 按期 按序时进度 序时进度',
  atOnce: '立即 立刻 及时 实时 即时 立行立改 即知即改 立查立改 即查即改',
  vague: '定期 不定期 适时 择机 随时 尽快 尽早 逐步 同步 动态 动态更新 动态调整 待定',
  comma: ', ;',
  stop: '。 ! ?',
  list: '、',
  and: '并 并且 且 和 及 与 以及 同时',
  open: '( 〔 [ 【',
  close: ') 〕 ] 】',
  quote: '“ ” " ‘ ’ 《 》',
  colon: ':',
  mark: '/ .',
  // Ordinary words that hide one of the above; read whole so that they cannot be mistaken for it.
  other:
    '至少 目前 当前 提前 此前 事前 空前 前期 前述 前提 前沿 前端 达到 得到 收到 提高到 提升到 下降到 降低到 控制到 增加到 ' +
    '自然 自行 自动 自主 自身 从事 从严 从源头 根据地 年均 月均 日均 日常 日益 底数 底线 底泥 末端 末梢 后期 后续 后台 ' +
    '内容 内部 内外 之一 与会 一起 起草 起点 第三方 周边 周围 周期 及其 普及 涉及 以及其 号召 号牌 季节 年龄 年限 年代 年份 年检 年审 年初 月初 日期 日程 日历 天气 天然 和谐',
};

/** 长期, 持续 and 常态化, alone and with the verbs that follow them. */
function ongoingWords(): string {
  const verbs =
    '实施 坚持 推进 推动 开展 执行 落实 任务 加强 强化 巩固 保持 深化 优化 完善 改善 提升 进行 跟进 监管 管控 整治 治理 管理 监测 抓好';
  return ['长期', '持续', '常态化']
    .flatMap((adverb) => [adverb, ...verbs.split(' ').map((verb) => adverb + verb)])
    .join(' ');
}

export interface Word {
  readonly text: string;
  readonly kind: TokenKind;
}

/** Words by their first character, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly Word[]> = buildIndex();

function buildIndex(): Map<string, Word[]> {
  const index = new Map<string, Word[]>();
  for (const [kind, list] of Object.entries(WORDS)) {
    for (const text of list.split(' ')) {
      const first = text.charAt(0);
      const words = index.get(first) ?? [];
      words.push({ text, kind: kind as TokenKind });
      index.set(first, words);
    }
  }
  for (const words of index.values()) words.sort((a, b) => b.text.length - a.text.length);
  return index;
}

/** The longest word that stands in `folded` at `at`. */
export function wordAt(folded: string, at: number): Word | undefined {
  return BY_FIRST.get(folded.charAt(at))?.find((word) => folded.startsWith(word.text, at));
}
