import { findByPinyin } from '../../base/pinyin.ts';
import { say } from '../../messages/say.ts';
import { FORMAT, keyMessages, type MappingName, type Shape } from '../format.ts';
import { markdown } from '../markdown.ts';
import { COMPLETION_KIND, type CompletionItem, type Request, toItems, typedIn } from './item.ts';

/** How far around the cursor the text is looked at for how its author writes lists. */
const STYLE_REACH = 10_000;

/**
 * The keys of a mapping that are not there yet, in the order of the format; found by the key, or by its Chinese title in
 * characters or pinyin. `asItem`: the mapping is an item of a list that still needs its dash.
 */
export function keyItems(request: Request, of: MappingName, asItem: boolean): readonly CompletionItem[] {
  const { cursor, locale } = request;
  const word = cursor.scalar;
  const typed = typedIn(request, word);
  const present = new Set(asItem ? [] : cursor.keys);
  // a column has one key
  if (of === 'column' && present.size > 0) return [];
  const candidates = Object.entries(FORMAT[of])
    .filter(([key]) => !present.has(key))
    .map(([key, shape]) => {
      const messages = keyMessages(of, key);
      const title = say(locale, { key: messages.title, args: {} });
      const chinese = say('zh-CN', { key: messages.title, args: {} });
      return {
        key,
        shape,
        title,
        about: say(locale, { key: messages.about, args: {} }),
        far: farness(typed, key, chinese),
      };
    })
    .filter(({ far }) => far !== undefined)
    .sort((a, b) => a.far! - b.far!)
    .map(({ key, shape, title, about }) => ({
      label: key,
      shape,
      kind: COMPLETION_KIND.key,
      beside: title,
      detail: title,
      documentation: () => markdown(about),
    }));
  return toItems(request, word, candidates, ({ label, shape }) => keyText(request, label, shape, asItem));
}

/** 0 = the key begins with what was typed, 1 = its title does, 2 = either holds it; undefined = neither. */
function farness(typed: string, key: string, title: string): number | undefined {
  const [inKey, inTitle] = [findByPinyin(typed, key), findByPinyin(typed, title)];
  if (inKey === 0) return 0;
  if (inTitle === 0) return 1;
  return inKey === undefined && inTitle === undefined ? undefined : 2;
}

/** The key with all that can be written of its value without a placeholder: a colon, or the dash of its first item. */
function keyText({ cursor, document: { text }, offset }: Request, key: string, shape: Shape, asItem: boolean): string {
  const dash = asItem ? '- ' : '';
  if (cursor.hasColon || cursor.style !== 'plain') return key;
  if (cursor.container === 'flow') return `${text[cursor.scalar.start - 1] === ',' ? ' ' : ''}${key}: `;
  const column = cursor.column + dash.length;
  const start = offset < STYLE_REACH ? 0 : text.lastIndexOf('\n', offset - STYLE_REACH) + 1;
  const around = text.slice(start, offset + STYLE_REACH);
  const lineBreak = around.includes('\r\n') ? '\r\n' : '\n';
  const below = (indent: number, first: string): string =>
    `${dash}${key}:${lineBreak}${' '.repeat(column + indent)}${first}`;
  if (shape.kind === 'list') return below(listIndent(around), '- ');
  if (shape.kind === 'mapping' && shape.of !== 'numbers') return below(2, '');
  const isList = shape.kind === 'words' && shape.number === 'many' && !isWrittenInBrackets(around, key);
  return isList ? below(listIndent(around), '- ') : `${dash}${key}: `;
}

/** How far the dashes of a list stand from the key above them: as in the first list around, or two columns. */
function listIndent(text: string): number {
  const match = /^( *(?:- +)*)[^\s#:'"-][^:#\n\r]*:[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( *)- /mu.exec(text);
  return match ? Math.max(0, match[2]!.length - match[1]!.length) : 2;
}

/** The lists behind this key are written in brackets around here, and never below it. */
function isWrittenInBrackets(text: string, key: string): boolean {
  return new RegExp(`^[ -]*${key}: *\\[`, 'm').test(text) && !new RegExp(`^[ -]*${key}: *$`, 'm').test(text);
}
