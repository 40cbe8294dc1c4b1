import type { Messages } from './locale.ts';

export const deadlineMessages = {
  'deadline.unreadable': { 'zh-CN': '看不懂时限“{text}”', en: 'The deadline “{text}” cannot be read' },
  'deadline.unreadable.near': {
    'zh-CN': '看不懂时限“{text}”；是否应为“{near}”？',
    en: 'The deadline “{text}” cannot be read; did you mean “{near}”?',
  },
  'deadline.unreadable.fix': { 'zh-CN': '改为“{near}”', en: 'Change to “{near}”' },
  'deadline.after-parent': {
    'zh-CN': '时限“{text}”（{date:date}）晚于上级计划的“{parent}”（{parentDate:date}）',
    en: 'The deadline “{text}” ({date:date}) is later than the parent plan’s “{parent}” ({parentDate:date})',
  },
  'deadline.after-parent.fix': { 'zh-CN': '改为上级计划的“{parent}”', en: 'Use the parent plan’s “{parent}”' },
  'deadline.parent-place': { 'zh-CN': '上级计划的时限', en: 'the deadline in the parent plan' },
} satisfies Messages;
