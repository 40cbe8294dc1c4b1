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
  'unit.first-place': { 'zh-CN': '前一处', en: 'the first place' },
  'unit.registry-entry': { 'zh-CN': '名录中的“{name}”', en: '“{name}” in the registry' },
  'role.lead': { 'zh-CN': '牵头', en: 'lead' },
  'role.responsible': { 'zh-CN': '主责', en: 'responsible' },
  'role.support': { 'zh-CN': '协办', en: 'co-operating' },
} satisfies Messages;
