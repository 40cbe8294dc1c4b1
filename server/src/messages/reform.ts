import type { Messages } from './locale.ts';

/** What the list of a reform changes in a registry. */
export const reformMessages = {
  'reform.unread': { 'zh-CN': '没有读懂这一行', en: 'this line could not be read' },
  'reform.no-date': {
    'zh-CN': '没有写明时间（如“2019年3月”），请在行内写明，或另行给出各行共同的时间',
    en: 'no date: write one into the line, or give one for all lines',
  },
  'reform.ambiguous': { 'zh-CN': '名录中叫“{name}”的不止一个', en: 'more than one unit is called “{name}”' },
  'reform.same': {
    'zh-CN': '“{name}”现为“{successor}”的一种写法；如是旧名称，请先从其别名中删去',
    en: '“{name}” is another form of “{successor}” here; if it is a former name, take it out of the aliases first',
  },
  'reform.ended-otherwise': {
    'zh-CN': '名录写明“{name}”{date:date}停用，与此不同',
    en: 'the registry says that “{name}” ended in {date:date}',
  },
  'reform.not-begun': {
    'zh-CN': '名录写明“{name}”{date:date}才启用',
    en: 'the registry says that “{name}” began only in {date:date}',
  },
  'reform.begun-otherwise': {
    'zh-CN': '名录写明“{name}”{date:date}启用，与此不同',
    en: 'the registry says that “{name}” began in {date:date}',
  },
  'reform.succeeded-otherwise': {
    'zh-CN': '名录写明“{name}”的后继机构是“{successors}”，与此不同',
    en: 'the registry says that “{name}” was followed by “{successors}”',
  },
  'reform.broken': {
    'zh-CN': '名录有语法错误，请先改正：{file}',
    en: 'The registry has syntax errors; correct them first: {file}',
  },

  'reform.change.added': { 'zh-CN': '新增“{name}”', en: 'new: “{name}”' },
  'reform.change.extended': { 'zh-CN': '补充“{name}”', en: 'more on “{name}”' },
  'reform.change.since': { 'zh-CN': '{date:date}启用', en: 'since {date:date}' },
  'reform.change.until': { 'zh-CN': '{date:date}停用', en: 'until {date:date}' },
  'reform.change.succeededBy': { 'zh-CN': '后继机构{names}', en: 'followed by {names}' },
  'reform.change.level': { 'zh-CN': '层级未写，请补', en: 'its level is left open' },
  'reform.change.counterpart': { 'zh-CN': '对口{names}', en: 'answers to {names}' },
  'reform.between': { 'zh-CN': '、', en: ', ' },
  'reform.clause': { 'zh-CN': '，', en: ', ' },
  'reform.change': { 'zh-CN': '{what}：{details}', en: '{what}: {details}' },
  'reform.open': { 'zh-CN': '第{line}行“{text}”：{reason}', en: 'line {line} “{text}”: {reason}' },
  'reform.open.heading': { 'zh-CN': '未处理的行（{count}）', en: 'Lines that changed nothing ({count})' },
  'reform.heading': { 'zh-CN': '{file}：{count}处改动', en: '{file}: {count} changes' },
  'reform.nothing': { 'zh-CN': '{file}：没有需要改动的', en: '{file}: nothing to change' },
  'reform.preview': {
    'zh-CN': '以上为预览，尚未写入；加 --write 写入',
    en: 'This is a preview; nothing was written. Add --write to write it.',
  },
} satisfies Messages;
