import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commandLabel } from '../support/manifest.mjs';
import { rootDir } from '../support/paths.mjs';
import { until } from '../support/poll.mjs';

export const title =
  'an officer pastes a table into an empty file, takes it back in one step, sees the conflict of a sheet that came back';

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
  writeFileSync(path.join(folder, 'returned.xlsx'), sentOutAndBack(plan, { D5: '10月底前', F5: '区科信局' }));
  // changed here, too, while the sheet was out
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('deadline: 年底前', 'deadline: 9月底前'));
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
  // the change on both sides is not chosen, the one on theirs alone is
  await page
    .getByText(/^(?:Refactor Preview|重构预览)$/)
    .first()
    .waitFor();
  await workbench.screenshot('conflict');
}

/** The plan as a sheet, after somebody typed into cells of it. */
function sentOutAndBack(plan, cells) {
  const out = `${plan}.xlsx`;
  const args = [path.join(rootDir, 'dist/cli.cjs'), 'render', plan, '--to', 'xlsx', '-o', out];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const parts = unzipSync(readFileSync(out));
  rmSync(out);
  const sheet = 'xl/worksheets/sheet1.xml';
  const typed = Object.entries(cells).reduce(
    (xml, [cell, text]) =>
      xml.replace(
        new RegExp(`<c r="${cell}"([^>]*?) t="s"><v>\\d+</v></c>`),
        `<c r="${cell}"$1 t="inlineStr"><is><t>${text}</t></is></c>`,
      ),
    strFromU8(parts[sheet]),
  );
  return zipSync({ ...parts, [sheet]: strToU8(typed) });
}
