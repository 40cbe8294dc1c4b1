import type { Check } from '../check.ts';
import { hasRegistry } from './listed.ts';
import { namedUnits, renameFix } from './named.ts';

/** A space in the middle of a known name (市规划自然资源委 西城分局), as copying out of a table cell leaves it. */
export const splitName: Check = {
  code: 'unit.split-name',
  severity: 'warning',
  separable: true,
  *plan(view) {
    if (!hasRegistry(view)) return;
    for (const unit of namedUnits(view)) {
      const { kind } = unit.answer;
      const right = joined(unit.text);
      if (kind === 'none' || kind === 'unknown' || right === unit.text) continue;
      yield {
        span: unit.span,
        message: { key: 'unit.split-name', args: { name: unit.text, right } },
        fixes: () => [renameFix(view, unit, right, 'unit.split-name.fix', true)],
      };
    }
  },
};

/** Without the white space between Chinese characters; beside Latin letters it may be meant. */
function joined(name: string): string {
  return name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
