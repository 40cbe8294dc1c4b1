import { parseDateRange } from '../../base/calendarDate.ts';
import { foldName } from '../../base/foldName.ts';

/** What a list of a reform says of some names: `from` end, `to` follow them. */
export interface ReformLine {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /**
   * 'new': the successors began with it (更名为, 合并为, 组建). 'given': they were there before (并入). 'either': it does not
   * say (an arrow).
   */
  readonly successors: 'new' | 'given' | 'either';
}

/** A date in words, at the end of a line or alone: 2019年3月, 2019.3.18, 2019-03. */
const DATE = /(\d{4})\s*(?:年|[-./])\s*(\d{1,2})(?:\s*(?:月|[-./])(?:\s*(\d{1,2})\s*日?)?)?/u;
/** A date that belongs to no name: in brackets, or with 自…起 or a label. */
const DATE_PART = new RegExp(
  `[（(〔[]\\s*(?:自|从|时间[:：]?)?\\s*${DATE.source}\\s*(?:起|底|更名|设立|成立|组建|撤销)?\\s*[）)〕\\]]|(?:自|从|于)?\\s*${DATE.source}\\s*起?`,
  'u',
);

/** The date in a text as a registry writes it (`2019-03` or `2019-03-18`), and the text without it. */
export function takeDate(text: string): { readonly date: string | undefined; readonly rest: string } {
  const place = DATE_PART.exec(text);
  const date = place && DATE.exec(place[0]);
  if (!place || !date) return { date: undefined, rest: text };
  const [, year, month, day] = date;
  const iso = [year, month!.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  if (!parseDateRange(iso)) return { date: undefined, rest: text };
  return { date: iso, rest: text.slice(0, place.index) + text.slice(place.index + place[0].length) };
}

const ARROW = /\s*(?:→|⟶|➔|➜|⇒|⟹|➡️?|[-－—=＝]+[>＞]|>>|》》)\s*/u;
const GONE = /^(?:[（(]?(?:已|予以)?(?:撤销|撤消|取消|不再保留|无)[）)]?|[-—－]+)$/u;
const RENAMED = /^将?(.+?)(?:现?已)?(?:统一)?(?:改称为?|(?:更名|改名|改组|调整|变更|改建|改|优化调整)为)(.+)$/u;
const MERGED =
  /^(?:将)?(?:整合)?(.+?)(?:的职责)?(?:进行)?(?:整合|合并)?[,，]?\s*(?:(?:合并|整合)(?:为|成立?|组建|成为)|(?:重新)?组建(?:为|成)?|合并设立)(?:新的)?(.+)$/u;
const INTO = /^将?(.+?)(?:整体)?(?:并入|合并到|合并至)(.+)$/u;
const SPLIT = /^将?(.+?)(?:分设|拆分|分立|分拆)(?:为|成)(.+)$/u;
const DISSOLVED = /^(?:撤销|撤消|取消|不再保留)(?:了)?(.+)$|^(.+?)(?:予以|被)?(?:撤销|撤消|不再保留)$/u;
const FOUNDED = /^(?:新?组建|新?设立|新建|成立|新成立|增设)(.+)$|^(.+?)[（(](?:新组建|新设立?|新增)[）)]$/u;

/** Reads one statement without its date; undefined where it is none of the known forms. */
export function readStatement(statement: string): ReformLine | undefined {
  const text = statement.trim().replace(/[。；;，,、]+$/u, '');
  const cells = text.split(ARROW);
  if (cells.length > 2) return undefined;
  if (cells.length === 2) return fromTo(cells[0]!, cells[1]!);
  const dissolved = DISSOLVED.exec(text);
  if (dissolved) return line(dissolved[1] ?? dissolved[2]!, undefined, 'new');
  const founded = FOUNDED.exec(text);
  if (founded) return line(undefined, founded[1] ?? founded[2]!, 'new');
  const into = INTO.exec(text);
  if (into) return line(into[1]!, into[2]!, 'given');
  for (const form of [SPLIT, MERGED, RENAMED]) {
    const match = form.exec(text);
    if (match) return line(match[1]!, match[2]!, 'new');
  }
  return undefined;
}

/** An old and a new cell of a table, or the sides of an arrow. */
export function fromTo(old: string, current: string): ReformLine | undefined {
  if (GONE.test(current.trim())) return line(old, undefined, 'new');
  if (/^(?:[-—－]+|无|新设立?|新组建|新增)$/u.test(old.trim())) return line(undefined, current, 'new');
  return line(old, current, 'either');
}

function line(
  from: string | undefined,
  to: string | undefined,
  successors: ReformLine['successors'],
): ReformLine | undefined {
  const [olds, news] = [from, to].map((text) => (text === undefined ? [] : namesIn(text)));
  if (!olds || !news || (olds.length === 0 && news.length === 0)) return undefined;
  return { from: olds, to: news, successors };
}

/** The names of a list (和 within 区文化和旅游局 joins none); undefined where one of its parts is no name: a sentence, a duty that moves, nothing. */
function namesIn(text: string): readonly string[] | undefined {
  const parts = text.split(/[、，,；;＋+／/\n]|(?<=[局委办会心队院处室部所站])(?:以及|和|与|及)/u);
  const names = parts.map((part) => part.trim().replace(/^[“"「『‘']|[”"」』’']$/gu, ''));
  return names.every(isName) ? names.map((name) => name.replace(/\s+/gu, '')) : undefined;
}

const NOT_IN_NAME = /职责|职能|有关|相关|部分|加挂|牌子|划入|划转|作为|[。：:！？!?《》\t]|为主|管理体制/u;

function isName(name: string): boolean {
  const { length } = [...foldName(name)];
  return length >= 2 && length <= 30 && !NOT_IN_NAME.test(name) && /\p{Script=Han}/u.test(name);
}
