import { describe, expect, test } from 'vitest';
import { partText, unzip } from '../../server/src/ooxml/unzip.ts';
import { zip } from '../../server/src/ooxml/zip.ts';

describe('an archive', () => {
  test('comes back as it went in, in its order', () => {
    const found = unzip(
      zip([
        ['word/document.xml', '<甲/>'],
        ['[Content_Types].xml', '乙'],
      ]),
    );
    if (typeof found === 'string') throw new Error(found);
    expect([...found].map(([name, part]) => [name, partText(part)])).toEqual([
      ['word/document.xml', '<甲/>'],
      ['[Content_Types].xml', '乙'],
    ]);
  });

  test('has the same bytes wherever it is made', () => {
    const before = process.env.TZ;
    const made = ['UTC', 'Asia/Shanghai', 'America/New_York'].map((zone) => {
      process.env.TZ = zone;
      return Buffer.from(zip([['a.xml', '甲']])).toString('hex');
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(made).size).toBe(1);
  });

  test('that is none is told', () => {
    expect(unzip(new Uint8Array())).toBe('not-a-zip');
    expect(unzip(new TextEncoder().encode('PK 甲乙丙'))).toBe('not-a-zip');
    const cut = zip([['a.xml', '甲'.repeat(1000)]]).slice(0, 40);
    expect(unzip(cut)).toBe('not-a-zip');
  });

  test('that unpacks to more than a document can be is left packed', () => {
    const bomb = zip([['a.xml', new Uint8Array(60_000_000)]]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(unzip(bomb)).toBe('too-large');
    expect(unzip(bomb, () => true, 70_000_000)).toHaveProperty('size', 1);
    expect(unzip(bomb, (name) => name !== 'a.xml')).toEqual(new Map());
  });
});
