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

/** Rows of plain text as a Markdown table; the first is its head. */
export function markdownTable([head = [], ...body]: readonly (readonly string[])[]): string {
  const rows = [head.map(escapedLines), head.map(() => '---'), ...body.map((row) => row.map(escapedLines))];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
