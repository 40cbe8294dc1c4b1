import type { Messages } from './locale.ts';

/** The names no registry knows, as a table and as the beginning of a registry. */
export const unknownUnitsMessages = {
  'unknown-units.title': { 'zh-CN': '名录中没有的单位名称', en: 'Names no registry knows' },
  'unknown-units.count': { 'zh-CN': '次数', en: 'Times' },
  'unknown-units.name': { 'zh-CN': '名称', en: 'Name' },
  'unknown-units.area': { 'zh-CN': '区域', en: 'Area' },
  'unknown-units.near': { 'zh-CN': '相近的名称', en: 'Similar names' },
  'unknown-units.places': { 'zh-CN': '位置', en: 'Places' },
  'unknown-units.between': { 'zh-CN': '、', en: ', ' },
  'unknown-units.more': { 'zh-CN': '另有{rest}处', en: 'and {rest} more' },
  'unknown-units.none': { 'zh-CN': '所有单位名称都在名录中。', en: 'Every name is in a registry.' },
  'unknown-units.summary': {
    'zh-CN': '共{names}个名称，{places}处',
    en: '{names} names in {places} places',
  },
  'unknown-units.stub.comment': {
    'zh-CN': '由计划中出现、名录中没有的名称生成。逐条核对：写错的删去，是别名的并入原单位，次序按机构序列调整。',
    en: 'Made of the names that plans use and no registry knows. Delete what is misspelt, make aliases of other forms, put the rest in official order.',
  },
  'unknown-units.stub.title': { 'zh-CN': '{area}机构名录', en: 'Registry of units {area}' },
  'unknown-units.stub.count': { 'zh-CN': '出现{count}次', en: 'used {count} times' },
  'unknown-units.stub.like': {
    'zh-CN': '出现{count}次，与“{near}”相近',
    en: 'used {count} times, like “{near}”',
  },
  'unknown-units.in-text': { 'zh-CN': '正文', en: 'in the text' },
} satisfies Messages;
