import type { Position } from '../../server/src/base/lineIndex.ts';
import type { Range } from '../../server/src/features/place.ts';
import { type Document, openDocument } from '../../server/src/workspace/document.ts';
import { type Snapshot, withDocument } from '../../server/src/workspace/snapshot.ts';
import { fileOf, filesIn, uriOf, workspace } from '../support/fixture.ts';

/** A workspace, and the place in one of its files where `¦` stands. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly position: Position;
}

const MARK = '¦';

/** The city's and the district's registry and the city's plan, which the plans of these tests build on. */
export const BASE = `
--- bj.units.yaml
title: 北京市机构名录
area: 北京市
units:
  - name: 市生态环境局
    official: 北京市生态环境局
    level: municipal
    since: 2018-11
  - name: 市环保局
    level: municipal
    until: 2018-11
    succeededBy: 市生态环境局
  - name: 市园林绿化局
    level: municipal
  - name: 市教委
    official: 北京市教育委员会
    level: municipal
--- dc.units.yaml
title: 东城区机构名录
area: 东城区
units:
  - name: 区教委
    official: 北京市东城区教育委员会
    level: district
    counterpart: 市教委
  - name: 区生态环境局
    official: 北京市东城区生态环境局
    aliases: [区环境局]
    level: district
    since: 2019-03
    counterpart: 市生态环境局
  - name: 区环保局
    level: district
    until: 2019-03
    succeededBy: 区生态环境局
    counterpart: 市环保局
  - name: 区园林绿化局
    level: district
    counterpart: 市园林绿化局
  - name: 大栅栏街道办事处
    level: street
groups:
  - name: 各街道办事处
    aliases: [各街道]
    members: [大栅栏街道办事处]
  - {name: 相关部门, open: true}
--- bj.plan.yaml
title: 北京市2023年计划
level: municipal
area: 北京市
year: 2023
units: [bj.units.yaml]
sections:
  - title: 一、总则
    measures:
      - number: 1
        title: 目标任务
        deadline: 年底前
        lead: [市生态环境局]
      - number: 2
        title: 保护耕地
        districts: [密云区]
        deadline: 10月底前
        tasks:
          - {text: 保护耕地。, lead: [市园林绿化局]}
  - title: 二、防控
    measures:
      - number: 3
        title: 加强源头防控
        tasks:
          - text: 更新名录。
            deadline: 6月底前
            lead: [市生态环境局]
            support: [市教委]
          - text: 宣传培训。
            deadline: 每季度
            lead: [市教委]
      - number: 13
        title: 完善政策标准
        tasks:
          - {text: 制定标准。, deadline: 长期实施, lead: [市园林绿化局]}
`;

/** The head of a district's plan on `BASE`. */
export const HEAD = `title: 东城区2023年计划
level: district
area: 东城区
year: 2023
parent: bj.plan.yaml
units: [bj.units.yaml, dc.units.yaml]
`;

/** Opens `dc.plan.yaml` with this text, `¦` in it, beside the files of `BASE`. */
export function openPlan(marked: string, others = ''): Opened {
  return open(workspace({ ...filesIn(BASE), ...filesIn(others) }), 'dc.plan.yaml', marked);
}

/** Opens a file with this text, `¦` in it, in a workspace. */
export function open(before: Snapshot, path: string, marked: string): Opened {
  const offset = marked.indexOf(MARK);
  if (offset < 0) throw new Error('no ¦ in the text');
  const snapshot = withDocument(before, openDocument(uriOf(path), marked.replace(MARK, ''), 1));
  const document = fileOf(snapshot, path);
  return { snapshot, document, position: document.lines.positionAt(offset) };
}

/** The text of a range. */
export function textIn(document: Document, { start, end }: Range): string {
  return document.text.slice(document.lines.offsetAt(start), document.lines.offsetAt(end));
}
