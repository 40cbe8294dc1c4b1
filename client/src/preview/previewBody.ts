import type { CellRole } from '../../../server/src/lsp/protocol/cell.ts';
import type { Sentence } from '../text.ts';
import { escapeHtml, wordsTemplate } from '../webview/page.ts';

/** What the parts of a paragraph are called; in a table the headings say so. */
const PART_NAMES = {
  number: 'Number',
  measure: 'Key task',
  task: 'Task',
  lead: 'Lead units',
  responsible: 'Responsible units',
  support: 'Supporting units',
  deadline: 'Deadline',
  note: 'Note',
} as const satisfies Readonly<Record<CellRole, Sentence>>;

/** The empty preview page: the bar with filters, the region with the table, and what the reader is told below. */
export function previewBody(say: (sentence: Sentence) => string): string {
  const word = (sentence: Sentence): string => escapeHtml(say(sentence));
  const names = Object.entries(PART_NAMES).map(([role, name]) => [role, say(name)]);
  return `<div id="bar" role="toolbar" aria-label="${word('Filter and arrange')}">
<input id="text" type="search" placeholder="${word('Find characters or pinyin')}" aria-label="${word('Find characters or pinyin')}" spellcheck="false">
<select id="unit" aria-label="${word('Unit')}"><option value="">${word('All units')}</option></select>
<select id="due" aria-label="${word('Deadline')}"><option value="">${word('All deadlines')}</option></select>
<select id="group" aria-label="${word('Group')}">
<option value="">${word('In printed order')}</option>
<option value="unit">${word('By unit')}</option>
<option value="deadline">${word('By deadline')}</option>
</select>
<button id="flagged" type="button" aria-pressed="false" title="${word('Show only rows in which something was found')}">${word('Findings only')}</button>
<button id="parent" type="button" aria-pressed="false" hidden>${word('Beside the parent')}</button>
<button id="clear" type="button" hidden>${word('Clear filters')}</button>
<span class="space"></span>
<span id="status" role="status"></span>
<button id="findings" type="button" title="${word('Go to the next finding')}" hidden></button>
<button id="follow" type="button" aria-pressed="false" title="${word('Show the plan of the active editor')}">${word('Follow the editor')}</button>
<button id="print" type="button" title="${word('Print the whole plan in the browser')}">${word('Print')}</button>
<button id="export" type="button">${word('Export')}</button>
</div>
<p id="keys" hidden>${word('Arrow keys move, Enter goes to the source, F2 edits, Tab leads to what was found')}</p>
<div id="plan" role="region" tabindex="-1" aria-label="${word('Plan table')}" aria-describedby="keys"><div id="sheet" lang="zh-CN" data-open="${word('Open the annex')}"></div>
<form id="editor" role="dialog" aria-label="${word('Edit')}" data-remove="${word('Remove {0}')}" hidden>
<div class="parts" role="group" aria-label="${word('Parts of the paragraph')}" hidden></div>
<div class="content"></div>
<ul id="candidates" role="listbox" aria-label="${word('Suggestions')}" hidden></ul>
<fieldset class="scopes" aria-label="${word('What is changed')}"></fieldset>
<p class="refused" role="alert"></p>
<div class="buttons">
<button type="submit">${word('Save')}</button>
<button type="button" class="cancel">${word('Cancel')}</button>
<small class="text-keys">${word('Enter saves, Shift+Enter starts a line, Esc cancels')}</small>
<small class="list-keys">${word('Enter takes or saves, Backspace removes, Esc cancels')}</small>
</div>
</form>
<button id="pencil" type="button" tabindex="-1" aria-label="${word('Edit (F2)')}" title="${word('Edit (F2)')}" hidden></button></div>
<p id="notice" class="warning" role="status"></p>
${wordsTemplate('names', Object.fromEntries(names))}`;
}
