import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTargets } from '../../server/src/plan/target/compare.ts';
import { findFigures } from '../../server/src/plan/target/find.ts';
import { likenessOf, wantedOf } from '../../server/src/plan/target/indicator.ts';
import { nearestTarget } from '../../server/src/plan/target/nearest.ts';
import { parseTarget } from '../../server/src/plan/target/parse.ts';
import type { Figure } from '../../server/src/plan/target/tree.ts';
import { isPlanFile } from '../../server/src/plan/vocabulary.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { EXAMPLE_ROWS, OTHER_ROWS } from './targetRows.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const SIGNS = { atLeast: '≥', atMost: '≤', exact: '=', between: '=' } as const;

/** `≥95 ratio about soft down from 2015 of 公园`: value in the base unit, dimension, doubts, change, subject. */
function tellFigure({ comparator, low, high, unit, approximate, soft, change, subject }: Figure): string {
  const value = [low, high]
    .map((each) => String(Number(each.toPrecision(9))))
    .filter((each, at, all) => each !== all[at - 1]);
  return [
    `${SIGNS[comparator]}${value.join('~')} ${unit.dimension}`,
    approximate && 'about',
    soft && 'soft',
    change && `${change.direction}${change.basis && ` from ${change.basis}`}`,
    subject && `of ${subject}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function tellTarget(text: string): string {
  const { kind, alternatives, trouble } = parseTarget(text);
  if (trouble) {
    const near = nearestTarget(text);
    return `unreadable ${text.slice(trouble.start, trouble.end)}${near ? `, near ${near}` : ''}`;
  }
  if (kind === 'textual') return 'words';
  return alternatives
    .map(({ figures, condition }) => figures.map(tellFigure).join(' & ') + (condition && ` if ${condition}`))
    .join(' | ');
}

describe('a target is read', () => {
  const rows = [...EXAMPLE_ROWS, ...OTHER_ROWS].map(([text, reading, year]) => ({ text, reading, year }));
  test.each(rows)('$text: $reading', ({ text, reading, year }) => {
    expect(tellTarget(text)).toBe(reading);
    expect(parseTarget(text).year).toBe(year);
  });

  test('every target of the examples is in the table, and no other', () => {
    const plans = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter(isPlanFile);
    const targets = plans.flatMap((path) => {
      const document = openDocument(`file:///${path}`, readFileSync(new URL(path, EXAMPLES), 'utf8'));
      const measures = document.kind === 'plan' ? document.plan.measures : [];
      const all = measures.flatMap((measure) => [...measure.targets, ...measure.tasks.flatMap((task) => task.targets)]);
      return all.map(({ target }) => target?.text);
    });
    expect([...new Set(targets)].sort()).toEqual(EXAMPLE_ROWS.map(([text]) => text).sort());
  });

  test('any text gives a reading, with spans inside it', () => {
    const pieces = [
      '95',
      '%',
      '以上',
      '不低于',
      '或者',
      '，',
      '且',
      '1.',
      ',2',
      '万',
      '元',
      '到2020年',
      '-',
      '／',
      '（',
      '㎡',
      ' ',
      'x',
    ];
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 9 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const { alternatives, trouble } = parseTarget(text);
        const spans = [
          ...alternatives.flatMap(({ figures }) => figures.map(({ span }) => span)),
          ...(trouble ? [trouble] : []),
        ];
        for (const { start, end } of [...spans, ...findFigures(text).map(({ figure }) => figure.span)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a target beside the one it comes from', () => {
  test.each([
    ['95%以上', '95%以上', 'same'],
    ['不低于95%', '95%以上', 'same'],
    ['95%', '95%以上', 'same'],
    ['97%以上', '95%以上', 'stricter'],
    ['92%以上', '95%以上', 'weaker'],
    ['92%', '95%以上', 'weaker'],
    ['95%左右', '95%以上', 'weaker'],
    ['力争95%以上', '95%以上', 'weaker'],
    ['95%以上', '力争95%以上', 'same'],
    ['95%以上', '100%', 'weaker'],
    ['100%', '100%', 'same'],
    // less is better
    ['33微克/立方米以下', '35微克/立方米以下', 'stricter'],
    ['不超过38微克/立方米', '35微克/立方米以下', 'weaker'],
    ['38微克/立方米', '0.035毫克/立方米以下', 'weaker'],
    ['35微克/立方米以下', '0.035毫克/立方米以内', 'same'],
    // conversion
    ['1.2亿元', '12000万元', 'same'],
    ['1.2亿元以上', '13000万元以上', 'weaker'],
    ['2000公顷以上', '20平方公里以上', 'same'],
    ['3.5千克以上', '3000克以上', 'stricter'],
    // alternatives: any of the parent's will do, all of the child's must
    ['100%', '100%,或者达到95%以上且依法处罚', 'same'],
    ['100%,或者达到95%以上且依法处罚', '100%,或者达到95%以上且依法处罚', 'same'],
    ['95%以上', '100%,或者达到95%以上且依法处罚', 'unknown'],
    ['94%以上', '100%,或者达到95%以上且依法处罚', 'weaker'],
    ['100%,或者达到90%以上', '95%以上', 'weaker'],
    // changes
    ['减少10%以上', '减少15%以上', 'weaker'],
    ['同比下降2%', '同比下降1%左右', 'stricter'],
    ['同比下降0.5%', '同比下降1%', 'weaker'],
    ['同比增长1%', '同比下降1%', 'unknown'],
    ['比2015年下降10%', '比2020年下降15%', 'unknown'],
    ['10%以上', '减少15%以上', 'unknown'],
    ['退出后20名', '退出后30名', 'weaker'],
    ['前20名', '前10名', 'weaker'],
    // unlike, or nobody knows which way is better
    ['30公里', '35个', 'unknown'],
    ['5家', '6个', 'unknown'],
    ['95%以下', '95%以上', 'unknown'],
    ['7%', '8%', 'unknown'],
    ['8个公园', '9个游园', 'unknown'],
    ['不低于全市平均水平', '95%以上', 'unknown'],
    ['92以上%', '95%以上', 'unknown'],
    ['新建5个、改建3个', '新建6个、改建3个', 'unknown'],
  ])('%s beside %s: %s', (child, parent, verdict) => {
    expect(compareTargets(parseTarget(child), parseTarget(parent))).toBe(verdict);
  });

  test('where the wording does not say which way is better, the indicator may', () => {
    const compare = (indicator: string) => compareTargets(parseTarget('7%'), parseTarget('8%'), wantedOf(indicator));
    expect(compare('绿色防控覆盖率')).toBe('weaker');
    expect(compare('管网漏损率')).toBe('stricter');
    expect(compare('大气污染物排放削减率')).toBe('weaker');
    expect(compare('结构')).toBe('unknown');
  });
});

describe('two indicators', () => {
  test.each([
    ['污染地块安全利用率', '污染地块安全利用率', 'same'],
    ['全区污染地块的安全利用率（到2020年）', '污染地块安全利用率', 'same'],
    ['建设用地安全利用率', '重点建设用地安全利用率', 'alike'],
    ['污染地块安全利用率', '再开发利用的污染地块安全利用率', 'alike'],
    ['测土配方施肥覆盖率', '主要农作物测土配方施肥技术覆盖率', 'alike'],
    ['污染地块安全利用率', '污染耕地安全利用率', 'different'],
    ['化肥利用率', '农药利用率', 'different'],
    ['安全利用率', '重点建设用地安全利用率', 'different'],
    ['充电桩数量', '新增充电桩数量', 'different'],
    ['可支配收入', '人均可支配收入', 'different'],
    ['', '化肥利用率', 'different'],
  ])('%s and %s: %s', (left, right, likeness) => {
    expect(likenessOf(left, right)).toBe(likeness);
    expect(likenessOf(right, left)).toBe(likeness);
  });
});

describe('figures in running text', () => {
  test.each([
    [
      '主要农作物绿色防控覆盖率达到75%、统防统治覆盖率达到54%。',
      ['绿色防控覆盖率«达到75%»', '统防统治覆盖率«达到54%»'],
    ],
    ['2021年底前，全年人工检查重型柴油车3.4万辆次以上', ['重型柴油车«3.4万辆次以上»']],
    ['60%的降雨实现就地消纳', ['«60%»']],
    ['6月底前报告，供暖季（11月15日）前完成', []],
    ['按DB11/891-2020标准执行，拨打12369热线', []],
  ])('%s', (text, expected) => {
    const found = findFigures(text).map(({ before, figure: { span } }) => ({
      before,
      figure: text.slice(span.start, span.end),
    }));
    expect(found).toHaveLength(expected.length);
    for (const [index, each] of found.entries()) {
      expect(`${each.before}«${each.figure}»`.endsWith(expected[index]!)).toBe(true);
    }
  });
});
