import type { Unit } from './tree.ts';

interface Dimension {
  readonly name: string;
  readonly additive: boolean;
  /** Unit words in folded form (NFKC, no spaces) with their size in the base unit. */
  readonly units: Readonly<Record<string, number>>;
}

const DIMENSIONS: readonly Dimension[] = [
  { name: 'ratio', additive: false, units: { '%': 1, '‰': 0.1 } },
  { name: 'points', additive: false, units: { 个百分点: 1, 百分点: 1 } },
  { name: 'money', additive: true, units: { 元: 1, 元人民币: 1 } },
  { name: 'dollars', additive: true, units: { 美元: 1 } },
  {
    name: 'mass',
    additive: true,
    units: {
      吨: 1e6,
      公斤: 1000,
      千克: 1000,
      kg: 1000,
      斤: 500,
      克: 1,
      g: 1,
      毫克: 1e-3,
      mg: 1e-3,
      微克: 1e-6,
      μg: 1e-6,
    },
  },
  { name: 'coal', additive: true, units: { 吨标准煤: 1, 吨标煤: 1 } },
  {
    name: 'length',
    additive: true,
    units: { 公里: 1000, 千米: 1000, km: 1000, 米: 1, 延米: 1, m: 1, 厘米: 0.01, cm: 0.01, 毫米: 1e-3, mm: 1e-3 },
  },
  {
    name: 'area',
    additive: true,
    units: { 平方公里: 1e6, 平方千米: 1e6, km2: 1e6, 公顷: 1e4, 亩: 2000 / 3, 平方米: 1, 平米: 1, m2: 1 },
  },
  { name: 'volume', additive: true, units: { 立方米: 1, 方: 1, m3: 1, 升: 1e-3, L: 1e-3 } },
  { name: 'energy', additive: true, units: { 千瓦时: 1, 度: 1, kWh: 1 } },
  { name: 'power', additive: true, units: { 千瓦: 1, kW: 1, 兆瓦: 1000, MW: 1000 } },
  { name: 'days', additive: false, units: { 天: 1, 日: 1 } },
  { name: 'workdays', additive: false, units: { 个工作日: 1, 工作日: 1 } },
  { name: 'hours', additive: false, units: { 小时: 1, 个小时: 1, 分钟: 1 / 60 } },
  { name: 'months', additive: false, units: { 月: 1, 个月: 1 } },
  { name: 'years', additive: false, units: { 年: 1 } },
  { name: 'noise', additive: false, units: { 分贝: 1, dB: 1 } },
];

/** Words that count things. Each is a dimension of its own: 5家 and 5个 may be different things. */
const COUNTS =
  '个 家 项 处 座 台 台次 台套 辆 辆次 人 人次 名 户 户次 组 组次 次 件 件次 所 套 场 场次 株 棵 栋 幢 条 块 批 批次 ' +
  '张 份 间 位 例 起 期 只 头 艘 种 类 片 宗 部 篇 本 支 枚 根 站 村 镇 级 分 倍 张次 床 张床 门 盏 口 面 对 车次 班次 轮 个次 点位 万人次';

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...DIMENSIONS.flatMap(({ name, additive, units }) =>
    Object.entries(units).map(([text, factor]) => [text, { text, dimension: name, factor, additive }] as const),
  ),
  ...COUNTS.split(' ').map((text) => [text, countUnit(text)] as const),
]);

const LONGEST = Math.max(...[...UNITS.keys()].map((text) => text.length));

/** A number without a unit: an index, a coefficient. */
export const NO_UNIT: Unit = { text: '', dimension: 'number', factor: 1, additive: false };

/** What is left of a fraction in words (百分之九十五, 三分之二), in hundredths. */
export const PERCENT: Unit = UNITS.get('%')!;

/** A unit of things that are counted by a word of their own. */
export function countUnit(text: string): Unit {
  return { text, dimension: `count:${text}`, factor: 1, additive: true };
}

/** The known unit that begins at an offset of a folded text, the longest there is; with what it is divided by. */
export function unitAt(text: string, at: number): Unit | undefined {
  const unit = simpleUnitAt(text, at);
  const divided = unit && text.charAt(at + unit.text.length) === '/';
  if (!unit || !divided) return unit;
  const divisors: Unit[] = [];
  let end = at + unit.text.length;
  while (/[/·•・∙.]/u.test(text.charAt(end))) {
    const divisor = simpleUnitAt(text, end + 1);
    if (!divisor) break;
    divisors.push(divisor);
    end += 1 + divisor.text.length;
  }
  if (divisors.length === 0) return unit;
  const below = divisors.map(({ dimension }) => dimension).sort();
  return {
    text: text.slice(at, end),
    dimension: `${unit.dimension}/${below.join('·')}`,
    factor: divisors.reduce((factor, divisor) => factor / divisor.factor, unit.factor),
    additive: false,
  };
}

function simpleUnitAt(text: string, at: number): Unit | undefined {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const unit = UNITS.get(text.slice(at, at + length));
    const isCut = /[A-Za-z]$/.test(unit?.text ?? '') && /[A-Za-z0-9]/.test(text.charAt(at + length));
    if (unit && !isCut) return unit;
  }
  return undefined;
}
