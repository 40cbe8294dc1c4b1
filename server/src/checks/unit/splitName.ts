import { foldName } from '../../base/foldName.ts';
import type { Check } from '../check.ts';
import { hasRegistry } from './listed.ts';
import { namedUnits, renameFix } from './named.ts';

/** A space in the middle of a known name (市规划自然资源委 西城分局), as copying out of a table cell leaves it. */
export const splitName: Check = {
  code: 'unit.split-name',
  severity: 'warning',
  *plan(view) {
    if (!hasRegistry(view)) return;
    for (const unit of namedUnits(view)) {
      const { kind } = unit.answer;
      // a line break in the file is YAML's folding of a long text, not part of the name
      if (kind === 'none' || kind === 'unknown' || !/\S[^\S\r\n]+\S/u.test(unit.text) || /[\r\n]/u.test(unit.text))
        continue;
      const right = joined(unit.text);
      if (foldName(right) !== foldName(unit.text)) continue;
      yield {
        span: unit.span,
        message: { key: 'unit.split-name', args: { name: unit.text, right } },
        fixes: () => [renameFix(view, unit, right, 'unit.split-name.fix', true)],
      };
    }
  },
};

function joined(name: string): string {
  return name.replace(/\s+/gu, '');
}
