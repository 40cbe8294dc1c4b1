import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IsoDate, parseIsoDate } from '../../server/src/base/calendarDate.ts';
import { canonicalWording } from '../../server/src/plan/deadline/canonical.ts';
import { compareDeadlines } from '../../server/src/plan/deadline/compare.ts';
import { findDeadlines } from '../../server/src/plan/deadline/find.ts';
import { nearestWording } from '../../server/src/plan/deadline/nearest.ts';
import { parseDeadline } from '../../server/src/plan/deadline/parse.ts';
import { type Resolved, resolveDeadline } from '../../server/src/plan/deadline/resolve.ts';
import { DEADLINE_WORDINGS } from '../../server/src/plan/deadline/wordings.ts';
import { ROWS } from './deadlineRows.ts';

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
}

function resolve(text: string, year = 2023, issued?: string): Resolved {
  return resolveDeadline(parseDeadline(text), issued ? { year, issued: day(issued) } : { year });
}

/** One part as "by ..2023-12-31 day-included": kind, dates, length of the interval, no end, doubt. */
function describePart(part: Resolved['parts'][number]): string {
  const dates = part.from || part.to ? `${part.from ?? ''}..${part.to ?? ''}` : '';
  const every = part.every && (part.every.days ? `P${part.every.days}D` : `P${part.every.months}M`);
  return [part.kind, dates, every, part.open ? 'open' : '', part.ambiguous].filter(Boolean).join(' ');
}

describe('a wording of a real plan', () => {
  it.each(ROWS.map(([input, meaning, canonical = input]) => ({ input, meaning, canonical })))(
    '$input',
    ({ input, meaning, canonical }) => {
      const deadline = parseDeadline(input);
      expect(deadline).toMatchObject({ text: input, ok: true });
      expect(resolve(input).parts.map(describePart).join(' + ')).toBe(meaning);
      expect(canonicalWording(deadline)).toBe(canonical);
      expect(canonicalWording(parseDeadline(canonical))).toBe(canonical);
    },
  );
});

describe('a deadline', () => {
  it('keeps the place of every part and action in the text', () => {
    const { text, parts } = parseDeadline(' 5 月底前 动工 ，并\n长期坚持。');
    expect(parts.map((part) => text.slice(part.span.start, part.span.end))).toEqual(['5 月底前 动工', '长期坚持']);
    expect(parts[0]?.action).toEqual({ text: '动工', span: { start: 7, end: 9 } });
  });

  it('says how often something is to be done in each interval', () => {
    expect(parseDeadline('每季度至少开展 2 次').parts[0]).toMatchObject({ kind: 'recurring', times: 2 });
  });

  it('counts 明年 from the date of the document, and a standing duty from it', () => {
    expect(resolve('明年年底', 2023, '2022-12-27')).toMatchObject({ latest: '2023-12-31' });
    expect(resolve('长期实施', 2017, '2017-05-26')).toEqual({
      parts: [{ kind: 'ongoing', from: '2017-05-26', open: true, span: { start: 0, end: 4 } }],
      earliest: '2017-05-26',
      ongoing: true,
    });
  });

  it('names the first time a repeated duty is due after the document came out', () => {
    const first = (text: string) => resolve(text, 2017, '2017-05-26').parts[0]?.to;
    expect(first('每季度')).toBe('2017-06-30');
    expect(first('每月25日前')).toBe('2017-06-25');
    expect(first('每年3月底前')).toBe('2018-03-31');
  });

  it('has a latest day only when all of it is fixed', () => {
    expect(resolve('12月15日前报送，12月底前总结')).toMatchObject({ earliest: '2023-12-15', latest: '2023-12-31' });
    expect(resolve('6-9月')).toMatchObject({ earliest: '2023-06-01', latest: '2023-09-30', ongoing: false });
    for (const open of ['6月底前，并长期坚持', '每季度', '按时间节点完成', '6月底前，供地前', '定期', '自2017年起']) {
      expect(resolve(open).latest, open).toBeUndefined();
    }
  });

  it('has no dates for a year that is none', () => {
    expect(resolve('年底前', 20231).parts).toEqual([{ kind: 'by', span: { start: 0, end: 3 } }]);
    expect(resolve('2020-2018年').latest).toBeUndefined();
  });
});

describe('an unreadable deadline', () => {
  it.each([
    ['年低前', '年低前', '年底前'],
    ['6月低前', '低前', '6月底前'],
    ['2020年低前', '2020年低前', '2020年底前'],
    ['12月15前', '15前', '12月15日前'],
    ['年底前前', '前', '年底前'],
    ['长期实拖', '实拖', '长期实施'],
    ['持续推近', '推近', '持续推进'],
    ['每季渡', '渡', '每季度'],
    ['上班年', '上班年', '上半年'],
    ['去年底前', '去年底前', '年底前'],
    ['年中', '年中', '6月底前'],
    ['11月初', '11月初', '11月上旬前'],
    ['24年底前', '24年底前', '2024年底前'],
    ['13月底前', '13月底前', undefined],
    ['2月30日前', '2月30日前', undefined],
    ['2023年2月29日前', '2023年2月29日前', undefined],
    ['年底前，春暖花开', '春暖花开', undefined],
    ['，', '，', undefined],
    ['2022年度关停退出', '2022年度关停退出', undefined],
    ['在2015年基础上', '在2015年基础上', undefined],
    ['（2018年版）', '2018年版', undefined],
    ['DB11/891-2020', 'DB11/891-2020', undefined],
    ['“十四五”时期', '“十四五”时期', undefined],
    ['2021年工作方案', '2021年工作方案', undefined],
    ['2019年1月1日前已收回', '2019年1月1日前已收回', '2019年1月1日前'],
  ] as const)('%s: trouble at %s, suggests %s', (input, trouble, nearest) => {
    const deadline = parseDeadline(input);
    expect(deadline.ok).toBe(false);
    expect(input.slice(deadline.trouble?.start, deadline.trouble?.end)).toBe(trouble);
    expect(canonicalWording(deadline)).toBe(input);
    expect(nearestWording(input)).toBe(nearest);
  });

  it('still gives the parts that could be read', () => {
    expect(parseDeadline('年底前，春暖花开，长期实施').parts.map((part) => part.kind)).toEqual(['by', 'ongoing']);
  });

  it.each(['2015-2016 年关停', '2020 年关停'])('%s is the attribute of a thing', (input) => {
    expect(parseDeadline(input)).toMatchObject({ ok: false, parts: [] });
  });
});

describe('the wordings offered', () => {
  it('begin with the most used ones, are all readable and know their canonical form', () => {
    expect(DEADLINE_WORDINGS.slice(0, 2).map((wording) => wording.text)).toEqual(['年底前', '长期实施']);
    for (const { text, canonical } of DEADLINE_WORDINGS) {
      expect(parseDeadline(text).ok, text).toBe(true);
      expect(canonicalWording(parseDeadline(text))).toBe(canonical);
    }
    expect(DEADLINE_WORDINGS).toContainEqual({ text: '持续推进', canonical: '长期实施' });
  });
});

describe('dates in the text of a task', () => {
  const found = (text: string) => findDeadlines(text).map(({ span }) => text.slice(span.start, span.end));

  it.each([
    ['自 2018 年起，每年开展土壤监测', ['自 2018 年起，每年']],
    ['到2020年，在2015年基础上再完成整治', ['到2020年']],
    ['每季度报送进度，12 月 15 日前报送情况。区环保局于 12 月底前报送', ['每季度', '12 月 15 日前', '12 月底前']],
    ['6月底前，按照要求修复；在雨季前对管涵清掏', ['6月底前', '雨季前']],
    ['夏季（6-9月），督促加油站', ['夏季（6-9月）']],
    ['供暖季前(11月15日前)完成', ['供暖季前(11月15日前)']],
    ['建立“一年一评估，三年一复验”的机制', ['一年一评估', '三年一复验']],
    ['批复1个月内，将文件抄送', ['1个月内']],
    ['按季度监测，每两年对重点企业抽查', ['按季度', '每两年']],
    ['全年抽检不低于12组', ['全年']],
    ['完成时限：2022年10月。', ['2022年10月']],
    ['上半年完成排查，并长期坚持。', ['上半年', '长期坚持']],
    ['1.2020年底前，完成普查', ['2020年底前']],
    ['次年1月底前报送上年度总结', ['次年1月底前']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '2019年1月1日前已经收回土地使用权的',
    '2019年1月1日前收回的地块',
    '对2015-2016 年关停的企业开展筛查',
    '筛查2022年度关停退出的企业',
    '2016年底前建成的小区',
    '目录（2018年版）',
    '执行DB11/891-2020年限值',
    '“十四五”时期推广应用方案及2021年工作方案',
    '地下水污染防治规划（2011-2020年）',
    '报送本年度完成情况',
    '持续推进整治小微水体',
    '逐年下降，逐步削减',
    '近3年内未发生事故',
    '去年底前欠账',
    '在供地前完成调查',
    '污染物达到2020年水平',
    '每日最大值',
    '按年龄分组，按季节调整',
  ])('none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('are deadlines of their own, with spans in their own text', () => {
    const text = '方案于 6 月底前印发';
    const [first] = findDeadlines(text);
    expect(first?.span).toEqual({ start: 4, end: 9 });
    expect(first?.deadline.text).toBe('6 月底前');
    expect(first?.deadline.parts[0]?.span).toEqual({ start: 0, end: 5 });
  });
});

describe('a deadline compared with its parent', () => {
  it.each([
    ['年底前', '年底前', 'same'],
    ['12月底前', '年底前', 'same'],
    ['全年', '年底前', 'same'],
    ['6月底前', '年底前', 'earlier'],
    ['12月16日前', '12月15日前', 'later'],
    ['年底前', '6月底前', 'later'],
    ['2025年底前', '到2024年', 'later'],
    ['10月', '9月底前', 'later'],
    ['11月底前', '供暖季前（11月15日前）', 'later'],
    ['6月底前，12月底前', '11月底前', 'later'],
    ['年底前，供地前', '6月底前', 'later'],
    ['长期实施', '年底前', 'looser'],
    ['持续推进', '长期实施', 'same'],
    ['6月底前，并长期坚持', '年底前', 'earlier'],
    ['每年', '每季度', 'looser'],
    ['长期实施', '每年', 'looser'],
    ['年底前', '每季度', 'looser'],
    ['每月', '每季度', 'earlier'],
    ['按季度', '每季度', 'same'],
    // A plan for one year does its yearly duty once.
    ['年底前', '每年12月底前', 'unknown'],
    ['年底前', '长期实施', 'unknown'],
    ['每季度', '年底前', 'unknown'],
    ['按时间节点完成', '年底前', 'unknown'],
    ['供地前', '年底前', 'unknown'],
    ['年底前', '定期', 'unknown'],
    ['6月底前', '6月底前，并长期坚持', 'unknown'],
    // Doubtful readings may overlap.
    ['5月底前', '5月前', 'unknown'],
    ['6月底前', '雨季前', 'unknown'],
    ['12月15日前', '12月14日', 'unknown'],
    ['明年年底', '年底前', 'unknown'],
    ['胡写', '年底前', 'unknown'],
  ])('%s against %s: %s', (child, parent, expected) => {
    expect(compareDeadlines(resolve(child), resolve(parent))).toBe(expected);
  });

  it('sees each side in the year of its own plan', () => {
    expect(compareDeadlines(resolve('年底前', 2017), resolve('2018年底前', 2016))).toBe('earlier');
    expect(compareDeadlines(resolve('年底前', 2018), resolve('2017年底前', 2016))).toBe('later');
  });
});

describe('any text', () => {
  const vocabulary = [
    ...'年月日底末前后内起至到自从每按第半季度周旬一二三四十〇两0123456789-—～（）()，；。、：:./ \n　的已并供暖汛\ud800',
    ...['年底前', '2020', '季度', '长期实施', '上半年', '个工作日', '次年', '完成', '“'],
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...vocabulary)).map((a) => a.join('')),
  );

  it('is read without failing, and every span lies in it', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: -1, max: 10_000 }), (input, year) => {
        const deadline = parseDeadline(input);
        expect(deadline.ok).toBe(deadline.trouble === undefined);
        const spans = deadline.parts.flatMap((part) => [part.span, ...(part.action ? [part.action.span] : [])]);
        for (const { start, end } of [...spans, ...(deadline.trouble ? [deadline.trouble] : [])]) {
          expect(0 <= start && start <= end && end <= input.length).toBe(true);
        }
        const resolved = resolveDeadline(deadline, { year });
        expect(resolved.parts).toHaveLength(deadline.parts.length);
        for (const { from, to } of resolved.parts) expect(!from || !to || from <= to).toBe(true);
        const wording = canonicalWording(deadline);
        if (deadline.ok) expect(parseDeadline(wording).ok, wording).toBe(true);
        compareDeadlines(resolved, resolveDeadline(parseDeadline('年底前'), { year }));
        nearestWording(input);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives dates in order, without overlap, each readable by itself', () => {
    fc.assert(
      fc.property(text, (input) => {
        let last = 0;
        for (const { span, deadline } of findDeadlines(input)) {
          expect(span.start >= last && span.end > span.start && span.end <= input.length).toBe(true);
          expect(deadline).toMatchObject({ ok: true, text: input.slice(span.start, span.end) });
          last = span.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of ten megabytes is read in linear time', () => {
    for (const piece of ['年', '6-', '每年', '2020年底前，', '（', ' ', '自一', '完成任务']) {
      const huge = piece.repeat(Math.ceil(10_000_000 / piece.length));
      expect(parseDeadline(huge).ok).toBe(false);
      expect(nearestWording(huge)).toBeUndefined();
    }
    expect(findDeadlines('2020年底前完成第一批，'.repeat(20_000))).toHaveLength(20_000);
    expect(findDeadlines('完成任务'.repeat(250_000))).toEqual([]);
  });
});
