import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../support/poll.mjs';

export const title =
  'the city issues a new edition: the district’s plan moves to it, what changed is settled one by one; then a measure moves down';

const CITY = 'beijing/soil-2023.plan.yaml';
const REVISED = 'beijing/soil-2023-revised.plan.yaml';
const DISTRICT = 'dongcheng/soil-2023.plan.yaml';

/** The city's plan with a measure more at the beginning, one that is changed and one that is gone. */
function revised(text) {
  const moved = text.replace(/(\n +- number: )(\d+)/g, (_, head, number) => `${head}${Number(number) + 1}`);
  return moved
    .replace('2023年行动计划', '2023年行动计划（修订）')
    .replace('\n      - number: 2\n', '\n      - number: 1\n        title: 完善组织体系\n      - number: 2\n')
    .replace(/(title: 加强土壤污染工业源头防控\n +deadline: )年底前/, '$110月底前')
    .replace(/\n +- number: 17\n[\s\S]*?(?=\n +- number: 18\n)/, '');
}

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { page, folder } = workbench;
  writeFileSync(path.join(folder, REVISED), revised(readFileSync(path.join(folder, CITY), 'utf8')));
  await workbench.open(DISTRICT);
  await workbench.runAsking('districtPlan.moveToParent');
  const widget = page.locator('.quick-input-widget');
  const row = (text) => widget.locator('.monaco-list-row', { hasText: text }).first();
  await widget.locator('.quick-input-title', { hasText: '新一版上级计划' }).waitFor();
  await widget.locator('input.input').fill('revised');
  await row('soil-2023-revised').click();
  await row('逐处确定').waitFor();
  await workbench.screenshot('how');
  await row('逐处确定').click();
  await row('采用新一版的').waitFor();
  await workbench.screenshot('one-by-one');
  for (;;) {
    const heading = await widget.locator('.quick-input-title').textContent();
    const wanted = heading.includes('新一版没有') ? '保留原编号' : '采用新一版的';
    await row(wanted).click();
    const next = () => widget.locator('.quick-input-title').textContent();
    await until('the next question, or the end', async () => !(await widget.isVisible()) || (await next()) !== heading);
    if (!(await widget.isVisible())) break;
  }
  await workbench.line('parent: ../beijing/soil-2023-revised.plan.yaml').waitFor();
  await page.locator('.notification-list-item', { hasText: '已改为新一版的编号' }).waitFor();
  await workbench.saveWith('# 待核：新一版上级计划中没有“实行信息共享制度”（原第16项）');
  await workbench.showProblems();
  await workbench.filterProblems('draft.open-question');
  await workbench.screenshot('moved-to-the-new-edition');

  await page.keyboard.press('Control+J');
  await workbench.editor.click();
  await workbench.placeCursor('title: 优化建设用地风险防控制度', 'end');
  await workbench.quickFix('下移到');
  await workbench.saveWith('number: 5\n        title: 优化建设用地风险防控制度');
  await workbench.screenshot('measure-moved');
}
