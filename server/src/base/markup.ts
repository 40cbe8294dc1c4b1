/** Markup that may stand in a page or an XML part as it is. Only `markup` and our own constant texts become this. */
export interface Markup {
  readonly markup: string;
}

export const NOTHING: Markup = { markup: '' };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * HTML or XML with every value escaped, good between tags and inside quoted attributes; lists of markup stand side by
 * side.
 */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  return { markup: String.raw({ raw: parts }, ...values.map(escaped)) };
}

function escaped(value: string | number | Markup | readonly Markup[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup: each }) => each).join('');
}

/** A page that needs nothing else, without scripts. `style` is our own; `body` gives a block to each line. */
export function standalonePage(page: {
  readonly lang: string;
  readonly title: string;
  readonly style: string;
  readonly body: Markup;
}): string {
  // The policy is a second lock: should anything get past the escaping, it still cannot run or fetch.
  return markup`<!DOCTYPE html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=1160">
<title>${page.title}</title>
<style>
${{ markup: page.style }}</style>
</head>
<body>
${page.body}</body>
</html>
`.markup;
}
