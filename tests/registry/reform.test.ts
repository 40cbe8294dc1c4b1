import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { reformRegistry, reformReport } from '../../server/src/features/reform.ts';
import { parseReform } from '../../server/src/registry/reform/parse.ts';
import { dedent, fileOf, workspace } from '../support/fixture.ts';

/** A line as a reader would put it: `old + old > new (date) how`. */
function read(text: string): readonly string[] {
  return parseReform(text).entries.map(
    ({ from, to, date, successors }) => `${from.join('+')} > ${to.join('+')} ${date ?? '?'} ${successors}`,
  );
}

describe('reading the list of a reform', () => {
  it.each([
    ['区环保局 → 区生态环境局', '区环保局 > 区生态环境局 ? either'],
    ['1. 区环保局->区生态环境局（2019年3月）', '区环保局 > 区生态环境局 2019-03 either'],
    ['（二）区环保局 ==> 区生态环境局；', '区环保局 > 区生态环境局 ? either'],
    ['区环保局\t区生态环境局\t2019.3', '区环保局 > 区生态环境局 2019-03 either'],
    ['3\t区环保局\t区生态环境局', '区环保局 > 区生态环境局 ? either'],
    ['区环保局更名为区生态环境局（2019年3月18日）。', '区环保局 > 区生态环境局 2019-03-18 new'],
    ['自2019年3月起，区环保局改称区生态环境局', undefined],
    ['自2019年3月起，区环保局更名为区生态环境局', '区环保局 > 区生态环境局 2019-03 new'],
    ['区农委、区农业局合并为区农业农村局', '区农委+区农业局 > 区农业农村局 ? new'],
    ['将区农委和区农业局合并，组建区农业农村局', '区农委+区农业局 > 区农业农村局 ? new'],
    ['整合区农委、区农业局的职责，组建区农业农村局', '区农委+区农业局 > 区农业农村局 ? new'],
    ['区安全监管局与区应急办整合组建区应急管理局', '区安全监管局+区应急办 > 区应急管理局 ? new'],
    ['区法制办并入区司法局', '区法制办 > 区司法局 ? given'],
    ['区文化委分设为区文化和旅游局、区文物局', '区文化委 > 区文化和旅游局+区文物局 ? new'],
    ['撤销区安监局', '区安监局 >  ? new'],
    ['不再保留区农委、区农业局', '区农委+区农业局 >  ? new'],
    ['区安监局予以撤销（2019-03）', '区安监局 >  2019-03 new'],
    ['区安监局 → 撤销', '区安监局 >  ? new'],
    ['组建区退役军人事务局', ' > 区退役军人事务局 ? new'],
    ['区医保局（新组建）', ' > 区医保局 ? new'],
    ['— → 区医保局', ' > 区医保局 ? new'],
    ['市规划委和市国土局 → 市规划国土委', '市规划委+市国土局 > 市规划国土委 ? either'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected === undefined ? ['区环保局 > 区生态环境局 2019-03 new'] : [expected]);
  });

  it('takes a table by its headings, whichever name comes first', () => {
    const table =
      '序号\t现名称\t原名称\t更名时间\n1\t区生态环境局\t区环保局\t2019年3月\n2\t区应急局\t区安监局、区应急办\t2019年3月';
    expect(read(table)).toEqual([
      '区环保局 > 区生态环境局 2019-03 either',
      '区安监局+区应急办 > 区应急局 2019-03 either',
    ]);
  });

  it('dates the lines below a date that stands alone', () => {
    const list = '2019年3月机构改革：\n区环保局 → 区生态环境局\n区农委 → 区农业农村局（2019年4月）';
    expect(read(list)).toEqual(['区环保局 > 区生态环境局 2019-03 either', '区农委 > 区农业农村局 2019-04 either']);
  });

  it('reads from the prose of a decision who is followed and who goes on', () => {
    const decision =
      '组建区生态环境局。将区环保局的职责，以及区发展改革委的应对气候变化职责等整合，组建区生态环境局，作为区政府工作部门。不再保留区环保局。';
    expect(read(decision)).toEqual(['区环保局 > 区生态环境局 ? new']);
  });

  it.each([
    '区生态环境局加挂区核安全局牌子',
    '将区水务局的水资源管理职责划入区城管委',
    '现将有关事项通知如下：',
    '区环保局 → 区生态环境局 → 区环境局',
    '区环保局\t区生态环境局\t张三',
    '区环保局负责的有关工作由区生态环境局承担',
  ])('guesses nothing: %s', (text) => {
    expect(parseReform(`${text}\n撤销区安监局`)).toMatchObject({
      entries: [{ from: ['区安监局'], line: 1 }],
      unread: [{ line: 0, text }],
    });
  });
});

/** Works a list into a registry and gives its new text. */
function reformed(registry: string, list: string, date?: string): { text: string; open: readonly string[] } {
  const snapshot = workspace({ 'bj.units.yaml': CITY, 'dc.units.yaml': registry });
  const document = fileOf(snapshot, 'dc.units.yaml');
  if (document.kind !== 'registry') throw new Error('no registry');
  const reform = reformRegistry(snapshot, document, list, date);
  return { text: applyEdits(document.text, reform.edits), open: reformReport(reform, 'zh-CN').open };
}

const CITY = `title: 北京市机构名录
area: 北京市
units:
  - {name: 市生态环境局, since: 2018-11}
  - {name: 市环保局, until: 2018-11, succeededBy: 市生态环境局}
  - {name: 市农委, until: 2018-11, succeededBy: 市农业农村局}
  - {name: 市农业农村局, since: 2018-11}
`;

const BEFORE = dedent(`
  area: 东城区
  units:
    # 政府部门
    - name: 区教委
      level: district
    - name: 区环保局  # 待核
      official: 北京市东城区环境保护局
      level: district
      counterpart: 市环保局
    - {name: 区安监局, level: district}
    - name: 区司法局
      level: district
      counterpart:
        - 市司法局
  # 末尾
`);

describe('a reform in a registry', () => {
  it('says of the old unit when it ended and who follows, and adds the new one before it', () => {
    const { text, open } = reformed(BEFORE, '区环保局更名为区生态环境局（2019年3月）');
    expect(open).toEqual([]);
    expect(text).toBe(
      dedent(`
        area: 东城区
        units:
          # 政府部门
          - name: 区教委
            level: district
          - name: 区生态环境局
            level: district
            since: 2019-03
            counterpart: 市生态环境局
          - name: 区环保局  # 待核
            official: 北京市东城区环境保护局
            level: district
            until: 2019-03
            succeededBy: 区生态环境局
            counterpart: 市环保局
          - {name: 区安监局, level: district}
          - name: 区司法局
            level: district
            counterpart:
              - 市司法局
        # 末尾
      `),
    );
  });

  it('changes nothing when the same list comes again', () => {
    const list =
      '区环保局更名为区生态环境局（2019年3月）\n区安监局、区应急办合并为区应急局（2019-03）\n区法制办并入区司法局（2019-03）';
    const once = reformed(BEFORE, list);
    expect(once.open).toEqual([]);
    expect(reformed(once.text, list)).toEqual({ text: once.text, open: [] });
  });

  it('merges, takes in and ends: units in brackets, old ones the registry has not, several reforms in a row', () => {
    const { text, open } = reformed(
      BEFORE,
      '区安监局、区应急办合并为区应急局\n区法制办并入区司法局\n撤销区教委（2024年3月）\n区应急局 → 区应急管理局（2024年3月）',
      '2019-03',
    );
    expect(open).toEqual([]);
    const line = (part: string): string => text.split('\n').find((each) => each.includes(part)) ?? '';
    expect(line('{name: 区安监局')).toBe(
      '  - {name: 区安监局, level: district, until: 2019-03, succeededBy: 区应急局}',
    );
    expect(text).toContain('  - name: 区教委\n    level: district\n    until: 2024-03\n');
    // the newest comes first, what it follows behind it
    expect(text.match(/name: 区[^\n,}]+/gu)?.map((each) => each.slice(6))).toEqual([
      '区教委',
      '区环保局  # 待核',
      '区应急管理局',
      '区应急局',
      '区应急办',
      '区安监局',
      '区司法局',
      '区法制办',
    ]);
    expect(text).toContain(
      '  - name: 区应急局\n    level: district\n    since: 2019-03\n    until: 2024-03\n    succeededBy: 区应急管理局\n',
    );
    // it was there before: when it began is not said
    expect(text).not.toMatch(/name: 区司法局\n {4}level: district\n {4}since/);
    expect(text.endsWith('\n# 末尾')).toBe(true);
  });

  it('carries a counterpart over only where it is certain', () => {
    const registry = `units:
  - {name: 区农委, level: district, counterpart: 市农委}
  - {name: 区水务局, level: district, counterpart: 市水务局}
`;
    const { text } = reformed(registry, '区农委、区水务局合并为区农业农村局', '2019-03');
    expect(text).not.toMatch(/区农业农村局\n(?: {4}.*\n)*? {4}counterpart/);
    expect(reformed(registry, '区农委更名为区农业农村局', '2019-03').text).toContain('counterpart: 市农业农村局\n');
  });

  it.each([
    ['区环保局 → 区生态环境局', undefined, '没有写明时间'],
    ['区环保局 → 区环境局（2020年1月）', 'until: 2019-03', '名录写明“区环保局”2019年3月停用，与此不同'],
    ['区环保局 → 区环境局（2019年3月）', 'until: 2019-03\n    succeededBy: 区生态环境局', '后继机构是“区生态环境局”'],
    ['区环境保护局 → 区环保局（2019年3月）', 'aliases: [区环境保护局]', '现为“区环保局”的一种写法'],
    ['区环保局 → 区生态环境局（2019年3月）', 'since: 2020-01', '2020年1月才启用'],
    ['区生态环境局加挂区核安全局牌子', undefined, '没有读懂这一行'],
  ])('leaves to a person what the registry contradicts or the list leaves open: %s (%s)', (list, more, reason) => {
    const registry = `units:\n  - name: 区环保局\n${more === undefined ? '' : `    ${more}\n`}`;
    const { text, open } = reformed(registry, list);
    expect(text).toBe(registry);
    expect(open).toHaveLength(1);
    expect(open[0]).toContain(`第1行“${list}”`);
    expect(open[0]).toContain(reason);
  });

  it('begins a registry that has no unit yet, and keeps its line breaks', () => {
    expect(reformed('title: 名录\r\nunits:\r\n', '组建区医保局（2019年3月）').text).toContain('- name: 区医保局');
    expect(reformed('title: 名录\n', '组建区医保局（2019年3月）').text).toBe(
      'title: 名录\nunits:\n  - name: 区医保局\n    level: district\n    since: 2019-03\n',
    );
    const crlf = 'units:\r\n  - name: 区环保局\r\n';
    const { text } = reformed(crlf, '区环保局 → 区生态环境局（2019年3月）');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('finishes a key that was begun', () => {
    expect(reformed('units:\n  - name: 区安监局\n    until:\n', '撤销区安监局（2019年3月）').text).toBe(
      'units:\n  - name: 区安监局\n    until: 2019-03\n',
    );
  });
});
