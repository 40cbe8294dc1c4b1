/** Rows as a CSV file that Excel opens right: byte order mark, CRLF, and no cell that it could take for a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Excel takes what begins with one of these signs, half or full width, for a formula; what begins with a tab, too. */
function csvCell(text: string): string {
  const plain = /^(?:[=+\-@＝＋－＠\t\r]|\s+[=+\-@＝＋－＠])/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
