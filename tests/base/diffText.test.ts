import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffText } from '../../server/src/base/diffText.ts';

/** `年底前完成[-甲-]{+乙+}。` */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return diffText(before, after)
    .map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`)
    .join('');
}

it.each([
  ['更新名录，督促排查。', '更新名录，督促排查并报告。', '更新名录，督促排查{+并报告+}。'],
  ['安全利用率达到95%以上', '安全利用率达到100%', '安全利用率达到[-95%以上-]{+100%+}'],
  ['区科委牵头', '区科信局牵头', '区科[-委-]{+信局+}牵头'],
  ['６月底前', '6月底前', '6月底前'],
  ['完成PM2.5监测', '完成PM10监测', '完成PM[-2.5-]{+10+}监测'],
  ['', '新的', '{+新的+}'],
  ['旧的', '', '[-旧的-]'],
  ['', '', ''],
])('%s > %s', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

it('does not leave single characters standing in a sentence that was rewritten', () => {
  const parts = diffText('组织开展土壤污染状况详查工作', '落实北京市土地调查部署与安排');
  expect(parts.filter(({ kind, text }) => kind === 'same' && text.length < 2)).toEqual([]);
});

const texts = fc.string({
  unit: fc.constantFrom('土', '壤', '污', '染', '，', '9', '5', '%', 'P', ' ', '\n'),
  maxLength: 60,
});

it('keeps every character of both texts', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = diffText(before, after);
      const without = (kind: string): string =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('removed')).toBe(after);
      expect(without('added').replace(/\s+/g, ' ')).toBe(before.replace(/\s+/g, ' '));
    }),
  );
});

it('says nothing of a text that stayed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(diffText(text, text).every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

it('takes a long text that was written anew as replaced', () => {
  const parts = diffText('甲乙丙丁'.repeat(2000), '子丑寅卯'.repeat(2000));
  expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
