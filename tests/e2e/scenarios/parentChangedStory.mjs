import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../support/poll.mjs';

export const title =
  'an officer of a district confirms the plan against the city’s, the city changes it in an editor, one change is confirmed, then all';

const CITY = 'beijing/soil-2023.plan.yaml';
const DISTRICT = 'dongcheng/soil-2023.plan.yaml';
const LOCK = 'dongcheng/soil-2023.plan.lock.yaml';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { page, folder } = workbench;
  const lock = path.join(folder, LOCK);

  await workbench.open(DISTRICT);
  await workbench.runCommand('districtPlan.confirmParent');
  await until('the lock file', () => existsSync(lock));
  await page.locator('.notification-list-item', { hasText: '已记录与上级计划核对' }).waitFor();
  await workbench.screenshot('confirmed');
  const before = readFileSync(lock, 'utf8');

  await workbench.open(CITY);
  await workbench.placeCursor('title: 加强土壤污染工业源头防控');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.insertText('deadline: 10月底前');
  await workbench.placeCursor('title: 深入开展普法宣传');
  await page.keyboard.press('End');
  await page.keyboard.insertText('教育');

  await workbench.open(DISTRICT);
  await workbench.showProblems();
  await workbench.filterProblems('measure.parent-changed');
  await workbench.problems('10月底前', 'measure.parent-changed').first().waitFor();
  await workbench.screenshot('changed');

  await workbench.placeCursor('implements: 3-3', 'end');
  await workbench.quickFix('确认这一项');
  await workbench.problems('第3-3项', 'measure.parent-changed').waitFor({ state: 'detached' });
  await workbench.problems('第3-5项', 'measure.parent-changed').first().waitFor();
  await workbench.screenshot('one-confirmed');

  await workbench.placeCursor('implements: 3-5', 'end');
  await workbench.quickFix('全部确认');
  await until('no finding left', async () => (await workbench.problems('measure.parent-changed').count()) === 0);
  await workbench.screenshot('all-confirmed');
  await workbench.open(LOCK);
  await workbench.saveWith('普法宣传教育');
  const now = readFileSync(lock, 'utf8');
  if (now === before || !now.includes('10月底前')) throw new Error('the lock file does not say what was confirmed');
}
