import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DRAFT } from '../support/examples.mjs';

export const title = 'the preview is readable in every theme, in a narrow pane and without a mouse';

const THEMES = { 'Default Dark Modern': 'dark', 'Default High Contrast': 'hc-black', 'Default Light Modern': 'light' };

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { webview, page, folder } = workbench;
  await workbench.open(DRAFT);
  await workbench.runCommand('districtPlan.showPreviewToSide');
  await webview.locator('button.mark').first().waitFor();
  await workbench.editor.click();
  await workbench.placeCursor('有效管控建设用地土壤环境风险', 'start');
  await webview.locator('.at-cursor').waitFor();

  // by keyboard alone: from the bar into the table, over merged cells, into the editor and out again
  await webview.locator('#text').focus();
  await webview.locator('#sheet [tabindex="0"]').first().focus();
  for (const key of ['Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(key);
  }
  await webview.locator('td.task.active:focus', { hasText: '辖区重点建设用地' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+Enter');
  await webview.locator('#editor input').waitFor();
  await webview.locator('#candidates li').first().waitFor();

  for (const [theme, kind] of Object.entries(THEMES)) {
    setTheme(folder, theme);
    await webview
      .locator(
        `body[data-vscode-theme-kind*="${kind === 'dark' ? 'vscode-dark' : kind === 'light' ? 'vscode-light' : 'vscode-high-contrast'}"]`,
      )
      .waitFor();
    await workbench.screenshot(kind);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await webview.locator('td.deadline.active:focus').waitFor();

  await page.setViewportSize({ width: 900, height: 700 });
  await workbench.screenshot('narrow');
}

function setTheme(folder, theme) {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
}
