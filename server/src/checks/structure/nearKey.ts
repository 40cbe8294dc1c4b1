import { distance } from 'fastest-levenshtein';
import {
  COLUMN_KEYS,
  MEASURE_KEYS,
  NOT_APPLICABLE_KEYS,
  NOTICE_KEYS,
  PERIOD_KEYS,
  PLAN_KEYS,
  SECTION_KEYS,
  TARGET_KEYS,
  TASK_KEYS,
} from '../../plan/vocabulary.ts';
import { GROUP_KEYS, REGISTRY_KEYS, UNIT_KEYS } from '../../registry/vocabulary.ts';

/** What officers write in Chinese for the keys of the format. */
const CHINESE: Readonly<Record<string, string>> = {
  标题: 'title',
  名称: 'title',
  序号: 'number',
  编号: 'number',
  重点任务: 'measures',
  工作措施: 'tasks',
  措施: 'text',
  内容: 'text',
  完成时限: 'deadline',
  时限: 'deadline',
  牵头单位: 'lead',
  牵头部门: 'lead',
  主责单位: 'responsible',
  责任单位: 'responsible',
  协办单位: 'support',
  协办部门: 'support',
  配合单位: 'support',
  参与单位: 'support',
  备注: 'note',
  附件: 'annexes',
  版式: 'layout',
  主送: 'to',
  主送机关: 'to',
  正文: 'text',
  附注: 'remark',
  抄送: 'copies',
  发文机关: 'issuer',
  印发机关: 'printedBy',
  印发日期: 'printed',
  承接: 'implements',
  延续: 'continues',
  依据: 'basis',
  设立依据: 'basis',
};

/** The key most likely meant by an unknown one at a path of the file; undefined when nothing is near. */
export function nearKey(key: string, path: readonly string[], inPlan: boolean): string | undefined {
  const allowed = allowedKeys(path, inPlan);
  const translated = CHINESE[key.trim()];
  if (translated && allowed.includes(translated)) return translated;
  const typed = key.normalize('NFKC').toLowerCase();
  const ranked = allowed
    .map((candidate) => ({ candidate, far: distance(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best && best.far <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

function allowedKeys(path: readonly string[], inPlan: boolean): readonly string[] {
  const parent = [...path].reverse().find((step) => !/^\d+$/.test(step));
  if (!inPlan) return parent === 'units' ? UNIT_KEYS : parent === 'groups' ? GROUP_KEYS : REGISTRY_KEYS;
  switch (parent) {
    case undefined:
      return PLAN_KEYS;
    case 'sections':
      return SECTION_KEYS;
    case 'measures':
      return MEASURE_KEYS;
    case 'tasks':
      return TASK_KEYS;
    case 'targets':
      return TARGET_KEYS;
    case 'columns':
      return COLUMN_KEYS;
    case 'notApplicable':
      return NOT_APPLICABLE_KEYS;
    case 'notice':
      return NOTICE_KEYS;
    case 'period':
      return PERIOD_KEYS;
    default:
      return [];
  }
}
