/** What the page shell needs; all are plain text or URIs and are escaped here. */
export interface PageParts {
  /** The webview's own source for style sheets, as its content security policy names it. */
  readonly cspSource: string;
  /** A fresh random word in base64; only the script carrying it may run. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Language of the label and the notice; the plan itself is Chinese. */
  readonly locale: string;
  /** Accessible name of the scrolling region. */
  readonly label: string;
}

/** The empty preview page; the table arrives later as a message. */
export function pageHtml(parts: PageParts): string {
  const policy = `default-src 'none'; style-src ${parts.cspSource}; script-src 'nonce-${parts.nonce}';`;
  const locale = escapeHtml(parts.locale);
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.label)}</title>
<link rel="stylesheet" href="${escapeHtml(parts.styleUri)}">
</head>
<body>
<div id="plan" role="region" tabindex="0" aria-label="${escapeHtml(parts.label)}"><div id="sheet" lang="zh-CN"></div></div>
<p id="notice" role="status"></p>
<script nonce="${escapeHtml(parts.nonce)}" src="${escapeHtml(parts.scriptUri)}"></script>
</body>
</html>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
