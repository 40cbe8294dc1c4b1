import type { Messages } from './locale.ts';

export const fileMessages = {
  'file.missing-parent': {
    'zh-CN': '找不到上级计划“{path}”，与上级的对照检查未进行',
    en: 'The parent plan “{path}” cannot be found; nothing is checked against it',
  },
  'file.missing-parent.not-a-plan': { 'zh-CN': '“{path}”不是计划文件', en: '“{path}” is not a plan' },
  'file.missing-parent.itself': { 'zh-CN': '计划不能以自己为上级', en: 'A plan cannot be its own parent' },
  'file.missing-parent.fix': { 'zh-CN': '改为“{path}”', en: 'Change to “{path}”' },
  'file.missing-previous': {
    'zh-CN': '找不到上年计划“{path}”，延续情况未核对',
    en: 'Last year’s plan “{path}” cannot be found; what goes on from it is not checked',
  },
  'file.missing-previous.not-a-plan': { 'zh-CN': '“{path}”不是计划文件', en: '“{path}” is not a plan' },
  'file.missing-previous.itself': {
    'zh-CN': '计划不能以自己为上年计划',
    en: 'A plan cannot be its own plan of last year',
  },
  'file.missing-previous.fix': { 'zh-CN': '改为“{path}”', en: 'Change to “{path}”' },
  'file.missing-annex': {
    'zh-CN': '找不到附件“{path}”，印发时会缺这个附件',
    en: 'The annex “{path}” cannot be found; it would be missing from what goes out',
  },
  'file.missing-annex.not-a-plan': { 'zh-CN': '“{path}”不是计划文件', en: '“{path}” is not a plan' },
  'file.missing-annex.itself': { 'zh-CN': '计划不能以自己为附件', en: 'A plan cannot be its own annex' },
  'file.missing-annex.fix': { 'zh-CN': '改为“{path}”', en: 'Change to “{path}”' },
  'file.cycle': { 'zh-CN': '上级计划成环：{chain}', en: 'The parent plans form a cycle: {chain}' },
  'file.cycle.place': { 'zh-CN': '环上的另一处上级计划', en: 'another parent of the cycle' },
  'file.missing-registry': { 'zh-CN': '找不到机构名录“{path}”', en: 'The registry “{path}” cannot be found' },
  'file.missing-registry.not-a-registry': { 'zh-CN': '“{path}”不是机构名录', en: '“{path}” is not a registry' },
  'file.missing-registry.fix': { 'zh-CN': '改为“{path}”', en: 'Change to “{path}”' },
  'ignore.unused': { 'zh-CN': '此处没有“{code}”需要忽略', en: 'There is no “{code}” to ignore here' },
  'ignore.unused.unknown': { 'zh-CN': '没有“{code}”这项检查', en: 'There is no check “{code}”' },
  'ignore.unused.fix': { 'zh-CN': '删去这条忽略注释', en: 'Remove this comment' },
  'ignore.without-reason': {
    'zh-CN': '忽略“{code}”时请写明理由：# plan-ignore {code}: 理由',
    en: 'Give a reason: # plan-ignore {code}: reason',
  },
} satisfies Messages;
