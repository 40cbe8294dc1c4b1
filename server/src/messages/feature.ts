import type { Messages } from './locale.ts';

export const featureMessages = {
  'feature.ignore-here': { 'zh-CN': '忽略此处的 {code}', en: 'Ignore {code} here' },
} satisfies Messages;
