import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkNames } from '../support/accessible.mjs';
import { until } from '../support/poll.mjs';

export const title =
  'an officer reads and mends a plan that is a text: cursor and text together, a unit, a deadline, filters, groups, the parent beside';

const PLAN = 'beijing/soil-2016.plan.yaml';
const DISTRICT = 'dongcheng/soil-2023.plan.yaml';
const THEMES = { 'Default Dark Modern': 'dark', 'Default High Contrast': 'hc-black', 'Default Light Modern': 'light' };
const THEME_KINDS = { dark: 'vscode-dark', 'hc-black': 'vscode-high-contrast', light: 'vscode-light' };

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { webview, page, folder } = workbench;
  const paragraph = (text) => webview.locator('#sheet .plan-prose p', { hasText: text }).first();
  await workbench.open(PLAN);
  await workbench.runCommand('districtPlan.showPreviewToSide');
  await webview.locator('button.mark').first().waitFor();

  // the cursor at a unit that a measure says for two tasks leads to the bracket that both share
  await workbench.editor.click();
  await workbench.placeCursor('市地勘局', 'start');
  await webview.locator('.unit.in-cursor', { hasText: '市地勘局' }).waitFor();
  await workbench.screenshot('cursor-to-text');

  // the text leads to the source: a single unit, double-clicked
  const measure = paragraph('健全土壤环境质量监测网络');
  await measure.locator('.lead .unit', { hasText: '市农委' }).dblclick();
  await workbench.cursorAt(102);
  await until(
    'the cursor at the unit',
    async () => (await webview.locator('.unit.in-cursor').textContent()) === '市农委',
  );

  // a unit in pinyin, the smallest change of the text, and taken back from the preview
  await measure.locator('.lead').click();
  await webview.locator('.lead.active:focus').waitFor();
  await page.keyboard.press('F2');
  const input = webview.locator('#editor input').first();
  await input.waitFor();
  await input.pressSequentially('czj');
  await webview.locator('#candidates li[aria-selected="true"]', { hasText: '市财政局' }).waitFor();
  await workbench.screenshot('units');
  await page.keyboard.press('Enter');
  await webview.locator('#editor .name', { hasText: '市财政局' }).waitFor();
  await page.keyboard.press('Enter');
  await webview.locator('#editor').waitFor({ state: 'hidden' });
  await measure.locator('.lead', { hasText: '市财政局' }).waitFor();
  await workbench.line('市农委, 市财政局]').waitFor();
  await page.keyboard.press('Control+Z');
  await workbench.line('市农委, 市财政局]').waitFor({ state: 'detached' });
  await measure.locator('.lead', { hasText: '市财政局' }).waitFor({ state: 'detached' });

  await webview.locator('.lead.active:focus').waitFor();

  // by keyboard: the next paragraph, its text, and from there its deadline, which is not printed
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await webview.locator('.task.active:focus', { hasText: '建立数据共享机制' }).waitFor();
  await page.keyboard.press('Alt+Enter');
  const text = webview.locator('#editor textarea');
  await text.waitFor();
  await workbench.screenshot('text');
  await text.press('End');
  await text.pressSequentially('（分步实施）');
  await webview.locator('#editor .parts button', { hasText: '完成时限' }).click();
  await webview.locator('#editor[data-kind="deadline"] input').waitFor();
  await workbench.line('（分步实施）').waitFor();
  await webview.locator('#candidates li').first().waitFor();
  await workbench.screenshot('deadline');
  await checkNames(webview.locator('body'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await webview.locator('#editor').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+Z');
  await workbench.line('（分步实施）').waitFor({ state: 'detached' });

  // an edit in the file meanwhile: nothing is written, and what was typed is kept
  await measure.locator('.task').click();
  await page.keyboard.press('F2');
  await text.fill('统筹建设监测网络');
  await workbench.editor.click();
  await workbench.placeCursor('统筹建设监测网络', 'end');
  await workbench.type('，');
  await paragraph('统筹建设监测网络，').waitFor();
  await webview.locator('#editor button[type="submit"]').click();
  await webview.locator('#editor .refused', { hasText: '已被改动' }).waitFor();
  await workbench.screenshot('refused');
  if ((await text.inputValue()) !== '统筹建设监测网络') throw new Error('what was typed is lost');
  await webview.locator('#editor .cancel').click();

  // a finding leads to its quick fixes
  await webview.locator('.unit', { hasText: '市食品药品监督管理局' }).locator('button.mark').first().click();
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await workbench.screenshot('finding-fixes');
  await page.keyboard.press('Escape');
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });

  // only what one unit has to do stays a text with its headings; groups are headings too
  await webview.locator('#text').fill('csjcwljs');
  await webview.locator('#status', { hasText: '没有符合' }).waitFor();
  await webview.locator('#clear').click();
  const units = await webview.locator('#unit option').allTextContents();
  await webview.locator('#unit').selectOption({ label: units.find((label) => label.startsWith('市水务局（')) });
  await webview.locator('#status', { hasText: '显示' }).waitFor();
  await workbench.screenshot('one-unit');
  if ((await webview.locator('#sheet table').count()) > 0) throw new Error('the text has become a table');
  await webview.locator('#clear').click();
  await webview.locator('#group').selectOption('unit');
  await webview.locator('#sheet .section', { hasText: /^市环保局：/ }).waitFor();
  await workbench.screenshot('by-unit');
  await webview.locator('#group').selectOption('');

  // a district's plan as a text, its parent beside
  const district = path.join(folder, DISTRICT);
  writeFileSync(district, readFileSync(district, 'utf8').replace('\ncolumns:', '\nlayout: prose\ncolumns:'));
  await webview.locator('#follow').click();
  await workbench.editor.click();
  await workbench.open(DISTRICT);
  await webview.locator('#parent').click();
  await webview.locator('aside.beside').first().waitFor();
  for (const [theme, kind] of Object.entries(THEMES)) {
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
    await webview.locator(`body[data-vscode-theme-kind="${THEME_KINDS[kind]}"]`).waitFor();
    await workbench.screenshot(`parent-${kind}`);
  }
  await page.setViewportSize({ width: 900, height: 700 });
  await webview.locator('.plan-prose .task').nth(3).click();
  await page.keyboard.press('F2');
  await text.waitFor();
  await workbench.screenshot('narrow');
  await page.keyboard.press('Escape');
  await webview.locator('aside [data-parent]').first().click();
  await page.locator('.tab.active[data-resource-name="soil-2023.plan.yaml"]').waitFor();
  await page.locator('.monaco-breadcrumbs', { hasText: 'beijing' }).waitFor();
}
