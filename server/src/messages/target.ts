import type { Messages } from './locale.ts';

export const targetMessages = {
  'target.unreadable': {
    'zh-CN': '目标值“{text}”中的“{part}”看不懂，无法与上级对照',
    en: '“{part}” in the target “{text}” cannot be read, so it cannot be compared',
  },
  'target.unreadable.near': {
    'zh-CN': '目标值“{text}”看不懂；是否应为“{near}”？',
    en: 'The target “{text}” cannot be read; did you mean “{near}”?',
  },
  'target.unreadable.fix': { 'zh-CN': '改为“{near}”', en: 'Change to “{near}”' },
  'target.weaker-than-parent': {
    'zh-CN': '“{indicator}”的目标“{text}”达不到上级计划的“{parent}”',
    en: 'The target “{text}” for “{indicator}” falls short of the parent plan’s “{parent}”',
  },
  'target.weaker-than-parent.alike': {
    'zh-CN': '“{indicator}”的目标“{text}”达不到上级计划“{parentIndicator}”的“{parent}”',
    en: 'The target “{text}” for “{indicator}” falls short of “{parent}” for “{parentIndicator}” in the parent plan',
  },
  'target.weaker-than-parent.later': {
    'zh-CN': '上级计划到{year}年的目标为“{parent}”，“{indicator}”现为“{text}”，请确认进度',
    en: 'The parent plan wants “{parent}” by {year}; “{indicator}” has “{text}”: is that on the way?',
  },
  'target.weaker-than-parent.fix': { 'zh-CN': '改为上级计划的“{parent}”', en: 'Use the parent plan’s “{parent}”' },
  'target.missing-from-parent': {
    'zh-CN': '上级计划第{number}项的目标“{indicator}：{target}”，在本项的 targets 中没有对应',
    en: 'The target “{indicator}: {target}” of measure {number} of the parent plan has no match in targets here',
  },
  'target.missing-from-parent.fix': {
    'zh-CN': '列入目标“{indicator}：{target}”',
    en: 'Add the target “{indicator}: {target}”',
  },
  'target.text-disagrees': {
    'zh-CN': '正文写的是“{figure}”，targets 中“{indicator}”为“{target}”',
    en: 'The text says “{figure}”, but targets gives “{target}” for “{indicator}”',
  },
  'target.text-disagrees.fix-text': { 'zh-CN': '正文改为“{target}”', en: 'Change the text to “{target}”' },
  'target.text-disagrees.fix-target': { 'zh-CN': '目标改为“{figure}”', en: 'Change the target to “{figure}”' },
  'target.parent-place': { 'zh-CN': '上级计划的目标', en: 'the target in the parent plan' },
  'target.place': { 'zh-CN': '目标“{target}”', en: 'the target “{target}”' },
} satisfies Messages;
