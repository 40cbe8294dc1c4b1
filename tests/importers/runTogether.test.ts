import { describe, expect, it } from 'vitest';
import { assemble } from '../../server/src/importers/assemble/assemble.ts';
import { readText } from '../../server/src/importers/read/text.ts';
import { makeLookup } from '../../server/src/registry/lookup.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { dedent } from '../support/fixture.ts';

function registry(names: readonly string[]) {
  const document = openDocument(
    'file:///a.units.yaml',
    `units:\n${names.map((name) => `  - name: ${name}\n`).join('')}`,
  );
  if (document.kind !== 'registry') throw new Error('no registry');
  return makeLookup([{ uri: document.uri, registry: document.registry }]);
}

function imported(text: string, names: readonly string[] = []) {
  const lookup = names.length > 0 ? registry(names) : undefined;
  const options = { lookup, parent: undefined, area: undefined, year: undefined, name: '文件' };
  // ▯ is the space with which a page begins
  const { plans, journal } = assemble(readText(dedent(text).replaceAll('▯', ' '), lookup), options);
  const { plan, journal: own } = plans[0]!;
  return {
    plan,
    asked: own.questions.map(({ what, place }) => `${place.line} ${what.key}`),
    dropped: [...journal.dropped, ...own.dropped].map(({ text: words }) => words),
  };
}

describe('cells run together, deadline before the units', () => {
  const TEXT = `
    江北市治水2023年行动计划

    序号 重点任务 工作措施 完成时限 牵头部门 主责单位 协办单位

    一、治水目标

    1 目标任务
    全市水环境质量持续改善,主要河流断面
    水质达到国家要求。

    年底前

    市生态环境局
    市水务局

    各区政府
    (含江北经济技术
    开发区管委会)

    市财政局

    2
    加强入河
    排口管理

    排查全市入河排污口,建立台账,逐一溯源
    并分类整治。

    长期实施 市水务局 各区政府 ———

    推进雨污分流改造,减少溢流污染,全年改
    造管线三百公里。

    年底前 市水务局
    市财政局

    —
    21
    ▯序号 重点任务 工作措施 完成时限 牵头部门 主责单位 协办单位

    3 加强监测

    增设水质自动站,每月公布监测结果,接受
    社会监督。

    年底前 市生态环境局 各区政府 市财政局—
  `;

  it('finds numbers, titles, texts, deadlines and units again', () => {
    const { plan, dropped } = imported(TEXT);
    expect(plan).toMatchObject({
      title: '江北市治水2023年行动计划',
      level: 'municipal',
      sections: [
        {
          title: '一、治水目标',
          measures: [
            {
              number: '1',
              title: '目标任务',
              tasks: [
                {
                  text: '全市水环境质量持续改善,主要河流断面水质达到国家要求。',
                  deadline: '年底前',
                  lead: ['市生态环境局', '市水务局'],
                  responsible: ['各区政府(含江北经济技术开发区管委会)'],
                  support: ['市财政局'],
                },
              ],
            },
            {
              number: '2',
              title: '加强入河排口管理',
              tasks: [
                {
                  text: '排查全市入河排污口,建立台账,逐一溯源并分类整治。',
                  deadline: '长期实施',
                  lead: ['市水务局'],
                  responsible: ['各区政府'],
                  support: ['———'],
                },
                { text: '推进雨污分流改造,减少溢流污染,全年改造管线三百公里。', deadline: '年底前' },
              ],
            },
            {
              number: '3',
              title: '加强监测',
              tasks: [{ lead: ['市生态环境局'], responsible: ['各区政府'], support: ['市财政局'] }],
            },
          ],
        },
      ],
    });
    expect(dropped).toEqual(['序号 重点任务 工作措施 完成时限 牵头部门 主责单位 协办单位', '—', '21', '—']);
  });

  it('asks where the border between unit columns is lost', () => {
    expect(imported(TEXT).asked).toContain('31 import.ask.unit-border');
  });
});

describe('cells run together, units before the deadline', () => {
  const NAMES = [
    '区环保局',
    '区水务局',
    '区住房城市建设委',
    '区园林市政管理中心',
    '区城管监督指挥中心',
    '各街道办事处',
  ];
  const TEXT = `
    西山区治土工作方案 2017 年重点任务分解

    序
    号

    江北市措施内
    容

    2017 年我区重点任务 牵头单位 参与单位
    完成
    时限

    一、主要目标

    1
    3.开展土壤环
    境质量详查

    按照江北市部署开展全区污染状况详查，摸清底数，
    建立档案。

    区环保局
    区城管监督指

    挥中心

    区住房城市建设委

    各街道办事处

    年底前

    完成关停企业基础信息调查，确定下一步采样名单。

    2
    5.建立平台

    配合建立信息平台。 区环保局
    区住房城市建设委

    长期
    实施
    ▯江北市措施内
    ▯2017 年我区重点任务 牵头单位 参与单位
    完成
    ▯3
    8.强化监管

    按时间报送工作进展，做好总结。

    区环保局
    区水务局

    区住房城市建设委

    按时间
    节点完
    成
  `;

  it('reads titles with the number of the parent, names and deadlines that lines cut, merged units', () => {
    const { plan } = imported(TEXT, NAMES);
    expect(plan).toMatchObject({
      year: '2017',
      columns: [
        { role: 'number' },
        { role: 'measure', heading: '江北市措施内容' },
        { role: 'task', heading: '2017年我区重点任务' },
        { role: 'lead' },
        { role: 'support' },
        { role: 'deadline' },
      ],
      sections: [
        {
          measures: [
            {
              number: '1',
              title: '开展土壤环境质量详查',
              implements: ['3'],
              deadline: '年底前',
              lead: ['区环保局', '区城管监督指挥中心'],
              support: ['区住房城市建设委', '各街道办事处'],
              tasks: [
                { text: '按照江北市部署开展全区污染状况详查，摸清底数，建立档案。' },
                { text: '完成关停企业基础信息调查，确定下一步采样名单。' },
              ],
            },
            {
              number: '2',
              title: '建立平台',
              implements: ['5'],
              tasks: [{ deadline: '长期实施', lead: ['区环保局'], support: ['区住房城市建设委'] }],
            },
            {
              number: '3',
              title: '强化监管',
              tasks: [{ deadline: '按时间节点完成', lead: ['区环保局', '区水务局'], support: ['区住房城市建设委'] }],
            },
          ],
        },
      ],
    });
  });
});
