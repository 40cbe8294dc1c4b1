import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderHtml } from '../../server/src/render/html.ts';
import { layOut } from '../../server/src/table/layout.ts';
import type { Table } from '../../server/src/table/model.ts';
import { openDocument } from '../../server/src/workspace/document.ts';

const words = fc.constantFrom('甲局', '乙局', '——', '', '<b>"&', '3', '年底前');
const units = fc.oneof(words, fc.array(words, { maxLength: 3 }));
const duties = { deadline: words, lead: units, responsible: units, support: units };
const task = fc.record({ text: words, ...duties }, { requiredKeys: [] });
const tasks = fc.array(task, { maxLength: 5 });
const measure = fc.record({ number: words, title: words, tasks, ...duties }, { requiredKeys: [] });
const measures = fc.array(measure, { maxLength: 3 });
const { section } = fc.letrec((tie) => ({
  section: fc.record(
    { title: words, measures, sections: fc.array(tie('section'), { maxLength: 2, depthIdentifier: 'section' }) },
    { requiredKeys: [] },
  ),
}));
const role = fc.constantFrom('number', 'measure', 'task', 'deadline', 'lead', 'responsible', 'support');
const plan = fc.record(
  {
    title: words,
    columns: fc.array(
      role.map((key) => ({ [key]: '列' })),
      { maxLength: 8 },
    ),
    measures,
    sections: fc.array(section, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

function tableOf(source: unknown): Table {
  const document = openDocument('file:///plans/a.plan.yaml', JSON.stringify(source));
  if (document.kind !== 'plan') throw new Error('not a plan');
  return layOut(document.plan);
}

/** The measure a row belongs to, by its id. */
function measureOf(id: string): string {
  return id.replace(/-t\d+$/, '');
}

test('every cell of the grid is covered exactly once, and never from another measure or with another content', () => {
  fc.assert(
    fc.property(plan, (source) => {
      const { columns, rows } = tableOf(source);
      columns.forEach((_, column) => {
        let below = 0;
        let above: { measure: string; print: string } | undefined;
        for (const row of rows) {
          if (row.kind === 'section') {
            expect(below).toBe(0);
            continue;
          }
          expect(row.cells).toHaveLength(columns.length);
          const cell = row.cells[column]!;
          const here = { measure: measureOf(row.id), print: cell.content.map(({ text }) => text).join() };
          if (below > 0) {
            expect(cell.rowSpan).toBe(0);
            expect(here).toEqual(above);
          } else {
            expect(cell.rowSpan).toBeGreaterThan(0);
            below = cell.rowSpan;
            above = here;
          }
          below -= 1;
        }
        expect(below).toBe(0);
      });
    }),
  );
});

test('the HTML has the same grid: the widths of all its rows agree', () => {
  fc.assert(
    fc.property(plan, (source) => {
      const table = tableOf(source);
      const body = renderHtml(table).split('<tbody>')[1]!;
      const open: number[] = [];
      for (const row of body.split('<tr ').slice(1)) {
        const spans = [...row.matchAll(/<t[dh][^>]*>/g)].map(([tag]) => ({
          rows: Number(/ rowspan="(\d+)"/.exec(tag)?.[1] ?? 1),
          columns: Number(/ colspan="(\d+)"/.exec(tag)?.[1] ?? 1),
        }));
        const own = spans.reduce((sum, { columns }) => sum + columns, 0);
        const fromAbove = open.filter((left) => left > 0).length;
        expect(own + fromAbove).toBe(table.columns.length);
        const still = open.map((left) => left - 1).filter((left) => left > 0);
        open.splice(0, open.length, ...still, ...spans.map(({ rows }) => rows - 1).filter((left) => left > 0));
      }
      expect(open).toEqual([]);
    }),
  );
});

test('ids are unique and need no quoting', () => {
  fc.assert(
    fc.property(plan, (source) => {
      const ids = tableOf(source).rows.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[sm][\p{L}\p{N}_-]*$/u);
    }),
  );
});
