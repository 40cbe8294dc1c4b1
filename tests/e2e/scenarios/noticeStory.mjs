import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkNames } from '../support/accessible.mjs';
import { outDir } from '../support/paths.mjs';
import { until } from '../support/poll.mjs';

export const title =
  'an officer reads a notice: its lines lead to the source and back, what is missing is marked, its annexes open, it is printed';

const NOTICE = 'xicheng/notice-2021.plan.yaml';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { webview, page, folder } = workbench;
  const line = (id) => webview.locator(`#notice-${id}`);
  await workbench.open(NOTICE);
  await workbench.runCommand('districtPlan.showPreviewToSide');
  await line('annex-1').waitFor();
  await workbench.screenshot('notice');
  await checkNames(webview.locator('body'));

  // the cursor leads the letter, and the letter the cursor
  await workbench.editor.click();
  await workbench.placeCursor('issuer:', 'after');
  await webview.locator('#notice-issuer.at-cursor').waitFor();
  await line('date').dblclick();
  await until(
    'the cursor at the day',
    async () => (await webview.locator('.at-cursor').getAttribute('id')) === 'notice-date',
  );
  await workbench.screenshot('to-source');

  // an annex that is not there is marked, and the mark leads to what can be done
  await workbench.editor.click();
  await workbench.placeCursor('water-2021', 'end');
  await workbench.type('x');
  await line('annex-2').locator('button.mark').waitFor();
  await workbench.screenshot('missing');
  await line('annex-2').locator('button.mark').click();
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+Z');
  await line('annex-2').locator('button.mark').waitFor({ state: 'detached' });

  // by keyboard: down to the last annex, and on to its preview
  await line('to').click();
  await webview.locator('#notice-to.active:focus').waitFor();
  for (const id of ['text-1', 'text-2', 'text-3', 'text-4', 'text-5', 'annex-1', 'annex-2', 'annex-3']) {
    await page.keyboard.press('ArrowDown');
    await webview.locator(`#notice-${id}.active:focus`).waitFor();
  }
  await page.keyboard.press('Tab');
  await webview.locator('#notice-annex-3 button.annex:focus').waitFor();
  await page.keyboard.press('Enter');
  await webview.locator('#sheet table').waitFor();
  await workbench.screenshot('annex');

  // back to the notice, and onto paper: the browser downloads the page, in black on white in a dark editor too
  await page.locator('.tab', { hasText: '通知' }).click();
  await line('annex-1').waitFor();
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  const settings = { 'workbench.colorTheme': 'Default Dark Modern' };
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  await webview.locator('body[data-vscode-theme-kind="vscode-dark"]').waitFor();
  await workbench.screenshot('dark');
  const downloading = page.waitForEvent('download');
  await webview.locator('#print').click();
  const download = await downloading;
  if (!/通知.*\.html$/.test(download.suggestedFilename())) throw new Error(download.suggestedFilename());
  const paper = await page.context().newPage();
  await paper.setContent(readFileSync(await download.path(), 'utf8'));
  await paper.locator('#part2-m1-t1').waitFor();
  await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await paper.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector('table.plan td'));
    return `${color} on ${backgroundColor}`;
  });
  if (colours !== 'rgb(0, 0, 0) on rgba(0, 0, 0, 0)') throw new Error(colours);
  await paper.screenshot({ path: path.join(outDir, 'noticeStory-paper.png') });
  await paper.close();
}
