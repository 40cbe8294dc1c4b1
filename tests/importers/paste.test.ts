import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { Clipboard } from '../../server/src/importers/paste/pasteClipboard.ts';
import * as bringInService from '../../server/src/service/bringIn.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { withDocument } from '../../server/src/workspace/snapshot.ts';
import {
  calcTable,
  excelTable,
  feishuDocument,
  feishuSheet,
  googleSheet,
  tabbed,
  wordTable,
  wpsSheet,
  wpsTable,
} from '../support/clipboards.ts';
import { dedent, fileOf, shown, uriOf, workspace } from '../support/fixture.ts';

const UNITS = `title: 东城区机构名录
area: 东城区
units:
  - {name: 区生态环境局, level: district}
  - {name: 区城管委, level: district}
  - {name: 区科信局, level: district}
  - {name: 规自分局, level: dispatched}
`;

const PARENT = `title: 北京市2024年计划
level: municipal
area: 北京市
year: 2024
measures:
  - {number: 3, title: 加强源头防控, deadline: 年底前}
`;

interface After {
  readonly text: string;
  readonly label: string;
  readonly summary: string | undefined;
  readonly report: string;
  readonly findings: readonly string[];
}

/** The file after a paste at `¦`; undefined where the editor is to paste as always. */
function pasteInto(marked: string, clipboard: Clipboard, path = 'dc.plan.yaml'): After | undefined {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const before = withDocument(
    workspace({ 'dc.units.yaml': UNITS, 'bj.plan.yaml': PARENT }),
    openDocument(uriOf(path), text, 1),
  );
  const document = fileOf(before, path);
  const context = { snapshot: before, settings: defaultSettings };
  const pasted = bringInService.paste(context, document, document.lines.positionAt(offset), clipboard);
  if (!pasted) return undefined;
  const after = applyEdits(text, [pasted.edit]);
  const findings = shown(withDocument(before, openDocument(uriOf(path), after)), path);
  return { text: after, label: pasted.label, summary: pasted.summary, report: pasted.report ?? '', findings };
}

const HEADINGS = ['序号', '重点任务', '工作措施', '完成时限', '牵头部门', '协办部门'];
const ROWS = [
  ['1', '加强源头防控', '更新名录，督促履行义务。', '年底前', '区生态环境局\n规自分局', '区科信局'],
  ['2', '严格准入', '开展调查。', '6月底前', '规自分局', '——'],
];

const HEAD = `title: 东城区2024年计划
level: district
area: 东城区
year: 2024
parent: bj.plan.yaml
units: [dc.units.yaml]
columns:
  - number: 序号
  - measure: 重点任务
  - task: 工作措施
  - deadline: 完成时限
  - lead: 牵头部门
  - support: 协办部门
`;

const MEASURES = dedent(`
      - number: 1
        title: 加强源头防控
        implements: 3
        tasks:
          - text: 更新名录，督促履行义务。
            deadline: 年底前
            lead: [区生态环境局, 规自分局]
            support: [区科信局]
      - number: 2
        title: 严格准入
        tasks:
          - text: 开展调查。
            deadline: 6月底前
            lead: [规自分局]
            support: [——]
`);

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gmu, indent);
}

describe('a table pasted into a list of measures', () => {
  const plan = `${HEAD}sections:
  - title: 一、源头防控
    measures:
      - {number: 9, title: 原有任务}
      ¦
  - title: 二、其他
`;
  const expected = plan.replace('      ¦', indented(MEASURES, '      '));

  it.each<[string, Clipboard]>([
    ['Word', { html: wordTable([HEADINGS, ...ROWS]), text: '序号\r\n重点任务\r\n' }],
    ['Excel', { html: excelTable([HEADINGS, ...ROWS]), text: tabbed([HEADINGS, ...ROWS]) }],
    ['Excel in a browser', { html: excelTable([HEADINGS, ...ROWS], false) }],
    ['LibreOffice', { html: calcTable([HEADINGS, ...ROWS]) }],
    ['WPS Spreadsheets', { html: wpsSheet([HEADINGS, ...ROWS]), text: tabbed([HEADINGS, ...ROWS]) }],
    ['WPS Writer', { html: wpsTable([HEADINGS, ...ROWS]), text: '序号\r\n重点任务\r\n' }],
    ['a Feishu sheet', { html: feishuSheet([HEADINGS, ...ROWS]) }],
    ['a Feishu document', { html: feishuDocument([HEADINGS, ...ROWS]) }],
    ['Google Sheets', { html: googleSheet([HEADINGS, ...ROWS]) }],
    ['plain text with tabs', { text: tabbed([HEADINGS, ...ROWS]) }],
    [
      'Markdown',
      {
        text: `| ${HEADINGS.join(' | ')} |\n|---|:--:|---|---|---|---|\n${ROWS.map((row) => `| ${row.join(' | ').replaceAll('\n', '<br>')} |`).join('\n')}\n`,
      },
    ],
    ['Excel, rows without their heading', { html: excelTable(ROWS) }],
    ['plain text without its heading', { text: tabbed(ROWS) }],
  ])('from %s', (_, clipboard) => {
    const after = pasteInto(plan, clipboard);
    expect(after?.text).toBe(expected);
    expect(after?.label).toBe('粘贴为重点任务（2项）');
  });

  it('has number and title once for merged cells, and its words joined where the source broke them', () => {
    const html = wordTable([
      HEADINGS,
      [
        { text: '1', rowspan: 2 },
        { text: '加强源头防控', rowspan: 2 },
        '更新名录，督促履行义务。',
        '年底前',
        '区生态环境局',
        '区科信局',
      ],
      ['开展排查。', '年底前', '区生态环境局', '区城管委'],
    ]);
    expect(pasteInto(plan, { html })?.text).toContain(
      indented(
        dedent(`
          - number: 1
            title: 加强源头防控
            implements: 3
            deadline: 年底前
            lead: [区生态环境局]
            tasks:
              - text: 更新名录，督促履行义务。
                support: [区科信局]
              - text: 开展排查。
                support: [区城管委]
        `),
        '      ',
      ),
    );
  });

  it('goes behind the measure in which the cursor stands, and leaves the rest as it is', () => {
    const inside = plan.replace('      ¦\n', '').replace('原有任务', '原有¦任务');
    const after = pasteInto(inside, { html: excelTable([HEADINGS, ...ROWS]) });
    expect(after?.text).toBe(
      inside.replace('¦', '').replace('原有任务}\n', `原有任务}\n${indented(MEASURES, '      ')}\n`),
    );
  });

  it('begins a list that is not begun yet', () => {
    const begun = `${HEAD}sections:\n  - title: 一、源头防控\n    measures:¦\n  - title: 二、其他\n`;
    const after = pasteInto(begun, { html: excelTable([HEADINGS, ...ROWS]) });
    expect(after?.text).toBe(begun.replace('¦', `\n${indented(MEASURES, '      ')}`));
    const headOnly = pasteInto(`${HEAD}¦`, { html: excelTable([HEADINGS, ...ROWS]) });
    expect(headOnly?.text).toBe(`${HEAD}measures:\n${indented(MEASURES, '  ')}\n`);
  });

  it('keeps the titles of its sections as comments, and the line breaks of the file', () => {
    const crlf = plan.replaceAll('\n', '\r\n');
    const html = wordTable([HEADINGS, [{ text: '三、治理能力', colspan: 6 }], ...ROWS]);
    const after = pasteInto(crlf, { html });
    expect(after?.text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after?.text).toContain('      # 三、治理能力\r\n      - number: 1\r\n');
  });

  it('tells what it left out and what it could not see', () => {
    const narrow = [HEADINGS, [...ROWS[0]!.slice(0, 3), '########', ...ROWS[0]!.slice(4)]];
    const lost = pasteInto(plan, { html: excelTable(narrow), text: tabbed(narrow) });
    expect(lost?.summary).toMatch(/待核0处，推断\d处，未采用的文字0条。有1个单元格因列太窄/u);
    expect(lost?.report).toContain('只复制到“\\#\\#\\#\\#”');
    const seen = pasteInto(plan, { html: excelTable(narrow), text: tabbed([HEADINGS, ROWS[0]!]) });
    expect(seen?.text).toContain('deadline: 年底前');
    const above = pasteInto(plan, {
      html: `<p>附件1</p><p>东城区2025年工作任务表</p>${calcTable([HEADINGS, ...ROWS])}`,
    });
    expect(above?.report).toContain('东城区2025年工作任务表');
    expect(above?.text).not.toContain('2025');
  });
});

describe('a table pasted into a list of tasks', () => {
  const plan = `${HEAD}measures:
  - number: 1
    title: 加强源头防控
    deadline: 年底前
    tasks:
      - text: 第一条。
        lead: [区城管委]
      ¦
      - text: 最后一条。
`;
  const rows = [
    ['工作措施', '完成时限', '牵头部门'],
    ['更新名录。', '年底前', '区生态环境局'],
    ['开展排查。', '6月底前', '区生态环境局、规自分局'],
  ];

  it('becomes tasks at the cursor that say what their measure does not', () => {
    const after = pasteInto(plan, { html: excelTable(rows) });
    expect(after?.text).toBe(
      plan.replace(
        '      ¦',
        `      - text: 更新名录。
        lead: [区生态环境局]
      - text: 开展排查。
        deadline: 6月底前
        lead: [区生态环境局, 规自分局]`,
      ),
    );
    expect(after?.label).toBe('粘贴为工作措施（2条）');
  });

  it('keeps the numbers before the texts, which are not those of measures', () => {
    const numbered = rows.map(([text = '', ...others], at) => [at === 0 ? text : `${at}.${text}`, ...others]);
    const after = pasteInto(plan, { html: excelTable(numbered) });
    expect(after?.label).toBe('粘贴为工作措施（2条）');
    expect(after?.text).toContain('      - text: 1.更新名录。\n');
  });

  it('replaces a lone dash, and begins the list of a measure without tasks', () => {
    expect(pasteInto(plan.replace('      ¦', '      - ¦'), { html: excelTable(rows) })?.text).toBe(
      pasteInto(plan, { html: excelTable(rows) })?.text,
    );
    const none = `${HEAD}measures:\n  - number: 1\n    title: 加强源¦头防控\n  - number: 2\n`;
    expect(pasteInto(none, { html: excelTable(rows) })?.text).toContain(
      '    title: 加强源头防控\n    tasks:\n      - text: 更新名录。\n        deadline: 年底前\n        lead: [区生态环境局]\n      - text: 开展排查。\n',
    );
  });
});

describe('a column of units pasted into a list of units', () => {
  const column = {
    html: excelTable([['区生态环境局'], ['规自分局\n区科信局']]),
    text: '区生态环境局\r\n规自分局\r\n区科信局\r\n',
  };

  it.each([
    ['lead: ¦', 'lead: [区生态环境局, 规自分局, 区科信局]'],
    ['lead: [¦]', 'lead: [区生态环境局, 规自分局, 区科信局]'],
    ['lead: [区城管委, ¦]', 'lead: [区城管委, 区生态环境局, 规自分局, 区科信局]'],
    ['lead: [区城管委¦]', 'lead: [区城管委¦]'],
    ['lead:\n      - ¦', 'lead:\n      - 区生态环境局\n      - 规自分局\n      - 区科信局'],
  ])('%j', (line, expected) => {
    const plan = `${HEAD}measures:\n  - number: 1\n    ${line}\n`;
    const after = pasteInto(plan, column);
    // behind a word that is being typed it would be glued to it
    if (expected.includes('¦')) expect(after).toBeUndefined();
    else expect(after?.text).toBe(plan.replace(line, expected));
  });

  it('takes lines of plain text only where the registry knows every name', () => {
    const plan = `${HEAD}measures:\n  - number: 1\n    lead: ¦\n`;
    expect(pasteInto(plan, { text: '区生态环境局、规自分局' })?.text).toContain('lead: [区生态环境局, 规自分局]');
    expect(pasteInto(plan, { text: '区生态环境局' })).toBeUndefined();
    expect(pasteInto(plan, { text: '区生态环境局\n未知的局' })).toBeUndefined();
  });
});

describe('a table pasted into an empty file', () => {
  it('becomes a whole plan whose head is marked to be looked at', () => {
    const html = `<p>东城区土壤污染防治2024年行动计划</p>${wordTable([HEADINGS, [{ text: '一、源头防控', colspan: 6 }], ...ROWS])}`;
    const after = pasteInto('\n¦', { html });
    expect(after?.text).toBe(`title: 东城区土壤污染防治2024年行动计划
level: district # 待核
area: 东城区 # 待核
year: 2024 # 待核
units: [dc.units.yaml]
columns:
  - number: 序号
  - measure: 重点任务
  - task: 工作措施
  - deadline: 完成时限
  - lead: 牵头部门
  - support: 协办部门
sections:
  - title: 一、源头防控
    measures:
${indented(MEASURES.replace('  implements: 3\n', ''), '      ')}
`);
    expect(after?.label).toBe('粘贴为整份计划（2项）');
    expect(after?.summary).toContain('待核3处');
    expect(after?.findings.filter((each) => !each.includes('placeholder') && !/待核|measure\./u.test(each))).toEqual(
      [],
    );
  });

  it('takes its title from the name of the file where the clipboard has none', () => {
    const after = pasteInto('¦', { text: tabbed([HEADINGS, ...ROWS]) }, '水污染防治.plan.yaml');
    expect(after?.text).toMatch(/^title: 水污染防治 # 待核\n/u);
    expect(after?.summary).toContain('推断');
  });
});

describe('what is no table is left to the editor', () => {
  const plan = `${HEAD}measures:\n  - number: 1\n    title: 目标\n    ¦\n`;

  it.each<[string, string, Clipboard]>([
    ['words', plan, { text: '更新名录，督促履行义务。', html: '<p>更新名录，<b>督促</b>履行义务。</p>' }],
    ['lines of code', plan, { text: 'measures:\n\t- number: 1\n  - number: 2\n  - number: 3\n' }],
    ['a single cell', plan, { html: excelTable([['更新名录。']]), text: '更新名录。\r\n' }],
    [
      'a table of something else',
      plan,
      {
        html: excelTable([
          ['姓名', '电话'],
          ['张三', '123'],
        ]),
        text: '姓名\t电话\r\n张三\t123\r\n',
      },
    ],
    [
      'a table in the head',
      plan.replace('¦', '').replace('东城区2024', '东城¦区2024'),
      { html: excelTable([HEADINGS, ...ROWS]) },
    ],
    ['a picture', plan, { html: '<img src="file:///C:/a.png">' }],
    ['nothing', plan, {}],
    ['words in an empty file', '¦', { text: '标题\n正文' }],
  ])('%s', (_, marked, clipboard) => {
    expect(pasteInto(marked, clipboard)).toBeUndefined();
  });

  it('in a registry, too', () => {
    expect(pasteInto(`${UNITS}¦`, { html: excelTable([HEADINGS, ...ROWS]) }, 'xc.units.yaml')).toBeUndefined();
  });
});
