import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLabel } from '../support/manifest.mjs';
import { until } from '../support/poll.mjs';

export const title =
  'next year’s plan from the keyboard: parent, area, year, last year’s plan, file; the draft, its table, what is left';

const DRAFTED = 'dongcheng/soil-2024.plan.yaml';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { page, folder } = workbench;
  const widget = page.locator('.quick-input-widget');
  const input = widget.locator('input.input');
  const step = (number) => widget.locator('.quick-input-title', { hasText: `(${number}/5)` }).waitFor();
  const first = (text) =>
    widget.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: text }).waitFor();

  await workbench.open('beijing/soil-2023.plan.yaml');
  const label = commandLabel('districtPlan.newPlan').replace('…', '');
  await page.keyboard.press('F1');
  await input.fill(`>${label}`);
  await widget.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().waitFor();
  await page.keyboard.press('Enter');

  await step(1);
  await first('北京市土壤污染防治2023年行动计划');
  await workbench.screenshot('parent');
  await page.keyboard.press('Enter');
  await step(2);
  await first('东城区');
  await workbench.screenshot('area');
  await page.keyboard.press('Enter');
  await step(3);
  await first('2025');
  await input.fill('2024');
  await first('2024');
  await workbench.screenshot('year');
  await page.keyboard.press('Enter');
  await step(4);
  await first('东城区土壤污染防治2023年行动计划');
  await workbench.screenshot('previous');
  // the step before can be asked for again, and taken again
  await widget.locator('.quick-input-titlebar .action-item').first().click();
  await step(3);
  await input.fill('2024');
  await first('2024');
  await page.keyboard.press('Enter');
  await step(4);
  await first('东城区土壤污染防治2023年行动计划');
  await page.keyboard.press('Enter');
  await step(5);
  await until('the file that is proposed', async () => (await input.inputValue()) === DRAFTED);
  // a name that is taken is refused, and nothing is replaced
  await input.fill('dongcheng/soil-2023.plan.yaml');
  await page.keyboard.press('Enter');
  await widget.locator('.quick-input-message', { hasText: '已有同名文件' }).waitFor();
  await workbench.screenshot('taken');
  await input.fill(DRAFTED);
  await page.keyboard.press('Enter');

  await page.locator('.tab', { hasText: 'soil-2024.plan.yaml' }).first().waitFor();
  await workbench.webview.locator('td', { hasText: '更新土壤污染重点监管单位名录' }).first().waitFor();
  await page.locator('.notification-toast', { hasText: '已起草11项任务、20条措施，还有9处待处理' }).waitFor();
  await workbench.screenshot('drafted');
  await until('the report beside the draft', () => existsSync(path.join(folder, 'dongcheng/soil-2024.report.md')));

  await page.locator('.notification-toast').getByRole('button', { name: '查看起草说明' }).click();
  await page.locator('.tab', { hasText: '报告 soil-2024' }).waitFor();
  await workbench.webview.getByRole('heading', { name: /^待处理/u }).waitFor();
  // the keys go to the plan, and a line of the report leads to its line in it
  await workbench.keysGoToPlan();
  await workbench.screenshot('report');
  const place = workbench.webview
    .getByRole('table', { name: /^待处理/u })
    .getByRole('link')
    .last();
  const line = Number(await place.textContent());
  await place.click();
  await workbench.cursorAt(line, 1);
  await workbench.screenshot('place');

  await workbench.showProblems();
  await workbench.filterProblems('2022年度');
  await workbench.screenshot('to-do');
  // at the words: the code further right is a link to its page
  await workbench
    .problems('2022年度')
    .first()
    .dblclick({ position: { x: 90, y: 8 } });
  await workbench.quickFix('已处理，删去这个标记');
  await workbench.problems('2022年度').first().waitFor({ state: 'detached' });
  workbench.file = path.join(folder, DRAFTED);
  await page.keyboard.press('Control+S');
  await until('the mark to be gone', () => !readFileSync(workbench.file, 'utf8').includes('# 待核：文中'));
}
