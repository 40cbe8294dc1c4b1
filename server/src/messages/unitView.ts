import type { Messages } from './locale.ts';

/** The view by unit, and the tables written from it. */
export const unitViewMessages = {
  'units.role.lead': { 'zh-CN': '牵头', en: 'Lead' },
  'units.role.responsible': { 'zh-CN': '主责', en: 'Responsible' },
  'units.role.support': { 'zh-CN': '配合', en: 'Co-operating' },
  'units.unknown': { 'zh-CN': '名录之外', en: 'In no registry' },
  'units.ambiguous': { 'zh-CN': '名录中不止一个', en: 'More than one in the registries' },
  'units.ambiguous.among': { 'zh-CN': '可指：{names}', en: 'May be: {names}' },
  'units.ambiguous.one': { 'zh-CN': '{name}（{registry}）', en: '{name} ({registry})' },

  'units.table.title': { 'zh-CN': '按单位汇总', en: 'Tasks by Unit' },
  'units.table.none': { 'zh-CN': '计划中还没有写明单位的任务。', en: 'No task of the plans names a unit yet.' },
  'units.table.unit': { 'zh-CN': '{unit}（{counts}）', en: '{unit} ({counts})' },
  'units.table.through': { 'zh-CN': '{role}（{group}）', en: '{role} ({group})' },
  'units.table.role': { 'zh-CN': '角色', en: 'Role' },
  'units.table.task': { 'zh-CN': '工作措施', en: 'Task' },
  'units.table.measure': { 'zh-CN': '重点任务', en: 'Measure' },
  'units.table.deadline': { 'zh-CN': '完成时限', en: 'Deadline' },
  'units.table.plan': { 'zh-CN': '计划', en: 'Plan' },
} satisfies Messages;
