import { expect, test } from 'vitest';
import { linkTarget } from '../../client/src/report/linkTarget.ts';
import { markdownTable } from '../../server/src/base/markdownText.ts';

test('a table shows what a user wrote as it is', () => {
  expect(markdownTable([['项'], ['a|b'], ['*重点*\n第二行']])).toBe(
    '| 项 |\n| --- |\n| a\\|b |\n| \\*重点\\*<br>第二行 |',
  );
});

test.each(['土壤2024.plan.yaml', '附件 1（征求意见）.plan.yaml', 'a#b?c%20(1)|<2>.plan.yaml'])(
  'a link to a line of %s is read back as it was meant',
  (path) => {
    const [, , row = ''] = markdownTable([['行'], [{ text: '12', path, line: 11 }]]).split('\n');
    const [, href = ''] = /^\| \[12\]\(([^\s()|<>]+)\) \|$/u.exec(row) ?? [];
    expect(linkTarget(href)).toEqual({ path, line: 11 });
  },
);
