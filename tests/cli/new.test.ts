import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'dist/cli.cjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'district-plan-new-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PARENT = 'examples/beijing/soil-2023.plan.yaml';
const PREVIOUS = 'examples/dongcheng/soil-2023.plan.yaml';

function run(...args: readonly string[]) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH, LANG: 'zh_CN.UTF-8' },
  });
  return { status, stdout, stderr };
}

describe('new', () => {
  const out = path.join(folder, 'a.plan.yaml');
  const first = run('new', '--parent', PARENT, '--previous', PREVIOUS, '-o', out);

  it('writes the draft and its report, and says how much is left to decide', () => {
    expect(first.status).toBe(0);
    expect(first.stderr).toMatch(/：11项任务、20条措施，9处待处理；说明见 .*a\.report\.md\n$/);
    expect(readFileSync(out, 'utf8')).toMatch(/^title: 东城区土壤污染防治2024年行动计划\n/);
    expect(readFileSync(path.join(folder, 'a.report.md'), 'utf8')).toContain('## 待处理（9）');
  });

  it('gives a draft that check reads without errors', () => {
    expect(run('check', out)).toMatchObject({ status: 0, stderr: '' });
  });

  it('replaces nothing unless told to, not even the report', () => {
    const again = ['new', '--parent', PARENT, '--previous', PREVIOUS];
    writeFileSync(path.join(folder, 'b.report.md'), '手写的说明');
    const refused = run(...again, '-o', path.join(folder, 'b.plan.yaml'));
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('b.report.md 已存在') });
    expect(existsSync(path.join(folder, 'b.plan.yaml'))).toBe(false);
    expect(run(...again, '-o', out, '--force').status).toBe(0);
  });

  it('finds the registry of the area by itself, and gives its report as JSON', () => {
    const target = path.join(folder, 'c.plan.yaml');
    const { status, stdout } = run(
      ...['new', '--parent', PARENT, '--area', '西城区', '--year', '2023', '-o', target, '--format', 'json'],
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: target, title: '西城区土壤污染防治2023年行动计划', measures: 16 });
    expect(readFileSync(target, 'utf8')).toContain('examples/units/xicheng.units.yaml');
  });

  it.each([
    [['--parent', 'x.docx', '-o', 'y.plan.yaml'], '无法读取：x.docx'],
    [['--parent', 'x.docx', '-o', 'x.plan.yaml'], 'x.plan.yaml 要写入由 x.docx 导入的计划'],
    [['--parent', PARENT, '-o', 'x.plan.yaml'], '请写明区域（--area）'],
    [['--parent', PARENT, '--area', '东城区', '-o', 'x.plan.yaml'], '请写明年度（--year）'],
    [['--parent', PARENT, '--area', '东城区', '--year', '24', '-o', 'x.plan.yaml'], '选项 --year 不能是“24”'],
    [['--previous', PREVIOUS, '-o', 'x.yaml'], '输出文件的名称应以 .plan.yaml 结尾'],
    [['--previous', PREVIOUS], '请写明输出文件（-o）'],
    [['-o', 'x.plan.yaml'], '请写明上级计划（--parent）或上年计划（--previous）'],
    [['--previous', 'examples/units/beijing.units.yaml', '-o', 'x.plan.yaml'], '不是计划文件'],
    [['--previous', PREVIOUS, '--units', PREVIOUS, '-o', 'x.plan.yaml'], '不是机构名录'],
  ])('says what is missing or wrong: %j', (args, words) => {
    const { status, stdout, stderr } = run('new', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(existsSync(path.join(root, 'x.plan.yaml'))).toBe(false);
  });

  it('imports a parent that is a document on the way, and writes that plan and its report beside it', () => {
    const document = path.join(folder, '市方案.docx');
    expect(run('render', PARENT, '--to', 'docx', '-o', document).status).toBe(0);
    const target = path.join(folder, 'd.plan.yaml');
    const args = ['new', '--parent', document, '--previous', PREVIOUS, '-o', target];
    const drafted = run(...args);
    expect(drafted).toMatchObject({ status: 0, stderr: expect.stringContaining('：11项任务、20条措施，') });
    expect(readFileSync(target, 'utf8')).toContain('parent: 市方案.plan.yaml');
    expect(readFileSync(path.join(folder, '市方案.plan.yaml'), 'utf8')).toMatch(
      /^title: 北京市土壤污染防治2023年行动计划\n/,
    );
    expect(readFileSync(path.join(folder, '市方案.report.md'), 'utf8')).toContain('# 导入报告：市方案.docx');
    const again = run(...args.slice(0, -1), path.join(folder, 'e.plan.yaml'));
    expect(again).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('市方案.plan.yaml，要重新导入请加 --force'),
    });
  });

  it('writes nothing where the document holds no plan, or the draft cannot be made', () => {
    const document = path.join(folder, '空.docx');
    writeFileSync(document, 'no archive');
    const target = path.join(folder, 'f.plan.yaml');
    const refused = run('new', '--parent', document, '--area', '东城区', '--year', '2024', '-o', target);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('文件已损坏') });
    writeFileSync(document, readFileSync(path.join(folder, '市方案.docx')));
    expect(run('new', '--parent', document, '-o', target)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('请写明区域（--area）'),
    });
    expect([target, path.join(folder, '空.plan.yaml')].filter((each) => existsSync(each))).toEqual([]);
  });

  it('does not draft from a plan that cannot be read as a whole', () => {
    const broken = path.join(folder, 'broken.plan.yaml');
    writeFileSync(broken, 'title: 计划\nmeasures:\n  - number: 1\n   title: [\n');
    const { status, stderr } = run(
      'new',
      '--previous',
      broken,
      '--area',
      '东城区',
      '--year',
      '2024',
      '-o',
      out,
      '--force',
    );
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'broken.plan.yaml 有 YAML 语法错误，读不完整；请先改正再起草\n',
    });
  });
});
