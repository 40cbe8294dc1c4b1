import type { Messages } from './locale.ts';

/** What a deadline means: its dates, and why a wording can be read in two ways. */
export const deadlineWordMessages = {
  'deadline.words.by': { 'zh-CN': '不晚于{to:date}', en: 'by {to:date}' },
  'deadline.words.within': { 'zh-CN': '{from:date}至{to:date}', en: '{from:date} to {to:date}' },
  'deadline.words.from': { 'zh-CN': '自{from:date}起', en: 'from {from:date} on' },
  'deadline.words.from-issue': { 'zh-CN': '自印发之日起', en: 'from the date of issue on' },
  'deadline.words.recurring': { 'zh-CN': '{every}一次', en: '{every}' },
  'deadline.words.recurring.times': { 'zh-CN': '{every}{times}次', en: '{times} times {every}' },
  'deadline.words.recurring.first': { 'zh-CN': '{every}一次，首次不晚于{to:date}', en: '{every}, first by {to:date}' },
  'deadline.words.recurring.times-first': {
    'zh-CN': '{every}{times}次，首期不晚于{to:date}',
    en: '{times} times {every}, first period until {to:date}',
  },
  'deadline.words.every.day': { 'zh-CN': '每{count}日', en: 'every {count} days' },
  'deadline.words.every.one-day': { 'zh-CN': '每日', en: 'every day' },
  'deadline.words.every.week': { 'zh-CN': '每周', en: 'every week' },
  'deadline.words.every.month': { 'zh-CN': '每月', en: 'every month' },
  'deadline.words.every.quarter': { 'zh-CN': '每季度', en: 'every quarter' },
  'deadline.words.every.half': { 'zh-CN': '每半年', en: 'every half-year' },
  'deadline.words.every.year': { 'zh-CN': '每年', en: 'every year' },
  'deadline.words.every.months': { 'zh-CN': '每{count}个月', en: 'every {count} months' },
  'deadline.words.every.years': { 'zh-CN': '每{count}年', en: 'every {count} years' },
  'deadline.words.ongoing': { 'zh-CN': '长期，没有截止日期', en: 'without an end' },
  'deadline.words.schedule': {
    'zh-CN': '按文中或上级规定的节点，此处没有日期',
    en: 'by the dates given in the text or by the parent plan; none here',
  },
  'deadline.words.event': { 'zh-CN': '取决于“{wording}”，没有固定日期', en: 'depends on “{wording}”: no fixed date' },
  'deadline.words.vague': { 'zh-CN': '“{wording}”没有日期', en: '“{wording}” gives no date' },
  'deadline.words.none': { 'zh-CN': '没有时限', en: 'no deadline' },
  'deadline.words.unclear': { 'zh-CN': '算不出日期', en: 'no date can be worked out' },
  'deadline.words.no-year': {
    'zh-CN': '计划没有写年度，算不出日期',
    en: 'the plan gives no year, so no date can be worked out',
  },
  'deadline.words.action': { 'zh-CN': '{action}：{dates}', en: '{action}: {dates}' },
  'deadline.words.join': { 'zh-CN': '；', en: '; ' },
  'deadline.words.canonical': { 'zh-CN': '统一写法：{wording}', en: 'Uniform wording: {wording}' },
  'deadline.ambiguous.day-included': {
    'zh-CN': '“X日前”是否含当日，各地理解不一；这里按含当日计。',
    en: 'Whether X日前 includes the day itself is read both ways; here it does.',
  },
  'deadline.ambiguous.month-before': {
    'zh-CN': '“X月前”按该月开始之前计；要到月底，请写“X月底前”。',
    en: 'X月前 is read as before the month begins; write X月底前 for the end of the month.',
  },
  'deadline.ambiguous.quarter-before': {
    'zh-CN': '“X季度前”可以指季度开始之前，这里按季度末计；请写“X季度末前”。',
    en: 'X季度前 might mean before the quarter begins; it is read as by its end. X季度末前 says so.',
  },
  'deadline.ambiguous.year-before': {
    'zh-CN': '“XXXX年前”可以指该年开始之前，这里按年底计；请写“XXXX年底前”。',
    en: 'XXXX年前 might mean before the year begins; it is read as by its end. XXXX年底前 says so.',
  },
  'deadline.ambiguous.month-without-marker': {
    'zh-CN': '只写了月份，按月底计；请写“X月底前”。',
    en: 'Only the month is given; it is read as by its end. X月底前 says so.',
  },
  'deadline.ambiguous.target-year': {
    'zh-CN': '只写了年份，按该年最后一天计。',
    en: 'Only the year is given; it is read as by its last day.',
  },
  'deadline.ambiguous.flood-season': {
    'zh-CN': '汛期的起止各地各年不同；这里按北京的6月1日至9月15日计。',
    en: 'The flood season differs by city and year; Beijing’s, 1 June to 15 September, is used here.',
  },
  'deadline.ambiguous.heating-season': {
    'zh-CN': '供暖季的起止各地各年不同；这里按北京的11月15日至次年3月15日计。',
    en: 'The heating season differs by city and year; Beijing’s, 15 November to 15 March, is used here.',
  },
  'deadline.ambiguous.season': {
    'zh-CN': '季节没有统一的起止日期；这里按通行的月份计。',
    en: 'Seasons have no agreed dates; the usual months are used here.',
  },
  'deadline.ambiguous.anchor-unknown': {
    'zh-CN': '没有写明从哪一年（月）算起，所以算不出哪一次在何时。',
    en: 'It is not said from when this counts, so no single date can be worked out.',
  },
  'deadline.ambiguous.year-from-issue': {
    'zh-CN': '“自XXXX年起”可以指1月1日，也可以指文件印发之日；这里按1月1日计。',
    en: '自XXXX年起 may mean 1 January or the date of issue; 1 January is used here.',
  },
  'deadline.ambiguous.next-year': {
    'zh-CN': '“明年”从成文日期算起，而计划没有写成文日期。',
    en: '明年 counts from the date of issue, which the plan does not give.',
  },
  'deadline.ambiguous.all-year': {
    'zh-CN': '“全年”可以指贯穿全年，也可以指年底前累计完成。',
    en: '全年 may mean throughout the year, or in total by its end.',
  },
  'deadline.ambiguous.workday': {
    'zh-CN': '工作日要看当年的放假安排，这里不换算。',
    en: 'Working days depend on the year’s holidays and are not worked out here.',
  },
  'deadline.ambiguous.synonym-ongoing': {
    'zh-CN': '与“长期实施”同义；全文宜用同一种写法。',
    en: 'This means the same as 长期实施; one wording throughout the plan reads better.',
  },
} satisfies Messages;
