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
  'deadline.outside-period': {
    'zh-CN': '时限“{text}”（{date:date}）超出计划期限（至{last:date}）',
    en: 'The deadline “{text}” ({date:date}) lies after the plan’s time, which ends on {last:date}',
  },
  'deadline.outside-period.before': {
    'zh-CN': '时限“{text}”（{date:date}）早于计划期限（自{first:date}起）',
    en: 'The deadline “{text}” ({date:date}) lies before the plan’s time, which begins on {first:date}',
  },
  'deadline.outside-period.issued': {
    'zh-CN': '时限“{text}”（{date:date}）早于成文日期（{issued:date}），印发时已经过期',
    en: 'The deadline “{text}” ({date:date}) had passed when the plan was issued on {issued:date}',
  },
  'deadline.looser-than-parent': {
    'zh-CN': '上级计划要求“{parent}”完成（{parentDate:date}），这里写“{text}”，没有了完成日期',
    en: 'The parent plan sets “{parent}” ({parentDate:date}); “{text}” has no end',
  },
  'deadline.looser-than-parent.repeated': {
    'zh-CN': '上级计划要求“{parent}”，这里写“{text}”，次数减少或没有了周期',
    en: 'The parent plan asks for “{parent}”; “{text}” is less often, or not repeated at all',
  },
  'deadline.text-disagrees': {
    'zh-CN': '内容中写“{words}”（{date:date}），完成时限写“{deadline}”（{columnDate:date}）',
    en: 'The text says “{words}” ({date:date}), but the deadline is “{deadline}” ({columnDate:date})',
  },
  'deadline.text-disagrees.later': {
    'zh-CN': '内容中的“{words}”（{date:date}）晚于完成时限“{deadline}”（{columnDate:date}）',
    en: '“{words}” ({date:date}) in the text is later than the deadline “{deadline}” ({columnDate:date})',
  },
  'deadline.text-disagrees.column': { 'zh-CN': '完成时限', en: 'the deadline' },
  'deadline.text-disagrees.fix': { 'zh-CN': '完成时限改为“{words}”', en: 'Change the deadline to “{words}”' },
  'deadline.inconsistent-wording': {
    'zh-CN': '“{other}”与“{kept}”是一个意思，一份计划宜用一种写法',
    en: '“{other}” and “{kept}” mean the same; a plan should keep to one of them',
  },
  'deadline.inconsistent-wording.place': { 'zh-CN': '写“{wording}”的一处', en: 'where it says “{wording}”' },
  'deadline.inconsistent-wording.fix': {
    'zh-CN': '统一为“{wording}”（{count}处）',
    en: 'Use “{wording}” throughout ({count} places)',
  },
  'deadline.parent-place': { 'zh-CN': '上级计划的时限', en: 'the deadline in the parent plan' },
} satisfies Messages;
