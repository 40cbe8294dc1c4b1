import type { Messages } from './locale.ts';

export const unitMessages = {
  'unit.unknown': { 'zh-CN': '机构名录中没有“{name}”', en: '“{name}” is in none of the registries' },
  'unit.unknown.near': {
    'zh-CN': '机构名录中没有“{name}”；是否应为“{near}”？',
    en: '“{name}” is in none of the registries; did you mean “{near}”?',
  },
  'unit.unknown.fix': { 'zh-CN': '改为“{name}”', en: 'Change to “{name}”' },
  'unit.alias': { 'zh-CN': '“{name}”的规范简称是“{right}”', en: '“{name}” is another form of “{right}”' },
  'unit.alias.fix': { 'zh-CN': '改为规范简称“{right}”', en: 'Change to “{right}”' },
  'unit.former-name': {
    'zh-CN': '“{name}”已于{until:date}停用，现为“{right}”',
    en: '“{name}” was in use until {until:date}; it is now “{right}”',
  },
  'unit.former-name.split': {
    'zh-CN': '“{name}”已于{until:date}停用，其职责由{right}承担，请选定其一',
    en: '“{name}” was in use until {until:date}; its duties went to {right}: choose',
  },
  'unit.former-name.gone': {
    'zh-CN': '“{name}”已于{until:date}停用，名录未列后继机构',
    en: '“{name}” was in use until {until:date}; the registry names no successor',
  },
  'unit.former-name.fix': { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  'unit.not-yet': {
    'zh-CN': '“{name}”自{since:date}才启用，晚于本计划（{date:date}）',
    en: '“{name}” is in use only since {since:date}, after this plan ({date:date})',
  },
  'unit.not-yet.predecessor': {
    'zh-CN': '“{name}”自{since:date}才启用，晚于本计划（{date:date}）；当时为“{right}”',
    en: '“{name}” is in use only since {since:date}, after this plan ({date:date}); at the time it was “{right}”',
  },
  'unit.not-yet.fix': { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
  'unit.ambiguous': {
    'zh-CN': '“{name}”在名录中指{count}个单位：{units}',
    en: '“{name}” means {count} units in the registries: {units}',
  },
  'unit.duplicate': { 'zh-CN': '“{name}”在同一栏中重复列出', en: '“{name}” is listed twice' },
  'unit.duplicate.same-unit': {
    'zh-CN': '“{name}”与前面的“{first}”是同一单位',
    en: '“{name}” is the same unit as “{first}” before it',
  },
  'unit.duplicate.fix': { 'zh-CN': '删去重复的“{name}”', en: 'Remove the second “{name}”' },
  'unit.role-overlap.lead-support': {
    'zh-CN': '“{name}”既是牵头单位，又列为协办单位',
    en: '“{name}” is lead and co-operating unit of one task',
  },
  'unit.role-overlap.responsible-support': {
    'zh-CN': '“{name}”既是主责单位，又列为协办单位',
    en: '“{name}” is responsible and co-operating unit of one task',
  },
  'unit.role-overlap.lead': { 'zh-CN': '牵头单位“{name}”', en: 'lead unit “{name}”' },
  'unit.role-overlap.responsible': { 'zh-CN': '主责单位“{name}”', en: 'responsible unit “{name}”' },
  'unit.role-overlap.fix': { 'zh-CN': '从协办单位中删去“{name}”', en: 'Remove “{name}” from the co-operating units' },
  'unit.fix-in-file': {
    'zh-CN': '本文件内全部改为“{right}”（{count}处）',
    en: 'Change to “{right}” everywhere in this file ({count})',
  },
  'unit.fix-in-workspace': {
    'zh-CN': '工作区内全部改为“{right}”（{files}个文件，{count}处）',
    en: 'Change to “{right}” everywhere in the workspace ({count} in {files} files)',
  },
  'unit.too-vague-lead.lead': { 'zh-CN': '“{name}”没有指明牵头单位', en: '“{name}” names no lead unit' },
  'unit.too-vague-lead.responsible': { 'zh-CN': '“{name}”没有指明主责单位', en: '“{name}” names no responsible unit' },
  'unit.split-name': {
    'zh-CN': '单位名称中间多了空格，应为“{right}”',
    en: 'A space cuts the name in two; it is “{right}”',
  },
  'unit.split-name.fix': { 'zh-CN': '合并为“{right}”', en: 'Join to “{right}”' },
  'unit.wrong-level.lead': {
    'zh-CN': '“{name}”是市级单位，不能由下级计划安排牵头',
    en: '“{name}” is a unit of the city: a lower plan cannot make it lead',
  },
  'unit.wrong-level.responsible': {
    'zh-CN': '“{name}”是市级单位，不能由下级计划安排主责',
    en: '“{name}” is a unit of the city: a lower plan cannot make it responsible',
  },
  'unit.wrong-area': { 'zh-CN': '“{name}”是{area}的单位', en: '“{name}” is a unit of {area}' },
  'unit.inconsistent-in-plan': {
    'zh-CN': '同一单位在本计划中有几种写法：“{name}”的规范简称是“{right}”',
    en: 'One unit under several names in this plan: in the registry “{name}” is “{right}”',
  },
  'unit.inconsistent-in-plan.undecided': {
    'zh-CN': '“{name}”与“{other}”是否为同一单位？名录中都没有',
    en: 'Are “{name}” and “{other}” one unit? The registries know neither',
  },
  'unit.elsewhere': { 'zh-CN': '另一处写作“{name}”', en: 'elsewhere written “{name}”' },
  'unit.fix-add-alias': {
    'zh-CN': '在名录中把“{name}”记为“{right}”的其他写法（{file}）',
    en: 'Add “{name}” to the registry as another form of “{right}” ({file})',
  },
  'unit.fix-add-unit': { 'zh-CN': '把“{name}”加入名录（{file}）', en: 'Add “{name}” to the registry ({file})' },
  'unit.unknown-mention': {
    'zh-CN': '文中的“{name}”不在机构名录中',
    en: '“{name}” in the text is in none of the registries',
  },
  'unit.unknown-mention.near': {
    'zh-CN': '文中的“{name}”不在机构名录中；是否指“{near}”？',
    en: '“{name}” in the text is in none of the registries; does it mean “{near}”?',
  },
  'unit.mention-not-listed': {
    'zh-CN': '文中要求“{name}”承担工作，但本条的单位中没有列出',
    en: 'The text gives “{name}” a duty, but no role of this task lists it',
  },
  'unit.order': { 'zh-CN': '协办单位未按机构序列排列', en: 'The co-operating units are not in official order' },
  'unit.order.fix': { 'zh-CN': '按机构序列排列', en: 'Put into official order' },
  'unit.first-place': { 'zh-CN': '前一处', en: 'the first place' },
  'unit.registry-entry': { 'zh-CN': '名录中的“{name}”', en: '“{name}” in the registry' },
  'role.lead': { 'zh-CN': '牵头', en: 'lead' },
  'role.responsible': { 'zh-CN': '主责', en: 'responsible' },
  'role.support': { 'zh-CN': '协办', en: 'co-operating' },
} satisfies Messages;
