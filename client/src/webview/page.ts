/** What the shell of a page needs; all but `body` are plain text or URIs and are escaped here. */
export interface PageParts {
  /** The webview's own source for style sheets, as its content security policy names it. */
  readonly cspSource: string;
  /** A fresh random word in base64; only the script carrying it may run. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Language of the page's own words; the plans in it are Chinese. */
  readonly locale: string;
  readonly title: string;
  /** The empty page as HTML, everything in it already escaped; what it shows arrives later as a message. */
  readonly body: string;
}

/** The HTML of a page of ours in a webview: one script, one style sheet, nothing from anywhere else. */
export function pageHtml(parts: PageParts): string {
  const policy = `default-src 'none'; style-src ${parts.cspSource}; script-src 'nonce-${parts.nonce}';`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
<link rel="stylesheet" href="${escapeHtml(parts.styleUri)}">
</head>
<body>
${parts.body}
<script nonce="${escapeHtml(parts.nonce)}" src="${escapeHtml(parts.scriptUri)}"></script>
</body>
</html>`;
}

/** Words that a page puts into what it makes itself; its script gets them from `wordsOf`. */
export function wordsTemplate(id: string, words: Readonly<Record<string, string>>): string {
  return `<template id="${id}">${escapeHtml(JSON.stringify(words))}</template>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as HTML, also inside a quoted attribute. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
