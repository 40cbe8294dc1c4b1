import { describe, expect, test } from 'vitest';
import { localeOf } from '../../server/src/messages/locale.ts';
import { ALL_MESSAGES, say, sayDate } from '../../server/src/messages/say.ts';

describe.each(Object.entries(ALL_MESSAGES))('%s', (_, message) => {
  test('is written in both languages with the same words to put in', () => {
    expect(message['zh-CN'].trim()).not.toBe('');
    expect(message.en.trim()).not.toBe('');
    expect(placeholders(message.en)).toEqual(placeholders(message['zh-CN']));
  });
});

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+(?::\w+)?\}/g))].sort();
}

test('puts the words in, and dates as the language writes them', () => {
  const sentence = { key: 'unit.former-name', args: { name: '区环保局', until: '2019-03', right: '区生态环境局' } };
  expect(say('zh-CN', sentence)).toBe('“区环保局”已于2019年3月停用，现为“区生态环境局”');
  expect(say('en', sentence)).toBe('“区环保局” was in use until 2019-03; it is now “区生态环境局”');
});

test('a name with braces or a dollar sign is put in as it is', () => {
  const sentence = { key: 'unit.alias', args: { name: '{right} $&', right: '区城管委' } };
  expect(say('zh-CN', sentence)).toBe('“{right} $&”的规范简称是“区城管委”');
});

test('a list of words is put in as the language writes lists', () => {
  const sentence = {
    key: 'measure.change.joined',
    args: { field: 'measure.field.lead measure.field.support', names: '甲' },
  };
  expect(say('zh-CN', sentence)).toBe('牵头单位、协办单位增加“甲”');
  expect(say('en', sentence)).toContain('lead, supporting units');
});

test('sentences within a sentence are said in its language, one behind the other', () => {
  const joined = { key: 'measure.change.joined', args: { field: 'measure.field.lead', names: '甲' } };
  const inTask = { key: 'measure.change.in-task', args: { task: 2, change: [joined] } };
  const sentence = { key: 'measure.changes', args: { changes: [joined, inTask] } };
  expect(say('zh-CN', sentence)).toBe('牵头单位增加“甲”；第2条牵头单位增加“甲”');
  expect(say('en', sentence)).toBe('lead: “甲” added; task 2: lead: “甲” added');
});

test('an unknown key is shown rather than nothing', () => {
  expect(say('en', { key: 'no.such-key', args: {} })).toBe('no.such-key');
});

test('years, months and days are read in Chinese', () => {
  expect(['2019', '2019-03', '2019-03-08', '年底前'].map((date) => sayDate('zh-CN', date))).toEqual([
    '2019年',
    '2019年3月',
    '2019年3月8日',
    '年底前',
  ]);
});

test('Chinese first: English only where the editor or the shell says another language', () => {
  expect(['zh-cn', 'zh_CN.UTF-8', 'C', 'POSIX', '', undefined].map(localeOf)).toEqual(Array(6).fill('zh-CN'));
  expect(['en', 'en_US.UTF-8', 'de'].map(localeOf)).toEqual(Array(3).fill('en'));
});
