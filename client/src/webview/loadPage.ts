import { randomBytes } from 'node:crypto';
import { Uri, type WebviewPanel } from 'vscode';
import type { Locale } from '../locale.ts';
import { pageHtml } from './page.ts';

/** A page of ours: `NAME.js` and `NAME.css` of dist/ (scripts/build.mjs makes them), `ICON-light.svg` and `-dark` of icons/. */
export interface WebviewPage {
  readonly name: string;
  readonly icon: string;
  readonly locale: Locale;
  readonly title: string;
  /** The empty page as HTML, see {@link pageHtml}. */
  readonly body: string;
}

/** Puts a page into a panel, anew if there is one: it may load its own files and nothing else. */
export function loadPage(panel: WebviewPanel, extensionUri: Uri, page: WebviewPage): void {
  const { webview } = panel;
  const dist = Uri.joinPath(extensionUri, 'dist');
  const icons = Uri.joinPath(extensionUri, 'icons');
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  panel.iconPath = {
    light: Uri.joinPath(icons, `${page.icon}-light.svg`),
    dark: Uri.joinPath(icons, `${page.icon}-dark.svg`),
  };
  webview.html = pageHtml({
    cspSource: webview.cspSource,
    nonce: randomBytes(16).toString('base64'),
    scriptUri: webview.asWebviewUri(Uri.joinPath(dist, `${page.name}.js`)).toString(),
    styleUri: webview.asWebviewUri(Uri.joinPath(dist, `${page.name}.css`)).toString(),
    locale: page.locale,
    title: page.title,
    body: page.body,
  });
}
