import fc from 'fast-check';
import type { TextEdit } from '../../server/src/base/textEdit.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';

/** An edit that is not yet at a place: makes sense of any text. */
export type Move = (text: string) => TextEdit;

const SIGNS = [
  ...['区', 'a', '：', ':', ': ', '#', ' #', '-', '- ', '\n', ' ', '  ', "'", '"', '[', ']', '{', '}', ',', ', '],
  ...['|', '>', '>-', '|+\n', '&', '&x ', '*', '*x', '!', '!!str ', '?', '? ', '%', '@', '`', '\t', '\\', '\r', '\r\n'],
  ...[
    '---',
    '\n---\n',
    '\n...\n',
    '<<: ',
    '\ufeff',
    '\ud842',
    '𠮷',
    '- - ',
    '\n- ',
    'key',
    'key:',
    'key: ',
    '""',
    '[]',
  ],
];
const LINES = [
  ...[
    '',
    '# 注',
    '- ',
    '- a',
    'key:',
    'key: v',
    'key',
    '? a',
    ': b',
    '- - a',
    '- key: v',
    'key: |',
    '"a": b',
    'lea',
    '[a]: b',
  ],
  ...[
    '  # 注',
    '    - text: 新任务',
    'lead: [区',
    "title: '一",
    'text: "二',
    'text: >-',
    '}',
    ']',
    'tasks:',
    'title: 重名',
    '*a',
    '\t',
  ],
];

/** A place in a text: often where something begins or ends, and near the last place of the same run. */
const place = fc.record({
  at: fc.noBias(fc.nat(9999)),
  snap: fc.constantFrom('any', 'line', 'word', 'end', 'dash'),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

function offsetOf(text: string, { at, snap }: Place): number {
  const offset = Math.floor((at / 10_000) * text.length);
  if (snap === 'any') return offset;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (snap === 'line') return lineStart;
  if (snap === 'word') return lineStart + /^ */.exec(text.slice(lineStart, lineStart + 80))![0].length;
  if (snap === 'dash') return lineStart + /^[ -]*/.exec(text.slice(lineStart, lineStart + 80))![0].length;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function replace(start: number, end: number, newText: string): TextEdit {
  return { span: { start: Math.min(start, end), end: Math.max(start, end) }, newText };
}

/** The line at an offset with its line break. */
function lineAt(text: string, offset: number): { start: number; end: number; text: string } {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const end = lineBreak < 0 ? text.length : lineBreak + 1;
  return { start, end, text: text.slice(start, end) };
}

const typed = fc
  .tuple(place, fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 3 })))
  .map(
    ([where, newText]): Move =>
      (text) => {
        const at = offsetOf(text, where);
        return replace(at, at, newText);
      },
  );

const removed = fc.tuple(place, fc.integer({ min: 1, max: 4 })).map(
  ([where, count]): Move =>
    (text) => {
      const at = offsetOf(text, where);
      return replace(at, Math.min(text.length, at + count), '');
    },
);

const cut = fc.tuple(place, place, fc.constantFrom('', '区', '\n')).map(
  ([from, to, newText]): Move =>
    (text) => {
      const start = offsetOf(text, from);
      return replace(start, Math.min(offsetOf(text, to), start + 400, text.length), newText);
    },
);

const newLine = fc.tuple(place, fc.nat(12), fc.constantFrom(...LINES)).map(
  ([where, indent, line]): Move =>
    (text) => {
      const { end } = lineAt(text, offsetOf(text, where));
      return replace(end, end, `${' '.repeat(indent)}${line}\n`);
    },
);

const changedLine = fc
  .tuple(
    place,
    fc.constantFrom('indent', 'dedent', 'double', 'remove', 'join', 'comment', 'replace'),
    fc.constantFrom(...LINES),
  )
  .map(
    ([where, how, other]): Move =>
      (text) => {
        const line = lineAt(text, offsetOf(text, where));
        const indent = /^ */.exec(line.text)![0].length;
        switch (how) {
          case 'indent':
            return replace(line.start, line.start, '  ');
          case 'dedent':
            return replace(line.start, line.start + Math.min(2, indent), '');
          case 'double':
            return replace(line.end, line.end, line.text);
          case 'remove':
            return replace(line.start, line.end, '');
          case 'join':
            return replace(Math.max(line.start, line.end - 1), Math.min(text.length, line.end + indent), '');
          case 'comment':
            return replace(line.start + indent, line.start + indent, '# ');
          default:
            return replace(line.start + indent, line.end, `${other}\n`);
        }
      },
  );

/** Several lines from one place put in another: a task or a measure that is copied. */
const pasted = fc.tuple(place, fc.integer({ min: 1, max: 9 }), place).map(
  ([from, count, to]): Move =>
    (text) => {
      const { start } = lineAt(text, offsetOf(text, from));
      let end = start;
      for (let i = 0; i < count; i++) end = lineAt(text, end).end;
      const { start: at } = lineAt(text, offsetOf(text, to));
      return replace(at, at, text.slice(start, end));
    },
);

export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: typed },
  { weight: 3, arbitrary: removed },
  { weight: 1, arbitrary: cut },
  { weight: 2, arbitrary: newLine },
  { weight: 4, arbitrary: changedLine },
  { weight: 2, arbitrary: pasted },
);

/**
 * What each of some moves in a row does to a text: the edit, and the text after it. What breaks a text is soon taken
 * back, in one edit: who types leaves few things broken.
 */
export function* edited(
  start: string,
  moves: readonly Move[],
  isBroken: (text: string) => boolean,
): Generator<{ edit: TextEdit; text: string }> {
  let sound = start;
  let text = start;
  for (const [index, move] of moves.entries()) {
    const edit = move(text);
    text = applyEdits(text, [edit]);
    yield { edit, text };
    if (!isBroken(text)) sound = text;
    else if (index % 3 > 0) {
      yield { edit: difference(text, sound), text: sound };
      text = sound;
    }
  }
}

/** The edit that makes one text of another. */
function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return replace(start, before.length - end, after.slice(start, after.length - end));
}
