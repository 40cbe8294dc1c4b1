import { sectionNumber } from '../../plan/sectionNumber.ts';
import { endsSentence, joinWords } from '../joinLines.ts';

/** The title of a plan among the lines above its table, and the lines it stands on. */
export interface FoundTitle {
  readonly title: string;
  readonly lines: readonly number[];
}

const TITLE_WORDS =
  /(?:计划|方案|分解|任务|清单|要点|措施|台账|分工|安排|目标|行动|一览表|表|工程|规划|意见)(?:[（(].{1,20}[）)])?$/u;
/** Words that say of what kind a plan is, and not which: the second line of a title. */
const KIND_ONLY =
  /^(?:年度)?(?:重点|主要)?(?:任务|工作|责任|目标|措施|项目|事项|和|及|与)*(?:分解|分工|清单|台账|一览|安排|细化|实施|推进)(?:任务|工作|责任|分解|分工|清单|和|及|与)*(?:方案|表|计划)?$/u;
/** （2023—2025年） */
const YEARS = /^[（(][^（()）]*\d{4}[^（()）月]*年[^（()）月]*[）)]$/u;

/** The last line that looks like the title of a plan, with the lines it goes on from; one of them may be empty. */
export function findTitle(lines: readonly string[]): FoundTitle | undefined {
  const at = titleIndex(lines);
  if (at < 0) return undefined;
  let first = at;
  for (let above = lineAbove(lines, first); above >= 0; above = lineAbove(lines, first)) {
    if (!goesOnFrom(joinWords(lines[first]!), lines[above]!)) break;
    first = above;
  }
  const last = YEARS.test(joinWords(lines[at + 1] ?? '')) ? at + 1 : at;
  const parts = lines.slice(first, last + 1).map(joinWords);
  return { title: parts.join(''), lines: parts.map((_, index) => first + index) };
}

function titleIndex(lines: readonly string[]): number {
  const sure = lines.findLastIndex(looksLikeTitle);
  if (sure >= 0) return sure;
  return lines.findLastIndex((line) => mayBeTitle(line) && line.length <= 50 && !/[:：，]/u.test(line));
}

function mayBeTitle(line: string): boolean {
  return line !== '' && !endsSentence(line) && !/(?:文件|通知)$/u.test(line);
}

function looksLikeTitle(line: string): boolean {
  const words = joinWords(line);
  return (
    words.length >= 4 &&
    words.length <= 60 &&
    TITLE_WORDS.test(words) &&
    !/^(?:附件|抄送|\d+[.、])/u.test(words) &&
    sectionNumber(words) === undefined &&
    !/[:：。；]/u.test(words)
  );
}

/** The next line above that is not empty, past one empty line at the most; -1 where there is none. */
function lineAbove(lines: readonly string[], at: number): number {
  if (lines[at - 1]?.trim() !== '') return at - 1;
  return lines[at - 2]?.trim() === '' ? -1 : Math.max(-1, at - 2);
}

function goesOnFrom(line: string, above: string): boolean {
  if (/^\d{4}年/u.test(line)) return looksLikeTitle(above);
  if (YEARS.test(line)) return mayBeTitle(above) && !/[:：。；]/u.test(above);
  return KIND_ONLY.test(line) && (YEARS.test(joinWords(above)) || (mayBeTitle(above) && isBeginning(above)));
}

/** The first line of a title that goes on below: it says of whom, or of when. */
function isBeginning(line: string): boolean {
  return line.length <= 40 && !/[:：。；]/u.test(line) && (/\d{4}\s*年/u.test(line) || looksLikeTitle(line));
}
