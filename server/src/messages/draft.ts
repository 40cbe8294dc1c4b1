import type { Messages } from './locale.ts';

/** What is said about a draft that is not finished. */
export const draftMessages = {
  'draft.open-question': { 'zh-CN': '{words}', en: 'Still open: {words}' },
  'draft.open-question.fill': { 'zh-CN': '待填写', en: 'Still to be written' },
  'draft.open-question.reason': {
    'zh-CN': '上级第{number}项不涉及的理由待填写',
    en: 'Why measure {number} of the parent does not apply is still to be written',
  },
  'draft.open-question.fix': { 'zh-CN': '已处理，删去这个标记', en: 'Settled: remove this mark' },

  // marks and comments in a draft; the Chinese ones stand in the plan
  'draft.title': { 'zh-CN': '标题按来源改写', en: 'the title is adapted from its source' },
  'draft.earlier-parent': {
    'zh-CN': '上级是{own}年的计划，{year}年的印发后改用新计划并重新核对',
    en: 'the parent is the plan of {own}; change to that of {year} once it is out',
  },
  'draft.previous-area': { 'zh-CN': '参照的是{area}的计划', en: 'the earlier plan is that of {area}' },
  'draft.previous-year': {
    'zh-CN': '参照的不是上一年的计划（{own}年）',
    en: 'the earlier plan is not that of last year ({own})',
  },
  'draft.no-units': {
    'zh-CN': '没有找到{area}的机构名录，单位名称未核对，牵头单位未推定',
    en: 'no registry of {area} was found: names are not checked, leads are not proposed',
  },
  'draft.without-parent': {
    'zh-CN': '没有上级计划，任务、时限、指标均沿用上年，逐项确认',
    en: 'without a parent plan all measures, deadlines and targets are last year’s; confirm each',
  },
  'draft.parent-words': {
    'zh-CN': '没有上年计划，内容均为上级原文，单位按对口关系列出，逐条改为本区的写法',
    en: 'without a plan of last year all texts are the parent’s and units are counterparts; put each in your own words',
  },
  'draft.parent-words.no-units': {
    'zh-CN': '没有上年计划，内容均为上级原文，逐条改为本区的写法',
    en: 'without a plan of last year all texts are the parent’s; put each in your own words',
  },
  'draft.former': { 'zh-CN': '原“{name}”，现为“{right}”', en: 'formerly “{name}”, now “{right}”' },
  'draft.year': { 'zh-CN': '文中“{word}”是否顺延为“{later}”', en: 'should “{word}” become “{later}”?' },
  'draft.year.parent': { 'zh-CN': '文中的“{word}”是上级计划当年的写法', en: '“{word}” is said of the parent’s year' },
  'draft.parent-changed': {
    'zh-CN': '上级第{number}项今年有改动：{changes}',
    en: 'measure {number} of the parent has changed: {changes}',
  },
  'draft.linked': {
    'zh-CN': '按名称和内容对应到上级第{number}项“{title}”',
    en: 'linked to measure {number} of the parent, “{title}”, by its title and text',
  },
  'draft.own.basis': { 'zh-CN': '上年计划第{number}项', en: 'measure {number} of last year’s plan' },
  'draft.own': {
    'zh-CN': '上级计划中没有，今年是否保留，依据是什么',
    en: 'nothing of the parent stands behind it: is it kept, and why?',
  },
  'draft.task-lost': {
    'zh-CN': '上年承接的上级第{above}项今年没有，是否保留',
    en: 'what it carried out of the parent ({above}) is no more; is it kept?',
  },
  'draft.dropped.mark': {
    'zh-CN': '上年“{name}”承接的上级任务“{above}”今年没有，未列入；保留的请补写',
    en: 'last year’s “{name}” carried out “{above}”, which is no more, and is left out; add it if it stays',
  },
  'draft.dropped.perhaps.mark': {
    'zh-CN': '上年“{name}”承接的上级任务“{above}”今年没有，可能并入“{perhaps}”，未列入；保留的请补写',
    en: 'last year’s “{name}” carried out “{above}”, which may be part of “{perhaps}” now, and is left out; add it if it stays',
  },
  'draft.ask': {
    'zh-CN': '上级写的是“{areas}”，本区是否承担',
    en: 'the parent says “{areas}”: does it concern this area?',
  },
  'draft.ask.unnamed': {
    'zh-CN': '上级没有写明由哪些区落实，本区是否承担',
    en: 'the parent does not say whom it concerns: does it concern this area?',
  },
  'draft.left-open': {
    'zh-CN': '上级写的是“{area}”，上年没有承接；今年承接的移到正文',
    en: 'the parent says “{area}”, and last year left it out',
  },
  'draft.left-open.unnamed': {
    'zh-CN': '上级没有写明由哪些区落实，上年没有承接；今年承接的移到正文',
    en: 'the parent does not say whom it concerns, and last year left it out',
  },
  'draft.added': { 'zh-CN': '上级今年新增，内容为上级原文', en: 'new in the parent, in its words' },
  'draft.added.before': {
    'zh-CN': '上级要求各区落实，上年没有承接：承担的改写上级原文，不涉及的移到“不涉及”（notApplicable）并写明理由',
    en: 'asked of all areas and not carried out last year: put the parent’s words in your own, or move it to notApplicable',
  },
  'draft.added.unlinked': {
    'zh-CN': '上年计划中没有对应的任务，内容为上级原文',
    en: 'nothing of last year’s plan goes on in it, in the parent’s words',
  },
  'draft.no-lead': { 'zh-CN': '牵头单位（上级为{above}，没有对口单位）', en: 'who leads? nobody answers to {above}' },
  'draft.no-lead.unnamed': { 'zh-CN': '牵头单位（上级没有写明）', en: 'who leads? the parent does not say' },
  'draft.lead-by.responsible': {
    'zh-CN': '牵头单位按上级主责单位的对口部门列出',
    en: 'the lead answers to the parent’s responsible unit',
  },
  'draft.lead-by.support': {
    'zh-CN': '牵头单位按上级协办单位的对口部门列出',
    en: 'the lead answers to a unit that helps in the parent',
  },
  'draft.lead-several': {
    'zh-CN': '对口单位不止一个，牵头单位请选定',
    en: 'several units answer to the parent’s: choose the lead',
  },
  'draft.deadline.later': {
    'zh-CN': '时限（上级为“{deadline}”，本年度做到什么程度、何时完成）',
    en: 'the deadline: the parent says “{deadline}”',
  },
  'draft.deadline.past': {
    'zh-CN': '时限（上级的“{deadline}”已过）',
    en: 'the deadline: the parent’s “{deadline}” is past',
  },

  // the report
  'draft.report.title': { 'zh-CN': '起草说明：{title}', en: 'Draft report: {title}' },
  'draft.report.parent': { 'zh-CN': '上级计划：{title}（{path}）', en: 'Parent plan: {title} ({path})' },
  'draft.report.previous': { 'zh-CN': '上年计划：{title}（{path}）', en: 'Last year’s plan: {title} ({path})' },
  'draft.report.counts': { 'zh-CN': '共{measures}项任务、{tasks}条措施', en: '{measures} measures, {tasks} tasks' },
  'draft.report.open': { 'zh-CN': '待处理', en: 'To decide' },
  'draft.report.carried': { 'zh-CN': '沿用上年（上年序号）', en: 'Carried over from last year (its numbers)' },
  'draft.report.added': { 'zh-CN': '新增（上级序号）', en: 'New (the parent’s numbers)' },
  'draft.report.replaced': { 'zh-CN': '已替换（上年序号）', en: 'Replaced (last year’s numbers)' },
  'draft.report.left-out': {
    'zh-CN': '未列入的上级任务和单位（上级序号）',
    en: 'Left out of the parent (its numbers)',
  },
  'draft.report.dropped': { 'zh-CN': '没有沿用的上年内容', en: 'Not carried over from last year' },
  'draft.report.line': { 'zh-CN': '行', en: 'Line' },
  'draft.report.about': { 'zh-CN': '任务', en: 'Measure' },
  'draft.report.said': { 'zh-CN': '说明', en: 'What' },
  'draft.report.whole': { 'zh-CN': '（全文）', en: '(the plan)' },
  'draft.report.nothing-open': { 'zh-CN': '没有待处理的地方。', en: 'Nothing is left to decide.' },
  'draft.new': { 'zh-CN': '承接整项', en: 'carries out the whole measure' },
  'draft.new.tasks': { 'zh-CN': '承接其中第{tasks}条措施', en: 'carries out tasks {tasks} of it' },
  'draft.carried': { 'zh-CN': '措施{tasks}条', en: '{tasks} tasks' },
  'draft.carried.not-applicable': {
    'zh-CN': '不涉及，沿用上年理由：{reason}',
    en: 'not applicable, as last year: {reason}',
  },
  'draft.replaced.alias': { 'zh-CN': '“{name}”写作规范简称“{right}”', en: '“{name}” is written “{right}”' },
  'draft.replaced.former': { 'zh-CN': '“{name}”已停用，改为“{right}”', en: '“{name}” is no longer used: “{right}”' },
  'draft.replaced.year': { 'zh-CN': '“{words}”顺延到{year}年', en: '“{words}” is moved on to {year}' },
  'draft.left-out': { 'zh-CN': '上级自身的任务，没有安排到区', en: 'a matter of the parent’s own level' },
  'draft.left-out.task': {
    'zh-CN': '第{task}条是上级自身的任务，没有安排到区',
    en: 'task {task} is a matter of the parent’s own level',
  },
  'draft.left-out.districts': { 'zh-CN': '由{districts}落实', en: 'for {districts} only' },
  'draft.left-out.districts.task': {
    'zh-CN': '第{task}条由{districts}落实',
    en: 'task {task} is for {districts} only',
  },
  'draft.left-out.lead': {
    'zh-CN': '上级牵头单位中{names}没有对口单位',
    en: 'nobody answers to {names}, who lead in the parent',
  },
  'draft.dropped': { 'zh-CN': '上年承接的上级任务“{above}”今年没有', en: 'what it carried out, “{above}”, is no more' },
  'draft.dropped.perhaps': {
    'zh-CN': '上年承接的上级任务“{above}”今年没有，可能并入“{perhaps}”',
    en: 'what it carried out, “{above}”, is no more, or part of “{perhaps}”',
  },
  'draft.dropped.not-applicable': {
    'zh-CN': '上年写明不涉及（{reason}），上级今年没有这一项',
    en: 'not applicable last year ({reason}), and no more in the parent',
  },
  'draft.dropped.document': {
    'zh-CN': '上年的发文字号、成文日期',
    en: 'last year’s document number and date of issue',
  },
  'draft.dropped.notice': { 'zh-CN': '上年的印发通知、附件序号', en: 'last year’s notice and annex number' },
} satisfies Messages;
