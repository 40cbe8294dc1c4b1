import { foldName } from '../../base/foldName.ts';
import { fromTo, type ReformLine, readStatement, takeDate } from './line.ts';

/** One change of names and the line it was read from. */
export interface ReformEntry extends ReformLine {
  /** As a registry writes dates; missing where neither the line nor a heading above it says one. */
  readonly date: string | undefined;
  /** Zero-based. */
  readonly line: number;
  readonly text: string;
}

/** What a list says, and the lines that could not be read. Every line that is not blank is in one of the two, or is a heading. */
export interface ReformList {
  readonly entries: readonly ReformEntry[];
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/** The columns of a table whose headings say which is which. */
interface Columns {
  readonly old: number;
  readonly current: number;
  readonly date: number | undefined;
}

const BULLET =
  /^\s*(?:[-*•·●○◆■▪]\s+|[（(]?\d{1,3}[.、)）．]\s*|[①-⑳]\s*|[（(][一二三四五六七八九十]+[）)]\s*|[一二三四五六七八九十]+、\s*)/u;
const OLD = /^(?:原|旧|改革前|调整前|更名前|撤销)/u;
const CURRENT = /^(?:现|新|改革后|调整后|更名后|承接|组建|整合)/u;
const HEADING_WORD = /(?:名称|机构|单位|部门|简称|全称|称谓|前|后|名)$/u;
const DATE_HEADING = /时间|日期|年月/u;

/**
 * Reads the list of a reform: a statement on each line (`区环保局 → 区生态环境局`, `撤销区安监局`), or a table (tabs) of old and
 * new names, with or without headings. A line that is a date alone dates those below it.
 */
export function parseReform(text: string): ReformList {
  const entries: ReformEntry[] = [];
  const unread: { line: number; text: string }[] = [];
  let columns: Columns | undefined;
  let above: string | undefined;
  for (const [index, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    if (raw.trim() === '') continue;
    const cells = raw.split('\t').map((cell) => cell.trim());
    const headings = cells.length > 1 ? columnsOf(cells) : undefined;
    if (headings) {
      columns = headings;
      continue;
    }
    const alone = takeDate(raw);
    if (alone.date !== undefined && isHeading(alone.rest)) {
      above = alone.date;
      continue;
    }
    const place = { line: index, text: raw.trim() };
    const read = cells.length > 1 ? readRow(cells, columns) : readLine(raw);
    if (read.length === 0) unread.push(place);
    entries.push(...read.map(({ date, ...rest }) => ({ ...rest, date: date ?? above, ...place })));
  }
  return { entries, unread };
}

type Dated = ReformLine & { readonly date: string | undefined };

/** What is left of a line that only tells when: 机构改革, a colon. */
function isHeading(rest: string): boolean {
  return /^(?:[一二三四五六七八九十\d]*[、.．]?)?(?:北京市|[\p{Script=Han}]{0,4}[市区县])?(?:党政)?(?:机构改革|机构调整|更名|改革)?(?:情况|方案)?[:：]?$/u.test(
    rest.trim(),
  );
}

function columnsOf(cells: readonly string[]): Columns | undefined {
  const folded = cells.map(foldName);
  const old = folded.findIndex((cell) => OLD.test(cell) && HEADING_WORD.test(cell) && cell.length <= 8);
  const current = folded.findIndex((cell) => CURRENT.test(cell) && HEADING_WORD.test(cell) && cell.length <= 8);
  if (old < 0 || current < 0) return undefined;
  const date = folded.findIndex((cell) => DATE_HEADING.test(cell));
  return { old, current, date: date < 0 ? undefined : date };
}

/** A row of a table; without headings the old name comes before the new one, and a number before both. */
function readRow(cells: readonly string[], columns: Columns | undefined): readonly Dated[] {
  if (columns) {
    const date = columns.date === undefined ? undefined : takeDate(cells[columns.date] ?? '').date;
    return dated(cells[columns.old] ?? '', cells[columns.current] ?? '', date);
  }
  const filled = cells.filter((cell, index) => cell !== '' && !(index === 0 && /^\d{1,3}[.、．]?$/u.test(cell)));
  const [old, current, last, ...more] = filled;
  if (old === undefined || more.length > 0) return [];
  if (current === undefined) return readLine(old);
  const date = last === undefined ? undefined : takeDate(last).date;
  // a third column that is no date says something that is not understood
  return last !== undefined && date === undefined ? [] : dated(old, current, date);
}

function dated(old: string, current: string, date: string | undefined): readonly Dated[] {
  const [before, after] = [takeDate(old), takeDate(current)];
  const read = fromTo(before.rest, after.rest);
  return read ? [{ ...read, date: date ?? after.date ?? before.date }] : [];
}

/** The statements of a line: usually one; the sentences of a decision together say who follows whom. */
function readLine(raw: string): readonly Dated[] {
  const { date, rest } = takeDate(raw.replace(BULLET, ''));
  const statement = rest.replace(/^\s*[:：,，]/u, '');
  const decided = readDecision(statement);
  if (decided) return decided.map((each) => ({ ...each, date }));
  const statements = statement.split(/[。；;]/u).filter((each) => each.trim() !== '');
  const read = statements.map(readStatement);
  return read.length > 0 && read.every((each) => each !== undefined) ? read.map((each) => ({ ...each, date })) : [];
}

/**
 * The prose of a decision: 将区环保局的职责，区发展改革委的…职责整合，组建区生态环境局。不再保留区环保局。 What is not kept and gave its
 * duties to the new unit is followed by it; who only gave some of them away goes on.
 */
function readDecision(text: string): readonly ReformLine[] | undefined {
  const founded = /(?:组建|设立)([市区县]?[\p{Script=Han}]{2,20}?)(?=[，,。；;]|$)/u.exec(text)?.[1];
  const ended = /(?:不再保留|同时撤销|撤销)([^。；;]+)/u.exec(text)?.[1];
  if (founded === undefined || ended === undefined || !text.includes('职责')) return undefined;
  const gone = readStatement(`撤销${ended}`);
  if (!gone) return undefined;
  const giving = text.slice(0, Math.max(text.lastIndexOf('组建'), text.lastIndexOf('设立')));
  const followed = gone.from.filter((name) => giving.includes(name));
  const dropped = gone.from.filter((name) => !giving.includes(name));
  return [
    { from: followed, to: [founded], successors: 'new' },
    ...(dropped.length > 0 ? [{ from: dropped, to: [], successors: 'new' as const }] : []),
  ];
}
