import { until } from '../support/poll.mjs';

export const title =
  'an officer of the city looks who carries out what: the matrix, only its gaps, by keyboard, to the source, after an edit and a reload';

const CITY = 'beijing/soil-2023.plan.yaml';
const DISTRICT = 'dongcheng/soil-2023.plan.yaml';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { page } = workbench;
  await workbench.open(CITY);
  await workbench.runCommand('districtPlan.showCoverage');
  const rows = workbench.webview.locator('tbody tr');
  await rows.filter({ hasText: '加强土壤污染工业源头防控' }).waitFor();
  await workbench.webview.locator('thead th', { hasText: '缺 2' }).waitFor();
  await workbench.screenshot('matrix');
  const all = await rows.count();

  await workbench.webview.getByLabel('只看缺漏').check();
  await until('only the rows with gaps', async () => (await rows.count()) < all);
  await workbench.screenshot('only-gaps');

  await workbench.webview.locator('td button').first().focus();
  await page.keyboard.press('ArrowDown');
  await workbench.webview.locator('td button:focus').waitFor();
  await workbench.screenshot('keyboard');
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: '.plan.yaml' }).waitFor();
  await workbench.screenshot('source');

  await workbench.open(DISTRICT);
  await workbench.placeCursor('implements: 14', 'end');
  await workbench.type('9');
  await page.locator('.tab', { hasText: '承接情况' }).click();
  await workbench.webview.locator('thead th', { hasText: '缺 3' }).waitFor();
  await rows.filter({ hasText: '深入开展普法宣传' }).waitFor();
  await workbench.screenshot('after-the-edit');

  await page.reload();
  await workbench.ready();
  await page.locator('.tab', { hasText: '承接情况' }).click();
  await workbench.webview.locator('thead th', { hasText: '东城区' }).first().waitFor();
  if (!(await workbench.webview.getByLabel('只看缺漏').isChecked())) throw new Error('the filter is forgotten');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  await workbench.choose('Dark Modern');
  await page.locator('.monaco-workbench.vs-dark').waitFor();
  await workbench.screenshot('reloaded-dark');
}
