import { DRAFT } from '../support/examples.mjs';
import { until } from '../support/poll.mjs';

export const title =
  'an officer reads and mends the table: cursor and table together, filters, findings, the parent beside, a cell edited and undone';

/** @param {import('../support/workbench.mjs').Workbench} workbench */
export async function run(workbench) {
  const { webview, page } = workbench;
  const cell = (text, kind = 'td') => webview.locator(`#sheet ${kind}`, { hasText: text }).first();
  await workbench.open(DRAFT);
  await workbench.runCommand('districtPlan.showPreviewToSide');
  await webview.locator('button.mark').first().waitFor();
  await workbench.screenshot('marks');

  // the cursor in the text leads the table
  await workbench.editor.click();
  await workbench.placeCursor('宣传', 'start');
  const row = webview.locator('tr.at-cursor');
  await row.filter({ hasText: '宣传' }).waitFor();
  await until('the row to be in view', () => inView(row));
  await workbench.screenshot('cursor-to-table');

  // the table leads to the text: a single unit, double-clicked
  const unit = webview.locator('#sheet td.lead li', { hasText: '区园林绿化局' }).first();
  await unit.scrollIntoViewIfNeeded();
  await unit.dblclick();
  await workbench.cursorAt(27);
  await webview.locator('.in-cursor', { hasText: '区园林绿化局' }).first().waitFor();
  await workbench.screenshot('table-to-source');

  // only what one unit has to do
  await webview.locator('#unit').selectOption({ label: await optionOf(webview, '#unit', '规自分局') });
  await webview.locator('#status', { hasText: '显示' }).waitFor();
  await until('only rows of the unit', async () => {
    const rows = webview.locator('#sheet tbody tr:not(.section)');
    const texts = await rows.allTextContents();
    return texts.length > 0 && texts.every((text) => text.includes('规自分局'));
  });
  await workbench.screenshot('one-unit');
  await webview.locator('#clear').click();
  await webview.locator('#status', { hasText: /^共15项$/ }).waitFor();

  // the parent beside
  await webview.locator('#parent').click();
  await cell('3-2', 'td.beside').waitFor();
  await workbench.screenshot('parent');
  await webview.locator('#parent').click();
  await webview.locator('td.beside').first().waitFor({ state: 'detached' });

  // a cell edited in place: a unit in pinyin
  await cell('有效管控建设用地土壤环境风险').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await webview.locator('td.lead.active:focus').waitFor();
  await page.keyboard.press('F2');
  const input = webview.locator('#editor input').first();
  await input.waitFor();
  await input.pressSequentially('kxj');
  await webview.locator('#candidates li[aria-selected="true"]', { hasText: '区科信局' }).waitFor();
  await workbench.screenshot('cell-units');
  await page.keyboard.press('Enter');
  await webview.locator('#editor .name', { hasText: '区科信局' }).waitFor();
  await page.keyboard.press('Enter');
  await webview.locator('#editor').waitFor({ state: 'hidden' });
  await cell('区科信局', 'tr:has(td.number:text-is("1")) td.lead').waitFor();
  await workbench.line('区科信局]').waitFor();
  await workbench.screenshot('cell-edited');

  // and taken back from the table
  await page.keyboard.press('Control+Z');
  await workbench.line('lead: [区生态环境局, 区园林绿化局, 规自分局]').waitFor();
  await cell('区科信局', 'tr:has(td.number:text-is("1")) td.lead').waitFor({ state: 'detached' });

  // a text, with an edit in the file meanwhile: nothing is written, and what was typed is kept
  await cell('有效管控建设用地土壤环境风险').click();
  await page.keyboard.press('F2');
  const text = webview.locator('#editor textarea');
  await text.fill('有效管控风险');
  await workbench.screenshot('cell-text');
  await workbench.editor.click();
  await workbench.placeCursor('有效管控建设用地土壤环境风险', 'end');
  await workbench.type('，');
  await cell('有效管控建设用地土壤环境风险，').waitFor();
  await webview.locator('#editor button[type="submit"]').click();
  await webview.locator('#editor .refused', { hasText: '已被改动' }).waitFor();
  await workbench.screenshot('cell-refused');
  if ((await text.inputValue()) !== '有效管控风险') throw new Error('what was typed is lost');
  await webview.locator('#editor .cancel').click();
  await workbench.editor.click();
  await page.keyboard.press('Control+Z');

  // a finding leads to its quick fixes
  await webview.locator('li', { hasText: '区住房建设委' }).locator('button.mark').click();
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await workbench.screenshot('finding-fixes');
  await page.keyboard.press('Escape');
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });

  // groups, and all of it again after a reload
  await webview.locator('#group').selectOption('unit');
  await cell('区生态环境局：', 'tr.section').waitFor();
  await workbench.screenshot('by-unit');
  await webview.locator('#due').selectOption({ label: await optionOf(webview, '#due', '年底前') });
  await webview.locator('#status', { hasText: '显示' }).waitFor();
  await webview.locator('#follow').click();
  await webview.locator('#follow[aria-pressed="true"]').waitFor();
  await webview.locator('#sheet').hover();
  await page.mouse.wheel(0, 400);
  const before = await until('the table to have come to rest', async () => {
    const now = await viewOf(webview);
    return now.top > 300 && (await viewOf(webview)).top === now.top && now;
  });
  await workbench.screenshot('before-reload');
  await workbench.keptForReload(`"top":${before.top},"left":${before.left},"selection":`, '"following":true');
  await page.reload();
  await workbench.ready();
  await cell('区生态环境局：', 'tr.section').waitFor();
  await webview.locator('button.mark').first().waitFor();
  await until('filter, place and pin as before', async () => same(await viewOf(webview), before));
  await workbench.screenshot('reloaded');

  // and the cursor leads again, once it is moved
  await webview.locator('#clear').click();
  await webview.locator('#group').selectOption('');
  await webview.locator('#status', { hasText: /^共15项$/ }).waitFor();
  await workbench.editor.click();
  await workbench.placeCursor('宣传', 'start');
  await row.filter({ hasText: '宣传' }).waitFor();
  await until('the row of the cursor to be in view', () => inView(row));
}

/** Where the reader is, and by what the rows are chosen. */
function viewOf(webview) {
  return webview.locator('#plan').evaluate((region) => ({
    top: region.scrollTop,
    left: region.scrollLeft,
    chosen: ['#due', '#group', '#unit', '#text'].map((field) => document.querySelector(field).value).join('|'),
    status: document.querySelector('#status').textContent,
    following: document.querySelector('#follow').getAttribute('aria-pressed'),
  }));
}

function same(now, before) {
  if (JSON.stringify(now) === JSON.stringify(before)) return true;
  throw new Error(`${JSON.stringify(now)} is not ${JSON.stringify(before)}`);
}

async function optionOf(webview, field, name) {
  const labels = await webview.locator(`${field} option`).allTextContents();
  return labels.find((label) => label === name || label.startsWith(`${name}（`));
}

function inView(row) {
  return row.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
}
