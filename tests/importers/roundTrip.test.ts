import { describe, expect, it } from 'vitest';
import { importFile } from '../../server/src/importers/importFile.ts';
import { exportPlan } from '../../server/src/render/export.ts';
import { layOut } from '../../server/src/table/layout.ts';
import { openDocument, type PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';

const snapshot = exampleWorkspace();
const context = { snapshot, settings: defaultSettings };
const plans = [...snapshot.documents.values()].filter(
  // the draft shows mistakes on purpose; without a table there is nothing to read back
  (document): document is PlanDocument =>
    document.kind === 'plan' && !document.uri.includes('draft') && document.plan.measures.length > 0,
);

/** What a reader of the table sees, row by row; of a cell over several rows its content in each. */
function shown(document: PlanDocument): unknown {
  const { title, columns, rows } = layOut(document.plan);
  return {
    title: title?.text,
    columns: columns.map(({ role, heading }) => [role, heading]),
    rows: rows.map((row) =>
      row.kind === 'section'
        ? row.title.text
        : row.cells.map(({ content }) => content.map(({ text }) => text).join('、')),
    ),
  };
}

function isProse({ plan }: PlanDocument): boolean {
  return plan.layout?.text === 'prose';
}

describe.each(plans.map((plan) => [plan.uri.replace(/^.*\/plans\//, ''), plan] as const))('%s', (_, plan) => {
  it.each(['docx', 'xlsx', 'html', 'csv'] as const)('comes back from %s', async (format) => {
    if (isProse(plan) && format !== 'xlsx' && format !== 'csv') return;
    const { bytes, extension } = await exportPlan(context, plan, format);
    const files = importFile(snapshot, {
      fileName: `${plan.plan.title?.text}.${extension}`,
      bytes,
      target: plan.uri,
      ...(plan.plan.area && { area: plan.plan.area.text }),
    });
    const back = openDocument(plan.uri, files.plans[0]!.text);
    expect(back.kind).toBe('plan');
    expect(shown(back as PlanDocument)).toEqual(shown(plan));
  });
});
