import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { decidedEdits } from '../../server/src/importers/returned/decisions.ts';
import { mergeFile, type Returned } from '../../server/src/importers/returned/returned.ts';
import { planRows } from '../../server/src/importers/returned/returnedRows.ts';
import type { RowValues } from '../../server/src/table/wayBack.ts';
import { openDocument, type PlanDocument } from '../../server/src/workspace/document.ts';
import { dedent, uriOf } from '../support/fixture.ts';

/* Whatever of what came back is chosen, in any mixture: the plan can be written, and what was chosen is done. */

const BLOCK = dedent(`
  title: 计划
  measures:
    - number: 1
      title: 源头防控
      lead: [甲局, 乙局]
      deadline: 年底前
      tasks:
        # 第一条
        - text: |-
            更新名录。
            督促义务。
        - text: 开展排查。
          deadline: 6月底前
          support:
            - 丙局  # 待商
            - 丁局
        - {text: 加强监测。, support: [丙局]}
    - number: 2
      title: 严格准入
      lead: 甲局
    - {number: 3, title: 宣传, tasks: [{text: 开展宣传。, lead: [甲局]}, {text: 举办培训。, deadline: 每季度}, {text: 普及知识。}]}
`);

function plan(text: string): PlanDocument {
  const document = openDocument(uriOf('a.plan.yaml'), text);
  if (document.kind !== 'plan') throw new Error('no plan');
  return document;
}

const SENT = planRows(plan(BLOCK).plan).map(({ id, values }) => ({ id, values }));
const ROLES = ['number', 'measure', 'task', 'deadline', 'lead', 'responsible', 'support', 'note'] as const;

type Work =
  | { readonly kind: 'type'; readonly row: number; readonly role: keyof RowValues; readonly text: string }
  | { readonly kind: 'remove'; readonly row: number }
  | { readonly kind: 'add'; readonly row: number; readonly values: Partial<RowValues> };

const place = fc.nat(SENT.length - 1);
const work: fc.Arbitrary<Work> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    row: place,
    role: fc.constantFrom(...ROLES),
    text: fc.constantFrom('', '新的内容', '甲：乙 # 丙', '戊局、己局', '- [x', '两行\n文字'),
  }),
  fc.record({ kind: fc.constant('remove' as const), row: place }),
  fc.record({
    kind: fc.constant('add' as const),
    row: place,
    values: fc.record({
      number: fc.constantFrom('', '1', '9'),
      measure: fc.constantFrom('', '新的一项'),
      task: fc.constantFrom('新的措施。', '另一条。'),
      lead: fc.constantFrom('', '甲局'),
    }),
  }),
);

function cameBack(works: readonly Work[]): Returned {
  const rows = SENT.map((row) => ({ ...row, values: { ...row.values } as Record<keyof RowValues, string> }));
  const removed = new Set<number>();
  const added: { at: number; values: RowValues }[] = [];
  const nothing = Object.fromEntries(ROLES.map((role) => [role, ''])) as unknown as RowValues;
  for (const each of works) {
    if (each.kind === 'type') rows[each.row]!.values[each.role] = each.text;
    else if (each.kind === 'remove') removed.add(each.row);
    else added.push({ at: each.row, values: { ...nothing, ...each.values } });
  }
  const all = rows.flatMap((row, at) => [
    ...(removed.has(at) ? [] : [row]),
    ...added.filter((each) => each.at === at).map(({ values }) => ({ id: '', values })),
  ]);
  const returned = all.map((row, index) => ({ ...row, row: index + 1, section: 0 }));
  return mergeFile(plan(BLOCK), {
    sheet: { base: SENT, rows: returned, roles: ROLES },
    ...{ planTitle: '', beside: [], remarks: [], renamed: [], hasRevisions: false, others: 0 },
  });
}

it.each([
  ['\n', BLOCK],
  ['\r\n', BLOCK.replaceAll('\n', '\r\n')],
])('what was chosen is done, and nothing else is harmed (line breaks %j)', (_name, text) => {
  const document = plan(text);
  fc.assert(
    fc.property(fc.array(work, { maxLength: 8 }), fc.array(fc.boolean(), { maxLength: 24 }), (works, ticks) => {
      const { decisions } = cameBack(works);
      const chosen = decisions.filter((_, index) => ticks[index]);
      const ofDocument = mergeInto(document, works).decisions.filter((_, index) => ticks[index]);
      const after = plan(applyEdits(text, decidedEdits(document, ofDocument)));
      expect(after.tree.problems).toEqual([]);
      for (const decision of chosen) {
        const rows = planRows(after.plan);
        if (decision.kind === 'added') {
          for (const { row } of decision.rows) expect(rows.map(({ values }) => values.task)).toContain(row.values.task);
        } else if (decision.kind === 'deleted' && decision.leftOut.row.task) {
          expect(rows.map(({ values }) => values.task)).not.toContain(decision.leftOut.row.values.task);
        }
      }
    }),
    { numRuns: 100 },
  );

  function mergeInto(into: PlanDocument, works: readonly Work[]): Returned {
    return mergeFile(into, cameBack(works).file);
  }
});
