import type { Messages } from './locale.ts';

/** What is said about a draft that is not finished. */
export const draftMessages = {
  'draft.open-question': { 'zh-CN': '{words}', en: 'Still open: {words}' },
  'draft.open-question.fill': { 'zh-CN': '待填写', en: 'Still to be written' },
  'draft.open-question.fix': { 'zh-CN': '已处理，删去这个标记', en: 'Settled: remove this mark' },
} satisfies Messages;
