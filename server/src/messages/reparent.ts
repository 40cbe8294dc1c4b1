import type { Messages } from './locale.ts';

/** A new edition of the parent: marks in the plan (always Chinese), the report, the command line. */
export const reparentMessages = {
  'reparent.mark.changed': {
    'zh-CN': '新一版上级计划中，“{title}”（原第{reference}项）有改动，这里的编号没有更新',
    en: '“{title}” (so far {reference}) has changed in the new edition of the parent; the number here is as it was',
  },
  'reparent.mark.unsure': {
    'zh-CN': '新一版上级计划中，“{title}”（原第{reference}项）可能已拆分或改写，这里的编号没有更新',
    en: '“{title}” (so far {reference}) may be split or rewritten in the new edition of the parent; the number here is as it was',
  },
  'reparent.mark.gone': {
    'zh-CN': '新一版上级计划中没有“{title}”（原第{reference}项）',
    en: 'The new edition of the parent has no “{title}” (so far {reference})',
  },
  'reparent.mark.range': {
    'zh-CN': '新一版上级计划中，“{reference}”所指的任务有的须核对，这里的编号没有更新',
    en: 'Some measures of “{reference}” are to be looked at in the new edition of the parent; the numbers here are as they were',
  },
  'reparent.mark.unknown': {
    'zh-CN': '原上级计划中就没有“{reference}”，没有更新',
    en: '“{reference}” was unknown before; it is as it was',
  },

  'reparent.heading': {
    'zh-CN': '{plan}：上级计划由“{from}”改为“{to}”',
    en: '{plan}: the parent changes from “{from}” to “{to}”',
  },
  'reparent.holds': {
    'zh-CN': '没有变化的 {count}处，编号随新一版更新',
    en: 'Hold, with the number of the new edition: {count}',
  },
  'reparent.changed': { 'zh-CN': '内容有改动、须核对的 {count}处', en: 'Changed, to be looked at: {count}' },
  'reparent.unsure': { 'zh-CN': '不能确定的 {count}处', en: 'Not certain: {count}' },
  'reparent.gone': { 'zh-CN': '新一版没有的 {count}处', en: 'Not in the new edition: {count}' },
  'reparent.unknown': {
    'zh-CN': '原上级计划中就没有的 {count}处：{references}',
    en: 'Unknown before: {count} ({references})',
  },
  'reparent.link': { 'zh-CN': '{before} → {after}', en: '{before} → {after}' },
  'reparent.none': { 'zh-CN': '（没有）', en: '(none)' },
  'reparent.perhaps': { 'zh-CN': '可能是 {after}', en: 'perhaps {after}' },
  'reparent.left-out': { 'zh-CN': '{link}（不涉及）', en: '{link} (not applicable)' },
  'reparent.preview': {
    'zh-CN': '以上只是预览，计划没有改动；加 --write 写入：没有变化的更新编号，其余保留并加“待核”标记',
    en: 'A preview: nothing was changed. With --write what holds gets its new number, the rest stays with a mark',
  },
  'reparent.no-parent': {
    'zh-CN': '{path} 没有写上级计划，或找不到它',
    en: '{path} names no parent that can be found',
  },
  'reparent.same': { 'zh-CN': '{path} 就是现在的上级计划', en: '{path} is the parent already' },
  'reparent.broken': {
    'zh-CN': '{path} 有语法错误，请先改正',
    en: '{path} has syntax errors; correct them first',
  },
} satisfies Messages;
