import type { Messages } from './locale.ts';

export const structureMessages = {
  'structure.schema.unknown-key': { 'zh-CN': '没有“{name}”这一项', en: 'There is no key “{name}”' },
  'structure.schema.unknown-key-near': {
    'zh-CN': '没有“{name}”这一项；是否应为“{near}”？',
    en: 'There is no key “{name}”; did you mean “{near}”?',
  },
  'structure.schema.missing-key': { 'zh-CN': '缺少“{name}”', en: '“{name}” is missing' },
  'structure.schema.text-expected': { 'zh-CN': '“{name}”应为一段文字', en: '“{name}” must be a piece of text' },
  'structure.schema.list-expected': {
    'zh-CN': '“{name}”应为列表，每项以“- ”开头',
    en: '“{name}” must be a list, each item after “- ”',
  },
  'structure.schema.mapping-expected': { 'zh-CN': '此处应为“键: 值”的形式', en: '“key: value” is expected here' },
  'structure.schema.text-or-list-expected': {
    'zh-CN': '“{name}”应为一段文字或文字的列表',
    en: '“{name}” must be text or a list of texts',
  },
  'structure.schema.enum': { 'zh-CN': '“{name}”只能是：{allowed}', en: '“{name}” must be one of: {allowed}' },
  'structure.schema.year': { 'zh-CN': '年份应为四位数字，例如 2024', en: 'A year has four digits, for example 2024' },
  'structure.schema.day': { 'zh-CN': '日期应写作 2024-03-15', en: 'Write the date as 2024-03-15' },
  'structure.schema.month': {
    'zh-CN': '日期应写作 2019、2019-03 或 2019-03-18',
    en: 'Write the date as 2019, 2019-03 or 2019-03-18',
  },
  'structure.schema.one-column': {
    'zh-CN': '每一列只写一项，例如“- number: 序号”',
    en: 'One entry for each column, for example “- number: 序号”',
  },
  'structure.schema.fix-key': { 'zh-CN': '改为“{near}”', en: 'Change to “{near}”' },
} satisfies Messages;
