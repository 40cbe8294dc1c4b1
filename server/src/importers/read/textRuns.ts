import { sectionNumber } from '../../plan/sectionNumber.ts';
import type { UnitLookup } from '../../registry/lookup.ts';
import { endsSentence, joinLines } from '../joinLines.ts';
import type { LeftOut, RawBlock } from '../rawTable.ts';
import { findRunHeading, type RunHeading, type RunLine, runLines, withoutRepeats } from './runHeading.ts';
import { isDeadline, isUnit, type Part, partsOfLine } from './runTokens.ts';
import { isOpen, narrowWidth, type UnitLine, unitColumns } from './runUnits.ts';
import { paragraphsOf, tableOf } from './textTable.ts';

/** A row while its lines come in. */
interface OpenRow {
  readonly line: number;
  number: string;
  readonly title: string[];
  readonly text: string[];
  readonly deadline: string[];
  readonly units: UnitLine[];
  /** Units that stand behind the deadline, on the next page. */
  readonly late: UnitLine[];
  section: string | undefined;
}

/**
 * A table whose cells a program ran together line by line, as text taken out of a PDF file is: what a line is shows in
 * its words (a number, a deadline, a unit) and its length; the columns come in the order of the heading. Undefined where
 * the text has no heading of a table.
 */
export function readRunTogether(
  lines: readonly string[],
  lookup: UnitLookup | undefined,
): { readonly blocks: RawBlock[]; readonly left: LeftOut[] } | undefined {
  const all = runLines(lines);
  const heading = findRunHeading(all);
  if (!heading) return undefined;
  const { kept, repeated } = withoutRepeats(all, heading);
  const { body, numbers } = withoutPageNumbers(kept);
  const rows = new RowReader(heading, lookup, textWidth(body)).read(body);
  const head = paragraphsOf(lines.slice(0, all[heading.from]!.line - 1));
  const first = { cells: heading.headings, line: all[heading.from]!.line };
  const narrow = narrowWidth(
    rows.map(({ units }) => units),
    lookup,
  );
  const table = tableOf([first, ...rows.map((row) => cellsOf(row, heading, narrow, lookup))], 1);
  const leave = (line: RunLine, key: string): LeftOut => ({
    text: line.text,
    why: { key, args: {} },
    place: { line: line.line },
  });
  return {
    blocks: [...head, table],
    left: [
      ...repeated.map((line) => leave(line, 'import.dropped.heading')),
      ...numbers.map((line) => leave(line, 'import.dropped.page-number')),
    ],
  };
}

/** The length of the longest lines but a few: those of the text column. */
function textWidth(lines: readonly RunLine[]): number {
  const lengths = lines.map(({ text }) => [...text].length).filter((length) => length >= 10);
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 20;
}

/** A dash alone is left of `— 12 —`, and so is a number beside one, whichever way round its digits are. */
function withoutPageNumbers(lines: readonly RunLine[]): {
  readonly body: readonly RunLine[];
  readonly numbers: readonly RunLine[];
} {
  const isDash = (line: RunLine | undefined): boolean => line !== undefined && /^[—–-]$/u.test(line.text);
  const body: RunLine[] = [];
  const numbers: RunLine[] = [];
  for (const [index, line] of lines.entries()) {
    const beside =
      isDash(lines[index - 1]) || isDash(lines[index + 1]) || /\S[—–]$/u.test(lines[index - 1]?.text ?? '');
    if (isDash(line) || (/^\d{1,3}$/.test(line.text) && beside && !line.page)) {
      numbers.push(line);
      continue;
    }
    const dash = /^(.*[^\s—–-])\s*([—–])$/u.exec(line.text);
    if (dash) numbers.push({ ...line, text: dash[2]! });
    body.push(dash ? { ...line, text: dash[1]! } : line);
  }
  return { body, numbers };
}

/** Titles stand in a narrow column: longer lines are text. */
const TITLE_WIDTH = 8;

class RowReader {
  readonly #rows: OpenRow[] = [];
  readonly #lookup: UnitLookup | undefined;
  readonly #width: number;
  readonly #deadlineFirst: boolean;
  #row: OpenRow | undefined;
  #state: 'title' | 'text' | 'duties' = 'text';
  #last = 0;

  constructor({ kinds }: RunHeading, lookup: UnitLookup | undefined, width: number) {
    this.#lookup = lookup;
    this.#width = width;
    const unit = kinds.findIndex((kind) => kind === 'lead' || kind === 'unit' || kind === 'support');
    this.#deadlineFirst = kinds.indexOf('deadline') < unit;
  }

  read(lines: readonly RunLine[]): readonly OpenRow[] {
    for (let at = 0; at < lines.length; ) at += this.#take(lines, at);
    return this.#rows;
  }

  /** Reads what begins with a line; how many lines that was. */
  #take(lines: readonly RunLine[], at: number): number {
    const line = lines[at]!;
    const { text } = line;
    const style = sectionNumber(text)?.style;
    if (style === 'chinese' && [...text].length <= 30 && !/[。；]/u.test(text)) {
      this.#begin(line).section = text;
      this.#row = undefined;
      return 1;
    }
    if (this.#takeNumber(line)) return 1;
    if (this.#state === 'title' && this.#row) {
      const isTitle = this.#row.title.length === 0 || !line.gap;
      if (isTitle && [...text].length <= TITLE_WIDTH) {
        this.#row.title.push(text);
        return 1;
      }
      this.#state = 'text';
    }
    const broken = this.#deadlineAt(lines, at);
    if (broken) {
      this.#duty({ kind: 'deadline', text: broken.text }, line, false);
      return broken.length;
    }
    this.#takeParts(line);
    return 1;
  }

  /** The next number begins a measure; the same one again, its rest on the next page. */
  #takeNumber(line: RunLine): boolean {
    const match = /^(\d{1,3})(?: (.+))?$/u.exec(line.text);
    const [, number = '', rest = ''] = match ?? [];
    const value = Number(number);
    if (!match || (value !== this.#last + 1 && value !== this.#last) || value === 0) return false;
    if ([...rest].length > TITLE_WIDTH || /^[年月日个项家次%％]/u.test(rest) || /[，。；]/u.test(rest)) return false;
    const row = this.#begin(line);
    row.number = number;
    this.#row = row;
    if (rest !== '') row.title.push(rest);
    this.#state = 'title';
    this.#last = value;
    return true;
  }

  #begin(line: RunLine): OpenRow {
    const row: OpenRow = {
      line: line.line,
      number: '',
      title: [],
      text: [],
      deadline: [],
      units: [],
      late: [],
      section: undefined,
    };
    this.#rows.push(row);
    return row;
  }

  /** A deadline over one line or several: 按时间 / 节点完 / 成. */
  #deadlineAt(lines: readonly RunLine[], at: number): { readonly text: string; readonly length: number } | undefined {
    if (!this.#row || !this.#textIsDone()) return undefined;
    for (let length = 3; length >= 1; length--) {
      const parts = lines.slice(at, at + length).map(({ text }) => text);
      if (parts.length < length || (length > 1 && parts.some((part) => [...part].length > 6))) continue;
      const text = parts.join('');
      if (isDeadline(text)) return { text, length };
    }
    return undefined;
  }

  #textIsDone(): boolean {
    const row = this.#row;
    return row !== undefined && (this.#state === 'duties' || row.text.length === 0 || endsSentence(row.text.at(-1)!));
  }

  #takeParts(line: RunLine): void {
    const isComplete = this.#row !== undefined && this.#row.deadline.length > 0 && this.#state === 'duties';
    const leading = isComplete && line.page && !this.#deadlineFirst;
    const parts = partsOfLine(line.text, this.#lookup, leading);
    const onlyDuties = parts.every(({ kind }) => kind !== 'text');
    if (onlyDuties && this.#textIsDone()) {
      for (const [index, part] of parts.entries())
        this.#duty(part, line, index > 0 && parts[index - 1]!.kind === 'unit');
      return;
    }
    if (onlyDuties || (parts.length === 1 && this.#isPieceOfUnit(line))) {
      if (onlyDuties) this.#words(line.text, line);
      else this.#duty({ kind: 'unit', text: line.text }, line, false);
      return;
    }
    let seen = false;
    for (const [index, part] of parts.entries()) {
      if (part.kind === 'text') {
        // behind units that open a page the text goes on from the last one
        if (leading && index > 0) this.#row?.text.push(part.text);
        else this.#words(part.text, line);
        seen = true;
      } else {
        // a unit beside a single line of text is the only one in its cell: the next line is of another column
        this.#duty(part, line, index > 0 && parts[index - 1]!.kind === 'unit');
        if (seen && part.kind === 'unit' && !this.#deadlineFirst) this.#closeCell = true;
      }
    }
  }

  #closeCell = false;

  /** Words too short for the text column, among duties: a piece of a name that was cut. */
  #isPieceOfUnit({ text }: RunLine): boolean {
    const row = this.#row;
    if (!row || !this.#textIsDone() || row.text.length === 0) return false;
    const last = row.late.at(-1) ?? row.units.at(-1);
    if (this.#state === 'duties' && last && isOpen(last.text)) return true;
    if (endsSentence(text)) return false;
    const length = [...text].length;
    return (
      length < this.#width * 0.7 &&
      (this.#state === 'duties' || /^[市区县各相]/u.test(text) || isUnit(text, this.#lookup))
    );
  }

  #words(text: string, line: RunLine): void {
    if (!this.#row || this.#state === 'duties') {
      this.#row = this.#begin(line);
    }
    this.#row.text.push(text);
    this.#state = 'text';
  }

  #duty(part: Part, line: RunLine, beside: boolean): void {
    this.#row ??= this.#begin(line);
    const row = this.#row;
    this.#state = 'duties';
    if (part.kind === 'deadline') {
      // a second deadline is another row, whose text the page has lost
      if (row.deadline.length > 0) this.#row = this.#begin(line);
      this.#row.deadline.push(part.text);
      return;
    }
    const closed = this.#closeCell;
    this.#closeCell = false;
    const unit = { text: part.text, gap: line.gap || closed || line.page, beside };
    const isLate = !this.#deadlineFirst && row.deadline.length > 0;
    (isLate ? row.late : row.units).push(unit);
  }
}

function cellsOf(
  row: OpenRow,
  { kinds }: RunHeading,
  narrow: number | undefined,
  lookup: UnitLookup | undefined,
): { readonly cells: readonly string[]; readonly line: number; readonly doubt?: string } {
  if (row.section !== undefined) return { cells: [row.section, ...kinds.slice(1).map(() => '')], line: row.line };
  const isUnits = (kind: string): boolean => kind === 'lead' || kind === 'unit' || kind === 'support';
  const count = kinds.filter(isUnits).length;
  const { columns, sure } = unitColumns(row.units, count, narrow, lookup);
  const units = columns.map((lines) => lines.join('\n'));
  if (row.late.length > 0) {
    const last = Math.max(0, count - 1);
    units[last] = [units[last] ?? '', ...row.late.map(({ text }) => text)].filter((text) => text !== '').join('\n');
  }
  let unit = 0;
  let texts = 0;
  const textCount = kinds.filter((kind) => kind === 'measure' || kind === 'detail' || kind === 'parent').length;
  const cells = kinds.map((kind) => {
    if (kind === 'number') return row.number;
    if (kind === 'deadline') return row.deadline.join('');
    if (isUnits(kind)) return units[unit++] ?? '';
    if (kind !== 'measure' && kind !== 'detail' && kind !== 'parent') return '';
    texts += 1;
    return texts === textCount ? wholeText(row.text) : texts === 1 ? joinLines(row.title.join('\n')) : '';
  });
  const isSure = sure && row.late.length === 0;
  return { cells, line: row.line, ...(!isSure && { doubt: 'import.ask.unit-border' }) };
}

/** Lines as paragraphs: one ends where a line ends with a sentence and is shorter than the others. */
function wholeText(lines: readonly string[]): string {
  const longest = Math.max(0, ...lines.map((line) => [...line].length));
  const paragraphs: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    open.push(line);
    if (endsSentence(line) && [...line].length < longest - 2 && /。$/u.test(line)) {
      paragraphs.push(joinLines(open.join('\n')));
      open = [];
    }
  }
  if (open.length > 0) paragraphs.push(joinLines(open.join('\n')));
  return paragraphs.join('\n');
}
