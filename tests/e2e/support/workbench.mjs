import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLabel } from './manifest.mjs';
import { outDir } from './paths.mjs';
import { until } from './poll.mjs';

/** VS Code in a browser page, in the words of who uses it. Every step waits for what it should bring about. */
export class Workbench {
  /** @param {{page: import('playwright-core').Page, folder: string, name: string}} parts `name` begins the names of the screenshots */
  constructor({ page, folder, name }) {
    this.page = page;
    this.folder = folder;
    this.name = name;
    this.shots = 0;
  }

  /** Waits until the folder is shown. */
  async ready() {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Opens a file of the folder by its path, as Ctrl+P does. */
  async open(file) {
    await this.page.keyboard.press('Control+P');
    const [folder, name] = [path.dirname(file), path.basename(file)];
    const widget = this.page.locator('.quick-input-widget');
    await widget.locator('input.input').fill(file);
    const hasText = folder === '.' ? name : new RegExp(`^${escapePattern(name)}.*${escapePattern(folder)}`);
    await widget.locator('.monaco-list-row[data-index="0"]', { hasText }).waitFor();
    await widget.locator('input.input').press('Enter');
    await widget.waitFor({ state: 'hidden' });
    // a preview that is still being made is called like the file
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    if (folder !== '.') await this.page.locator('.monaco-breadcrumbs', { hasText: folder }).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
    this.file = path.join(this.folder, file);
  }

  /** Runs one of our commands from the palette. */
  async runCommand(id) {
    const label = commandLabel(id);
    await this.page.keyboard.press('F1');
    await this.choose(`>${label}`, label);
  }

  /** Takes one of our commands from the palette, which it answers with a question of its own in the same place. */
  async runAsking(id) {
    const widget = this.page.locator('.quick-input-widget');
    const label = commandLabel(id);
    await this.page.keyboard.press('F1');
    await widget.locator('input.input').fill(`>${label}`);
    await widget.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
  }

  /** Types into the open quick input and takes the first entry that shows `entry`. */
  async choose(text, entry = text) {
    const widget = this.page.locator('.quick-input-widget');
    await widget.locator('input.input').fill(text);
    await widget.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click();
    await widget.waitFor({ state: 'hidden' });
  }

  /** The editor holding the file, not a webview beside it. */
  get editor() {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** A line of the editor that shows this text. Monaco draws spaces as no-break spaces. */
  line(text) {
    const pattern = text.split(' ').map(escapePattern).join('[ \\u00a0]');
    return this.editor
      .locator('.view-line')
      .filter({ hasText: new RegExp(pattern) })
      .first();
  }

  /**
   * Puts the cursor into the line of the saved file that holds `text`, and shows it.
   * @param {string} text
   * @param {'start' | 'end' | 'after'} where start or end of `text` in the line, or after the end of the line
   */
  async placeCursor(text, where = 'after') {
    const lines = readFileSync(this.file, 'utf8').split('\n');
    const index = lines.findIndex((line) => line.includes(text) && !line.trimStart().startsWith('#'));
    if (index < 0) throw new Error(`${this.file} has no line with ${text}`);
    const start = lines[index].indexOf(text);
    const offset = { start, end: start + text.length, after: lines[index].length }[where];
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.fill(`:${index + 1}:${visibleLength(lines[index].slice(0, offset)) + 1}`);
    await input.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.cursorAt(index + 1, offset + 1);
  }

  /** Ends the line at the cursor, which keeps its indentation. */
  async newLine() {
    const { line } = this.cursor;
    await this.page.keyboard.press('Enter');
    await this.cursorAt(line + 1);
  }

  /**
   * Types as a person does: the next key when the last one has shown its effect. An editor that gets keys faster than it
   * draws may leave out to ask for completions. What has no key comes as an input method brings it.
   */
  async type(text) {
    for (const character of text) {
      if (character <= '~') await this.page.keyboard.press(character === ' ' ? 'Space' : character);
      else await this.page.keyboard.insertText(character);
      await this.cursorAt(this.cursor.line, this.cursor.column + character.length);
    }
  }

  /** Waits until the status bar shows the cursor in this line and column (any when left out), both from 1. */
  async cursorAt(line, column) {
    const label = this.page.locator('[id="status.editor.selection"]');
    const pattern = new RegExp(`行 ${line}，列 (${column ?? '\\d+'})$`);
    const shown = await label.filter({ hasText: pattern }).textContent();
    this.cursor = { line, column: Number(pattern.exec(shown.trim())[1]) };
  }

  /** Waits until a key moves the cursor of the editor: the focus is there, whatever opened beside. */
  async keysGoToPlan() {
    const label = this.page.locator('[id="status.editor.selection"]');
    for (const [key, pattern] of [
      ['Control+End', /行 (?:[2-9]|\d{2,})，/u],
      ['Control+Home', /行 1，列 1$/u],
    ]) {
      await this.page.keyboard.press(key);
      await label.filter({ hasText: pattern }).waitFor();
    }
  }

  /** Shows the Problems panel. */
  async showProblems() {
    if (await this.page.locator('.markers-panel').isVisible()) return;
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** Findings in the Problems panel that show all of `texts`. The panel draws only what is in view: narrow it first. */
  problems(...texts) {
    const rows = this.page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
    return texts.reduce((found, hasText) => found.filter({ hasText }), rows);
  }

  /** Narrows the Problems panel, which must have rows, to those with this text. A filter typed while the panel is still being built is lost. */
  async filterProblems(text) {
    await this.problems().first().waitFor();
    const input = this.page.locator('.viewpane-filter input').first();
    await until(`the Problems panel to show only ${text}`, async () => {
      if ((await input.inputValue()) !== text) await input.fill(text);
      return (await this.problems().count()) === (await this.problems(text).count());
    });
  }

  /** Waits until the line that holds just `text` is coloured, a moment after typing; before, the editor closes no brackets. */
  async coloured(text, word) {
    const line = this.editor.locator('.view-line').filter({ hasText: new RegExp(`^\\s*${escapePattern(text)}\\s*$`) });
    await line.getByText(word, { exact: true }).first().waitFor();
  }

  /** Waits until the completion list offers `label` first. */
  async offeredFirst(label) {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().filter({ hasText: label }).waitFor();
  }

  /** Takes the first entry of the completion list in place of the `typed` text. */
  async accept(typed) {
    await this.page.keyboard.press('Enter');
    await this.line(typed).waitFor({ state: 'detached' });
  }

  /**
   * Opens the quick fixes at the cursor and takes the one that shows `text`. While findings come in anew the editor has no
   * list to show, or closes it again: then it is asked once more, as one does.
   */
  async quickFix(text) {
    const widget = this.page.locator('.action-widget').first();
    const row = widget.locator('.monaco-list-row', { hasText: text }).first();
    await until(`the quick fix ${text}`, async () => {
      if (!(await widget.isVisible())) await this.page.keyboard.press('Control+.');
      await row.waitFor({ timeout: 5_000 });
      return true;
    });
    await this.screenshot('quick-fix');
    await row.click();
    await widget.waitFor({ state: 'hidden' });
  }

  /** The page inside the webview that is shown. */
  get webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Saves the file and waits until the disk has `text`. */
  async saveWith(text) {
    await this.page.keyboard.press('Control+S');
    await until(`${text} in ${path.basename(this.file)}`, () => readFileSync(this.file, 'utf8').includes(text));
  }

  /** Waits until the window has stored all of `texts` of a page's state: in a browser it does so only every few seconds. */
  async keptForReload(...texts) {
    await until(`${texts.join(' and ')} to be stored`, async () => {
      const stored = (await this.page.evaluate(storedEditors)).replaceAll('\\', '');
      return texts.every((text) => stored.includes(text));
    });
  }

  async screenshot(label) {
    const number = String(++this.shots).padStart(2, '0');
    await this.page.screenshot({ path: path.join(outDir, `${this.name}-${number}-${label}.png`) });
  }
}

/** Runs in the page: the editors, with the state of their pages, as the window's own store has them. */
async function storedEditors() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await done(indexedDB.open(name));
    const store = database.transaction('ItemTable').objectStore('ItemTable');
    found.push(await done(store.get('memento/workbench.parts.editor')));
    database.close();
  }
  return JSON.stringify(found);
}

/** Columns a text takes on the screen, which is what "go to line and column" counts: a Chinese character takes two. */
function visibleLength(text) {
  return text.length + (text.match(/[\u2e80-\ud7af\uf900-\ufaff\uff01-\uff5e]/g)?.length ?? 0);
}

function escapePattern(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
