import type { Messages } from './locale.ts';

/** What the matrix of a plan's measures by districts says, and the lenses above these measures. */
export const coverageMatrixMessages = {
  'coverage.matrix.title': { 'zh-CN': '{title}：承接情况', en: '{title}: who carries it out' },
  'coverage.matrix.number': { 'zh-CN': '序号', en: 'No.' },
  'coverage.matrix.measure': { 'zh-CN': '任务', en: 'Measure' },
  'coverage.matrix.full': { 'zh-CN': '承接', en: 'carried out' },
  'coverage.matrix.partly': { 'zh-CN': '部分', en: 'in part' },
  'coverage.matrix.not-applicable': { 'zh-CN': '不涉及', en: 'not applicable' },
  'coverage.matrix.not-for-this-district': { 'zh-CN': '非本区任务', en: 'not for this district' },
  'coverage.matrix.missing': { 'zh-CN': '缺', en: 'missing' },
  'coverage.matrix.ask': { 'zh-CN': '待定', en: 'to be settled' },
  'coverage.matrix.unnumbered': { 'zh-CN': '无编号', en: 'no number' },
  'coverage.matrix.detail': { 'zh-CN': '{status}（{details}）', en: '{status} ({details})' },
  'coverage.matrix.lacking': { 'zh-CN': '{status}（缺 {details}）', en: '{status} (without {details})' },
  'coverage.matrix.between': { 'zh-CN': '、', en: ', ' },
  'coverage.matrix.summary': { 'zh-CN': '{name}：{counts}', en: '{name}: {counts}' },

  'coverage.lens.district': { 'zh-CN': '{count} 区', en: 'districts: {count}' },
  'coverage.lens.street': { 'zh-CN': '{count} 街道', en: 'streets: {count}' },
  'coverage.lens.full': { 'zh-CN': '承接 {areas}', en: 'carried out, {areas}' },
  'coverage.lens.partly': { 'zh-CN': '{areas}只承接一部分', en: 'in part, {areas}' },
  'coverage.lens.missing': { 'zh-CN': '{areas}缺', en: 'missing, {areas}' },
  'coverage.lens.not-applicable': { 'zh-CN': '{areas}不涉及', en: 'not applicable, {areas}' },
} satisfies Messages;
