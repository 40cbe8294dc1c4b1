/** Something wrong with a pair of brackets or quotation marks; offsets in the text that was looked at. */
export type BracketFault =
  | { readonly kind: 'open'; readonly at: number }
  | { readonly kind: 'close'; readonly at: number }
  | { readonly kind: 'mixed' | 'quote'; readonly at: number; readonly openAt: number; readonly right: string };

/** The right closing mark first. Full and half width go together: （…) is a matter of style. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['〔[【', '〕]】'],
];

/** 1）, a), （一）: the number of an item of a list. */
const ITEM = /(?:^|[\s。；;：:，,])[\dA-Za-z一二三四五六七八九十]{1,3}$/u;

const OPENING = new Map(PAIRS.flatMap((pair) => [...pair[0]].map((mark) => [mark, pair] as const)));
const CLOSING = new Map(PAIRS.flatMap((pair) => [...pair[1]].map((mark) => [mark, pair] as const)));
const MARK = new RegExp(`[${[...OPENING.keys(), ...CLOSING.keys()].map((mark) => `\\${mark}`).join('')}]`, 'g');

/** The closing mark that belongs to an opening one. */
export function closingOf(open: string): string {
  const [opens, closes] = OPENING.get(open)!;
  return closes[opens.indexOf(open)]!;
}

/** The opening mark that belongs to a closing one. */
export function openingOf(close: string): string {
  const [opens, closes] = CLOSING.get(close)!;
  return opens[closes.indexOf(close)]!;
}

/** What is unbalanced in a text, in its order. */
export function bracketFaults(text: string): readonly BracketFault[] {
  const open: number[] = [];
  const faults: BracketFault[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const last = open.at(-1);
    if ((mark === '“' || mark === '‘') && last !== undefined && text[last] === mark) {
      // quotation marks of one kind do not nest: the second was to close the first
      faults.push({ kind: 'quote', at, openAt: last, right: closingOf(mark) });
      open.pop();
    } else if (OPENING.has(mark)) open.push(at);
    else faults.push(...close(text, open, at));
  }
  return [...faults, ...open.map((at): BracketFault => ({ kind: 'open', at }))].sort((a, b) => a.at - b.at);
}

/** Takes what a closing mark closes off the open ones. */
function close(text: string, open: number[], at: number): readonly BracketFault[] {
  const pair = CLOSING.get(text[at]!);
  const partner = open.findLastIndex((from) => OPENING.get(text[from]!) === pair);
  if (partner >= 0)
    return open
      .splice(partner)
      .slice(1)
      .map((lost) => ({ kind: 'open', at: lost }));
  if (isApostrophe(text, at) || isItem(text, at)) return [];
  const last = open.at(-1);
  if (last === undefined || isClosedLater(text, last, at)) return [{ kind: 'close', at }];
  open.pop();
  return [{ kind: 'mixed', at, openAt: last, right: closingOf(text[last]!) }];
}

/** True where the mark at `from` finds its own closing mark behind `at` before another of its kind opens. */
function isClosedLater(text: string, from: number, at: number): boolean {
  const rest = text.slice(at + 1);
  const close = rest.indexOf(closingOf(text[from]!));
  const again = rest.indexOf(text[from]!);
  return close >= 0 && (again < 0 || close < again);
}

function isItem(text: string, at: number): boolean {
  return /[)）]/u.test(text[at]!) && ITEM.test(text.slice(0, at));
}

/** The one in it’s. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');
}
