import { describe, expect, it } from 'vitest';
import { assemble, type Imported } from '../../server/src/importers/assemble/assemble.ts';
import { readHtml } from '../../server/src/importers/read/html.ts';
import { readText } from '../../server/src/importers/read/text.ts';
import { writePlan } from '../../server/src/plan/write.ts';
import { makeLookup } from '../../server/src/registry/lookup.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { dedent } from '../support/fixture.ts';

const NAMES = ['区环保局', '区水务局', '区城管委', '区教委', '区园林市政管理中心', '市规划自然资源委西城分局'];

function lookup() {
  const text = ['area: 西山区', 'units:', ...NAMES.map((name) => `  - name: ${name}`), ''].join('\n');
  const document = openDocument('file:///a.units.yaml', text);
  if (document.kind !== 'registry') throw new Error('no registry');
  return makeLookup([{ uri: document.uri, registry: document.registry }], '西山区');
}

const OPTIONS = { lookup: lookup(), parent: undefined, area: undefined, year: undefined, name: '文件' };

function fromText(text: string): Imported {
  return assemble(readText(dedent(text).replaceAll('→', '\t')), OPTIONS);
}

/** The plan without its head. */
function partsOf({ plans }: Imported): string {
  const text = writePlan(plans[0]!.plan);
  return text.slice(text.search(/^(?:sections|measures):/m)).trimEnd();
}

function questions({ journal, plans }: Imported): string[] {
  return [journal, ...plans.map((plan) => plan.journal)].flatMap((each) => each.questions.map(({ what }) => what.key));
}

function dropped({ journal, plans }: Imported): string[] {
  return [journal, ...plans.map((plan) => plan.journal)].flatMap((each) => each.dropped.map(({ text }) => text));
}

describe('rows with tabs', () => {
  const HEAD = '序号→重点任务→工作措施→完成时限→主责单位→协办单位';

  it('joins a row that a page broke, drops the heading of the next page', () => {
    const imported = fromText(`
      西山区治水2021年行动计划

      ${HEAD}
      一、总体目标→→→→→
      1→查清排口→逐一排查沿河排口，建立台→年底前→区环保局 区水务局→---

      ${HEAD}
      1→查清排口→账并动态更新。→→区城管委→
      →→每季度通报排查进展。→长期实施→区环保局→---
    `);
    expect(partsOf(imported)).toBe(
      dedent(`
        sections:
          - title: 一、总体目标
            measures:
              - number: 1
                title: 查清排口
                support: ['---']
                tasks:
                  - text: 逐一排查沿河排口，建立台账并动态更新。
                    deadline: 年底前
                    lead: [区环保局, 区水务局, 区城管委]
                  - text: 每季度通报排查进展。
                    deadline: 长期实施
                    lead: [区环保局]
      `),
    );
    expect(imported.plans[0]!.plan).toMatchObject({
      title: '西山区治水2021年行动计划',
      area: '西山区',
      year: '2021',
      level: 'district',
    });
    expect(dropped(imported)).toEqual([HEAD.replaceAll('→', ' | '), '1 查清排口']);
  });

  it('adds units that alone go over the page to the row above', () => {
    const imported = fromText(`
      ${HEAD}
      1→治水→治理小微水体。→年底前→区水务局→区教委

      ${HEAD}
      →→→→区环保局→区城管委
    `);
    expect(imported.plans[0]!.plan.measures).toMatchObject([
      { tasks: [{ lead: ['区水务局', '区环保局'], support: ['区教委', '区城管委'] }] },
    ]);
  });

  it('parts a row that begins with the end of the one above, and asks', () => {
    const imported = fromText(`
      ${HEAD}
      1→治水→对未登记的机械依法进行处→年底前→区水务局→---

      ${HEAD}
      →→罚。 定期通报查处结果。→长期实施→区环保局→---
    `);
    expect(partsOf(imported)).toContain('# 待核：');
    expect(imported.plans[0]!.plan.measures).toMatchObject([
      {
        tasks: [
          { text: '对未登记的机械依法进行处罚。', deadline: '年底前', lead: ['区水务局'] },
          { text: '定期通报查处结果。', deadline: '长期实施', lead: ['区环保局'] },
        ],
      },
    ]);
    expect(questions(imported)).toEqual(['import.ask.row-split']);
  });

  it('takes empty unit cells as merged with the row above; one empty cell beside a full one is a question', () => {
    const imported = fromText(`
      ${HEAD}
      1→治水→排查排口。→年底前→区水务局→区教委
      →→整治排口。→长期实施→→
      2→治气→检查工地。→年底前→区城管委 区环保局→
    `);
    expect(imported.plans[0]!.plan.measures).toMatchObject([
      { lead: ['区水务局'], support: ['区教委'], tasks: [{ deadline: '年底前' }, { deadline: '长期实施' }] },
      { tasks: [{ lead: ['区城管委', '区环保局'] }] },
    ]);
    expect(questions(imported)).toEqual(['import.ask.empty-units']);
  });

  it('takes several annexes as several plans, and the notice apart', () => {
    const imported = fromText(`
      西山区人民政府办公室文件

      甲政办发〔2021〕2号

      西山区人民政府办公室关于 印发污染防治行动计划的通知

      区政府各委、办、局：

      现将两个计划印发给你们，请认真落实。

      附件：1.西山区治水2021年行动计划

      2. 西山区治气2021年行动计划

      西山区人民政府办公室

      2021年3月11日

      (此件公开发布)

      附件 1

      西山区治水 2021 年行动计划

      ${HEAD}
      1→治水→排查排口。→年底前→区水务局→---

      附件 2

      西山区治气 2021 年行动计划

      ${HEAD}
      1→治气→检查工地。→年底前→区城管委→---

      抄送：区委各部门。

      西山区人民政府办公室

      2021年3月18日印发
    `);
    expect(imported.plans.map(({ plan }) => [plan.annex, plan.title, plan.document, plan.issued])).toEqual([
      ['1', '西山区治水2021年行动计划', '甲政办发〔2021〕2号', '2021-03-11'],
      ['2', '西山区治气2021年行动计划', '甲政办发〔2021〕2号', '2021-03-11'],
    ]);
    expect(imported.notice).toEqual({
      title: '西山区人民政府办公室关于印发污染防治行动计划的通知',
      document: '甲政办发〔2021〕2号',
      issued: '2021-03-11',
      notice: {
        issuer: '西山区人民政府办公室',
        to: '区政府各委、办、局',
        text: ['现将两个计划印发给你们，请认真落实。'],
        remark: '此件公开发布',
        copies: '区委各部门',
        printed: '2021-03-18',
      },
    });
  });
});

describe('one cell on each line', () => {
  it('fills rows whatever blank lines stand in them', () => {
    const imported = fromText(`
      附件4
      西山区治土2023年行动计划
      →序号
      →重点任务
      →工作措施
      →完成时限
      →牵头部门
      →协办部门

      →一、目标

      →1

      →管好地块
      →建立台账。
      →年底前
      →区环保局
      区水务局
      →——

      →
      →
      →更新台账。
      →持续推进
      →区环保局
      →区教委
      区城管委
    `);
    expect(imported.plans[0]!.plan).toMatchObject({
      title: '西山区治土2023年行动计划',
      annex: '4',
      sections: [
        {
          title: '一、目标',
          measures: [
            {
              number: '1',
              title: '管好地块',
              tasks: [
                { text: '建立台账。', deadline: '年底前', lead: ['区环保局', '区水务局'], support: ['——'] },
                { text: '更新台账。', deadline: '持续推进', lead: ['区环保局'], support: ['区教委', '区城管委'] },
              ],
            },
          ],
        },
      ],
    });
    expect(questions(imported)).toEqual([]);
  });
});

describe('columns', () => {
  function rolesOf(heading: string, body: string): (string | undefined)[] {
    const cells = (row: string): string =>
      `<tr>${row
        .split('|')
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`;
    const { plans } = assemble(
      readHtml(`<p>西山区治水2021年行动计划</p><table>${cells(heading)}${cells(body)}</table>`),
      OPTIONS,
    );
    return plans[0]!.plan.columns!.map(({ role }) => role);
  }

  it('takes 主责单位 as the lead, and as the middle tier behind 牵头部门', () => {
    expect(rolesOf('序 号|重点任务|工作措施|完成 时限|主责单位|协办单位', '1|甲|乙。|年底前|区环保局|——')).toEqual([
      'number',
      'measure',
      'task',
      'deadline',
      'lead',
      'support',
    ]);
    expect(
      rolesOf('序号|重点任务|工作措施|完成时限|牵头部门|主责单位|协办单位', '1|甲|乙。|年底前|区环保局|区教委|——'),
    ).toEqual(['number', 'measure', 'task', 'deadline', 'lead', 'responsible', 'support']);
    expect(rolesOf('序号|工作任务|具体要求|牵头单位|责任单位|时限要求', '1|甲|乙。|区环保局|区教委|年底前')).toEqual([
      'number',
      'measure',
      'task',
      'lead',
      'responsible',
      'deadline',
    ]);
  });

  it('keeps what has no column of its own as a note', () => {
    expect(rolesOf('序号|主要任务|责任单位|完成时间|分管领导', '1|排查排口，建立台账。|区环保局|年底前|张某')).toEqual([
      'number',
      'task',
      'lead',
      'deadline',
      'note',
    ]);
  });

  it('says of each note what it is of where several columns share them; numbers need no heading', () => {
    const cells = (line: string): string =>
      `<tr>${line
        .split('|')
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr>`;
    const rows = [
      '|重点任务|工作要求|牵头领导|责任单位|完成时间|备注',
      '1|治水|排查排口。|张某|区水务局|年底前|市考核',
    ];
    const { plan } = assemble(readHtml(`<table>${rows.map(cells).join('')}</table>`), OPTIONS).plans[0]!;
    expect(plan.columns).toMatchObject([
      { role: 'number', heading: '序号' },
      { role: 'measure' },
      { role: 'task' },
      { role: 'note', heading: '备注' },
      { role: 'lead' },
      { role: 'deadline' },
    ]);
    expect(plan.measures).toMatchObject([{ number: '1', tasks: [{ note: '市考核\n牵头领导：张某' }] }]);
  });

  it('reads headings of two levels and cells merged over tasks', () => {
    const html = `<p>西山区治水2021年行动计划</p><table>
      <tr><td rowspan=2>序号<td rowspan=2>任务类别<td rowspan=2>目&nbsp; 标<br>任 务<td colspan=2>责任分工<td rowspan=2>时限</tr>
      <tr><td>牵头<td>配合</tr>
      <tr><td>1<td rowspan=2>治水<td>排查沿河排口，建立台账。<td rowspan=2>区园林市政管<br>理中心<td>区教委<td>年底前</tr>
      <tr><td>2<td>整治黑臭水体，逐月通报。<td>区城管委、区环保局<td>长期实施</tr></table>`;
    const imported = assemble(readHtml(html), OPTIONS);
    expect(imported.plans[0]!.plan).toMatchObject({
      columns: [
        { role: 'number', heading: '序号' },
        { role: 'task', heading: '目标任务' },
        { role: 'lead', heading: '牵头', group: '责任分工' },
        { role: 'support', heading: '配合', group: '责任分工' },
        { role: 'deadline', heading: '时限' },
      ],
      sections: [
        {
          title: '治水',
          measures: [
            { number: '1', tasks: [{ lead: ['区园林市政管理中心'], support: ['区教委'] }] },
            { number: '2', tasks: [{ lead: ['区园林市政管理中心'], support: ['区城管委', '区环保局'] }] },
          ],
        },
      ],
    });
  });
});

describe('prose', () => {
  it('reads the brackets of responsibility', () => {
    const imported = fromText(`
      某江市治土工作方案

      一、主要任务

      （一）摸清底数

      1. 开展详查。查清污染地块，2017年底前完成方

      案。(市环保局、市规划和国土资源管理委员会牵头，市农业局、市科委等相关部门和各区政府按职责分工负责)

      2. 公开信息。定期公布状况。（市环保局牵头，市农委参与）
      
      接受社会监督。（市环保局负责）
    `);
    expect(imported.plans[0]!.plan).toMatchObject({
      layout: 'prose',
      level: 'municipal',
      sections: [
        {
          title: '一、主要任务',
          sections: [
            {
              title: '（一）摸清底数',
              measures: [
                {
                  number: '1',
                  title: '开展详查',
                  tasks: [
                    {
                      text: '查清污染地块，2017年底前完成方案。',
                      lead: ['市环保局', '市规划和国土资源管理委员会'],
                      support: ['市农业局', '市科委', '各区政府'],
                    },
                  ],
                },
                {
                  number: '2',
                  title: '公开信息',
                  lead: ['市环保局'],
                  tasks: [{ text: '定期公布状况。', support: ['市农委'] }, { text: '接受社会监督。' }],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(dropped(imported)).toEqual(['等相关部门']);
  });
});
