import type { Messages } from './locale.ts';

/** The preview of a plan: filters, groups, marks, the parent beside, editing in the table. */
export const previewMessages = {
  'preview.due.overdue': { 'zh-CN': '已过期限', en: 'Overdue' },
  'preview.due.next-30': { 'zh-CN': '今后30天内到期', en: 'Due within 30 days' },
  'preview.due.next-90': { 'zh-CN': '今后90天内到期', en: 'Due within 90 days' },
  'preview.due.no-day': { 'zh-CN': '无确定日期（长期、定期等）', en: 'No fixed day (ongoing, recurring …)' },
  'preview.choice': { 'zh-CN': '{name}（{count}）', en: '{name} ({count})' },
  'preview.group.unit': { 'zh-CN': '{unit}：{counts}', en: '{unit}: {counts}' },
  'preview.group.role': { 'zh-CN': '{role}{count}项', en: '{role} {count}' },
  'preview.group.deadline': { 'zh-CN': '{deadline}：{count}项（{dates}）', en: '{deadline}: {count} ({dates})' },
  'preview.group.deadline-undated': { 'zh-CN': '{deadline}：{count}项', en: '{deadline}: {count}' },
  'preview.group.no-unit': { 'zh-CN': '未写明单位', en: 'No unit named' },
  'preview.group.no-deadline': { 'zh-CN': '未写明时限', en: 'No deadline' },
  'preview.shown.all': { 'zh-CN': '共{total}项', en: '{total} tasks' },
  'preview.shown.some': { 'zh-CN': '共{total}项，显示{shown}项', en: '{shown} of {total} tasks' },
  'preview.shown.none': {
    'zh-CN': '共{total}项，没有符合筛选条件的',
    en: 'None of {total} tasks matches the filter',
  },

  'preview.mark.error': { 'zh-CN': '错误：{message}', en: 'Error: {message}' },
  'preview.mark.warning': { 'zh-CN': '警告：{message}', en: 'Warning: {message}' },
  'preview.mark.info': { 'zh-CN': '信息：{message}', en: 'Information: {message}' },
  'preview.mark.hint': { 'zh-CN': '提示：{message}', en: 'Hint: {message}' },
  'preview.mark.count-error': { 'zh-CN': '{count}个错误', en: 'Errors: {count}' },
  'preview.mark.count-warning': { 'zh-CN': '{count}个警告', en: 'Warnings: {count}' },
  'preview.mark.count-info': { 'zh-CN': '{count}条信息', en: 'Information: {count}' },
  'preview.mark.count-hint': { 'zh-CN': '{count}条提示', en: 'Hints: {count}' },
  'preview.mark.none': { 'zh-CN': '没有问题', en: 'No findings' },

  'preview.parent.measure': { 'zh-CN': '上级任务', en: 'Parent task' },
  'preview.parent.deadline': { 'zh-CN': '上级时限', en: 'Parent deadline' },
  'preview.parent.later': { 'zh-CN': '本计划更晚', en: 'Later here' },
  'preview.parent.unknown': { 'zh-CN': '上级计划中没有{number}', en: 'The parent has no {number}' },
  'preview.parent.none': { 'zh-CN': '未对应上级任务', en: 'Carries out none' },

  'preview.edit.scope-task': { 'zh-CN': '只改这一项', en: 'Only this task' },
  'preview.edit.scope-rows': { 'zh-CN': '合并的{count}项一起改', en: 'All {count} merged tasks' },
  'preview.edit.scope-bracket': { 'zh-CN': '共用括号的{count}段一起改', en: 'All {count} paragraphs of this bracket' },
  'preview.edit.scope-measure': {
    'zh-CN': '改整条重点任务（{count}项）',
    en: 'The whole measure ({count})',
  },
  'preview.edit.broken': {
    'zh-CN': '文件有语法错误，请先在源文件中改正，再在表格中编辑。',
    en: 'The file has a syntax error. Correct it in the source before editing in the table.',
  },
  'preview.edit.moved': {
    'zh-CN': '这一行在编辑期间已被改动，未作修改。输入的内容仍保留在此；请核对后重新编辑。',
    en: 'This row was changed while you were editing; nothing was written. What you typed is kept here.',
  },
  'preview.edit.empty': {
    'zh-CN': '此处不能留空。要删除整项，请在源文件中操作。',
    en: 'This cannot be empty. Delete the whole entry in the source.',
  },
  'preview.edit.unsafe': {
    'zh-CN': '无法只改动这一处而不影响其他内容，请在源文件中修改。',
    en: 'This place cannot be changed alone. Please edit the source.',
  },
} satisfies Messages;
