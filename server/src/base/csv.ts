/*
 * CSV as Excel opens it by a double click, which asks nothing and guesses what each cell is: a byte order mark, CRLF, and
 * no cell that is taken for what it is not. What begins like a formula gets a `'` in front, as OWASP advises, which is
 * seen; what would turn into a date or another number gets a tab behind, which is not seen and makes a text of it, as the
 * lists of payments do that Chinese offices know. `="3-2"` would be a formula itself, and is one to other programs.
 */

export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** The text of a cell that was written by `csv`, quotes taken off, without the `'` in front; its tab is white space. */
export function csvText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** One of these signs, half or full width, begins a formula, also behind white space; a tab is one of them to some programs. */
const FORMULA = /^'*(?:[=+\-@＝＋－＠\t\r]|\s+[=+\-@＝＋－＠])/u;

function csvCell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : isMisread(text) ? `${text}\t` : text;
  return /[",\t\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * Excel would show a date (3-2), a time, another number (08, 3.10, (1)), or only the first figures of a long one. Of
 * 4月14日 it makes a date too, but shows it as it is written.
 */
function isMisread(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (!/\d/.test(plain) || !/^[\d.,:/\-%()eE+ ]+$/u.test(plain)) return false;
  return !/^(?:0|[1-9]\d{0,10})(?:\.\d{0,8}[1-9])?%?$/.test(text);
}
