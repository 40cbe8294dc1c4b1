import { readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../support/poll.mjs';

export const title =
  'an officer looks after the registry: uses above each unit, a rename in all files, all tasks of a unit, their table';

const REGISTRY = 'units/dongcheng.units.yaml';
const PLAN = 'dongcheng/soil-2023.plan.yaml';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { page, folder } = workbench;
  const onDisk = (file) => readFileSync(path.join(folder, file), 'utf8');

  await workbench.open(REGISTRY);
  await workbench.placeCursor('name: 区环卫中心', 'end');
  const lens = page.locator('.codelens-decoration', { hasText: '配合' });
  await lens.first().waitFor();
  await workbench.screenshot('lens');
  await lens.first().locator('a').first().click();
  await page.locator('.peekview-widget .monaco-list-row').first().waitFor();
  await workbench.screenshot('uses');
  await page.keyboard.press('Escape');
  await page.locator('.peekview-widget').waitFor({ state: 'detached' });

  await workbench.placeCursor('name: 区环卫中心', 'end');
  await page.keyboard.press('F2');
  const name = page.locator('.rename-box input');
  await name.waitFor();
  await name.fill('区环卫服务中心');
  await name.press('Enter');
  await workbench.line('name: 区环卫服务中心').waitFor();
  await workbench.screenshot('renamed');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('S');
  await until('the new name in the plan', () => onDisk(PLAN).includes('区环卫服务中心'));
  if (onDisk(PLAN).includes('区环卫中心')) throw new Error('the old name is still in the plan');

  await page.locator('.activitybar').getByRole('tab', { name: '区计划' }).click();
  const rows = page.locator('.pane-body .monaco-list-row');
  await rows.filter({ hasText: '市科委' }).first().click();
  const role = rows.filter({ hasText: /^牵头/ }).first();
  await role.waitFor();
  if ((await role.getAttribute('aria-expanded')) === 'false') await role.click();
  const task = page.locator('.pane-body .monaco-list-row[aria-level="4"]').first();
  await task.waitFor();
  await workbench.screenshot('by-unit');
  await task.click();
  await page.locator('.tab.active', { hasText: '.plan.yaml' }).waitFor();
  await workbench.screenshot('task');

  await workbench.runCommand('districtPlan.writeUnitTable');
  await workbench.line('按单位汇总').waitFor();
  await workbench.screenshot('unit-table');
}
