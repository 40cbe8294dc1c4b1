import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commandLabel } from '../support/manifest.mjs';
import { rootDir } from '../support/paths.mjs';
import { until } from '../support/poll.mjs';

export const title =
  'an officer pastes a table into an empty file, takes it back in one step, settles a sheet that came back and undoes that, too';

const PLAN = 'dongcheng/soil-2023.plan.yaml';
const HTML = `<html><body><p>东城区水污染防治2024年行动计划</p>
<table class=MsoNormalTable border=1>
<tr><td>序号</td><td>重点任务</td><td>工作措施</td><td>完成时限</td><td>牵头部门</td><td>协办部门</td></tr>
<tr><td colspan=6>一、保障饮用水安全</td></tr>
<tr><td rowspan=2>1</td><td rowspan=2>加强水源保护</td><td><p class=MsoNormal>开展水源地巡查，<br>建立台账。<o:p></o:p></p></td><td>年底前</td><td>区生态环境局</td><td>区城管委</td></tr>
<tr><td>开展水质监测。</td><td>每季度</td><td>区生态环境局</td><td>区科信局<br>区城管委</td></tr>
<tr><td>2</td><td>推进节水</td><td>创建节水型单位。</td><td>6月底前</td><td>区城管委</td><td>——</td></tr>
</table></body></html>`;

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { page, folder } = workbench;
  writeFileSync(path.join(folder, 'dongcheng/water-2024.plan.yaml'), '');
  const plan = path.join(folder, PLAN);
  const before = readFileSync(plan, 'utf8');
  writeFileSync(path.join(folder, 'returned.xlsx'), sentOutAndBack(plan));
  writeFileSync(plan, changedHere(before));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

  // the editor pastes as always until the extension runs
  await workbench.open(PLAN);
  await workbench.showProblems();
  await workbench.problems().first().waitFor();
  await page.keyboard.press('Control+Shift+M');
  await workbench.open('dongcheng/water-2024.plan.yaml');
  await page.evaluate(async (html) => {
    const types = { 'text/html': html, 'text/plain': '序号\t重点任务' };
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, HTML);
  await workbench.editor.click();
  await page.keyboard.press('Control+V');
  await workbench.line('title: 东城区水污染防治2024年行动计划').waitFor();
  await workbench.screenshot('pasted');
  await page.keyboard.press('Control+Z');
  await workbench.line('title:').waitFor({ state: 'detached' });
  await until('an empty file again', async () => (await workbench.editor.locator('.view-line').count()) === 1);
  await page.keyboard.press('Control+Y');
  await workbench.line('title:').waitFor();
  await workbench.saveWith('开展水源地巡查，');

  await workbench.open(PLAN);
  // the editor's dialog for files is a quick input, too: the palette's does not go away before it
  const input = page.locator('.quick-input-widget input.input');
  const label = commandLabel('districtPlan.mergeReturned');
  await page.keyboard.press('F1');
  await input.fill(`>${label}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
  await until('the dialog for files', async () => (await input.inputValue()).includes('/dongcheng'));
  await input.fill(path.join(folder, 'returned.xlsx'));
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'returned.xlsx' }).waitFor();
  await page.locator('.quick-input-widget').getByRole('button', { name: '合并' }).click();
  // what they alone changed is ticked; what stands against something is not
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const conflict = rows.filter({ hasText: '现为“9月底前”' });
  await conflict.waitFor();
  const box = (row) => row.locator('input[type="checkbox"], .monaco-checkbox').first();
  const isTicked = (row) =>
    box(row).evaluate((element) =>
      element.matches('input') ? element.checked : element.getAttribute('aria-checked') === 'true',
    );
  const emptied = rows.filter({ hasText: '原为“区科信局”' });
  const leftOut = rows.filter({ hasText: '管控、修复过程中' });
  const accepted = rows.filter({ hasText: '→ “区科信局”' });
  for (const row of [conflict, emptied, leftOut])
    if (await isTicked(row)) throw new Error('ticked without being asked');
  if (!(await isTicked(accepted))) throw new Error('what nothing stands against is not ticked');
  await workbench.screenshot('decisions');
  for (const row of [conflict, emptied, leftOut]) await row.click();
  await workbench.screenshot('ticked');
  await input.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

  const report = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('body');
  await report.filter({ hasText: '（已删）' }).waitFor();
  await workbench.screenshot('report');
  await workbench.editor.click();
  await page.keyboard.press('Control+S');
  const wanted = changedHere(before)
    .replace('deadline: 9月底前', 'deadline: 10月底前')
    .replace('support: [区住建委, 区城管委, 区科信局, 各街道（地区）]', 'support: [区科信局]')
    .replace('        support: [区科信局]\n        tasks:', '        tasks:')
    .replace(/ +- text: 管控、修复过程中.*\n(?: {12}.*\n)+/u, '');
  await until('the plan with what was ticked', () => readFileSync(plan, 'utf8') === wanted);

  await page.keyboard.press('Control+Z');
  await workbench.line('deadline: 9月底前').waitFor();
  await page.keyboard.press('Control+S');
  await until('the plan as it was, one step back', () => readFileSync(plan, 'utf8') === changedHere(before));
}

/** Changed here, too, while the sheet was out. */
function changedHere(text) {
  return text.replace('deadline: 年底前', 'deadline: 9月底前');
}

/**
 * The plan as a sheet, after somebody worked on it: the deadline and the units of the first task typed over, the units of
 * the third measure emptied, a row of the fourth deleted.
 */
function sentOutAndBack(plan) {
  const out = `${plan}.xlsx`;
  const args = [path.join(rootDir, 'dist/cli.cjs'), 'render', plan, '--to', 'xlsx', '-o', out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const parts = unzipSync(readFileSync(out));
  rmSync(out);
  const sheet = 'xl/worksheets/sheet1.xml';
  const put = (xml, cell, content) =>
    xml.replace(new RegExp(`<c r="${cell}"([^>]*?) t="s"><v>\\d+</v></c>`), `<c r="${cell}"$1${content}`);
  const typed = (text) => ` t="inlineStr"><is><t>${text}</t></is></c>`;
  const cells = { D5: typed('10月底前'), F5: typed('区科信局'), F8: '/>' };
  const worked = Object.entries(cells).reduce(
    (xml, [cell, content]) => put(xml, cell, content),
    strFromU8(parts[sheet]),
  );
  return zipSync({ ...parts, [sheet]: strToU8(worked.replace(/<row r="13".*?<\/row>/s, '')) });
}
