import type { Messages } from './locale.ts';

export const registryMessages = {
  'registry.duplicate-name': { 'zh-CN': '“{name}”在名录中出现了两次', en: '“{name}” stands in the registry twice' },
  'registry.duplicate-name.own': {
    'zh-CN': '“{name}”已经是这个单位的名称',
    en: '“{name}” is already a name of this unit',
  },
  'registry.duplicate-name.first': { 'zh-CN': '前一处“{name}”', en: 'the first “{name}”' },
  'registry.overlapping-validity': {
    'zh-CN': '两个单位都叫“{name}”，有效期重叠',
    en: 'Two units are called “{name}” at the same time',
  },
  'registry.overlapping-validity.reversed': { 'zh-CN': '“{name}”的停用早于启用', en: '“{name}” ends before it begins' },
  'registry.dangling-successor': {
    'zh-CN': '名录中没有后继机构“{name}”',
    en: 'The successor “{name}” is in no registry',
  },
  'registry.dangling-successor.near': {
    'zh-CN': '名录中没有后继机构“{name}”；是否应为“{near}”？',
    en: 'The successor “{name}” is in no registry; did you mean “{near}”?',
  },
  'registry.dangling-member': { 'zh-CN': '名录中没有成员“{name}”', en: 'The member “{name}” is in no registry' },
  'registry.dangling-member.near': {
    'zh-CN': '名录中没有成员“{name}”；是否应为“{near}”？',
    en: 'The member “{name}” is in no registry; did you mean “{near}”?',
  },
  'registry.fix-name': { 'zh-CN': '改为“{name}”', en: 'Change to “{name}”' },
  'registry.successor-cycle': { 'zh-CN': '后继关系成环：{chain}', en: 'The successors go in a circle: {chain}' },
  'registry.unused-name': { 'zh-CN': '工作区内没有计划使用“{name}”', en: 'No plan of the workspace uses “{name}”' },
} satisfies Messages;
