import type { ColumnRole } from '../../plan/vocabulary.ts';

/** What a heading says of its column on its own; which text column is the title and which unit leads, its neighbours decide. */
export type HeadingKind =
  | 'number'
  | 'section'
  | 'parent'
  | 'source'
  | 'measure'
  | 'detail'
  | 'deadline'
  | 'lead'
  | 'unit'
  | 'support'
  | 'note'
  | 'other'
  | 'id';

/**
 * Headings of real plans, the surer before the vaguer: of 44 published tables and 5 whole plans, and the words that
 * officers use for the same. A heading may be broken anywhere by spaces and line breaks.
 */
const KINDS: readonly (readonly [HeadingKind, RegExp])[] = [
  ['number', /^(?:序号?|号|(?:任务|项目|措施)?(?:编号|序号)|顺序号|no\.?|№)$/iu],
  ['id', /^district-plan:id$/iu],
  ['section', /^(?:任务|工作|重点)?(?:类别|领域|分类|类型|板块|专项)$/u],
  // the parts of a year say what is reached when, and are no deadline of the task
  ['other', /^(?:第?[一二三四]季度|[上下]半年|\d{1,2}月份?|\d{4}年度?)(?:目标|进度|计划|任务|安排)?$/u],
  ['unit', /(?:单位|部门|科室)(?:及|和|与|、|\/)(?:责任|负责|联系)(?:人|领导)$/u],
  [
    'other',
    /(?:领导|责任人|负责人|联系人|联系方式|联系电话|电话|完成情况|推进情况|落实情况|进展情况?|是否达序|工作量|投资额?)$/u,
  ],
  ['note', /^(?:备注|说明|附注|注)$/u],
  ['source', /^(?:(?:任务|工作|事项|项目|立项)?来源|(?:设立|立项|政策|任务)?依据)$/u],
  ['parent', /^(?:对应.*|(?:.{1,4}市|市级?|上级)(?:重点)?(?:措施|任务|要求|方案)(?:内容|编号|序号|名称)?)$/u],
  ['support', /(?:协办|协同|参与|参加|配合|协助|会办)(?:单位|部门|处室|科室|主体)?$/u],
  ['lead', /(?:牵头|主办)(?:单位|部门|处室|科室|主体)?$/u],
  [
    'unit',
    /(?:主责|责任|承办|实施|落实|承担|主管|相关|有关|办理)?(?:单位|部门|处室|科室|主体|机构)$|^(?:责任|任务|职责|部门)?分工$|^主责$|^责任$/u,
  ],
  [
    'deadline',
    /(?:时限(?:要求)?|期限|完成时间|完成日期|时间节点|计划节点|时间要求|时间安排|进度要求|进度安排|起止时间|建设年限|节点|(?:竣工|完工|建成|投用|交付|办结|结束)(?:时间|日期))$|^(?:时间|起|止|进度)$/u,
  ],
  [
    'detail',
    /(?:措施|(?:主要|工作|具体|实施|建设)内容|(?:具体|工作|任务|落实|细化)(?:要求|任务|举措|措施|目标).{0,3}|考核内容.{0,3}|任务及目标|年度任务|(?:全年|年度)目标(?:任务)?|任务分解.{0,6}|任务和内容|主要做法)$|^\d{4}年.{0,6}(?:任务|计划|目标|工作)$/u,
  ],
  ['measure', /(?:任务|事项|项目|工作|举措|要点|目标|实事|督办内容|任务内容|(?<!单位|部门|企业)名称|内容|指标)$/u],
];

/** Longer texts are no headings. */
const LONGEST = 20;

/** What kind of column a heading names; undefined where the words are no heading that is known. */
export function headingKind(heading: string): HeadingKind | undefined {
  const folded = foldHeading(heading);
  if (folded === '' || [...folded].length > LONGEST) return undefined;
  return KINDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** A heading without spaces, line breaks, a closing colon and a remark in brackets behind it. */
export function foldHeading(heading: string): string {
  const folded = heading.normalize('NFKC').replace(/\s+/gu, '').replace(/[:;]$/u, '');
  return folded.replace(/^(.{2,})\([^()]*\)$/u, '$1');
}

/** What a column of the source becomes in the plan. */
export type ColumnMeaning = ColumnRole | 'section' | 'parent' | 'basis' | 'other' | 'id';

export interface HeadedColumn {
  /** Zero-based column of the table. */
  readonly index: number;
  readonly heading: string;
  /** The heading above it and its neighbour. */
  readonly group: string | undefined;
  readonly kind: HeadingKind;
}

export interface MeantColumn extends HeadedColumn {
  readonly meaning: ColumnMeaning;
}

/** What the cells of columns show, where the headings alone do not say it. Columns are indices of the table. */
export interface ColumnContent {
  /** Short titles, not sentences. */
  readonly holdsTitles: (column: number) => boolean;
  /** Numbers, or titles behind numbers, as of a parent's measures. */
  readonly citesNumbers: (column: number) => boolean;
  /** One cell stands beside several of the other column. */
  readonly groups: (column: number, other: number) => boolean;
}

/**
 * What each column means. The words alone do not say it: 主责单位 leads where no column before it does (Xicheng 2021)
 * and is the middle tier behind 牵头部门 (Beijing 2023); 重点任务 is the title beside 工作措施, and the text alone.
 */
export function meaningsOf(columns: readonly HeadedColumn[], content: ColumnContent): readonly MeantColumn[] {
  const meanings = new Map<HeadedColumn, ColumnMeaning>();
  const ofKind = (...kinds: readonly HeadingKind[]): readonly HeadedColumn[] =>
    columns.filter(({ kind }) => kinds.includes(kind));
  for (const kind of ['number', 'deadline', 'note', 'id'] as const) {
    for (const [order, column] of ofKind(kind).entries()) meanings.set(column, order === 0 ? kind : 'other');
  }
  for (const column of ofKind('section')) meanings.set(column, 'section');
  const sources = ofKind('source');
  const isParent = (column: HeadedColumn): boolean => content.citesNumbers(column.index);
  for (const column of sources) meanings.set(column, 'basis');
  const parents = [...ofKind('parent'), ...sources.filter(isParent)];
  textMeanings(ofKind('measure', 'detail'), parents, ofKind('number')[0], content, meanings);
  unitMeanings(ofKind('lead', 'unit', 'support'), meanings);
  return columns.map((column) => ({ ...column, meaning: meanings.get(column) ?? 'other' }));
}

/** What is to be reached, beside what is to be done. */
const GOAL = /(?:目标(?:任务)?|目标值|标准|成效|成果)$/u;

/** What is to be done this year, beside what the whole of a project is. */
const OF_THE_YEAR = /^(?:\d{4}年|年度|本年|当年)/u;

function textMeanings(
  texts: readonly HeadedColumn[],
  parents: readonly HeadedColumn[],
  number: HeadedColumn | undefined,
  { holdsTitles, groups }: ColumnContent,
  meanings: Map<HeadedColumn, ColumnMeaning>,
): void {
  for (const column of parents) meanings.set(column, 'parent');
  let [first, ...others] = texts;
  // a column that goes over several numbers (without numbers: the first of three, over cells of the next) makes groups
  while (first && others[0] && (number || others[1]) && groups(first.index, (number ?? others[0]).index)) {
    meanings.set(first, 'section');
    [first, ...others] = others;
  }
  if (!first) {
    if (parents[0]) meanings.set(parents[0], 'task');
    return;
  }
  if (others.length === 0) {
    meanings.set(first, parents.length === 0 && holdsTitles(first.index) ? 'measure' : 'task');
    return;
  }
  const acts = others.filter(({ heading }) => !GOAL.test(foldHeading(heading)));
  const second = acts.find(({ heading }) => OF_THE_YEAR.test(foldHeading(heading))) ?? acts[0] ?? others[0]!;
  meanings.set(first, 'measure');
  meanings.set(second, 'task');
}

function unitMeanings(units: readonly HeadedColumn[], meanings: Map<HeadedColumn, ColumnMeaning>): void {
  const supports = units.filter(({ kind }) => kind === 'support');
  const others = units.filter(({ kind }) => kind !== 'support');
  const lead = others.find(({ kind }) => kind === 'lead') ?? others[0];
  const second = others.find((column) => column !== lead);
  for (const column of units) meanings.set(column, 'other');
  // a table that names only 配合单位 still says who does the work
  if (lead) meanings.set(lead, 'lead');
  if (second) meanings.set(second, 'responsible');
  if (supports[0]) meanings.set(supports[0], 'support');
  // 牵头单位, 主责单位, 责任单位: the last of three is the one that helps
  const third = others.find((column) => column !== lead && column !== second);
  if (third && supports.length === 0) meanings.set(third, 'support');
}
