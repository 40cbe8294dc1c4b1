import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'district-plan-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { PATH = '' } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'dist/cli.cjs'), 'import', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, LANG: 'zh_CN.UTF-8' },
  });
  return { status, stderr };
}

function written(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

const HEAD = '序号,重点任务,工作措施,完成时限,牵头单位,协办单位';
writeFileSync(path.join(folder, 'a.units.yaml'), 'area: 西山区\nunits:\n  - name: 区水务局\n');
writeFileSync(path.join(folder, 'a.csv'), `${HEAD}\n1,治水,排查排口。,年底前,区水务局、区教委,——\n`);
const annex = (number: number): string =>
  `附件${number}\n西山区第${number}个行动计划\n\n${HEAD.replaceAll(',', '\t')}\n1\t治水\t排查。\t年底前\t区水务局\t——\n`;
const notice = '西山区人民政府办公室关于印发行动计划的通知\n\n区政府各委、办、局：\n\n请认真抓好落实工作。\n\n';
writeFileSync(path.join(folder, 'b.txt'), `${notice}${annex(1)}\n${annex(2)}`);

describe('import', () => {
  it('writes the plan and both forms of the report', () => {
    const first = run(
      'a.csv',
      '-o',
      'a.plan.yaml',
      '--units',
      'a.units.yaml',
      '--area',
      '西山区',
      '--year',
      '2023',
      '--report',
      'a.md',
    );
    expect(first).toMatchObject({ status: 0, stderr: expect.stringContaining('名录中没有的单位 1 个') });
    expect(written('a.plan.yaml')).toMatch(
      /^title: a\nlevel: district\narea: 西山区\nyear: 2023\nunits: \[a\.units\.yaml\]\n/,
    );
    expect(written('a.md')).toContain('  - name: 区教委');
    expect(run('a.csv', '-o', 'c.plan.yaml', '--report', 'a.json').status).toBe(0);
    expect(JSON.parse(written('a.json'))).toMatchObject({
      source: 'a.csv',
      plans: [{ file: 'c.plan.yaml', measures: 1, tasks: 1 }],
    });
  });

  it('writes several plans with their notice, or the one that is asked for', () => {
    expect(run('b.txt', '-o', 'b.plan.yaml').status).toBe(0);
    expect(written('b.plan.yaml')).toContain('annexes: [b-1.plan.yaml, b-2.plan.yaml]');
    expect(written('b-2.plan.yaml')).toContain('title: 西山区第2个行动计划');
    expect(run('b.txt', '-o', 'only.plan.yaml', '--table', '2').status).toBe(0);
    expect(written('only.plan.yaml')).toContain('title: 西山区第2个行动计划');
    expect(run('b.txt', '-o', 'none.plan.yaml', '--table', '3')).toMatchObject({
      status: 2,
      stderr: '文件中只有 2 个计划，没有第 3 个。\n',
    });
  });

  it('replaces nothing unless told to, and then writes none of the files', () => {
    writeFileSync(path.join(folder, 'd-2.plan.yaml'), '已有');
    expect(run('b.txt', '-o', 'd.plan.yaml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('d-2.plan.yaml 已存在'),
    });
    expect(existsSync(path.join(folder, 'd-1.plan.yaml'))).toBe(false);
    expect(run('b.txt', '-o', 'd.plan.yaml', '--force').status).toBe(0);
  });

  it('says what to do about a file it cannot read, and writes nothing', () => {
    writeFileSync(path.join(folder, 'e.csv'), '1,2,3\n4,5,6\n');
    expect(run('e.csv')).toMatchObject({ status: 2, stderr: expect.stringContaining('请在表格第一行写上各列的名称') });
    expect(existsSync(path.join(folder, 'e.plan.yaml'))).toBe(false);
    expect(run('nowhere.docx')).toMatchObject({ status: 2, stderr: '无法读取：nowhere.docx\n' });
  });
});
