import { describe, expect, test } from 'vitest';
import { bracketFaults } from '../../server/src/checks/text/brackets.ts';
import { scopeWords } from '../../server/src/checks/text/scope.ts';
import { shown, workspace } from '../support/fixture.ts';

describe('words for the whole city', () => {
  test.each([
    ['在全市16个区创建节水型区后', ['全市']],
    ['由全市水务机关带头', ['全市']],
    ['全市利用量达到12亿立方米', ['全市']],
    ['北京市细颗粒物年均浓度继续下降', ['北京市']],
    ['本市新增新能源车5万辆', ['本市']],
    ['全市开展《条例》宣传，按全市部署完成指标', ['全市']],
    ['全市完成老旧管网改造计划', ['全市']],
    ['治理农村生活污水', ['农村']],
    ['完成50个建制村的整治', ['建制村']],
  ])('%s speaks for the city', (text, words) => {
    expect(scopeWords(text, '北京市', true).map(({ word }) => word)).toEqual(words);
  });

  test.each([
    '按全市部署织密监测网',
    '完成本市下达的减排要求',
    '全区能源消费总量符合北京市考核要求',
    '对照国家和本市限值标准开展检查',
    '按本市“十四五”时期方案更新车辆',
    '浓度低于全市平均水平',
    '各街道浓度不再排在全市后30名',
    '失信信息归入全市公共信用信息服务平台',
    '配合北京市对《全国地下水污染防治规划》作终期评估',
    '按市生态环境局要求配合全市生物多样性本底调查，建设北京市生物多样性数据库',
    '执行《北京市新增产业的禁止和限制目录》',
    '北京市生态环境局牵头',
    '北京市排水集团一分公司负责清掏',
    '市农业农村局负责',
    '农业农村部门提供数据',
    '接入村镇银行、中关村的数据',
  ])('%s is right in a district plan', (text) => {
    expect(scopeWords(text, '北京市', true)).toEqual([]);
  });

  test('only districts without villages are told of villages, only district plans of the city', () => {
    const plan = (head: string) =>
      shown(
        workspace({
          'a.plan.yaml': `title: 计划\n${head}\nyear: 2023\nmeasures:\n  - tasks:\n      - text: 全市各村完成整治\n`,
        }),
        'a.plan.yaml',
      );
    expect(plan('level: district\narea: 西城区')).toEqual([
      '7 text.municipal-scope 全市',
      '7 text.municipal-scope 各村',
    ]);
    expect(plan('level: district\narea: 密云区')).toEqual(['7 text.municipal-scope 全市']);
    expect(plan('level: municipal\narea: 北京市')).toEqual([]);
  });
});

describe('brackets', () => {
  test.each([
    ['《条例》（试行）“一张图”〔2021〕', []],
    ['（含北京经济技术开发区)', []],
    ['1）清运；2）收集；（三）检查', []],
    ['《关于印发〈办法〉的通知》', []],
    ['it’s', []],
    ['《条例', ['open 0']],
    ['条例》', ['close 2']],
    ['《条例)', ['mixed 3']],
    ['《条例（试行》', ['open 3']],
    ['“一张图“', ['quote 4']],
    ['（一（二）', ['open 0']],
    ['《甲》乙》', ['close 4']],
  ])('%s', (text, faults) => {
    expect(bracketFaults(text).map(({ kind, at }) => `${kind} ${at}`)).toEqual(faults);
  });
});
