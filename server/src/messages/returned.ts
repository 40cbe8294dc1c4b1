import type { Messages } from './locale.ts';

/** The merge of a table that was sent out and came back. */
export const returnedMessages = {
  'returned.no-table': {
    'zh-CN': '没有找到这份计划的表格：表头应与计划的各栏一致。请确认文件是由这份计划导出、填写后返回的。',
    en: 'No table of this plan was found: its headings must be those of the plan. Make sure that the file was exported from this plan.',
  },
  'returned.unit-sheet': {
    'zh-CN':
      '这是一个单位的任务书，序号、时限与计划的写法不同，不能合并回计划。请导出计划的表格（Excel 或 Word）给单位，由单位在其中填写，只返回本单位的各行也可以。',
    en: 'This is the task sheet of one unit, which numbers and dates its tasks in its own way and cannot be merged into the plan. Send the table of the plan (Excel or Word) instead; a unit may send back its own rows alone.',
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
  'returned.note.renamed': {
    'zh-CN': '表头“{from}”已改为“{to}”，按内容认出，仍按原来的栏合并',
    en: 'the heading “{from}” was changed to “{to}”; the column was known by its content',
  },
  'returned.note.other-tables': {
    'zh-CN': '文件中还有{count}个同样的表格，没有读取，只合并了内容最相符的一个',
    en: 'the file has {count} more such tables, which were not read; the one that fits best was merged',
  },
  'returned.note.ids-moved': {
    'zh-CN': '隐藏的行标识与各行内容对不上（可能只对部分列排过序），已改按内容对应各行，请逐条核对',
    en: 'the hidden ids stand beside other rows (only some columns were sorted, perhaps); rows were found by their wording: check each of them',
  },
  'returned.note.part': {
    'zh-CN': '导出{sent}行，返回{came}行：视为只返回了一部分，没有返回的行不作删去',
    en: '{came} of {sent} rows came back, taken as a part of the table: the others are not deleted',
  },
  'returned.note.part.unit': {
    'zh-CN': '只返回了{unit}的任务（{came}行，导出时共{sent}行），其他行不作删去',
    en: 'only the tasks of {unit} came back ({came} of {sent} rows): the others are not deleted',
  },
  'returned.note.revisions': {
    'zh-CN': '文件带有修订标记：插入的按接受、删除的按删去处理',
    en: 'the file has tracked changes: all were taken as accepted',
  },
  'returned.accepted': { 'zh-CN': '采纳（只有对方修改）：{count}', en: 'Accepted (changed by them alone): {count}' },
  'returned.conflicts': { 'zh-CN': '冲突（双方都已修改）：{count}', en: 'Conflicts (changed on both sides): {count}' },
  'returned.conflicts.no-base': { 'zh-CN': '不同之处：{count}', en: 'Differences: {count}' },
  'returned.emptied': { 'zh-CN': '对方清空的单元格：{count}', en: 'Cells they emptied: {count}' },
  'returned.deleted': { 'zh-CN': '对方删去的行：{count}', en: 'Rows they left out: {count}' },
  'returned.added': { 'zh-CN': '新增的行：{count}', en: 'New rows: {count}' },
  'returned.left': { 'zh-CN': '新增的行，放不进计划：{count}', en: 'New rows that have no place in the plan: {count}' },
  'returned.copied': { 'zh-CN': '复制后未改的行，没有加入：{count}', en: 'Copies of rows, not added: {count}' },
  'returned.units': { 'zh-CN': '名录中没有的单位：{count}', en: 'Units that no registry knows: {count}' },
  'returned.gone': {
    'zh-CN': '对方有修改，但计划中已没有的行：{count}',
    en: 'Rows they changed that are no longer in the plan: {count}',
  },
  'returned.remarks': { 'zh-CN': '批注、修订等：{count}', en: 'Comments, tracked changes and the like: {count}' },
  'returned.beside': { 'zh-CN': '表格以外的文字：{count}', en: 'Texts beside the table: {count}' },
  'returned.nothing': { 'zh-CN': '没有改动', en: 'nothing was changed' },
  'returned.line': { 'zh-CN': '{what}：{how}', en: '{what}: {how}' },
  'returned.comma': { 'zh-CN': '，', en: ', ' },
  'returned.cell': { 'zh-CN': '{what}·{column}', en: '{what}, {column}' },
  'returned.row': { 'zh-CN': '第{row}行 {what}', en: 'row {row}, {what}' },
  'returned.more': { 'zh-CN': '（共{count}行）', en: ' ({count} rows)' },
  'returned.copy': { 'zh-CN': '第{row}行 {what}（与第{of}行相同）', en: 'row {row}, {what} (as row {of})' },
  'returned.unit': { 'zh-CN': '第{rows}行 {name}', en: 'row {rows}, {name}' },
  'returned.unit.near': { 'zh-CN': '{what}（相近的有：{near}）', en: '{what} (near: {near})' },
  'returned.remark': { 'zh-CN': '{why}：{text}', en: '{why}: {text}' },
  'returned.column': { 'zh-CN': '增加的栏“{column}”：{text}', en: 'added column “{column}”: {text}' },
  'returned.column.unnamed': { 'zh-CN': '无表头', en: 'no heading' },
  'returned.how.accepted': { 'zh-CN': '“{base}” → “{theirs}”', en: '“{base}” → “{theirs}”' },
  'returned.how.conflict': {
    'zh-CN': '导出时“{base}”，返回“{theirs}”，现为“{ours}”',
    en: 'went out as “{base}”, came back as “{theirs}”, is now “{ours}”',
  },
  'returned.how.difference': {
    'zh-CN': '返回“{theirs}”，现为“{ours}”',
    en: 'came back as “{theirs}”, is now “{ours}”',
  },
  'returned.how.emptied': { 'zh-CN': '原为“{ours}”', en: 'was “{ours}”' },
  'returned.how.disagrees': {
    'zh-CN': '（返回的各行写法不一，请选定一种）',
    en: ' (the rows that came back disagree: choose one)',
  },
  'returned.how.deleted.changed': { 'zh-CN': '导出后本计划已改过', en: 'changed here since' },
  'returned.how.task': { 'zh-CN': '加为一条措施', en: 'as a task' },
  'returned.how.measure': { 'zh-CN': '加为一项任务', en: 'as a measure' },
  'returned.how.behind': { 'zh-CN': '在“{what}”之后', en: 'behind “{what}”' },
  'returned.how.ahead': { 'zh-CN': '在“{what}”之前', en: 'before “{what}”' },
  'returned.how.taken': {
    'zh-CN': '序号{number}已用于“{what}”，标为待核',
    en: 'number {number} is that of “{what}”: marked to be checked',
  },
  'returned.how.no-number': { 'zh-CN': '没有序号，标为待定或待核', en: 'without a number: marked to be decided' },
  'returned.mark.proposed': {
    'zh-CN': '返回的表格没有写序号，按次序暂编',
    en: 'came back without a number; this is the next',
  },
  'returned.mark.no-number': { 'zh-CN': '返回的表格新增的一项，序号未定', en: 'came back without a number' },
  'returned.mark.taken': { 'zh-CN': '序号与“{title}”相同', en: 'has the number of “{title}”' },
  'returned.taken.conflicts': { 'zh-CN': '（已按返回的改）', en: ' (theirs was taken)' },
  'returned.taken.emptied': { 'zh-CN': '（已清空）', en: ' (emptied)' },
  'returned.taken.deleted': { 'zh-CN': '（已删）', en: ' (taken out)' },
  'returned.kept.conflicts': { 'zh-CN': '（未改）', en: ' (ours was kept)' },
  'returned.kept.emptied': { 'zh-CN': '（未改）', en: ' (kept)' },
  'returned.kept.deleted': { 'zh-CN': '（未删）', en: ' (kept)' },
  'returned.kept.accepted': { 'zh-CN': '（没有采纳）', en: ' (not taken)' },
  'returned.kept.added': { 'zh-CN': '（没有加入）', en: ' (not added)' },
  'returned.preview': {
    'zh-CN': '以上为预览，尚未写入；加 --write 写入',
    en: 'This is a preview; nothing was written. Add --write to write it.',
  },
} satisfies Messages;
