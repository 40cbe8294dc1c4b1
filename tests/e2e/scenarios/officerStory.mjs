import { DRAFT } from '../support/examples.mjs';

export const title =
  'an officer mends a draft: problems, a unit typed in pinyin, a quick fix, the table beside the text';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  await workbench.open(DRAFT);

  await workbench.showProblems();
  await workbench.problems().first().waitFor();
  await workbench.screenshot('problems');
  await workbench.filterProblems('unit.former-name');
  const formerName = workbench.problems('区环保局', 'unit.former-name');
  await formerName.first().waitFor();

  await workbench.placeCursor('implements: [3-2, 3-4]');
  await workbench.newLine();
  await workbench.type('lead:');
  await workbench.coloured('lead:', 'lead');
  await workbench.type(' [qsthjj');
  await workbench.offeredFirst('区生态环境局');
  await workbench.screenshot('pinyin');
  await workbench.accept('qsthjj');
  await workbench.saveWith('implements: [3-2, 3-4]\n            lead: [区生态环境局]\n');

  await workbench.placeCursor('区环保局', 'end');
  await workbench.quickFix('区生态环境局');
  await workbench.line('区环保局').waitFor({ state: 'detached' });
  await formerName.first().waitFor({ state: 'detached' });
  await workbench.screenshot('fixed');

  await workbench.runCommand('districtPlan.showPreviewToSide');
  const cell = workbench.webview.locator('td', { hasText: '有效管控建设用地土壤环境风险' });
  await cell.first().waitFor();
  await workbench.screenshot('preview');

  await workbench.editor.click();
  await workbench.placeCursor('有效管控建设用地土壤环境风险', 'end');
  await workbench.type('并按季度通报');
  await cell.filter({ hasText: '有效管控建设用地土壤环境风险并按季度通报' }).first().waitFor();
  await workbench.screenshot('preview-follows');
}
