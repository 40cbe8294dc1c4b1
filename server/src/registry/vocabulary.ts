/** The words of the registry format; schemas/units.schema.json says the same to other editors. */
export const REGISTRY_KEYS = ['title', 'area', 'extends', 'units', 'groups'] as const;
export const UNIT_KEYS = [
  'name',
  'official',
  'aliases',
  'level',
  'since',
  'until',
  'succeededBy',
  'counterpart',
  'pinyin',
] as const;
export const GROUP_KEYS = ['name', 'aliases', 'members', 'open'] as const;

export const UNIT_LEVELS = ['municipal', 'district', 'street', 'dispatched', 'enterprise', 'party', 'other'] as const;
