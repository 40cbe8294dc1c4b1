import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assemble } from '../../server/src/importers/assemble/assemble.ts';
import { readHtml } from '../../server/src/importers/read/html.ts';
import { readText } from '../../server/src/importers/read/text.ts';
import { lostCharacters } from './lost.ts';

const OPTIONS = { lookup: undefined, parent: undefined, area: undefined, year: undefined, name: '文件' };

const HEADINGS = ['序号', '重点任务', '工作措施', '完成时限', '牵头单位', '协办单位'];
const word = (letters: string, maxLength = 6) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength });
const unit = word('区环水城教', 3).map((name) => `${name}局`);
const units = fc.array(unit, { maxLength: 3 });
const row = fc.record({
  number: fc.constantFrom('', '', '1', '2', '3'),
  title: fc.oneof(fc.constant(''), word('加强治理水土气')),
  text: fc.oneof(fc.constant(''), word('排查整治台账监测。；', 12)),
  deadline: fc.constantFrom('', '年底前', '6月底前', '长期实施'),
  lead: units,
  support: fc.oneof(units, fc.constant(['——'])),
  kind: fc.constantFrom('row', 'row', 'row', 'section', 'heading', 'page'),
});

it('every character of a table is in the plan or in the report', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.constantFrom('html', 'tabs'), (rows, form) => {
      const cells = rows.map((each): string[] => {
        if (each.kind === 'section') return [`二、${each.title || '目标'}`, '', '', '', '', ''];
        if (each.kind === 'heading') return HEADINGS;
        if (each.kind === 'page') return ['', '', '— 7 —', '', '', ''];
        return [each.number, each.title, each.text, each.deadline, each.lead.join(' '), each.support.join(' ')];
      });
      const table = [HEADINGS, ...cells];
      const source =
        form === 'tabs'
          ? `西山区治水2023年行动计划\n\n${table.map((line) => line.join('\t')).join('\n')}\n`
          : `<p>西山区治水2023年行动计划</p><table>${table.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
      const imported = assemble(form === 'tabs' ? readText(source) : readHtml(source), OPTIONS);
      expect(lostCharacters(['西山区治水2023年行动计划', ...table.flat()].join('\n'), imported)).toBe('');
    }),
    { numRuns: 300 },
  );
});
