import { SENT_SHEET } from '../../table/wayBack.ts';
import type { Sheet } from '../sheets.ts';

/** The name of a sheet that is the only one that is seen. */
const ONLY = '任务表';
/** What Excel takes, in UTF-16. */
const MOST = 31;
/** Excel keeps these for itself. */
const TAKEN = [SENT_SHEET, 'history', '历史记录'];

/** The names of the sheets that are seen: what they are called in print, legal in Excel, and no two the same. */
export function sheetNames(sheets: readonly Pick<Sheet, 'mark' | 'table'>[]): readonly string[] {
  if (sheets.length === 1) return [ONLY];
  const taken = new Set(TAKEN);
  return sheets.map(({ mark, table }) => {
    const wanted = legal(mark ?? table.title?.text ?? '') || ONLY;
    let name = cut(wanted, '');
    // upper and lower case are the same to Excel
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = cut(wanted, `（${count}）`);
    taken.add(name.toLowerCase());
    return name;
  });
}

function legal(name: string): string {
  return name.replace(/[\p{C}[\]:*?/\\]+/gu, ' ').replace(/^['\s]+|['\s]+$/gu, '');
}

function cut(name: string, end: string): string {
  let start = '';
  for (const character of name) {
    if (start.length + character.length + end.length > MOST) break;
    start += character;
  }
  return `${start.replace(/['\s]+$/u, '')}${end}`;
}
