import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rootDir } from '../support/paths.mjs';
import { until } from '../support/poll.mjs';

export const title =
  'an officer makes a plan of a Word file, puts a name into the registry, and writes the list of a reform into it';

const REGISTRY = 'units/xicheng.units.yaml';
const REFORM = `2024年3月：
区科学技术和信息化局更名为区数据局
区城市管理委 → 区城市运行管理委`;

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  await importsWord(workbench);
  await addsUnknownUnit(workbench);
  await addsReform(workbench);
}

/** From the menu of the explorer; the plan and the report open side by side. */
async function importsWord(workbench) {
  const { page, folder } = workbench;
  const widget = page.locator('.quick-input-widget');
  const input = widget.locator('input.input');
  const source = path.join(folder, 'dongcheng/soil-2023.plan.yaml');
  command('render', source, '--to', 'docx', '-o', path.join(folder, 'dongcheng/收到的计划.docx'));

  // the editor that is open says that the server runs, and shows the folder in the explorer
  await workbench.open('dongcheng/soil-2023.plan.yaml');
  await page
    .locator('.explorer-folders-view .monaco-list-row', { hasText: '收到的计划.docx' })
    .click({ button: 'right' });
  const entry = page.locator('.context-view .monaco-menu .action-item', { hasText: '导入文件为计划…' });
  await entry.waitFor();
  await workbench.screenshot('menu');
  await entry.click();
  await widget.locator('.monaco-list-row', { hasText: '没有上级计划' }).waitFor();
  await workbench.screenshot('parent');
  await widget.locator('.monaco-list-row', { hasText: '北京市土壤污染防治2023年行动计划' }).click();
  await until('the save dialog', async () => (await input.inputValue()).endsWith('/收到的计划.plan.yaml'));
  await workbench.screenshot('save-dialog');
  await input.press('Enter');

  const toast = page.locator('.notification-toast', { hasText: '已导入 收到的计划.docx' });
  await toast.waitFor();
  await workbench.webview.getByRole('heading', { name: '导入报告：收到的计划.docx' }).waitFor();
  await workbench.line('title: 东城区土壤污染防治2023年行动计划').waitFor();
  await workbench.keysGoToPlan();
  await workbench.screenshot('imported');
  const report = readFileSync(path.join(folder, 'dongcheng/收到的计划.report.md'), 'utf8');
  if (!report.includes('9 项任务、16 条措施')) throw new Error(`the report does not count the tasks:\n${report}`);
  const plan = path.join(folder, 'dongcheng/收到的计划.plan.yaml');
  const words = (file) =>
    [...readFileSync(file, 'utf8').matchAll(/^\s+(?:- )?text: .*$/gmu)].map(([line]) => line.trim());
  if (words(plan).join('\n') !== words(source).join('\n')) throw new Error('the tasks are not those of the Word file');

  // the window is loaded again: the report is still there to be read
  await workbench.keptForReload(`${encodeURIComponent('收到的计划')}.report.md`);
  await page.reload();
  await workbench.webview.getByRole('heading', { name: '导入报告：收到的计划.docx' }).waitFor();
  await workbench.line('title: 东城区土壤污染防治2023年行动计划').waitFor();
  await workbench.screenshot('reloaded');

  const { findings } = JSON.parse(command('check', plan, '--format', 'json'));
  const broken = findings.filter(({ code }) => /^(?:yaml|structure)\./u.test(code));
  if (broken.length > 0) throw new Error(JSON.stringify(broken));
}

/** The list of the names no registry knows; one goes into a registry, and the list comes again without it. */
async function addsUnknownUnit(workbench) {
  const { page } = workbench;
  const widget = page.locator('.quick-input-widget');
  const rows = widget.locator('.quick-input-list .monaco-list-row');
  await workbench.runAsking('districtPlan.listUnknownUnits');
  await widget.locator('.quick-input-title', { hasText: '名录中没有的单位名称' }).waitFor();
  await workbench.screenshot('unknown');
  const name = rows.filter({ hasText: '区城管管理委' });
  await name.first().click();
  await widget.locator('.quick-input-title', { hasText: /^区城管管理委$/u }).waitFor();
  await workbench.screenshot('unknown-name');
  await rows.filter({ hasText: '加入' }).first().click();
  await widget.locator('.quick-input-title', { hasText: '名录中没有的单位名称' }).waitFor();
  await name.waitFor({ state: 'detached' });
  await workbench.screenshot('added');
  await page.keyboard.press('Escape');
  await widget.waitFor({ state: 'hidden' });
}

/** A copied list: its changes are shown before they are made. */
async function addsReform(workbench) {
  const { page } = workbench;
  const widget = page.locator('.quick-input-widget');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((list) => navigator.clipboard.writeText(list), REFORM);
  await workbench.open(REGISTRY);
  await workbench.runAsking('districtPlan.addReform');
  await widget.locator('.quick-input-message', { hasText: '2024-03' }).waitFor();
  await workbench.screenshot('date');
  await page.keyboard.press('Enter');
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.getByText('区城市运行管理委').first().waitFor();
  await workbench.screenshot('reform-preview');
  await dialog.getByRole('button', { name: '写入' }).click();
  await page.locator('.tab.dirty', { hasText: 'units.yaml' }).waitFor();
  await workbench.screenshot('reform-written');
}

/** What our command line writes to the screen. */
function command(...args) {
  const cli = path.join(rootDir, 'dist/cli.cjs');
  const { stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  if (error || stderr.includes('Error')) throw error ?? new Error(stderr);
  return stdout;
}
