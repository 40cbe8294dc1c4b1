import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkNames, tabTo } from '../support/accessible.mjs';
import { DRAFT } from '../support/examples.mjs';
import { until } from '../support/poll.mjs';

export const title = 'the preview is readable in every theme, in a narrow pane and without a mouse';

const THEMES = { 'Default Dark Modern': 'dark', 'Default High Contrast': 'hc-black', 'Default Light Modern': 'light' };
const THEME_KINDS = { dark: 'vscode-dark', 'hc-black': 'vscode-high-contrast', light: 'vscode-light' };

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { webview, page, folder } = workbench;
  const themed = (kind) => webview.locator(`body[data-vscode-theme-kind="${THEME_KINDS[kind]}"]`);
  await workbench.open(DRAFT);
  await workbench.runCommand('districtPlan.showPreviewToSide');
  await webview.locator('button.mark').first().waitFor();
  await workbench.editor.click();
  await workbench.placeCursor('有效管控建设用地土壤环境风险', 'start');
  await webview.locator('.at-cursor').waitFor();

  // by keyboard alone: from the bar into the table, over merged cells, into the editor and out again
  await webview.locator('#text').focus();
  const stops = await tabTo(page, webview, '#sheet td, #sheet th');
  const controls = ['unit', 'due', 'group', 'flagged', 'parent', 'findings', 'follow', 'print', 'export'];
  if (!controls.every((control) => stops.includes(control))) throw new Error(`only ${stops.join(', ')} are reached`);
  await checkNames(webview.locator('body'));
  for (const key of ['Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(key);
  }
  await webview.locator('td.task.active:focus', { hasText: '辖区重点建设用地' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+Enter');
  await webview.locator('#editor input').waitFor();
  await webview.locator('#candidates li').first().waitFor();
  await checkNames(webview.locator('body'));

  for (const [theme, kind] of Object.entries(THEMES)) {
    setTheme(folder, theme);
    await themed(kind).waitFor();
    await workbench.screenshot(kind);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await webview.locator('td.deadline.active:focus').waitFor();

  // from a cell to what was found in it, and on to what can be done
  await webview.locator('td.support', { hasText: '区住房建设委' }).click();
  await tabTo(page, webview, 'button.mark');
  await page.keyboard.press('Enter');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });

  // the parent's two columns beside, and the units of a task in a cell
  await webview.locator('#parent').click();
  await webview.locator('td.beside').first().waitFor();
  for (const [theme, kind] of Object.entries(THEMES)) {
    setTheme(folder, theme);
    await themed(kind).waitFor();
    await workbench.screenshot(`parent-${kind}`);
  }
  await page.setViewportSize({ width: 900, height: 700 });
  const title = webview.locator('.plan-title');
  await until('the whole title to be in sight', () => isInSight(title));
  await workbench.screenshot('narrow-parent');
  await webview.locator('#parent').focus();
  await page.keyboard.press('Enter');
  await webview.locator('td.beside').first().waitFor({ state: 'detached' });
  await until('the whole title to be in sight', () => isInSight(title));
  await webview.locator('td.lead').first().click();
  await page.keyboard.press('F2');
  await webview.locator('#editor input').pressSequentially('kxj');
  const name = webview.locator('#candidates li[aria-selected="true"] span', { hasText: '区科信局' });
  await name.waitFor();
  await workbench.screenshot('narrow');
  const { height } = await name.boundingBox();
  if (height > 30) throw new Error('the name of a unit takes more than a line');
}

/** Whether the words of a line are seen, from the first to the last. */
function isInSight(line) {
  return line.evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    const { left, right } = words.getBoundingClientRect();
    const view = document.querySelector('#plan').getBoundingClientRect();
    return left >= view.left && right <= view.right;
  });
}

function setTheme(folder, theme) {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}
