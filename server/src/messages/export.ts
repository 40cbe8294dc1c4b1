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
  'export.no-table': {
    'zh-CN': '这份文件只有通知，没有任务表，不能导出为 Excel 或 CSV；请导出为 docx、html 或 md',
    en: 'This is only a notice and has no table of tasks; export it as docx, html or md instead of Excel or CSV',
  },
  'export.several-tables': {
    'zh-CN': 'CSV 文件只能有一个表格，而这份通知有几个附件；请导出为 xlsx（每个附件一个工作表），或分别导出各附件',
    en: 'A CSV file holds one table, and this notice has several annexes; export as xlsx (a sheet for each), or each annex by itself',
  },
} satisfies Messages;
