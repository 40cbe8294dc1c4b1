import type { PlainNotice } from '../../plan/plain.ts';
import { endsSentence, joinLines, joinWords } from '../joinLines.ts';
import type { RawParagraph } from '../rawTable.ts';
import { drop, type Journal } from './journal.ts';
import { isPageNumber } from './sourceRows.ts';
import { findTitle } from './title.ts';

/** What stands above the table of a plan. */
export interface Head {
  readonly title: string | undefined;
  /** The number of the annex, or 附件 where it is the only one. */
  readonly annex: string | undefined;
  /** 发文字号. */
  readonly document: string | undefined;
  /** An ISO day. */
  readonly issued: string | undefined;
  readonly notice: PlainNotice | undefined;
  /** The title of the notice that sends the plans out. */
  readonly noticeTitle: string | undefined;
  /** Lines that have no place in the plan, but may say whose it is and of when. */
  readonly others: readonly string[];
}

const DOCUMENT = /^[\p{Script=Han}]{1,12}[〔[［(（【]\s*\d{4}\s*[〕\]］)）】]\s*第?\s*\d{1,5}\s*号$/u;
const DAY = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;
/** As the pages of a city's web site and registers have it. */
const LABELLED = /^((?:成文|发文|印发)日期|发文字号|文号)\s*[:：]\s*(.+)$/u;
const ANNEX = /^附\s*(?:件|表)\s*(\d{0,2}|[一二三四五六七八九十])\s*[:：]?$/u;
const PRINTED = /^(.*?)\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*印发$/u;
const BODY = /(?:政府|办公室|委员会|局|委|办|处|院|部|街道|工作委|指挥部|领导小组)$/u;

/** Sorts the paragraphs above the table of a plan; what has no place in the plan goes into the journal. */
export function readHead(paragraphs: readonly RawParagraph[], journal: Journal): Head {
  const lines = wholeParagraphs(paragraphs, journal);
  const texts = lines.map(({ text }) => text);
  const found = findTitle(texts.map((text) => (isMarked(text) ? '' : text)));
  const used = new Set(found?.lines);
  const sorted = sortLines(lines, used);
  const others = lines.filter((_, index) => !used.has(index));
  for (const { text, place } of others) drop(journal, text, 'import.dropped.head', place);
  return { title: found?.title, ...sorted, others: others.map(({ text }) => text) };
}

/** Paragraphs as they were written: page numbers off, those that a page or a narrow column cut put together. */
function wholeParagraphs(paragraphs: readonly RawParagraph[], journal: Journal): readonly RawParagraph[] {
  const whole: RawParagraph[] = [];
  for (const paragraph of paragraphs) {
    if (isPageNumber(paragraph.text)) {
      drop(journal, paragraph.text, 'import.dropped.page-number', paragraph.place);
      continue;
    }
    const last = whole.at(-1);
    const text = joinLines(paragraph.text);
    if (last && continues(last.text, text))
      whole[whole.length - 1] = { ...last, text: joinLines(`${last.text}\n${text}`) };
    else whole.push({ ...paragraph, text });
  }
  return whole;
}

function continues(last: string, text: string): boolean {
  if (/关于/u.test(last) && !/(?:通知|函|意见)$/u.test(last) && !/[。：:]/u.test(last)) return !isMarked(text);
  // the text of a notice, cut by the edge of the page: long, or with a comma in it
  const isText = /[，；]/u.test(last) && !endsSentence(last) && !/[:：]$/u.test(last);
  return isText && !isMarked(text);
}

/** A line that is something of its own by its form. */
function isMarked(text: string): boolean {
  return (
    DAY.test(text) ||
    ANNEX.test(text) ||
    DOCUMENT.test(text) ||
    PRINTED.test(text) ||
    /^(?:抄送|附件[:：]|[（(]此件)/u.test(text)
  );
}

type Said = 'annex' | 'document' | 'issued' | 'issuer' | 'to' | 'remark' | 'noticeTitle';

/** Puts lines where they belong; those that have no place, or say again what another line says otherwise, stay unused. */
function sortLines(lines: readonly RawParagraph[], used: Set<number>): Omit<Head, 'title' | 'others'> {
  const text: string[] = [];
  const said = new Map<Said, { readonly value: string; readonly index: number }>();
  const take = (what: Said, value: string, index: number, isBetter = true): void => {
    const before = said.get(what);
    if (before && before.value !== value) used.delete(isBetter ? before.index : index);
    if (!before || isBetter) said.set(what, { value, index });
  };
  let inAnnexes = false;
  for (const [index, { text: line }] of lines.entries()) {
    if (used.has(index)) continue;
    used.add(index);
    const annexMark = ANNEX.exec(line);
    const [, label = '', value = ''] = LABELLED.exec(line) ?? [];
    const labelledDay = label.endsWith('日期') ? isoDay(value) : undefined;
    const day = isoDay(line);
    if (annexMark) take('annex', annexMark[1] || '附件', index);
    else if (DOCUMENT.test(line)) take('document', tidyDocument(line), index);
    else if (label !== '' && DOCUMENT.test(value)) take('document', tidyDocument(value), index, false);
    else if (labelledDay !== undefined) take('issued', labelledDay, index, false);
    else if (/(?:政府|办公室|委员会|局|委|党委|街道办事处)文件$/u.test(line)) {
      take('issuer', line.replace(/文件$/u, ''), index, false);
    } else if (/关于.*(?:通知|函)$/u.test(line)) take('noticeTitle', joinWords(line), index);
    else if (day !== undefined) take('issued', day, index);
    else if (/^[（(]此件.*[）)]$/u.test(line)) take('remark', line.slice(1, -1), index);
    else if (DAY.test(lines[index + 1]?.text ?? '') && line.length <= 40 && BODY.test(line)) {
      take('issuer', line, index, false);
    } else if (/^附件[:：]/u.test(line) || (inAnnexes && /^\d+[.、]/u.test(line))) {
      // the list of annexes is made anew from the plans
      inAnnexes = true;
      used.delete(index);
    } else if (!said.has('to') && /[:：]$/u.test(line) && /[，、各]/u.test(line)) take('to', line.slice(0, -1), index);
    else if (said.has('to') && !said.has('issued') && line.length > 10) text.push(line);
    else used.delete(index);
  }
  const isNotice = said.has('to');
  for (const what of ['issuer', 'remark'] as const) if (!isNotice) used.delete(said.get(what)?.index ?? -1);
  const [annex, document, issued, noticeTitle] = (['annex', 'document', 'issued', 'noticeTitle'] as const).map(
    (what) => said.get(what)?.value,
  );
  const notice = Object.fromEntries(
    (['issuer', 'to', 'remark'] as const).flatMap((what) => (said.has(what) ? [[what, said.get(what)!.value]] : [])),
  );
  return {
    annex,
    document,
    issued,
    notice: isNotice ? { ...notice, ...(text.length > 0 && { text }) } : undefined,
    noticeTitle,
  };
}

/** What stands below the table: to whom copies go, who printed it when; the rest goes into the journal. */
export function readFoot(
  paragraphs: readonly RawParagraph[],
  journal: Journal,
): Pick<PlainNotice, 'copies' | 'printedBy' | 'printed'> {
  const copies: string[] = [];
  let printedBy: string | undefined;
  let printed: string | undefined;
  for (const [index, { text, place }] of paragraphs.entries()) {
    const line = joinLines(text);
    const mark = PRINTED.exec(line);
    const next = joinLines(paragraphs[index + 1]?.text ?? '');
    if (mark) {
      printed = isoDay(mark[2]!);
      printedBy = mark[1] || printedBy;
    } else if (PRINTED.test(next) && line.length <= 40 && !endsSentence(line)) printedBy = line;
    else if (/^抄\s*送\s*[:：]/u.test(line)) copies.push(line.replace(/^抄\s*送\s*[:：]\s*/u, ''));
    else if (copies.length > 0 && printed === undefined && /[，、]/u.test(line)) copies.push(line);
    else drop(journal, line, isPageNumber(line) ? 'import.dropped.page-number' : 'import.dropped.foot', place);
  }
  return {
    ...(copies.length > 0 && { copies: copies.join('').replace(/。$/u, '') }),
    ...(printedBy !== undefined && { printedBy }),
    ...(printed !== undefined && { printed }),
  };
}

function isoDay(text: string): string | undefined {
  const [, year, month, day] =
    DAY.exec(text.trim()) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text.trim()) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : undefined;
}

function tidyDocument(text: string): string {
  return text.replace(/\s+/gu, '');
}
