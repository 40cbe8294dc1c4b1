import type { Messages } from './locale.ts';

/** What hovers, completions, the outline and quick fixes say. */
export const featureMessages = {
  'feature.ignore-here': { 'zh-CN': '忽略此处的 {code}', en: 'Ignore {code} here' },
  'feature.ignore-reason': { 'zh-CN': '理由', en: 'reason' },
  'feature.fix-all': {
    'zh-CN': '修正本文件中可自动修正的{count}处',
    en: 'Fix the {count} findings of this file that can be fixed safely',
  },
  'feature.organize': {
    'zh-CN': '按机构序列排列{count}处协办单位',
    en: 'Put {count} lists of co-operating units into official order',
  },

  'feature.rename.registry': { 'zh-CN': '名录', en: 'Registry' },
  'feature.rename.list': { 'zh-CN': '计划中的单位', en: 'Units in plans' },
  'feature.rename.mention': { 'zh-CN': '正文中的提及', en: 'Mentions in text' },
  'feature.rename.empty': { 'zh-CN': '名称不能为空', en: 'A name cannot be empty' },
  'feature.rename.line-break': { 'zh-CN': '名称不能换行', en: 'A name cannot have line breaks' },
  'feature.rename.placeholder': {
    'zh-CN': '“{name}”在计划中表示“无”，不能作名称',
    en: '“{name}” stands for “none” in plans and cannot be a name',
  },
  'feature.rename.taken': {
    'zh-CN': '“{name}”已是另一单位的名称，不能重名',
    en: '“{name}” is the name of another unit already',
  },
  'feature.rename.taken-alias': {
    'zh-CN': '“{name}”已是“{other}”的另一写法，不能重名',
    en: '“{name}” is another form of “{other}” already',
  },
  'feature.rename.not-in-text': {
    'zh-CN': '“{name}”中的标点会改变 YAML 的读法，不能写入正文',
    en: '“{name}” has punctuation that YAML would read otherwise in running text',
  },
  'feature.lens.mentions': { 'zh-CN': '文中', en: 'In text' },

  'level.municipal': { 'zh-CN': '市级', en: 'municipal' },
  'level.district': { 'zh-CN': '区级', en: 'district' },
  'level.street': { 'zh-CN': '街道', en: 'street' },
  'level.dispatched': { 'zh-CN': '派出机构', en: 'dispatched' },
  'level.enterprise': { 'zh-CN': '企业', en: 'enterprise' },
  'level.party': { 'zh-CN': '党委部门', en: 'party' },
  'level.other': { 'zh-CN': '其他', en: 'other' },

  'feature.unit.group': { 'zh-CN': '统称', en: 'group' },
  'feature.unit.open-group': { 'zh-CN': '统称，不列名', en: 'group, members not named' },
  'feature.unit.members': { 'zh-CN': '成员（{count}个）：{names}', en: '{count} members: {names}' },
  'feature.unit.official': { 'zh-CN': '全称：{name}', en: 'Official name: {name}' },
  'feature.unit.aliases': { 'zh-CN': '其他写法：{names}', en: 'Other forms: {names}' },
  'feature.unit.counterpart': { 'zh-CN': '对口上级：{names}', en: 'Counterpart: {names}' },
  'feature.unit.history': { 'zh-CN': '沿革：{chain}', en: 'History: {chain}' },
  'feature.unit.since': { 'zh-CN': '{since:date}起', en: 'since {since:date}' },
  'feature.unit.until': { 'zh-CN': '至{until:date}', en: 'until {until:date}' },
  'feature.unit.since-until': { 'zh-CN': '{since:date}至{until:date}', en: '{since:date} to {until:date}' },
  'feature.unit.file': { 'zh-CN': '名录：{title}', en: 'Registry: {title}' },
  'feature.unit.found-by-alias': { 'zh-CN': '又作 {name}', en: 'also {name}' },
  'feature.unit.found-by-official': { 'zh-CN': '全称 {name}', en: 'officially {name}' },
  'feature.unit.found-by-other-time': { 'zh-CN': '原名 {name}', en: 'formerly {name}' },
  'feature.unit.found-by-later': { 'zh-CN': '后名 {name}', en: 'later {name}' },
  'feature.unit.is-counterpart': { 'zh-CN': '对口上级{role}单位', en: 'counterpart of the parent’s {role} unit' },

  'feature.measure.none': { 'zh-CN': '（无标题）', en: '(no title)' },
  'feature.measure.lead': { 'zh-CN': '牵头：{names}', en: 'Lead: {names}' },
  'feature.measure.responsible': { 'zh-CN': '主责：{names}', en: 'Responsible: {names}' },
  'feature.measure.deadline': { 'zh-CN': '时限：{deadline}', en: 'Deadline: {deadline}' },
  'feature.measure.districts': { 'zh-CN': '涉及区：{names}', en: 'Districts: {names}' },
  'feature.measure.carried-out': { 'zh-CN': '本计划已写', en: 'in this plan already' },
  'feature.measure.elsewhere': { 'zh-CN': '由其他区落实', en: 'for other districts' },
  'feature.measure.more-tasks': { 'zh-CN': '……共{count}条', en: '… {count} tasks in all' },
  'feature.measure.and-others': { 'zh-CN': '{names}等', en: '{names} and others' },
  'feature.outline.section': { 'zh-CN': '（无标题的节）', en: '(section without title)' },
  'feature.outline.task': { 'zh-CN': '（空措施）', en: '(empty task)' },
  'feature.outline.units': { 'zh-CN': '机构', en: 'Units' },
  'feature.outline.groups': { 'zh-CN': '统称', en: 'Groups' },
  'feature.outline.not-applicable': { 'zh-CN': '不涉及事项', en: 'Not applicable' },

  'feature.deadline.parent': {
    'zh-CN': '上级第{number}项：{deadline}（{dates}）',
    en: 'Parent plan, {number}: {deadline} ({dates})',
  },
  'feature.deadline.of-parent': { 'zh-CN': '上级时限', en: 'parent’s deadline' },
  'feature.deadline.of-plan': { 'zh-CN': '本计划已用', en: 'used in this plan' },

  'feature.file.not-there': { 'zh-CN': '找不到文件“{path}”', en: 'The file “{path}” cannot be found' },
  'feature.file.counts': { 'zh-CN': '{measures}项任务', en: '{measures} measures' },
  'feature.file.units': { 'zh-CN': '{units}个机构名称', en: '{units} names of units' },
  'feature.flag.true': { 'zh-CN': '有意不列名', en: 'members deliberately not named' },
  'feature.flag.false': { 'zh-CN': '列名', en: 'members are named' },
  'feature.note': { 'zh-CN': '{text}（{note}）', en: '{text} ({note})' },
  'feature.list': { 'zh-CN': '、', en: ', ' },
} satisfies Messages;
