import { readFileSync } from 'node:fs';
import { planText, registryText, unitNames } from '../bench/data.ts';
import { dedent } from './fixture.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const example = (path: string): string => readFileSync(new URL(path, EXAMPLES), 'utf8');

const SECTIONS = dedent(`
  # 草稿
  title: 甲区行动计划 # 标题
  year: 2024

  units: [a.units.yaml, b.units.yaml]
  columns:
    - task: 重点任务
      group: 任务
  sections:
    # 第一部分
    - title: 一、加强管理
      measures:
        - number: 1
          title: 重点任务
          lead: [区生态环境局]
          tasks:
            - text: >-
                排查整治，
                更新台账。
              deadline: 年底前
              lead:
                - 区生态环境局 # 牵头
                - 区住房城乡建设委
            # 下一条
            - text: "按月
                汇总"
              deadline: '10月底前'
              targets:
                - {indicator: 完成率, target: 95%以上}

        - number: 2
          title: 其他任务
          tasks:
          - text: 一
            note: |
              第一行

              第二行

          - text: 二
    - title: 二、保障措施
      sections:
        - title: （一）组织
          measures:
            - number: 3
              text: 三
              implements: [3, 3-2]
  notApplicable:
    - {measure: 6, reason: 本区无耕地}
    - measure: 7
      reason: 不涉及
`);

const NASTY = dedent(`
  a: 一
  b:
  - x
  - y: [1, 2,
      3]
    z: "two
      lines"
  -
  - - n
    - m: |+
        块

    # 注
  c: {k: v, l: [w]}
  "q": 引
  d: plain
    goes on
  e:
    f:
        g: 深
        h: >

          折叠
           更深
    i: ''
  ? 复杂
  : 值
  j: &x 锚
  k: *x
  l: !!str 3
  m:

    - #注
      o: p
    - # 空
    - q
`);

/** Texts of all shapes: real plans and registries, and every way of writing that YAML has. */
export const TEXTS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'sections', text: `${SECTIONS}\n` },
  { name: 'nasty', text: `${NASTY}\n` },
  {
    name: 'clean',
    text: `${NASTY.split('\n')
      .filter((line) => !/[&*!?]|^: /u.test(line))
      .join('\n')}\n`,
  },
  { name: 'plan', text: planText(25, unitNames(20)) },
  { name: 'registry', text: registryText(unitNames(15)) },
  { name: 'example', text: example('dongcheng/soil-2023.plan.yaml') },
];
