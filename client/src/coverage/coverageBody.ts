import { escapeHtml } from '../webview/page.ts';

/** The empty page of the matrix. `label` is the accessible name of the table, `onlyHoles` the text of the checkbox. */
export function coverageBody(label: string, onlyHoles: string): string {
  return `<header>
<h1 id="title" lang="zh-CN"></h1>
<label><input id="only-holes" type="checkbox"> ${escapeHtml(onlyHoles)}</label>
</header>
<p id="notice" role="status"></p>
<div id="region" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table id="matrix" aria-label="${escapeHtml(label)}"></table></div>`;
}
