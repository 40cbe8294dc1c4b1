import { escapeHtml } from '../webview/page.ts';

/** The empty preview page. `label` is the accessible name of the scrolling region. */
export function previewBody(label: string): string {
  return `<div id="plan" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><div id="sheet" lang="zh-CN"></div></div>
<p id="notice" role="status"></p>`;
}
