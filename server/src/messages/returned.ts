import type { Messages } from './locale.ts';

/** The merge of a table that was sent out and came back. */
export const returnedMessages = {
  'returned.no-table': {
    'zh-CN': '没有找到这份计划的表格：表头应与计划的各栏一致。请确认文件是由这份计划导出、填写后返回的。',
    en: 'No table of this plan was found: its headings must be those of the plan. Make sure that the file was exported from this plan.',
  },
  'returned.broken': {
    'zh-CN': '计划有语法错误，请先改正：{file}',
    en: 'The plan has syntax errors; correct them first: {file}',
  },
  'returned.heading': { 'zh-CN': '{file} 合并到 {plan}', en: '{file} into {plan}' },
  'returned.note.other-plan': {
    'zh-CN': '表格是从《{title}》导出的，请确认没有选错计划',
    en: 'the table was exported from “{title}”; make sure that this is the right plan',
  },
  'returned.note.by-text': {
    'zh-CN': '表格中已没有行标识，按序号、名称和内容对应各行，请逐条核对',
    en: 'the table has lost the ids of its rows; they were found by number, title and text: check each of them',
  },
  'returned.note.no-base': {
    'zh-CN': '文件中已没有导出时的内容，分不清是对方改的还是本计划后来改的，凡不同之处都列为冲突',
    en: 'the file has lost what went out, so who changed what cannot be known: every difference is a conflict',
  },
  'returned.note.columns': {
    'zh-CN': '表格中没有这几栏（或表头已改），未作比较：{columns}',
    en: 'the table has no such columns (or other headings), so they were not compared: {columns}',
  },
  'returned.accepted': { 'zh-CN': '采纳（只有对方修改）：{count}', en: 'Accepted (changed by them alone): {count}' },
  'returned.conflicts': { 'zh-CN': '冲突（双方都已修改）：{count}', en: 'Conflicts (changed on both sides): {count}' },
  'returned.conflicts.no-base': { 'zh-CN': '不同之处：{count}', en: 'Differences: {count}' },
  'returned.added': { 'zh-CN': '新增的行：{count}', en: 'New rows: {count}' },
  'returned.left': { 'zh-CN': '新增的行，放不进计划：{count}', en: 'New rows that have no place in the plan: {count}' },
  'returned.deleted': { 'zh-CN': '对方删去的行，未删：{count}', en: 'Rows they left out; kept: {count}' },
  'returned.deleted.taken': { 'zh-CN': '对方删去的行，已删：{count}', en: 'Rows they left out; taken out: {count}' },
  'returned.emptied': { 'zh-CN': '对方清空的单元格，未改：{count}', en: 'Cells they emptied; kept: {count}' },
  'returned.gone': {
    'zh-CN': '对方有修改，但计划中已没有的行：{count}',
    en: 'Rows they changed that are no longer in the plan: {count}',
  },
  'returned.beside': { 'zh-CN': '表格以外的文字：{count}', en: 'Texts beside the table: {count}' },
  'returned.nothing': { 'zh-CN': '没有改动', en: 'nothing was changed' },
  'returned.cell': { 'zh-CN': '第{row}行 {what}·{column}', en: 'row {row}, {what}, {column}' },
  'returned.row': { 'zh-CN': '第{row}行 {what}', en: 'row {row}, {what}' },
  'returned.change': { 'zh-CN': '{cell}：“{base}” → “{theirs}”', en: '{cell}: “{base}” → “{theirs}”' },
  'returned.conflict': {
    'zh-CN': '{cell}：导出时“{base}”，返回“{theirs}”，现为“{ours}”',
    en: '{cell}: went out as “{base}”, came back as “{theirs}”, is now “{ours}”',
  },
  'returned.difference': {
    'zh-CN': '{cell}：返回“{theirs}”，现为“{ours}”',
    en: '{cell}: came back as “{theirs}”, is now “{ours}”',
  },
  'returned.was': { 'zh-CN': '{cell}：原为“{ours}”', en: '{cell}: was “{ours}”' },
  'returned.deleted.changed': { 'zh-CN': '{what}（导出后本计划已改过）', en: '{what} (changed here since)' },
  'returned.taken': { 'zh-CN': '（已按返回的改）', en: ' (theirs was taken)' },
  'returned.preview': {
    'zh-CN': '以上为预览，尚未写入；加 --write 写入',
    en: 'This is a preview; nothing was written. Add --write to write it.',
  },
} satisfies Messages;
