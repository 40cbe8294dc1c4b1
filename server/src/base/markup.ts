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
