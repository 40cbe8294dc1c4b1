import type { Messages } from './locale.ts';

export const measureMessages = {
  'measure.duplicate-number': { 'zh-CN': '序号“{number}”重复', en: 'The number “{number}” occurs twice' },
  'measure.duplicate-number.first': { 'zh-CN': '前一处“{number}”', en: 'the first “{number}”' },
  'measure.number-gap': {
    'zh-CN': '序号从{before}跳到{number}，缺{missing}',
    en: 'The numbers jump from {before} to {number}: {missing} missing',
  },
  'measure.number-gap.back': { 'zh-CN': '序号{number}排在{before}之后', en: 'Number {number} comes after {before}' },
  'measure.unknown-parent': {
    'zh-CN': '上级计划中没有第“{number}”项',
    en: 'The parent plan has no measure “{number}”',
  },
  'measure.unknown-parent.task': {
    'zh-CN': '上级计划第“{number}”项只有{count}条措施，没有第{task}条',
    en: 'Measure “{number}” of the parent plan has {count} tasks, there is no task {task}',
  },
  'measure.unknown-parent.fix': { 'zh-CN': '改为“{number}”（{title}）', en: 'Change to “{number}” ({title})' },
  'measure.title-differs': {
    'zh-CN': '任务名称与上级计划第{number}项“{parent}”不同',
    en: 'The title differs from measure {number} of the parent plan, “{parent}”',
  },
  'measure.title-differs.other': {
    'zh-CN': '任务名称与所承接的第{number}项“{parent}”不符，与第{other}项“{otherTitle}”相符',
    en: 'The title does not fit measure {number}, “{parent}”, but measure {other}, “{otherTitle}”',
  },
  'measure.title-differs.fix-number': {
    'zh-CN': '改为承接第{number}项（{title}）',
    en: 'Carry out measure {number} ({title}) instead',
  },
  'measure.title-differs.fix-title': {
    'zh-CN': '采用上级计划的名称“{title}”',
    en: 'Use the title of the parent plan, “{title}”',
  },
  'measure.parent-place': { 'zh-CN': '上级计划第{number}项', en: 'measure {number} of the parent plan' },
} satisfies Messages;
