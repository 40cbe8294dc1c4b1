import type { Messages } from './locale.ts';

/** What the readers of files and clipboards say: why something cannot be read, what was not taken over. */
export const importFileMessages = {
  'import.too-many-rows': {
    'zh-CN': '表格有 {count} 行，超过上限 {most} 行，没有读取。请只保留计划的表格，删去多余的行后再试。',
    en: 'The table has {count} rows, more than the limit of {most}; nothing was read. Keep only the table of the plan and try again.',
  },
  'import.too-many-columns': {
    'zh-CN': '表格超过 {most} 列，没有读取。请只保留计划的各列后再试。',
    en: 'The table has more than {most} columns; nothing was read. Keep only the columns of the plan and try again.',
  },
  'import.html-too-complex': {
    'zh-CN': '网页内容的标记过于复杂，没有读取。请把表格粘贴到 Word 或 Excel，另存后再导入。',
    en: 'The markup of the page is too complex; nothing was read. Paste the table into Word or Excel, save it and import that.',
  },
  'import.left.hidden': { 'zh-CN': '原件中隐藏的文字', en: 'hidden in the source' },
  'import.note.pictures': {
    'zh-CN':
      '原件中有 {count} 张图片，其中的文字无法读取；如果是表格的截图，请手工录入或用文字识别软件转成文字后再导入。',
    en: 'The source has {count} pictures whose text cannot be read; if one shows a table, type it in or use text recognition and import the text.',
  },
} satisfies Messages;
