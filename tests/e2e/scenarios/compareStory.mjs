import { DRAFT } from '../support/examples.mjs';

export const title = 'an officer compares the draft with last year’s plan, and settles what goes on from it';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { page } = workbench;
  await workbench.open(DRAFT);

  await workbench.runCommand('districtPlan.compare');
  const view = workbench.webview;
  await view.locator('#summary', { hasText: '新增 1 项，修改 9 项' }).waitFor();
  await view.locator('ins', { hasText: '达到100%，' }).waitFor();
  await workbench.screenshot('side-by-side');

  await view.locator('button.filter', { hasText: '新增' }).click();
  await view.locator('#table td.to', { hasText: '加强种植业土壤污染源头防控' }).waitFor();
  await view.locator('#table td.to', { hasText: '目标任务' }).waitFor({ state: 'hidden' });
  await workbench.screenshot('added-only');

  // the source beside the table, which follows what is typed there
  await view.locator('#table td.to', { hasText: '加强种植业土壤污染源头防控' }).click();
  await page
    .locator('.editor-instance .monaco-editor .view-line', { hasText: '加强种植业土壤污染源头防控' })
    .first()
    .waitFor();
  await workbench.cursorAt('\\d+');
  await page.keyboard.press('End');
  await page.keyboard.insertText('（试行）');
  await view.locator('#table td.to', { hasText: '加强种植业土壤污染源头防控（试行）' }).waitFor();
  await workbench.screenshot('follows');
  await page.keyboard.press('Control+Z');
  await view.locator('#table td.to', { hasText: '（试行）' }).waitFor({ state: 'detached' });

  await view.locator('button.filter', { hasText: '全部' }).click();
  await view.locator('[role=tab]', { hasText: '接续' }).click();
  const first = view.locator('table.review tr.current');
  await first.waitFor();
  await workbench.screenshot('review');
  const title = await first.locator('td.to strong').textContent();
  await page.keyboard.press('1');
  await view.locator('tr.goes-on', { hasText: title.trim() }).waitFor();
  await view.locator('#progress', { hasText: '已定 1/' }).waitFor();
  await page.keyboard.press('2');
  await view.locator('#progress', { hasText: '已定 2/' }).waitFor();
  await view.locator('#bulk').click();
  await view.locator('#bulk').waitFor({ state: 'hidden' });
  await workbench.screenshot('decided');
}
