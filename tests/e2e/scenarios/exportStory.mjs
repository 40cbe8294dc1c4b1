import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DRAFT } from '../support/examples.mjs';
import { commandLabel } from '../support/manifest.mjs';
import { until } from '../support/poll.mjs';

export const title =
  'an officer sends plans out: a sheet from the editor title, a draft while errors stand, a task sheet';

const PLAN = 'xicheng/soil-2017.plan.yaml';
const TITLE = '西城区土壤污染防治工作方案2017年重点任务分解';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { page, folder } = workbench;
  const widget = page.locator('.quick-input-widget');

  /** The first entry of the open list that shows a text. */
  const entry = (text) => widget.locator('.monaco-list-row', { hasText: text }).first();

  /** Runs the command from the palette, which it answers with a list of its own. */
  async function exportCommand() {
    await page.keyboard.press('F1');
    await widget.locator('input.input').fill(`>${commandLabel('districtPlan.export')}`);
    await entry(commandLabel('districtPlan.export')).click();
  }

  /** Takes the place that the save dialog suggests, and waits until the file is there. */
  async function saveAs(file) {
    const input = widget.locator('input.input');
    await until(`the save dialog to suggest ${file}`, async () => (await input.inputValue()).endsWith(file));
    await workbench.screenshot('save-dialog');
    await input.press('Enter');
    const target = path.join(folder, file);
    await until(`${file} on the disk`, () => existsSync(target));
    await page.locator('.notification-toast', { hasText: path.basename(file) }).waitFor();
    return readFileSync(target);
  }

  await workbench.open(PLAN);
  await page.locator('.editor-actions').getByRole('button', { name: '导出…' }).click();
  await entry('Excel').waitFor();
  await workbench.screenshot('formats');
  await entry('Excel').click();
  const parts = unzipSync(await saveAs(`xicheng/${TITLE}.xlsx`));
  await workbench.screenshot('exported');
  const strings = strFromU8(parts['xl/sharedStrings.xml']);
  for (const words of [TITLE, '区环保局', 'district-plan:id']) {
    if (!strings.includes(words)) throw new Error(`${words} is not in the sheet`);
  }

  await workbench.open(DRAFT);
  await exportCommand();
  await entry('网页').click();
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.waitFor();
  await workbench.screenshot('errors-stand');
  await dialog.getByRole('button', { name: '标“草稿”导出' }).click();
  const html = String(await saveAs('dongcheng/东城区土壤污染防治2024年行动计划（草稿）.html'));
  if (!html.includes('<p class="draft">草稿</p>')) throw new Error('the draft does not say that it is one');

  await workbench.open(PLAN);
  await exportCommand();
  await entry('单位任务书').click();
  await entry('区教委').waitFor();
  await workbench.screenshot('units');
  await entry('区教委').click();
  await entry('Markdown').click();
  const sheet = String(await saveAs('xicheng/区教委任务书.md'));
  const isWhole = sheet.includes(`依据《${TITLE}》`) && sheet.includes('| 2 | 开展宣传教育 |');
  if (!isWhole) throw new Error(`not the tasks of 区教委 in ${TITLE}:\n${sheet}`);
}
