import { expect, it } from 'vitest';
import type { ImportedPlan } from '../../server/src/importers/assemble/assemble.ts';
import { importDocument } from '../../server/src/importers/importDocument.ts';
import type { PlainMeasure, PlainSection, PlainTask } from '../../server/src/plan/plain.ts';
import { paragraph, table, wordFile, workbook } from '../support/officeSource.ts';

/* Plans in the shapes that districts, bureaus and streets give them, each in words of its own. */

const OPTIONS = { lookup: undefined, parent: undefined, area: undefined, year: undefined };

function plansIn(file: string, content: Uint8Array | string): readonly ImportedPlan[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return importDocument(file, bytes, OPTIONS).plans;
}

function fromWord(body: readonly string[], lists?: readonly string[]): readonly ImportedPlan[] {
  return plansIn('a.docx', wordFile(body, lists));
}

/** The cells of a plan row by row: number, title, task, deadline, units by role, note; sections in brackets. */
function cellsOf({ plan }: ImportedPlan): readonly string[] {
  const units = (each: PlainTask, of: PlainMeasure): string =>
    (['lead', 'responsible', 'support'] as const)
      .map((role) => (each[role] ?? of[role])?.join('、') ?? '')
      .join('/')
      .replace(/\/+$/u, '');
  const rows = (measure: PlainMeasure): readonly string[] =>
    (measure.tasks ?? [{}]).map((each: PlainTask, index) =>
      [
        index === 0 ? [measure.number, measure.title].filter(Boolean).join(' ') : '',
        each.text ?? '',
        each.deadline ?? measure.deadline ?? '',
        units(each, measure),
        each.note ?? '',
      ]
        .join(' | ')
        .replace(/(?: \|)* ?$/u, ''),
    );
  const lines = ({ sections = [], measures = [] }: PlainSection, depth: number): readonly string[] => [
    ...measures.flatMap(rows),
    ...sections.flatMap((section) => [`${'#'.repeat(depth)} ${section.title}`, ...lines(section, depth + 1)]),
  ];
  return lines(plan, 1);
}

it('a third column of text says what is to be reached; persons and goals are notes', () => {
  const [plan] = fromWord([
    paragraph('南湖区2024年重点工作任务分工'),
    table([
      ['序号', '工作任务', '具体举措', '目标任务', '牵头单位', '责任单位', '配合单位', '责任领导', '完成时限'],
      ['一、提升城市品质', '<', '<', '<', '<', '<', '<', '<', '<'],
      [
        '1',
        '老旧小区改造',
        '开工改造6个小区。',
        '完工4个',
        '区住建局',
        '各街道',
        '区财政局\n区城管局',
        '张某',
        '2024年12月',
      ],
      ['^', '^', '加装电梯20部。', '投用15部', '区住建局', '各街道', '区市场监管局', '张某', '10月底前'],
      ['二、保障民生', '<', '<', '<', '<', '<', '<', '<', '<'],
      ['2', '学位供给', '新增学位1200个。', '9月投用', '区教育局', '区住建局', '——', '王某', '8月底前'],
    ]),
  ]);
  expect(cellsOf(plan!)).toEqual([
    '# 一、提升城市品质',
    '1 老旧小区改造 | 开工改造6个小区。 | 2024年12月 | 区住建局/各街道/区财政局、区城管局 | 目标任务：完工4个\n责任领导：张某',
    ' | 加装电梯20部。 | 10月底前 | 区住建局/各街道/区市场监管局 | 目标任务：投用15部\n责任领导：张某',
    '# 二、保障民生',
    '2 学位供给 | 新增学位1200个。 | 8月底前 | 区教育局/区住建局/—— | 目标任务：9月投用\n责任领导：王某',
  ]);
});

it('a column that is merged over several numbers makes the sections', () => {
  const [plan] = fromWord([
    paragraph('江南区碳达峰2024年度任务清单'),
    table([
      ['重点任务', '序号', '工作举措', '完成时限', '牵头单位', '配合单位'],
      ['能源转型', '1', '新增光伏装机10兆瓦。', '年底前', '区发改委', '供电公司'],
      ['^', '2', '推进煤改电收尾，逐户核对台账。', '10月底前', '区发改委', '各镇政府'],
      ['建筑节能', '3', '新建建筑全面执行绿色标准。', '长期实施', '区住建局', '——'],
    ]),
  ]);
  expect(cellsOf(plan!)).toEqual([
    '# 能源转型',
    '1 | 新增光伏装机10兆瓦。 | 年底前 | 区发改委//供电公司',
    '2 | 推进煤改电收尾，逐户核对台账。 | 10月底前 | 区发改委//各镇政府',
    '# 建筑节能',
    '3 | 新建建筑全面执行绿色标准。 | 长期实施 | 区住建局//——',
  ]);
});

it('the same in CSV, where only the first row of a group names it, in the encoding of Chinese Windows', () => {
  const [plan] = plansIn(
    '西山区2023年任务.csv',
    gb18030(
      '重点任务,序号,工作内容,责任单位,完成时间\r\n大气,1,淘汰老旧车,区环保局,年底前\r\n,2,巡查工地,"区住建局，各街道",长期\r\n水,3,清淤,区水务局,年底前\r\n',
    ),
  );
  expect(cellsOf(plan!)).toEqual([
    '# 大气',
    '1 淘汰老旧车 |  | 年底前 | 区环保局',
    '2 巡查工地 |  | 长期 | 区住建局、各街道',
    '# 水',
    '3 清淤 |  | 年底前 | 区水务局',
  ]);
});

it('quarters below a common heading are no deadlines; the title begins with the year', () => {
  const [plan] = plansIn(
    'a.xlsx',
    workbook([
      {
        name: '折子工程',
        grid: [
          ['2024年河西区政府折子工程', '<', '<', '<', '<', '<', '<', '<'],
          ['编号', '任务名称', '年度目标', '进度安排', '<', '责任分工', '<', '主管领导'],
          ['^', '^', '^', '上半年', '下半年', '主责单位', '协办单位', '^'],
          ['1', '建设口袋公园', '建成3处', '完成设计', '竣工开放', '区园林局', '区规自分局、区城管委', '赵某'],
          ['2', '治理积水点', '消除5处', '摸底', '', '区水务局', '各街道办事处', '钱某'],
        ],
      },
    ]),
  );
  expect(plan!.plan).toMatchObject({
    title: '2024年河西区政府折子工程',
    area: '河西区',
    level: 'district',
    year: '2024',
  });
  expect(cellsOf(plan!)).toEqual([
    '1 建设口袋公园 | 建成3处 |  | 区园林局//区规自分局、区城管委 | 上半年：完成设计\n下半年：竣工开放\n主管领导：赵某',
    '2 治理积水点 | 消除5处 |  | 区水务局//各街道办事处 | 上半年：摸底\n主管领导：钱某',
  ]);
});

it('a list of supervised matters: days as numbers, formulas, a hidden row, where each comes from', () => {
  const [plan] = plansIn(
    'a.xlsx',
    workbook([
      {
        name: '台账',
        hiddenRows: [5],
        grid: [
          ['区政府重点督查事项台账', '<', '<', '<', '<', '<'],
          ['填报单位：区政府督查室', '<', '<', '<', '填报日期：2024年3月1日', '<'],
          ['序号', '督查事项', '任务来源', '责任单位', '办理时限', '办理进展'],
          ['=ROW()-3:1', '推进学校周边整治', '区政府常务会', '区城管局、区教育局', '45382#14', '已摸底'],
          ['=ROW()-3:2', '落实扬尘管控', '区长批示', '区住建局', '45473#31', '推进中'],
        ],
      },
      { name: '数据源', state: 'hidden', grid: [['内部']] },
    ]),
  );
  expect(cellsOf(plan!)).toEqual([
    '1 推进学校周边整治 |  | 2024/3/31 | 区城管局、区教育局 | 已摸底',
    '2 落实扬尘管控 |  | 2024年6月30日 | 区住建局 | 推进中',
  ]);
  expect(plan!.plan.measures!.map(({ basis }) => basis)).toEqual(['区政府常务会', '区长批示']);
  expect(plan!.plan.remarks).toEqual({ year: '待核：名称中没有年度，按“填报日期：2024年3月1日”推断' });
});

it('numbers before the texts are the numbers where they count on, and stay where they do not', () => {
  const file = (second: string): Uint8Array =>
    wordFile([
      paragraph('西湖街道2023年度折子工程'),
      table([
        ['工作任务', '责任单位', '完成时限'],
        ['一、党建引领', '<', '<'],
        ['1.完善网格治理机制。', '社区建设办', '6月底前'],
        [second, '社区建设办', '全年持续'],
        ['二、环境整治', '<', '<'],
        ['3.整治背街小巷5条。', '城市管理办', '10月底前'],
      ]),
    ]);
  const [plan] = plansIn('a.docx', file('2.开展议事协商12次。'));
  expect(cellsOf(plan!)).toEqual([
    '# 一、党建引领',
    '1 | 完善网格治理机制。 | 6月底前 | 社区建设办',
    '2 | 开展议事协商12次。 | 全年持续 | 社区建设办',
    '# 二、环境整治',
    '3 | 整治背街小巷5条。 | 10月底前 | 城市管理办',
  ]);
  expect(plan!.plan.columns![0]).toEqual({ role: 'number', heading: '序号' });
  expect(cellsOf(plansIn('a.docx', file('2.5万平方米绿地提升。'))[0]!)).toContain(
    ' | 1.完善网格治理机制。 | 6月底前 | 社区建设办',
  );
});

const HEAD = ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'];

it('a table for each section is one plan; 续表 and page numbers are dropped', () => {
  const plans = fromWord([
    paragraph('滨江区2024年水污染防治重点任务清单'),
    paragraph('一、饮用水安全'),
    table([HEAD, ['1', '划定保护区', '区水务局', '区生态环境局', '6月底前']]),
    paragraph('— 3 —'),
    paragraph('续 表'),
    table([HEAD, ['2', '开展水质监测', '区卫健局', '区水务局', '每季度']]),
    paragraph('二、河道治理'),
    table([HEAD, ['3', '清淤河道3条', '区水务局', '各镇', '11月底前']]),
  ]);
  expect(plans.map(cellsOf)).toEqual([
    [
      '# 一、饮用水安全',
      '1 划定保护区 |  | 6月底前 | 区水务局//区生态环境局',
      '2 开展水质监测 |  | 每季度 | 区卫健局//区水务局',
      '# 二、河道治理',
      '3 清淤河道3条 |  | 11月底前 | 区水务局//各镇',
    ],
  ]);
});

it('a table goes on after a page without its heading, and keeps what stands beside the units', () => {
  const plans = fromWord([
    paragraph('滨江区2024年任务清单'),
    table([
      ['序号', '重点任务', '工作措施', '牵头单位', '完成时限', '备注'],
      ['1', '水源地', '划定保护区。', '区水务局', '6月底前', '市考核'],
    ]),
    paragraph('— 2 —'),
    table([
      ['', '', '', '区城管委', '', '续建'],
      ['2', '河道', '清淤3条。', '区水务局', '年底前', ''],
    ]),
  ]);
  expect(plans.map(cellsOf)).toEqual([
    ['1 水源地 | 划定保护区。 | 6月底前 | 区水务局、区城管委 | 市考核\n续建', '2 河道 | 清淤3条。 | 年底前 | 区水务局'],
  ]);
});

it('sheets with names of their own are plans of their own', () => {
  const sheet = (name: string, task: string) => ({ name, grid: [HEAD, ['1', task, '区水务局', '各镇', '年底前']] });
  const plans = plansIn('a.xlsx', workbook([sheet('大气', '淘汰老旧车'), sheet('水', '清淤2条')]));
  expect(plans.map(({ plan }) => [plan.title, plan.measures![0]!.title])).toEqual([
    ['大气', '淘汰老旧车'],
    ['水', '清淤2条'],
  ]);
});

it('a cell of units that says who leads and who helps is taken apart', () => {
  const [plan] = fromWord([
    paragraph('云台区优化营商环境2024年任务表'),
    table([
      ['序号', '任务名称', '工作内容', '责任单位', '完成时间'],
      ['1', '一网通办', '高频事项全程网办。', '牵头单位：区政务局\n配合单位：区大数据局、\n区市场监管局', '年底前'],
      ['2', '减证便民', '取消证明20项。', '区司法局牵头，区政务局、各镇（街道）配合', '9月底前'],
      ['3', '惠企政策', '建立政策库。', '区工信局（牵头）、区财政局、区税务局', '6月底前'],
      ['4', '信用修复', '线上办理。', '区发改委', '年底前'],
    ]),
  ]);
  expect(cellsOf(plan!)).toEqual([
    '1 一网通办 | 高频事项全程网办。 | 年底前 | 区政务局//区大数据局、区市场监管局',
    '2 减证便民 | 取消证明20项。 | 9月底前 | 区司法局//区政务局、各镇（街道）',
    '3 惠企政策 | 建立政策库。 | 6月底前 | 区工信局/区财政局、区税务局',
    '4 信用修复 | 线上办理。 | 年底前 | 区发改委',
  ]);
  expect(plan!.plan.columns!.map(({ role, heading }) => `${role} ${heading}`)).toEqual([
    'number 序号',
    'measure 任务名称',
    'task 工作内容',
    'lead 牵头单位',
    'responsible 责任单位',
    'support 配合单位',
    'deadline 完成时间',
  ]);
});

it('a title on three lines, its years, and a column for each year', () => {
  const [plan] = fromWord([
    paragraph('河东区深化园林城市建设三年行动计划'),
    paragraph('（2023—2025年）'),
    paragraph('任务分解表'),
    table([
      ['序号', '重点任务', '分年度目标', '<', '牵头单位'],
      ['^', '^', '2023年', '2024年', '^'],
      ['1', '新增公园绿地', '10公顷', '12公顷', '区园林局'],
    ]),
  ]);
  expect(plan!.plan).toMatchObject({
    title: '河东区深化园林城市建设三年行动计划（2023—2025年）任务分解表',
    area: '河东区',
    period: { from: '2023', to: '2025' },
  });
  expect(cellsOf(plan!)).toEqual(['1 新增公园绿地 |  |  | 区园林局 | 2023年：10公顷\n2024年：12公顷']);
});

it('a plan of a street: offices of its own, whose plan it is above the title', () => {
  const [plan] = fromWord([
    paragraph('长宁里街道办事处'),
    paragraph('污染防治攻坚任务表'),
    paragraph('发文日期：2023年3月15日'),
    table([
      ['序号', '任务', '举措', '责任分工', '<', '完成时限'],
      ['^', '^', '^', '牵头科室', '配合科室', '^'],
      ['一', '大气', '', '', '', ''],
      ['1', '扬尘', '巡查工地。', '城管办', '社区办\n财务科', '长期'],
      ['合计', '', '1项', '', '', ''],
    ]),
  ]);
  expect(plan!.plan).toMatchObject({ area: '长宁里街道', level: 'street', year: '2023', issued: '2023-03-15' });
  expect(plan!.plan.remarks).toEqual({ year: '待核：名称中没有年度，按“2023-03-15”推断' });
  expect(cellsOf(plan!)).toEqual(['# 一、大气', '1 扬尘 | 巡查工地。 | 长期 | 城管办//社区办、财务科']);
});

it('automatic numbers of rows, sections and paragraphs in a cell', () => {
  const [plan] = fromWord(
    [
      paragraph('东山区土壤污染防治2022年工作计划'),
      paragraph('总体要求', 2),
      table([
        ['序号', '工作任务', '工作措施', '完成时限', '责任单位'],
        [paragraph('', 1), '源头防控', paragraph('更新名录。', 3) + paragraph('开展排查。', 3), '年底前', '区环保局'],
        [paragraph('', 1), '安全利用', '建立台账。', '6月底前', '区农业农村局'],
      ]),
    ],
    ['%1', 'chinese:%1、', '（%1）'],
  );
  expect(cellsOf(plan!)).toEqual([
    '# 一、总体要求',
    '1 源头防控 | （1）更新名录。\n（2）开展排查。 | 年底前 | 区环保局',
    '2 安全利用 | 建立台账。 | 6月底前 | 区农业农村局',
  ]);
});

it('a page under the name of a workbook, as systems and WPS export it', () => {
  const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name="Generator" content="WPS Office ET"/></head><body><table>
    <tr><td class="et2" colspan="4" x:str>和平区2024年重点项目任务表</td></tr>
    <tr><td class="et3" x:str>序号</td><td class="et3" x:str>项目名称</td><td class="et3" x:str>年度任务</td><td class="et3" x:str>责任单位</td></tr>
    <tr><td class="et3" x:num="1">1</td><td class="et3" x:str>示范路</td><td class="et3" x:str>建成2公里</td><td class="et3" x:str>区交通局<br/>区财政局</td></tr></table></body></html>`;
  expect(cellsOf(plansIn('a.xls', page)[0]!)).toEqual(['1 示范路 | 建成2公里 |  | 区交通局、区财政局']);
});

it('tasks in prose with their units behind labels, on lines of their own', () => {
  const text = `
2024年东陵区政府重点工作任务分工

一、主要预期目标

1.地区生产总值增长6%以上。

牵头单位：区发改局

责任单位：区统计局，各镇街

二、重点工作

（一）推动产业升级

2.建成标准厂房5万平方米，引进企业10家。

牵头单位：区工信局
配合单位：区商务局、
区投促局
完成时限：11月底前

（二）新建养老服务中心2个

责任单位：区民政局
责任领导：张某

（三）清理河道。全年清淤3条。（责任单位：区水务局，各镇；完成时限：年底前）
`;
  expect(cellsOf(plansIn('a.txt', text)[0]!)).toEqual([
    '# 一、主要预期目标',
    '1 地区生产总值增长6%以上 |  |  | 区发改局/区统计局、各镇街',
    '# 二、重点工作',
    '## （一）推动产业升级',
    '2 建成标准厂房5万平方米，引进企业10家 |  | 11月底前 | 区工信局//区商务局、区投促局',
    '## （二）新建养老服务中心2个',
    ' |  |  | 区民政局 | 责任领导：张某',
    '## （三）清理河道',
    ' | 全年清淤3条。 | 年底前 | 区水务局、各镇',
  ]);
});

it('tasks in prose with their units in square brackets, a remark behind them; titles on two lines with one between', () => {
  const text = `南湖市2018年度水污染防治

重点工作 实施方案

一、工作任务

(一)严格管理水资源。

1.控制用水总量。建立用水大户名录。[市水务局牵头,市工信委、住建局配合,甲、乙、丙开发区管委会负责落实。以下各项均同]

划定禁采区。〔市水务局牵头〕

2.提高用水效率。改造管网20公里。【市住建局牵头】
`;
  const [plan] = plansIn('a.txt', text);
  expect(plan!.plan.title).toBe('南湖市2018年度水污染防治重点工作实施方案');
  expect(cellsOf(plan!)).toEqual([
    '# 一、工作任务',
    '## (一)严格管理水资源。',
    '1 控制用水总量 | 建立用水大户名录。 |  | 市水务局/甲、乙、丙开发区管委会/市工信委、住建局 | 以下各项均同',
    ' | 划定禁采区。 |  | 市水务局',
    '2 提高用水效率 | 改造管网20公里。 |  | 市住建局',
  ]);
});

it('tables with pipes in a text, a section above each, one with a comma in its title', () => {
  const table = (...rows: readonly string[]): string =>
    ['| 序号 | 任务 | 措施 | 完成时限 | 牵头单位 |', '| --- | :-: | --- | --- | --- |', ...rows].join('\n');
  const text = [
    '南湖区2024年水污染防治任务分解表',
    '一、强化治理，补齐短板',
    table(
      '| 1 | 管网改造 | 改造20公里<br>验收 | 年底前 | 区水务局 |',
      '|  |  | 建泵站 | 10月底前 | 区住建局\\|区水务局 |',
    ),
    '二、加强监测',
    table('| 2 | 断面监测 | 每月一次 | 长期实施 | 区生态环境局 |'),
  ].join('\n\n');
  expect(cellsOf(plansIn('a.txt', text)[0]!)).toEqual([
    '# 一、强化治理，补齐短板',
    '1 管网改造 | 改造20公里\n验收 | 年底前 | 区水务局',
    ' | 建泵站 | 10月底前 | 区住建局|区水务局',
    '# 二、加强监测',
    '2 断面监测 | 每月一次 | 长期实施 | 区生态环境局',
  ]);
});

it('numbers of two levels below one heading, numbers without a heading, marks behind numbers', () => {
  const [plan] = fromWord([
    paragraph('2023年黄海区“无废城市”建设任务分工表'),
    table([
      ['序号', '<', '建设任务', '具体内容', '责任单位', '完成时限'],
      ['1、', '（1）', '源头减量', '推行绿色包装。', '区邮政局', '年底前'],
      ['^', '（2）', '^', '限制一次性用品。', '区商务局', '长期坚持'],
      ['2、', '（1）', '资源利用', '建成处理厂1座。', '区城管局', '10月底前'],
    ]),
  ]);
  expect(cellsOf(plan!)).toEqual([
    '1 源头减量 | （1）推行绿色包装。 | 年底前 | 区邮政局',
    ' | （2）限制一次性用品。 | 长期坚持 | 区商务局',
    '2 资源利用 | （1）建成处理厂1座。 | 10月底前 | 区城管局',
  ]);
  const [unheaded] = fromWord([
    paragraph('海曙区2022年民生实事'),
    table([
      ['', '实事项目', '目标', '牵头部门'],
      ['一', '出行畅通', '新增车位500个', '区交通局'],
      ['二', '养老服务', '建成中心3家', '区民政局'],
    ]),
  ]);
  expect(cellsOf(unheaded!)).toEqual([
    '一 出行畅通 | 新增车位500个 |  | 区交通局',
    '二 养老服务 | 建成中心3家 |  | 区民政局',
  ]);
});

it('a web page: what stands around the table is no part of the plan; 一、总体目标 is no title', () => {
  const page = `<!DOCTYPE html><meta charset="utf-8"><table><tr><td><a>首页</a></td><td>搜索</td></tr><tr><td colspan="2">
    <h1>浦江区2024年节水行动任务分工</h1><div>成文日期：2024-02-15</div><p>一、总体目标</p><p>全区用水总量控制在2亿立方米以内。</p>
    <table><thead><tr><th rowspan="2">序号</th><th rowspan="2">重点任务</th><th colspan="2">责任部门</th><th rowspan="2">完成<br>时间</th></tr><tr><th>牵头</th><th>参与</th></tr></thead>
    <tbody><tr><td>1</td><td>　　发展高效节水灌溉1万亩。</td><td>区农业农村局</td><td>区水务局&nbsp;&nbsp;各镇</td><td>2024年底</td></tr></tbody></table>
    <p>扫一扫在手机打开当前页</p></td></tr></table>`;
  const [plan] = plansIn('a.html', page);
  expect(plan!.plan).toMatchObject({ title: '浦江区2024年节水行动任务分工', issued: '2024-02-15', area: '浦江区' });
  expect(cellsOf(plan!)).toEqual(['1 | 发展高效节水灌溉1万亩。 | 2024年底 | 区农业农村局//区水务局、各镇']);
});

it('a notice with its red head and its imprint in tables, as Word templates have them', () => {
  const [plan] = fromWord([
    table([['平谷区人民政府办公室文件']]),
    paragraph('平政办发〔2023〕12号'),
    paragraph('平谷区人民政府办公室关于印发节水行动实施方案的通知'),
    paragraph('各乡镇人民政府、街道办事处：'),
    paragraph('方案已经区政府同意，现印发给你们。'),
    paragraph('平谷区人民政府办公室'),
    paragraph('2023年5月6日'),
    paragraph('附件'),
    paragraph('平谷区2023年节水行动实施方案'),
    table([HEAD, ['1', '改造老旧管网', '区水务局', '区住建委', '年底前']]),
    table([
      ['抄送：区委办公室，区政协办公室。', '<'],
      ['平谷区人民政府办公室', '2023年5月8日印发'],
    ]),
  ]);
  expect(plan!.plan).toMatchObject({
    title: '平谷区2023年节水行动实施方案',
    document: '平政办发〔2023〕12号',
    issued: '2023-05-06',
    annex: '附件',
    notice: {
      issuer: '平谷区人民政府办公室',
      to: '各乡镇人民政府、街道办事处',
      text: ['方案已经区政府同意，现印发给你们。'],
      copies: '区委办公室，区政协办公室',
      printed: '2023-05-08',
    },
  });
  expect(cellsOf(plan!)).toEqual(['1 改造老旧管网 |  | 年底前 | 区水务局//区住建委']);
});

it('the record that a web site puts above a document; projects with what is to be done this year', () => {
  const page = `<meta charset="utf-8"><table><tr><td>索 引 号：</td><td>000/2024-01</td><td>成文日期：</td><td>2024年3月2日</td></tr>
    <tr><td>发文字号：</td><td>青政办〔2024〕7号</td><td>有效性：</td><td>有效</td></tr></table><p>青云区2024年“十大工程”推进表</p>
    <table><tr><td>No.<td>工程名称<td>建设规模<br>及内容<td>2024年建设任务<td>责任单位<td>开工时间<td>竣工时间</tr>
    <tr><td>1<td>云湖大道<td>长3公里<td>完成路基<td>区交通局<td>2024年3月<td>2024年12月</tr></table>`;
  const [plan] = plansIn('a.html', page);
  expect(plan!.plan).toMatchObject({ document: '青政办〔2024〕7号', issued: '2024-03-02' });
  expect(cellsOf(plan!)).toEqual([
    '1 云湖大道 | 完成路基 | 2024年12月 | 区交通局 | 建设规模及内容：长3公里\n开工时间：2024年3月',
  ]);
});

/** A text as Chinese Windows encodes it: what `TextDecoder` makes of each pair of bytes, the other way round. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++)
      pairs.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  return Uint8Array.from([...text].flatMap((each) => pairs.get(each) ?? [each.charCodeAt(0)]));
}
