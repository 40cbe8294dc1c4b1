import type { Messages } from './locale.ts';

/** What is to be said about a plan that goes out as a file. */
export const exportMessages = {
  'export.cut': {
    'zh-CN': '有 {count} 处内容超过 {most} 个字，Excel 的单元格放不下，已截短并以“…”结尾',
    en: '{count} texts are longer than the {most} characters an Excel cell can hold; they are cut and end with “…”',
  },
  'export.no-unit': {
    'zh-CN': '这些计划中没有“{unit}”的任务',
    en: 'No task of these plans names “{unit}”',
  },
  'export.unit-ambiguous': {
    'zh-CN': '“{unit}”在几个名录中都有：{among}；请只用同一个区的计划',
    en: 'Several registries have “{unit}”: {among}; take the plans of one district',
  },
  'export.only-annexes': {
    'zh-CN': '这份文件只有通知，没有任务表；请分别导出各附件，或导出为 docx、html、md',
    en: 'This is only a notice and has no table of tasks; export each annex, or as docx, html or md',
  },
} satisfies Messages;
