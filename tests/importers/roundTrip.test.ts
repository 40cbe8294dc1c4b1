import { describe, expect, it } from 'vitest';
import { type ImportedFiles, importFile } from '../../server/src/importers/importFile.ts';
import { exportPlan } from '../../server/src/render/export.ts';
import { print } from '../../server/src/table/print.ts';
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

/**
 * What a reader sees: of a table its cells row by row, of a cell over several rows its content in each; of a text its
 * headings and paragraphs, each with its number, title, text and units.
 */
function shown({ plan }: PlanDocument): unknown {
  const printed = print(plan);
  if (printed.kind === 'prose') {
    return printed.blocks.map((block) =>
      block.kind === 'heading' ? block.title.text : block.runs.map(({ role, text }) => [role, text]),
    );
  }
  return {
    columns: printed.columns.map(({ role, heading }) => [role, heading]),
    rows: printed.rows.map((row) =>
      row.kind === 'section'
        ? row.title.text
        : row.cells.map(({ content }) => content.map(({ text }) => text).join('、')),
    ),
  };
}

function planAt(uri: string, text: string): PlanDocument {
  const document = openDocument(uri, text);
  if (document.kind !== 'plan') throw new Error(`no plan: ${uri}`);
  return document;
}

async function thereAndBack(
  plan: PlanDocument,
  format: 'docx' | 'xlsx' | 'html' | 'csv' | 'md',
): Promise<ImportedFiles> {
  const { bytes, extension } = await exportPlan(context, plan, format);
  return importFile(snapshot, {
    fileName: `${plan.plan.title?.text}.${extension}`,
    bytes,
    target: plan.uri,
    ...(plan.plan.area && { area: plan.plan.area.text }),
  });
}

describe.each(plans.map((plan) => [plan.uri.replace(/^.*\/plans\//, ''), plan] as const))('%s', (_, plan) => {
  it.each(['docx', 'xlsx', 'html', 'csv', 'md'] as const)('comes back from %s', async (format) => {
    const files = await thereAndBack(plan, format);
    const back = planAt(plan.uri, files.plans[0]!.text);
    expect(back.plan.title?.text).toBe(plan.plan.title?.text);
    // a workbook has a plan in prose as the table of its tasks
    const { layout: _, ...asTable } = plan.plan;
    const isTable = format === 'xlsx' || format === 'csv';
    expect(shown(back)).toEqual(shown(isTable ? { ...plan, plan: { ...asTable, layout: undefined } } : plan));
  });
});

it('a notice and its annexes come back from one Word file, the notice with what it says and each annex as a plan', async () => {
  const notice = [...snapshot.documents.values()].find(({ uri }) => uri.endsWith('notice-2021.plan.yaml'));
  if (notice?.kind !== 'plan') throw new Error('no notice');
  const files = await thereAndBack(notice, 'docx');
  const back = planAt(notice.uri, files.notice!.text);
  const said = ({ plan }: PlanDocument): unknown => [
    plan.title?.text,
    plan.document?.text,
    plan.issued?.text,
    Object.entries(plan.notice ?? {}).map(([key, value]) => [key, textsOf(value)]),
  ];
  expect(said(back)).toEqual(said(notice));
  const annexes = ['air', 'water', 'soil'].map(
    (name) => plans.find(({ uri }) => uri.endsWith(`${name}-2021.plan.yaml`))!,
  );
  expect(files.plans.map(({ uri, text }) => shown(planAt(uri, text)))).toEqual(annexes.map(shown));
});

/** The words of a value of the model, without their places. */
function textsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsOf);
  return value !== null && typeof value === 'object' && 'text' in value ? value.text : undefined;
}
