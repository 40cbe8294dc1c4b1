/** Arrow keys, Home and End lead from button to button of a table, along its rows and columns. */
export function moveFocus(table: HTMLElement, event: KeyboardEvent): void {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
  const active = document.activeElement?.closest('th, td') ?? null;
  const row = rows.findIndex((cells) => active && cells.includes(active));
  const column = active && row >= 0 ? rows[row]!.indexOf(active) : -1;
  if (column < 0) return;
  const to: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [event.ctrlKey ? 0 : row, 0],
    End: [event.ctrlKey ? rows.length - 1 : row, rows[row]!.length - 1],
  };
  const place = to[event.key];
  const button = place && rows[place[0]]?.[place[1]]?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}
