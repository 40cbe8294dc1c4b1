import { foldName, isPlaceholder } from '../../base/foldName.ts';
import { lookUp, type UnitLookup } from '../../registry/lookup.ts';
import { findMentions } from '../../registry/mentions.ts';

/** How a cell of units was taken apart. */
export interface SplitUnits {
  /** As the source writes them; a name that a line break cut is whole again, a space within one stays. */
  readonly names: readonly string[];
  /** Names that were put together from parts without a registry that knows them. */
  readonly joined: readonly string[];
}

interface Piece {
  readonly text: string;
  /** What stands before it in the cell: a line break or a space may be inside a name, a mark is between two. */
  readonly before: 'line' | 'space' | 'mark';
}

/** A name is never made of more pieces: 各区政府 / (含北京经济技术 / 开发区管委会) has three. */
const MOST_PIECES = 4;
const ENDS_NAME =
  /(?:局|委|办|处|科|股|部|协|院|署|会|厅|室|站|所|社|团|司|队|馆|园|校|中心|公司|集团|银行|支行|政府|分局|街道|地区|乡镇?|镇|村|社区|区|单位|部门|机构|企业|小组|指挥部|办事处|成员|专班|平台|学会|协会|联社|高校|物业|主体)(?:等|\(.*\))?$/u;
const BEGINS_NAME = /^(?:市|区|县|各|相关|有关|本|全|属地|镇|乡|街道|西城|东城|国|省|北京)/u;

/** Whether a word ends as the names of units do (局, 委, 公司 …). Folded text. */
export function endsLikeUnit(name: string): boolean {
  return ENDS_NAME.test(name) || isPlaceholder(name);
}

/** Whether a word begins as the names of units do (市, 区, 各 …). */
export function beginsLikeUnit(name: string): boolean {
  return BEGINS_NAME.test(name);
}

/**
 * The units of a cell: the registry's longest names first, then line breaks, then marks and spaces, and never inside a
 * name that is known. White space is no safe border (市规划自然资源委 西城分局 is one), and none is no safe bond.
 */
export function splitUnits(text: string, lookup: UnitLookup | undefined): SplitUnits {
  if (isPlaceholder(text)) return { names: text.trim() === '' ? [] : [text.replace(/\s+/gu, ' ').trim()], joined: [] };
  const pieces = piecesOf(text);
  const names: string[] = [];
  const joined: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { length, sure } = nameAt(pieces, at, lookup);
    const name = together(pieces.slice(at, at + length));
    names.push(...(sure ? [name] : runTogether(name, lookup)));
    if (length > 1 && !sure) joined.push(name);
    at += length;
  }
  return { names, joined };
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let strength = BORDERS.indexOf('mark');
  let depth = 0;
  let piece = '';
  const end = (): void => {
    if (piece === '') return;
    pieces.push({ text: piece, before: BORDERS[strength]! });
    piece = '';
    strength = 0;
  };
  for (const character of text.trim()) {
    if (/[(（〔[]/u.test(character)) depth += 1;
    if (/[)）〕\]]/u.test(character)) depth = Math.max(0, depth - 1);
    const border = borderOf(character, depth);
    if (border) {
      end();
      strength = Math.max(strength, BORDERS.indexOf(border));
    } else piece += character;
  }
  end();
  return pieces;
}

/** The weakest first. */
const BORDERS: readonly Piece['before'][] = ['space', 'line', 'mark'];

function borderOf(character: string, depth: number): Piece['before'] | undefined {
  if (depth === 0 && /[、，,；;。]/u.test(character)) return 'mark';
  if (character === '\n') return 'line';
  return /\s/u.test(character) ? 'space' : undefined;
}

/** How many pieces from `at` on are one name, and whether a registry says so. */
function nameAt(
  pieces: readonly Piece[],
  at: number,
  lookup: UnitLookup | undefined,
): { length: number; sure: boolean } {
  let most = 1;
  while (most < MOST_PIECES && pieces[at + most] && pieces[at + most]!.before !== 'mark') most += 1;
  for (let length = most; length >= 1 && lookup; length--) {
    const name = together(pieces.slice(at, at + length));
    if (lookUp(lookup, name, undefined).kind !== 'unknown') return { length, sure: true };
  }
  let length = 1;
  while (length < most && goesOn(pieces.slice(at, at + length), pieces[at + length]!, lookup)) length += 1;
  return { length, sure: false };
}

/** Whether the next piece is the rest of a name that was cut, as far as the words themselves show it. */
function goesOn(pieces: readonly Piece[], next: Piece, lookup: UnitLookup | undefined): boolean {
  const name = foldName(together(pieces));
  const rest = foldName(next.text);
  if (isPlaceholder(rest)) return false;
  if (count(name, '(') > count(name, ')') || rest.startsWith('(')) return true;
  if (lookup && lookUp(lookup, next.text, undefined).kind !== 'unknown') return false;
  // a municipal body and its branch in the district
  if (/^市.*[委局]$/u.test(name) && /^\p{Script=Han}{2,4}分局$/u.test(rest)) return true;
  if (next.before !== 'line') return false;
  if (/(?:相关|有关)部$/u.test(name) && rest.startsWith('门')) return true;
  return !ENDS_NAME.test(name) || (!BEGINS_NAME.test(rest) && rest.length <= 3 && !/..(?:科|股|办|局)$/u.test(rest));
}

function together(pieces: readonly Piece[]): string {
  return pieces.map(({ text, before }, index) => (index > 0 && before === 'space' ? ` ${text}` : text)).join('');
}

/** Known names without anything between them (区环保局区科信委) are several; with other words between they stay one. */
function runTogether(text: string, lookup: UnitLookup | undefined): readonly string[] {
  const mentions = lookup ? findMentions(lookup, text) : [];
  const covered = mentions.reduce((sum, { start, end }) => sum + end - start, 0);
  if (mentions.length < 2 || covered < text.replace(/\s+/gu, '').length) return [text];
  return mentions.map(({ start, end }) => text.slice(start, end));
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
