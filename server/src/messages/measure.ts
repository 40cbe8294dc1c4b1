import type { Messages } from './locale.ts';

export const measureMessages = {
  'measure.duplicate-number': { 'zh-CN': '序号“{number}”重复', en: 'The number “{number}” occurs twice' },
  'measure.duplicate-number.first': { 'zh-CN': '前一处“{number}”', en: 'the first “{number}”' },
  'measure.number-gap': {
    'zh-CN': '序号从{before}跳到{number}，缺{missing}',
    en: 'The numbers jump from {before} to {number}: {missing} missing',
  },
  'measure.number-gap.back': { 'zh-CN': '序号{number}排在{before}之后', en: 'Number {number} comes after {before}' },
  'measure.renumber': { 'zh-CN': '按顺序重新编号', en: 'Renumber the measures in order' },
  'measure.renumber.references': {
    'zh-CN': '按顺序重新编号，并更新{count}处引用',
    en: 'Renumber the measures in order and update {count} references',
  },
  'measure.renumber.unsure': {
    'zh-CN': '按顺序重新编号（{unsure}处引用所指不明，须人工核对）',
    en: 'Renumber the measures in order ({unsure} unclear references to be checked by hand)',
  },
  'measure.renumber.references.unsure': {
    'zh-CN': '按顺序重新编号，并更新{count}处引用（{unsure}处所指不明，须人工核对）',
    en: 'Renumber the measures in order and update {count} references ({unsure} unclear ones to be checked by hand)',
  },
  'measure.unknown-parent': {
    'zh-CN': '上级计划中没有第“{number}”项',
    en: 'The parent plan has no measure “{number}”',
  },
  'measure.unknown-parent.task': {
    'zh-CN': '上级计划第“{number}”项只有{count}条措施，没有第{task}条',
    en: 'Measure “{number}” of the parent plan has {count} tasks, there is no task {task}',
  },
  'measure.unknown-parent.fix': { 'zh-CN': '改为“{number}”（{title}）', en: 'Change to “{number}” ({title})' },
  'measure.unknown-previous': {
    'zh-CN': '上年计划中没有第“{number}”项',
    en: 'Last year’s plan has no measure “{number}”',
  },
  'measure.unknown-previous.task': {
    'zh-CN': '上年计划第“{number}”项只有{count}条措施，没有第{task}条',
    en: 'Measure “{number}” of last year’s plan has {count} tasks, there is no task {task}',
  },
  'measure.unknown-previous.fix': { 'zh-CN': '改为“{number}”（{title}）', en: 'Change to “{number}” ({title})' },
  'measure.range-end': {
    'zh-CN': '“{reference}”不成立：所指的计划中没有第“{number}”项',
    en: '“{reference}” is no range: that plan has no measure “{number}”',
  },
  'measure.range-turned': { 'zh-CN': '“{reference}”的起止写反了', en: '“{reference}” runs backwards' },
  'measure.range-not-whole': {
    'zh-CN': '“{reference}”不成立：范围的起止须是整数编号（如 3~6），其他的请逐项列出',
    en: '“{reference}” is no range: both ends have to be whole numbers (3~6); list others one by one',
  },
  'measure.range-unclear': {
    'zh-CN': '“{reference}”包括哪几项说不清：所指的计划中，其间的编号有重复、颠倒或不是整数，请逐项列出',
    en: 'Nobody can tell what “{reference}” includes: in between, the numbers of that plan are doubled, out of order or no whole numbers; list them one by one',
  },
  'measure.range-fix': {
    'zh-CN': '改为“{range}”（第{first}项至第{last}项，共{count}项）',
    en: 'Change to “{range}” (measures {first} to {last}, {count} in all)',
  },
  'measure.title-differs': {
    'zh-CN': '任务名称与上级计划第{number}项“{parent}”不同',
    en: 'The title differs from measure {number} of the parent plan, “{parent}”',
  },
  'measure.title-differs.other': {
    'zh-CN': '任务名称与所承接的第{number}项“{parent}”不符，与第{other}项“{otherTitle}”相符',
    en: 'The title does not fit measure {number}, “{parent}”, but measure {other}, “{otherTitle}”',
  },
  'measure.title-differs.task': {
    'zh-CN': '措施内容与所承接的第{number}条不符，与第{other}条相符',
    en: 'The text of the task is not that of task {number} of the parent plan, but that of {other}',
  },
  'measure.title-differs.fix-task': { 'zh-CN': '编号改为{number}', en: 'Change the number to {number}' },
  'measure.title-differs.fix-number': {
    'zh-CN': '改为承接第{number}项（{title}）',
    en: 'Carry out measure {number} ({title}) instead',
  },
  'measure.title-differs.fix-title': {
    'zh-CN': '采用上级计划的名称“{title}”',
    en: 'Use the title of the parent plan, “{title}”',
  },
  'measure.section-order': {
    'zh-CN': '节的序号从“{before}”跳到“{number}”，缺“{missing}”',
    en: 'The section numbers jump from {before} to {number}: {missing} missing',
  },
  'measure.section-order.double': { 'zh-CN': '节的序号“{number}”重复', en: 'Section number {number} occurs twice' },
  'measure.section-order.back': {
    'zh-CN': '节的序号“{number}”排在“{before}”之后',
    en: 'Section number {number} comes after {before}',
  },
  'measure.section-order.previous': { 'zh-CN': '前一节', en: 'the section before' },
  'measure.section-order.fix': { 'zh-CN': '按顺序重排这一层的节序号', en: 'Renumber the sections of this level' },
  'measure.wrong-level.municipal': {
    'zh-CN': '“{title}”不是市级计划，市级计划不应以它为上级',
    en: '“{title}” is no municipal plan; a municipal plan cannot carry it out',
  },
  'measure.wrong-level.district': {
    'zh-CN': '区级计划的上级应为市级计划，“{title}”不是市级计划',
    en: 'A district’s plan carries out a municipal plan, and “{title}” is none',
  },
  'measure.wrong-level.street': {
    'zh-CN': '街道计划的上级应为区级计划，“{title}”不是区级计划',
    en: 'A street’s plan carries out a district’s plan, and “{title}” is none',
  },
  'measure.wrong-level.parent': { 'zh-CN': '它的层级是 {level}', en: 'its level is {level}' },
  'measure.wrong-level.fix': { 'zh-CN': '上级计划改为“{path}”', en: 'Change the parent to “{path}”' },
  'measure.derived-without-basis': {
    'zh-CN': '“{title}”没有承接上级任务，也没有写设立依据（basis）',
    en: '“{title}” carries out nothing of the parent plan and gives no basis',
  },
  'measure.derived-without-basis.fix': {
    'zh-CN': '承接上级计划第{number}项（{title}）',
    en: 'Carry out measure {number} ({title})',
  },
  'measure.lead-not-counterpart': {
    'zh-CN': '上级任务由“{above}”牵头，本级对口单位“{expected}”没有列为牵头或主责',
    en: 'The parent’s measure is led by “{above}”; its counterpart “{expected}” neither leads nor is responsible here',
  },
  'measure.lead-not-counterpart.above': { 'zh-CN': '上级计划的牵头单位', en: 'the lead in the parent plan' },
  'measure.lead-not-counterpart.fix': { 'zh-CN': '把“{name}”列为牵头单位', en: 'Add “{name}” as lead' },
  'measure.parent-changed': {
    'zh-CN': '核对之后，上级计划第{number}项有改动：{changes}',
    en: 'Since it was checked, measure {number} of the parent plan has changed: {changes}',
  },
  'measure.parent-changed.place': {
    'zh-CN': '上级计划第{number}项：{changes}',
    en: 'Measure {number} of the parent plan: {changes}',
  },
  'measure.parent-changed.renumbered': {
    'zh-CN': '核对之后，上级计划重新编号：原第{number}项“{title}”现为第{now}项',
    en: 'Since it was checked, the parent plan was renumbered: “{title}”, which was {number}, is {now} now',
  },
  'measure.parent-changed.renumbered-changed': {
    'zh-CN': '核对之后，上级计划重新编号：原第{number}项“{title}”现为第{now}项，并有改动：{changes}',
    en: 'Since it was checked, the parent plan was renumbered: “{title}”, which was {number}, is {now} now, and has changed: {changes}',
  },
  'measure.parent-changed.another': {
    'zh-CN': '核对之后，上级计划第{number}项换成了另一项：原为“{title}”，现为“{now}”',
    en: 'Since it was checked, measure {number} of the parent plan became another one: it was “{title}”, it is “{now}” now',
  },
  'measure.parent-changed.gone': {
    'zh-CN': '核对之后，上级计划删去了第{number}项“{title}”',
    en: 'Since it was checked, measure {number}, “{title}”, was taken out of the parent plan',
  },
  'measure.changes': { 'zh-CN': '{changes}', en: '{changes}' },
  'measure.change.said': {
    'zh-CN': '{field:words}由“{before}”改为“{after}”',
    en: '{field:words} “{before}” is now “{after}”',
  },
  'measure.change.new': { 'zh-CN': '增加{field:words}“{after}”', en: '{field:words} “{after}” was added' },
  'measure.change.gone': { 'zh-CN': '删去{field:words}“{before}”', en: '{field:words} “{before}” was taken out' },
  'measure.change.joined': { 'zh-CN': '{field:words}增加“{names}”', en: '{field:words}: “{names}” added' },
  'measure.change.left': { 'zh-CN': '{field:words}减少“{names}”', en: '{field:words}: “{names}” taken out' },
  'measure.change.order': {
    'zh-CN': '{field:words}的次序由“{before}”改为“{after}”',
    en: '{field:words} in another order: “{before}” is now “{after}”',
  },
  'measure.change.more': {
    'zh-CN': '{field:words}共有{count}处改动',
    en: '{count} changes of the {field:words} in all',
  },
  'measure.change.task-new': { 'zh-CN': '增加一条措施“{after}”', en: 'the task “{after}” was added' },
  'measure.change.task-gone': { 'zh-CN': '删去一条措施“{before}”', en: 'the task “{before}” was taken out' },
  'measure.change.in-task': { 'zh-CN': '第{task}条{change}', en: 'task {task}: {change}' },
  'measure.field.title': { 'zh-CN': '名称', en: 'title' },
  'measure.field.text': { 'zh-CN': '内容', en: 'text' },
  'measure.field.deadline': { 'zh-CN': '完成时限', en: 'deadline' },
  'measure.field.lead': { 'zh-CN': '牵头单位', en: 'lead' },
  'measure.field.responsible': { 'zh-CN': '主责单位', en: 'responsible units' },
  'measure.field.support': { 'zh-CN': '协办单位', en: 'supporting units' },
  'measure.field.targets': { 'zh-CN': '指标', en: 'targets' },
  'measure.parent-changed.broken': {
    'zh-CN': '核对记录（.plan.lock.yaml）已损坏，无法比对上级计划的改动；文件未作修改',
    en: 'The record of the last check (.plan.lock.yaml) is broken: changes of the parent plan are not told; the file is left as it is',
  },
  'measure.parent-changed.newer': {
    'zh-CN': '核对记录（.plan.lock.yaml）由更新的版本写成，无法比对上级计划的改动；文件未作修改',
    en: 'A newer version has written the record of the last check (.plan.lock.yaml): changes of the parent plan are not told; the file is left as it is',
  },
  'measure.parent-changed.fix': {
    'zh-CN': '确认这一项（第{number}项已重新核对）',
    en: 'Confirm this one: measure {number} is checked',
  },
  'measure.parent-changed.fix-renumber': {
    'zh-CN': '按上级计划的新编号改写（{count}项）',
    en: 'Follow the new numbers of the parent plan ({count} measures)',
  },
  'measure.parent-changed.fix-all': {
    'zh-CN': '全部确认（{count}项已重新核对）',
    en: 'Confirm all: {count} measures are checked',
  },
  'measure.lock-heading': {
    'zh-CN': '与上级计划核对时，上级各项任务的内容。由“区计划: 确认已与上级计划核对”写成，请与计划一并保存',
    en: 'What the parent plan said when this plan was checked against it. Keep it with the plan',
  },
  'measure.parent-place': { 'zh-CN': '上级计划第{number}项', en: 'measure {number} of the parent plan' },
} satisfies Messages;
