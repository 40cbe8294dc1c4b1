/** Text of a user on one line, so that Markdown shows it as it is. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&]/gu, (char) => `\\${char}`)
    .replace(/^([-+]|\d+(?=[.)]))/u, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** The same of lines that stay lines where Markdown has no line breaks of its own: in a cell, in a heading. */
export function escapedLines(text: string): string {
  return text.split('\n').map(escaped).join('<br>');
}

/** Plain text that leads to a line of a file, as editors follow it: `[12](a.plan.yaml#L12)`. */
export interface LineLink {
  readonly text: string;
  /** Relative to the document the link stands in. */
  readonly path: string;
  /** Zero-based. */
  readonly line: number;
}

/** Rows of plain text as a Markdown table; the first is its head. */
export function markdownTable([head = [], ...body]: readonly (readonly (string | LineLink)[])[]): string {
  const rows = [head.map(cell), head.map(() => '---'), ...body.map((row) => row.map(cell))];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cell(content: string | LineLink): string {
  if (typeof content === 'string') return escapedLines(content);
  // what Chinese there is in it stays readable
  const path = content.path
    .replace(/[\s%#?<>\\|]/gu, encodeURIComponent)
    .replace(/[()]/gu, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `[${escapedLines(content.text)}](${path}#L${content.line + 1})`;
}
