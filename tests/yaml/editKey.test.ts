import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { addKey, removeKey, setItems, setText } from '../../server/src/yaml/editKey.ts';
import { childOf, type MappingNode } from '../../server/src/yaml/node.ts';
import { parse } from '../../server/src/yaml/parse.ts';
import { mappings } from '../../server/src/yaml/read.ts';
import { dedent } from '../support/fixture.ts';

const ORDER = ['text', 'deadline', 'lead', 'support', 'note'];

/** The first item of `tasks` in a text. */
function taskIn(text: string): MappingNode {
  const [task] = mappings(childOf(parse(text).root, 'tasks'));
  if (!task) throw new Error('no task');
  return task;
}

function afterText(text: string, key: string, value: string): string {
  return applyEdits(text, [setText(text, taskIn(text), key, value, ORDER)]);
}

function afterItems(text: string, key: string, ...items: readonly string[]): string {
  return applyEdits(text, setItems(text, taskIn(text), key, items, ORDER));
}

const PLAN = dedent(`
  tasks:
    - text: 更新名录  # 每年
      lead: [区财政局]
      # 以下待核
      note: 备注
    - text: 开展监测
`);

describe('a text under a key', () => {
  test('is put in the place of the old one; comments stay', () => {
    expect(afterText(PLAN, 'text', '更新两项名录')).toBe(PLAN.replace('更新名录', '更新两项名录'));
  });

  test('only what differs is touched', () => {
    const edit = setText(PLAN, taskIn(PLAN), 'text', '更新两项名录', ORDER);
    expect(edit.newText).toBe('两项');
    expect(edit.span.start).toBe(edit.span.end);
  });

  test('keeps the author’s quotes', () => {
    const quoted = "tasks:\n  - text: '更新名录'\n";
    expect(afterText(quoted, 'text', "更新'新'名录")).toBe("tasks:\n  - text: '更新''新''名录'\n");
    expect(afterText('tasks: [{text: "更新"}]', 'text', '更新"一"')).toBe('tasks: [{text: "更新\\"一\\""}]');
  });

  test('gets quotes where YAML needs them', () => {
    expect(afterText(PLAN, 'text', '分类: 一 # 二')).toContain("- text: '分类: 一 # 二'  # 每年");
  });

  test('a new key goes behind those before it, as the others are indented', () => {
    expect(afterText(PLAN, 'deadline', '年底前')).toBe(PLAN.replace('# 每年\n', '# 每年\n    deadline: 年底前\n'));
  });

  test('a new key with two lines is a block, in the line breaks of the file', () => {
    const block = '\n    deadline: |-\n      两行\n      文字';
    const wanted = PLAN.replace('# 每年', (found) => found + block);
    expect(afterText(PLAN, 'deadline', '两行\n文字')).toBe(wanted);
    const windows = PLAN.replaceAll('\n', '\r\n');
    expect(afterText(windows, 'deadline', '两行\n文字')).toBe(wanted.replaceAll('\n', '\r\n'));
  });

  test('a new key goes first where nothing is before it, behind the dash', () => {
    const text = 'tasks:\n  - deadline: 年底前\n';
    expect(afterText(text, 'text', '更新')).toBe('tasks:\n  - text: 更新\n    deadline: 年底前\n');
  });

  test('a key without a value gets one', () => {
    const text = 'tasks:\n  - text: 更新\n    deadline:\n    lead: [甲]\n';
    expect(afterText(text, 'deadline', '年底前')).toBe(text.replace('deadline:', 'deadline: 年底前'));
  });

  test('several lines become a block, and a block stays one', () => {
    const block = 'tasks:\n  - text: |-\n      一\n      二\n    deadline: 年底前\n';
    expect(afterText('tasks:\n  - text: 一\n    deadline: 年底前\n', 'text', '一\n二')).toBe(block);
    expect(afterText(block, 'text', '一\n三')).toBe(block.replace('二', '三'));
    expect(afterText(block, 'text', '一')).toBe(block.replace('      二\n', ''));
  });

  test('the file’s own line breaks are used', () => {
    const text = 'tasks:\r\n  - text: 一\r\n    lead: 甲\r\n';
    expect(afterText(text, 'deadline', '年底前')).toBe(
      'tasks:\r\n  - text: 一\r\n    deadline: 年底前\r\n    lead: 甲\r\n',
    );
    expect(afterText(text, 'text', '一\n二')).toContain('|-\r\n      一\r\n      二\r\n    lead');
  });

  test('behind a block value the new key is a line of its own', () => {
    const text = 'tasks:\n  - text: |\n      一\n      二\n';
    expect(afterText(text, 'deadline', '年底前')).toBe(`${text.trimEnd()}\n    deadline: 年底前\n`);
  });
});

describe('a list of names', () => {
  test('in brackets keeps what stays as it was written', () => {
    const text = "tasks:\n  - {text: 一, lead: ['区财政局', 区教委]}\n";
    expect(afterItems(text, 'lead', '区财政局', '区科委', '区教委')).toBe(
      "tasks:\n  - {text: 一, lead: ['区财政局', 区科委, 区教委]}\n",
    );
    expect(afterItems(text, 'lead', '区教委')).toBe('tasks:\n  - {text: 一, lead: [区教委]}\n');
  });

  test('line by line keeps the comments of what stays', () => {
    const text = 'tasks:\n  - lead:\n      - 区财政局 # 甲\n      - 区教委 # 乙\n';
    expect(afterItems(text, 'lead', '区财政局', '区教委', '区科委')).toBe(`${text}      - 区科委\n`);
    expect(afterItems(text, 'lead', '区教委')).toBe('tasks:\n  - lead:\n      - 区教委 # 乙\n');
    expect(afterItems(text, 'lead', '区教委', '区财政局')).toBe(
      'tasks:\n  - lead:\n      - 区教委 # 甲\n      - 区财政局 # 乙\n',
    );
    expect(afterItems(text, 'lead', '区财政局', '区科委')).toBe(
      'tasks:\n  - lead:\n      - 区财政局 # 甲\n      - 区科委 # 乙\n',
    );
  });

  test('a single name may become a list, and is otherwise only replaced', () => {
    const text = 'tasks:\n  - text: 一\n    lead: 区财政局\n';
    expect(afterItems(text, 'lead', '区教委')).toBe(text.replace('区财政局', '区教委'));
    expect(afterItems(text, 'lead', '区财政局', '区教委')).toBe(text.replace('区财政局', '[区财政局, 区教委]'));
  });

  test('a new list', () => {
    expect(afterItems(PLAN, 'support', '区教委', '各街道（地区）')).toContain(
      '    lead: [区财政局]\n    support: [区教委, 各街道（地区）]\n',
    );
    expect(afterItems('tasks: [{text: 一}]', 'lead', '甲')).toBe('tasks: [{text: 一, lead: [甲]}]');
  });
});

describe('a key that goes', () => {
  function without(text: string, key: string): string | undefined {
    const edit = removeKey(text, taskIn(text), key);
    return edit && applyEdits(text, [edit]);
  }

  test('takes its line with it', () => {
    expect(without(PLAN, 'lead')).toBe(PLAN.replace('    lead: [区财政局]\n', ''));
  });

  test('leaves the dash to the next one', () => {
    expect(without('tasks:\n  - deadline: 年底前\n    text: 一\n', 'deadline')).toBe('tasks:\n  - text: 一\n');
  });

  test('in braces takes its comma', () => {
    expect(without('tasks: [{text: 一, lead: [甲], note: 二}]', 'lead')).toBe('tasks: [{text: 一, note: 二}]');
    expect(without('tasks: [{lead: [甲], note: 二}]', 'lead')).toBe('tasks: [{note: 二}]');
  });

  test('stays where it is the only one', () => {
    expect(without('tasks: [{lead: [甲]}]', 'lead')).toBeUndefined();
    expect(without(PLAN, 'gone')).toBeUndefined();
  });
});

test('what is added may have lines of its own', () => {
  const text = 'tasks:\n  - text: 一\n    note: 二\n';
  const edit = addKey(text, taskIn(text), 'lead', '\n  - 甲\n  - 乙', ORDER);
  expect(applyEdits(text, [edit])).toBe('tasks:\n  - text: 一\n    lead:\n      - 甲\n      - 乙\n    note: 二\n');
});
