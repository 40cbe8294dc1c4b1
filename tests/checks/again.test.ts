import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../../server/src/checks/run.ts';
import { editDocument, openDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt, emptySnapshot, type Snapshot, withDocument } from '../../server/src/workspace/snapshot.ts';
import { anyMove, edited } from '../support/edits.ts';
import { filesIn, uriOf } from '../support/fixture.ts';

/** Three files that build on one another, with something for most of the checks to find. */
const FILES = filesIn(`
  --- units.units.yaml
  title: 名录
  area: 甲区
  units:
    - name: 区生态环境局
      level: district
      aliases: [区环境局, "区环保局 "]
      counterpart: [市生态环境局]
    - name: 区住房城乡建设委
      level: district
      official: 甲区住房和城乡建设委员会
    - name: 区老城局
      until: 2019-03
      succeededBy: [区住房城乡建设委]
    - name: 市生态环境局
      level: municipal
  groups:
    - name: 各街道
      members: [东街街道, 西街街道]
  --- parent.plan.yaml
  title: 全市行动计划
  level: municipal
  area: 北京市
  year: 2024
  units: [units.units.yaml]
  measures:
    - number: 1
      title: 加强监管
      lead: [市生态环境局]
      tasks:
        - text: 完成排查，覆盖率达到95%。
          deadline: 10月底前
          targets: [{indicator: 覆盖率, target: 95%以上}]
          support: [各区政府]
    - number: 2
      title: 更新台账
      tasks:
        - text: 更新台账。
          deadline: 年底前
          support: [各区政府]
    - number: 3
      title: 总结评估
      districts: [甲区]
  --- plan.plan.yaml
  title: 甲区行动计划
  level: district
  area: 甲区
  year: 2024
  parent: parent.plan.yaml
  units: [units.units.yaml]
  measures:
    - number: 1
      title: 加强监管
      implements: 1
      lead: [区环境局, 区生态环境局]
      tasks:
        - text: 区老城局在全市开展排查（9月底前完成，覆盖率达到80%。区住房城乡建设委负责村庄。 # plan-ignore unit.former-name
          deadline: 年底前
          support: [区住房城乡建设委, 区生态环境局, 区生态环境局]
          targets: [{indicator: 覆盖率, target: 90%以上}]
        - text: 区科学技术局会同区环保局更新名录。
          deadline: 持续推进
          responsible: [有关部门, 市生态环境局]
    # 待核：第二项
    - number: 3
      title: 更新
      implements: [2, 9]
      tasks:
        - text: 待填
          deadline: 2025年3月底前
          lead: [区住房 城乡建设委]
          support: [—]
        - text: 更新《台账。
          deadline: 长期实施
          lead: [区科技局, 各街道]
          support: [——, 区老城局]
          deadlin: 年底
  notApplicable:
    - {measure: 2, reason: ''}
`);

/** What is found in each file, with all that is shown of it and with its fixes, as plain data. */
function findingsIn(snapshot: Snapshot) {
  return Object.keys(FILES).map((path) => {
    const findings = checkDocument(snapshot, documentAt(snapshot, uriOf(path))!, defaultSettings);
    return JSON.parse(JSON.stringify(findings.map((each) => ({ ...each, fixes: each.fixes(snapshot) }))));
  });
}

function opened(texts: ReadonlyMap<string, string>): Snapshot {
  return [...texts].reduce((all, [path, text]) => withDocument(all, openDocument(uriOf(path), text)), emptySnapshot);
}

test('after an edit the same is found as in files that are read for the first time', () => {
  expect(
    new Set(
      findingsIn(opened(new Map(Object.entries(FILES))))
        .flat()
        .map(({ code }) => code),
    ).size,
  ).toBeGreaterThan(20);
  const run = fc.property(
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(FILES), 'plan.plan.yaml'), fc.array(anyMove, { maxLength: 6 })), {
      minLength: 1,
      maxLength: 6,
    }),
    (rounds) => {
      const texts = new Map(Object.entries(FILES));
      let snapshot = opened(texts);
      for (const [path, moves] of rounds) {
        for (const { edit, text } of edited(texts.get(path)!, moves, () => false)) {
          texts.set(path, text);
          const before = documentAt(snapshot, uriOf(path))!;
          snapshot = withDocument(snapshot, editDocument(before, edit, text, 1));
          expect(findingsIn(snapshot)).toEqual(findingsIn(opened(texts)));
        }
      }
    },
  );
  fc.assert(run, { numRuns: 10 });
}, 120_000);
