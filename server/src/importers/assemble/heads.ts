import type { PlainNotice } from '../../plan/plain.ts';
import type { Level } from '../../plan/vocabulary.ts';
import { endsSentence, joinLines, joinWords } from '../joinLines.ts';
import type { RawParagraph } from '../rawTable.ts';
import { drop, type Journal } from './journal.ts';
import { isPageNumber } from './sourceRows.ts';

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
}

const DOCUMENT = /^[\p{Script=Han}]{1,12}[〔[［(（【]\s*\d{4}\s*[〕\]］)）】]\s*第?\s*\d{1,5}\s*号$/u;
const DAY = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;
const ANNEX = /^附\s*(?:件|表)\s*(\d{0,2}|[一二三四五六七八九十])\s*[:：]?$/u;
const PRINTED = /^(.*?)\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*印发$/u;
const TITLE_WORDS =
  /(?:计划|方案|分解|任务|清单|要点|措施|台账|分工|安排|目标|行动|一览表|表|工程|规划|意见)(?:[（(].{1,20}[）)])?$/u;
const BODY = /(?:政府|办公室|委员会|局|委|办|处|院|部|街道|工作委|指挥部|领导小组)$/u;

/** Sorts the paragraphs above the table of a plan; what has no place in the plan goes into the journal. */
export function readHead(paragraphs: readonly RawParagraph[], journal: Journal): Head {
  const lines = wholeParagraphs(paragraphs, journal);
  const titleAt = titleIndex(lines);
  let title = titleAt >= 0 ? joinWords(lines[titleAt]!.text) : undefined;
  const used = new Set<number>(titleAt >= 0 ? [titleAt] : []);
  const above = lines[titleAt - 1];
  // a title on two lines: its second begins with the year
  if (title && above && /^\d{4}\s*年/.test(title) && looksLikeTitle(above.text)) {
    title = joinWords(above.text) + title;
    used.add(titleAt - 1);
  }
  const sorted = sortLines(lines, used);
  for (const [index, line] of lines.entries()) {
    if (!used.has(index)) drop(journal, line.text, 'import.dropped.head', line.place);
  }
  return { title, ...sorted };
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

function titleIndex(lines: readonly RawParagraph[]): number {
  for (let at = lines.length - 1; at >= 0; at--) if (looksLikeTitle(lines[at]!.text)) return at;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { text } = lines[at]!;
    if (
      text.length <= 50 &&
      !endsSentence(text) &&
      !/[:：，]/u.test(text) &&
      !isMarked(text) &&
      !/(?:文件|通知)$/u.test(text)
    )
      return at;
  }
  return -1;
}

function looksLikeTitle(text: string): boolean {
  const words = joinWords(text);
  return (
    words.length >= 4 &&
    words.length <= 60 &&
    TITLE_WORDS.test(words) &&
    !/^(?:附件|抄送|\d+[.、])/u.test(words) &&
    !/[:：。；]/u.test(words)
  );
}

function sortLines(lines: readonly RawParagraph[], used: Set<number>): Omit<Head, 'title'> {
  const text: string[] = [];
  let [annex, document, issued, issuer, to, remark, noticeTitle]: (string | undefined)[] = [];
  let inAnnexes = false;
  for (const [index, { text: line }] of lines.entries()) {
    if (used.has(index)) continue;
    used.add(index);
    const annexMark = ANNEX.exec(line);
    if (annexMark) annex = annexMark[1] || '附件';
    else if (DOCUMENT.test(line)) document = tidyDocument(line);
    else if (/(?:政府|办公室|委员会|局|委|党委|街道办事处)文件$/u.test(line)) issuer ??= line.replace(/文件$/u, '');
    else if (/关于.*(?:通知|函)$/u.test(line)) noticeTitle = joinWords(line);
    else if (DAY.test(line)) issued = isoDay(line);
    else if (/^[（(]此件.*[）)]$/u.test(line)) remark = line.slice(1, -1);
    else if (DAY.test(lines[index + 1]?.text ?? '') && line.length <= 40 && BODY.test(line)) issuer ??= line;
    else if (/^附件[:：]/u.test(line) || (inAnnexes && /^\d+[.、]/u.test(line))) {
      // the list of annexes is made anew from the plans
      inAnnexes = true;
      used.delete(index);
    } else if (to === undefined && /[:：]$/u.test(line) && /[，、各]/u.test(line)) to = line.slice(0, -1);
    else if (to !== undefined && issued === undefined && line.length > 10) text.push(line);
    else used.delete(index);
  }
  const notice = {
    ...(issuer !== undefined && { issuer }),
    ...(to !== undefined && { to }),
    ...(text.length > 0 && { text }),
    ...(remark !== undefined && { remark }),
  };
  return { annex, document, issued, notice: to === undefined ? undefined : notice, noticeTitle };
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
  const [, year, month, day] = DAY.exec(text.trim()) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : undefined;
}

function tidyDocument(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Whose plan it is, as far as its title (or who issued it) says. */
export interface Scope {
  readonly area: string | undefined;
  readonly level: Level | undefined;
  readonly year: string | undefined;
  readonly period: { readonly from: string; readonly to: string } | undefined;
}

const DISTRICT = /^(?:\p{Script=Han}{2,4}市)?(\p{Script=Han}{2,6}?(?:区|县|旗))(?!域|级|划)/u;
const CITY = /^(\p{Script=Han}{2,4}?市)/u;
const STREET = /^(?:\p{Script=Han}{2,4}市)?(?:\p{Script=Han}{2,5}?[区县])?(\p{Script=Han}{2,7}?(?:街道|镇|乡))/u;

export function scopeOf(head: Pick<Head, 'title' | 'issued' | 'document' | 'notice'>): Scope {
  const place = [head.title, head.notice?.issuer]
    .map((text) => placeOf(text ?? ''))
    .find(({ level }) => level !== undefined);
  const title = head.title ?? '';
  const period = /(20\d{2})\s*年?\s*[—–~～至-]+\s*(20\d{2})\s*年/u.exec(title);
  const year =
    /(20\d{2})\s*年/u.exec(title)?.[1] ??
    head.issued?.slice(0, 4) ??
    /[〔[（(](20\d{2})/u.exec(head.document ?? '')?.[1];
  return {
    area: place?.area,
    level: place?.level,
    year: period ? undefined : year,
    period: period ? { from: period[1]!, to: period[2]! } : undefined,
  };
}

function placeOf(text: string): { readonly area: string | undefined; readonly level: Level | undefined } {
  const street = STREET.exec(text)?.[1];
  if (street) return { area: street, level: 'street' };
  const district = DISTRICT.exec(text)?.[1];
  if (district && !/(?:工业|园|开发|示范|功能|自治)区$/u.test(district)) return { area: district, level: 'district' };
  const city = CITY.exec(text)?.[1];
  return city ? { area: city, level: 'municipal' } : { area: undefined, level: undefined };
}
