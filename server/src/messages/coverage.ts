import type { Messages } from './locale.ts';

export const coverageMessages = {
  'coverage.missing': {
    'zh-CN': '上级计划有{count}项任务要求本区落实，这里没有承接，也没有写明不涉及：{listed}',
    en: '{count} measures of the parent plan are to be carried out here, but are neither carried out nor recorded as not applicable: {listed}',
  },
  'coverage.missing.more': {
    'zh-CN': '上级计划有{count}项任务要求本区落实，这里没有承接，也没有写明不涉及：{listed}等',
    en: '{count} measures of the parent plan are to be carried out here, but are neither carried out nor recorded as not applicable: {listed} and others',
  },
  'coverage.missing.fix-stubs': {
    'zh-CN': '在最后一节补上这{count}项，内容待填',
    en: 'Add these {count} measures to the last section, with the text left to write',
  },
  'coverage.missing.fix-not-applicable': {
    'zh-CN': '记为不涉及：第{number}项，理由待填',
    en: 'Record {number} as not applicable, with the reason left to write',
  },
  'coverage.partly': {
    'zh-CN': '上级计划第{number}项只承接了一部分：{missing}也要求本区落实，没有承接，也没有写明不涉及',
    en: 'Measure {number} of the parent plan is carried out in part; {missing} are to be carried out here too, and are not recorded as not applicable',
  },
  'coverage.not-applicable-and-implemented': {
    'zh-CN': '第{number}项写明不涉及，计划中却承接了',
    en: 'Measure {number} is recorded as not applicable, but is carried out',
  },
  'coverage.not-applicable-and-implemented.place': { 'zh-CN': '承接之处', en: 'carried out here' },
  'coverage.not-applicable-and-implemented.fix': {
    'zh-CN': '删去“不涉及”的这一条（第{number}项）',
    en: 'Remove the entry for {number} from the measures that are not applicable',
  },
} satisfies Messages;
