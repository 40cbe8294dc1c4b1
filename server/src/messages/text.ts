import type { Messages } from './locale.ts';

export const textMessages = {
  'text.municipal-scope': {
    'zh-CN': '区级计划的任务写了“{word}”，是否应为“{own}”？',
    en: 'A task of a district plan says “{word}”; should it be “{own}”?',
  },
  'text.municipal-scope.rural': {
    'zh-CN': '{area}没有乡镇和村，“{word}”是否照搬了上级计划？',
    en: '{area} has neither townships nor villages: was “{word}” copied from the parent plan?',
  },
  'text.municipal-scope.fix': { 'zh-CN': '改为“{own}”', en: 'Change to “{own}”' },
  'text.municipal-scope.fix-remove': { 'zh-CN': '删去“{word}”', en: 'Remove “{word}”' },
  'text.unbalanced-brackets': {
    'zh-CN': '“{open}”后面没有配对的“{close}”',
    en: '“{open}” is never closed by “{close}”',
  },
  'text.unbalanced-brackets.close': {
    'zh-CN': '“{close}”前面没有配对的“{open}”',
    en: '“{close}” closes no “{open}”',
  },
  'text.unbalanced-brackets.mixed': {
    'zh-CN': '“{open}”用“{close}”收尾，应为“{right}”',
    en: '“{open}” is closed by “{close}”; it should be “{right}”',
  },
  'text.unbalanced-brackets.quote': {
    'zh-CN': '引号方向不对：“{open}”后面应为“{right}”',
    en: 'The quotation mark faces the wrong way: “{open}” is to be closed by “{right}”',
  },
  'text.unbalanced-brackets.fix': { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  'text.unbalanced-brackets.fix-close': {
    'zh-CN': '在本句末补上“{close}”',
    en: 'Close it with “{close}” at the end of the clause',
  },
  'text.unbalanced-brackets.fix-remove': { 'zh-CN': '删去“{close}”', en: 'Remove “{close}”' },
  'text.placeholder-style': {
    'zh-CN': '本计划表示“无”的符号不统一：有“{text}”，也有“{other}”，宜统一为“——”',
    en: 'This plan writes “none” in several ways, “{text}” and “{other}”: better “——” throughout',
  },
  'text.placeholder-style.fix': { 'zh-CN': '全部改为“——”（{count}处）', en: 'Change all to “——” ({count})' },
  'text.placeholder-style.other': { 'zh-CN': '另一处写作“{text}”', en: 'elsewhere written “{text}”' },
} satisfies Messages;
