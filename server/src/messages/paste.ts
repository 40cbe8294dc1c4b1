import type { Messages } from './locale.ts';

/** A table that is pasted into a plan. */
export const pasteMessages = {
  'paste.plan': { 'zh-CN': '粘贴为整份计划（{count}项）', en: 'Paste as a whole plan ({count} measures)' },
  'paste.measures': { 'zh-CN': '粘贴为重点任务（{count}项）', en: 'Paste as measures ({count})' },
  'paste.tasks': { 'zh-CN': '粘贴为工作措施（{count}条）', en: 'Paste as tasks ({count})' },
  'paste.units': { 'zh-CN': '粘贴为单位列表（{count}个）', en: 'Paste as a list of units ({count})' },
  'paste.source': { 'zh-CN': '剪贴板', en: 'clipboard' },
  'paste.summary': {
    'zh-CN': '已按表格粘贴：待核{questions}处，推断{guesses}处，未采用的文字{dropped}条。',
    en: 'Pasted as a table: {questions} to be checked, {guesses} guesses, {dropped} texts left out.',
  },
  'paste.note.narrow': {
    'zh-CN': '有{count}个单元格因列太窄只复制到“####”；请在 Excel 中加宽该列后重新复制，或手工改正',
    en: '{count} cells were copied as “####” because their column is too narrow: widen it in Excel and copy again',
  },
} satisfies Messages;
