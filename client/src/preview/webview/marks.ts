import type { TableMark } from '../../../../server/src/lsp/protocol/table.ts';
import type { MarksMessage } from '../messages.ts';
import type { Rows } from './rows.ts';
import { plainId, type TableGrid } from './tableGrid.ts';

const SEVERITIES: readonly TableMark['severity'][] = ['error', 'warning', 'info', 'hint'];

/** What was found, shown in its cells: a sign whose form says how bad it is, and a line under what it is about. */
export class Marks {
  private message: MarksMessage = { kind: 'marks', marks: [], elsewhere: [], summary: '' };
  /** Where the round through the findings has come to. */
  private at = -1;

  constructor(
    private readonly rows: Rows,
    private readonly grid: TableGrid,
    private readonly sheet: HTMLElement,
  ) {}

  set(message: MarksMessage): void {
    if (JSON.stringify(message) === JSON.stringify(this.message)) return;
    this.message = message;
    this.draw();
  }

  /** Draws all signs anew, as after rows have changed. */
  draw(): void {
    for (const sign of this.sheet.querySelectorAll('.sign')) sign.remove();
    for (const marked of this.sheet.querySelectorAll('.marked')) {
      marked.classList.remove('marked', ...SEVERITIES.map((severity) => `has-${severity}`));
    }
    const rowsOf = new Map<string, number[]>();
    for (const [index, { id }] of this.rows.places.entries()) {
      const plain = plainId(id);
      rowsOf.set(plain, [...(rowsOf.get(plain) ?? []), index]);
    }
    const byTarget = new Map<HTMLElement, TableMark[]>();
    for (const mark of this.message.marks) {
      for (const row of rowsOf.get(mark.row) ?? []) {
        const said = mark.role && (this.grid.cellOf(row, mark.role) ?? this.grid.cellOf(row, 'task'));
        const cell = said ?? this.grid.cellAt({ row, column: 0 });
        const target = cell && itemOf(cell, mark);
        if (target === undefined) continue;
        const known = byTarget.get(target);
        if (known === undefined) byTarget.set(target, [mark]);
        else if (!known.some(({ label, offset }) => label === mark.label && offset === mark.offset)) known.push(mark);
      }
    }
    for (const [target, marks] of byTarget) addSign(target, marks);
  }

  /** The next sign in the order of the table, and after the last one what was found elsewhere; undefined without any. */
  next(): { readonly sign: HTMLElement } | { readonly offset: number } | undefined {
    const signs = [...this.sheet.querySelectorAll<HTMLElement>('button.mark')];
    const { elsewhere } = this.message;
    const count = signs.length + elsewhere.length;
    if (count === 0) return undefined;
    this.at = (this.at + 1) % count;
    const sign = signs[this.at];
    const other = elsewhere[this.at - signs.length];
    return sign ? { sign } : other && { offset: other.offset };
  }
}

/** The unit a mark is about, else the cell; of a merged cell the unit at the same place. */
function itemOf(cell: HTMLElement, { item }: TableMark): HTMLElement {
  const items = cell.querySelectorAll<HTMLElement>('li, .unit');
  return (item === undefined ? undefined : items[item]) ?? cell;
}

function addSign(target: HTMLElement, marks: readonly TableMark[]): void {
  const sorted = [...marks].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const [worst] = sorted;
  if (worst === undefined) return;
  const sign = document.createElement('button');
  sign.type = 'button';
  sign.className = `mark ${worst.severity}`;
  sign.tabIndex = -1;
  sign.dataset.fix = String(worst.offset);
  const words = sorted.map(({ label }) => label);
  sign.title = words.join('\n');
  sign.setAttribute('aria-label', words.join('\n'));
  target.classList.add('marked', `has-${worst.severity}`);
  const holder = document.createElement('span');
  holder.className = 'sign';
  holder.append(sign);
  target.append(holder);
}
