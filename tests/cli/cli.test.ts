import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { partsOf } from '../support/office.ts';
import { typed, workOn } from '../support/sheetEditor.ts';
import { typeInto } from '../support/xlsxCells.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'dist/cli.cjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'district-plan-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DRAFT = 'examples/dongcheng/soil-2024-draft.plan.yaml';
const FINISHED = 'examples/xicheng/soil-2017.plan.yaml';

function run(args: readonly string[], environment: Readonly<Record<string, string>> = { LANG: 'zh_CN.UTF-8' }) {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH, ...environment },
  });
  return { status, stdout, stderr };
}

describe('check', () => {
  it('lists what is wrong with a draft, where, in Chinese, and exits with 1', () => {
    const { status, stdout, stderr } = run(['check', DRAFT]);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^examples\/dongcheng\/soil-2024-draft\.plan\.yaml\n/);
    expect(stdout).toMatch(/\d+:\d+ {2}警告 {2}“区环保局”已于2019年3月停用，现为“区生态环境局” {2}unit\.former-name/);
    expect(stdout).toMatch(/共检查 1 个文件：5 个错误，\d+ 个警告/);
  });

  it('exits with 0 where there are only warnings, and with 1 where there are more of them than allowed', () => {
    expect(run(['check', FINISHED]).status).toBe(0);
    expect(run(['check', FINISHED, '--max-warnings', '0']).status).toBe(1);
    expect(run(['check', FINISHED, '--max-warnings', '100']).status).toBe(0);
  });

  it('takes a folder with everything below it', () => {
    expect(run(['check', 'examples']).stdout).toContain('共检查 12 个文件');
  });

  it('gives JSON with zero-based UTF-16 ranges that point at the words themselves', () => {
    const { stdout } = run(['check', DRAFT, '--format', 'json']);
    const { findings, summary } = JSON.parse(stdout);
    const lines = readFileSync(path.join(root, DRAFT), 'utf8').split('\n');
    const former = findings.find(({ code }: { code: string }) => code === 'unit.former-name');
    expect(former).toMatchObject({ file: DRAFT, severity: 'warning' });
    const { start, end } = former.range;
    expect(lines[start.line]!.slice(start.character, end.character)).toBe('区环保局');
    expect(former.related[0].file).toBe('examples/units/dongcheng.units.yaml');
    expect(summary).toMatchObject({ files: 1, error: 5 });
  });

  it('gives SARIF and GitHub annotations of the same findings', () => {
    const { findings } = JSON.parse(run(['check', DRAFT, '--format', 'json']).stdout);
    const sarif = JSON.parse(run(['check', DRAFT, '--format', 'sarif']).stdout);
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results).toHaveLength(findings.length);
    const rules = sarif.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(rules).toEqual(
      expect.arrayContaining(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)),
    );
    const github = run(['check', DRAFT, '--format', 'github']).stdout.trim().split('\n');
    expect(github).toHaveLength(findings.length);
    expect(github[0]).toMatch(/^::(error|warning|notice) file=examples\/dongcheng\/[^,]+,line=\d+,col=\d+,/);
  });

  it('judges unit names on another day when told to', () => {
    const codes = (args: readonly string[]): readonly string[] =>
      JSON.parse(run(['check', FINISHED, '--format', 'json', ...args]).stdout).findings.map(
        ({ code }: { code: string }) => code,
      );
    expect(codes([])).not.toContain('unit.former-name');
    expect(codes(['--as-of', '2021-01-01'])).toContain('unit.former-name');
  });

  it('speaks English in an English environment', () => {
    expect(run(['check', DRAFT], { LANG: 'en_US.UTF-8' }).stdout).toContain('“区环保局” was in use until 2019-03');
  });

  it.each([
    ['a missing path', ['check', 'no/such.plan.yaml'], '无法读取：no/such.plan.yaml'],
    ['a folder without plans', ['check', 'server'], '没有找到计划或名录文件'],
    ['an unknown format', ['check', DRAFT, '--format', 'xml'], '选项 --format 不能是“xml”'],
    ['an unreadable day', ['check', DRAFT, '--as-of', '2024-13-01'], '选项 --as-of 不能是“2024-13-01”'],
    ['an unknown option', ['check', DRAFT, '--colour'], '没有“--colour”这个选项'],
    ['an unknown command', ['chekc'], '没有“chekc”这个命令'],
    ['a render without a format', ['render', DRAFT], '请写明输出格式'],
    ['fonts of no kind', ['render', DRAFT, '--to', 'docx', '--fonts', 'titel=宋体'], '选项 --fonts 不能是“titel=宋体”'],
    ['a render of a registry', ['render', 'examples/units/beijing.units.yaml', '--to', 'html'], '不是计划文件'],
  ])('says in one line what is wrong with %s, and exits with 2', (_, args, words) => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('lives through files that are no plans at all', () => {
    const file = path.join(folder, 'noise.plan.yaml');
    writeFileSync(file, Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)));
    const { status, stdout } = run(['check', file]);
    expect(status).toBe(1);
    expect(stdout).toContain('yaml.syntax');
  });
});

describe('render', () => {
  const out = path.join(folder, 'plan.html');

  it('writes the printed table as a page, the same every time', () => {
    const first = run(['render', DRAFT, '--to', 'html', '--draft']);
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/^<!DOCTYPE html>/);
    expect(first.stdout).toContain('东城区土壤污染防治2024年行动计划');
    expect(run(['render', DRAFT, '--to', 'html', '--draft']).stdout).toBe(first.stdout);
  });

  it('writes to a file, and never over one unless it is told to', () => {
    expect(run(['render', DRAFT, '--to', 'html', '--draft', '-o', out]).status).toBe(0);
    const written = readFileSync(out, 'utf8');
    writeFileSync(out, 'mine');
    const refused = run(['render', DRAFT, '--to', 'html', '--draft', '-o', out]);
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toContain('已存在');
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(run(['render', DRAFT, '--to', 'html', '--draft', '-o', out, '--force']).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(written);
  });

  it('refuses a plan with errors, tells them, and says how to have a draft', () => {
    const { status, stdout, stderr } = run(['render', DRAFT, '--to', 'html', '-o', path.join(folder, 'refused.html')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(6);
    expect(stderr).toMatch(/^examples\/dongcheng\/soil-2024-draft\.plan\.yaml:\d+:\d+ {2}.+ {2}[a-z]+\.[a-z-]+$/m);
    expect(stderr).toMatch(/还有 5 个错误，未生成文件.*--draft/);
    expect(existsSync(path.join(folder, 'refused.html'))).toBe(false);
    expect(run(['render', DRAFT, '--to', 'html', '--draft']).stdout).toContain('<p class="draft">草稿</p>');
    expect(run(['render', FINISHED, '--to', 'html']).stdout).not.toContain('草稿');
  });

  it('writes several plans into a folder, and asks for one', () => {
    const plans = [FINISHED, 'examples/beijing/soil-2023.plan.yaml'];
    const into = path.join(folder, 'several');
    expect(run(['render', ...plans, '--to', 'html', '-o', into])).toMatchObject({ status: 2 });
    mkdirSync(into);
    expect(run(['render', ...plans, '--to', 'html', '-o', into])).toMatchObject({ status: 0 });
    expect(readdirSync(into).sort()).toEqual(['soil-2017.html', 'soil-2023.html']);
  });

  const two = ['examples/xicheng/air-2021.plan.yaml', 'examples/xicheng/water-2021.plan.yaml'];

  it('writes the tasks of one unit over several plans', () => {
    const { status, stdout, stderr } = run(['render', '--unit', '区财政局', ...two, '--to', 'csv']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\ufeff序号,来源计划,重点任务,工作措施,本单位职责,完成时限\r\n1,北京市西城区大气/);
    expect(stdout).toContain(',北京市西城区水污染');
  });

  it('writes the list for following up', () => {
    const { stdout } = run(['render', '--supervision', two[0]!, '--to', 'md']);
    expect(stdout).toMatch(/^# 北京市西城区大气污染防治2021年行动计划督办清单\n/);
    expect(stdout).toContain('2021年3月11日');
  });

  it('writes a sheet, which is no text', () => {
    const into = path.join(folder, 'sheet.xlsx');
    expect(run(['render', FINISHED, '--to', 'xlsx', '-o', into]).status).toBe(0);
    expect(readFileSync(into).subarray(0, 2).toString()).toBe('PK');
  });

  it('says that no task names a unit', () => {
    const { status, stderr } = run(['render', '--unit', '区外星局', two[0]!, '--to', 'csv']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '这些计划中没有“区外星局”的任务\n' });
  });

  it('writes a notice and its annexes as one Word file, in the fonts of the house', () => {
    const file = path.join(folder, 'notice.docx');
    const notice = 'examples/xicheng/notice-2021.plan.yaml';
    const fonts = ['--fonts', 'title=华文中宋, body=仿宋'];
    expect(run(['render', notice, '--to', 'docx', ...fonts, '-o', file])).toMatchObject({ status: 0 });
    const document = partsOf(readFileSync(file))['word/document.xml']!;
    expect(document.match(/<w:tbl>/g)).toHaveLength(3);
    expect(document).toContain('w:eastAsia="华文中宋"');
    expect(document).not.toContain('方正小标宋简体');
  });

  it('refuses a notice whose annex has errors', () => {
    writeFileSync(path.join(folder, 'bad.plan.yaml'), 'title: 甲\nparent: no.plan.yaml\n');
    const notice = path.join(folder, 'notice.plan.yaml');
    writeFileSync(notice, 'title: 乙\nnotice: {issuer: 丙}\nannexes: [bad.plan.yaml]\n');
    const { status, stderr } = run(['render', notice, '--to', 'docx', '-o', path.join(folder, 'bad.docx')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/bad\.plan\.yaml:2:9 .*file\.missing-parent/);
    expect(existsSync(path.join(folder, 'bad.docx'))).toBe(false);
  });

  it('tells that a notice with several annexes is no CSV file', () => {
    const { status, stderr } = run(['render', 'examples/xicheng/notice-2021.plan.yaml', '--to', 'csv']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('CSV 文件只能有一个表格') });
  });

  it('says where it cannot write', () => {
    const { status, stderr } = run([
      'render',
      DRAFT,
      '--to',
      'html',
      '--draft',
      '-o',
      path.join(folder, 'no/where.html'),
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('无法写入');
  });
});

describe('coverage', () => {
  const CITY = 'examples/beijing/soil-2023.plan.yaml';
  const DISTRICT = 'examples/dongcheng/soil-2023.plan.yaml';

  it('shows what each district carries out, finding the districts below the current folder', () => {
    const { status, stdout, stderr } = run(['coverage', CITY]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^序号 +任务 +东城区 2023 +东城区 2024$/m);
    expect(stdout).toMatch(/^8 +加强养殖业土壤污染源头防控 +不涉及（本区无畜禽养殖） +不涉及（本区无畜禽养殖）$/m);
    expect(stdout).toMatch(/^18 +开展规划中期评估 +缺 /m);
  });

  it('takes only the districts it is told, and folders of them', () => {
    expect(run(['coverage', CITY, DISTRICT]).stdout).toMatch(/^序号 +任务 +东城区$/m);
    expect(run(['coverage', CITY, 'examples/dongcheng']).stdout).toContain('东城区 2024');
  });

  it('leaves out, and says so, a plan of another parent; the parent itself may be among the files', () => {
    const { status, stdout, stderr } = run(['coverage', CITY, CITY, DISTRICT, FINISHED]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^序号 +任务 +东城区$/m);
    expect(stderr).toBe(`未列入 ${FINISHED}：它的上级计划不是 ${CITY}\n`);
  });

  it('gives JSON and CSV', () => {
    const { districts, measures } = JSON.parse(run(['coverage', CITY, DISTRICT, '--format', 'json']).stdout);
    expect(districts).toMatchObject([{ file: DISTRICT, name: '东城区' }]);
    expect(measures[2]).toEqual({
      number: '3',
      title: '加强土壤污染工业源头防控',
      cells: [{ status: 'partly', missing: ['3-2', '3-4'], reasons: [] }],
    });
    const csv = run(['coverage', CITY, DISTRICT, '--format', 'csv']).stdout;
    expect(csv).toMatch(/^\ufeff序号,任务,东城区\r\n1,目标任务,承接\r\n/);
  });

  it('exits with 1 where a plan cannot be read as a whole', () => {
    const file = path.join(folder, 'broken.plan.yaml');
    writeFileSync(file, `area: 甲区\nparent: ${path.relative(folder, path.join(root, CITY))}\nmeasures: [\n`);
    const { status, stdout, stderr } = run(['coverage', CITY, file]);
    expect(status).toBe(1);
    expect(stdout).toContain('甲区');
    expect(stderr).toContain('YAML 语法错误');
  });

  it.each([
    ['no parent', ['coverage'], '请写明上级计划文件'],
    ['a parent that is not there', ['coverage', 'no.plan.yaml', 'examples'], '无法读取：no.plan.yaml'],
    ['a registry', ['coverage', 'examples/units/beijing.units.yaml', 'examples'], '不是计划文件'],
    ['a district of another parent alone', ['coverage', CITY, FINISHED], '没有找到以'],
    ['a plan that nobody carries out', ['coverage', DISTRICT, 'examples'], '没有找到以'],
    ['an unknown format', ['coverage', CITY, '--format', 'xlsx'], '可以是：text, json, md, csv'],
  ])('exits with 2 and one line for %s', (_, args, words) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('diff', () => {
  const OLD = 'examples/dongcheng/soil-2023.plan.yaml';

  it('tells what changed since last year, and exits with 0 although there are differences', () => {
    const { status, stdout, stderr } = run(['diff', OLD, DRAFT]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^新增 1 项，修改 9 项$/m);
    expect(stdout).toMatch(/^ +时限推迟：年底前 → 次年3月底前$/m);
    expect(stdout).toMatch(/^ +牵头单位改写名称：区生态环境局 → 区环保局（同一单位）$/m);
    expect(stdout).toMatch(/^\+ 5 加强种植业土壤污染源头防控$/m);
  });

  it('gives JSON whose ranges point at the measures of either file', () => {
    const { from, to, summary, measures } = JSON.parse(run(['diff', OLD, DRAFT, '--format', 'json']).stdout);
    expect([from.file, to.file, summary.added]).toEqual(['soil-2023.plan.yaml', 'soil-2024-draft.plan.yaml', 1]);
    const lines = readFileSync(path.join(root, OLD), 'utf8').split('\n');
    const { start } = measures[0].from.range;
    expect(lines[start.line]!.slice(start.character)).toBe('number: 1');
  });

  it('gives a Markdown table, a page without scripts, and a sheet', () => {
    expect(run(['diff', OLD, DRAFT, '--format', 'md']).stdout).toContain('| 序号 | 2023年 | 2024年 | 变化 |');
    const page = run(['diff', OLD, DRAFT, '--format', 'html']).stdout;
    expect(page).toContain('<ins>按计划监测</ins>重点监管单位');
    expect(page).not.toMatch(/<script|style="/);
    const file = path.join(folder, 'diff.xlsx');
    expect(run(['diff', OLD, DRAFT, '--format', 'xlsx', '-o', file])).toMatchObject({ status: 0 });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(run(['diff', OLD, DRAFT, '--format', 'xlsx', '-o', file])).toMatchObject({ status: 2 });
  });

  it('speaks English to an English shell', () => {
    const { stdout } = run(['diff', OLD, DRAFT], { LANG: 'en_US.UTF-8' });
    expect(stdout).toMatch(/^added: 1, changed: 9$/m);
    expect(stdout).toMatch(/^ +later deadline: 年底前 → 次年3月底前$/m);
  });

  it.each([
    ['one plan', ['diff', OLD], '请写明两个计划文件：先旧后新'],
    ['three plans', ['diff', OLD, OLD, OLD], '请写明两个计划文件'],
    ['a plan that is not there', ['diff', OLD, 'no.plan.yaml'], '无法读取：no.plan.yaml'],
    ['a registry', ['diff', OLD, 'examples/units/beijing.units.yaml'], '不是计划文件'],
    ['an unknown format', ['diff', OLD, DRAFT, '--format', 'pdf'], '可以是：text, json, md, html'],
  ])('exits with 2 and one line for %s', (_, args, words) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('reparent', () => {
  const plan = (number: number, deadline: string) =>
    `  - {number: ${number}, title: 开展普法宣传, deadline: ${deadline}, tasks: [{text: 面向企业组织法规培训。}]}\n`;
  const files = {
    'old.plan.yaml': `title: 市计划\nyear: 2023\nmeasures:\n${plan(1, '年底前')}  - {number: 2, title: 防控养殖污染, tasks: [{text: 粪污还田利用。}]}\n`,
    'new.plan.yaml': `title: 市计划（修订）\nyear: 2023\nmeasures:\n  - {number: 1, title: 建设监测网络, tasks: [{text: 新建监测井。}]}\n${plan(2, '年底前')}`,
  };
  const child = (implemented: string) =>
    `title: 区计划\nparent: old.plan.yaml\nmeasures:\n  - implements: ${implemented}\n`;
  function write(implemented: string): { readonly at: (name: string) => string; readonly text: () => string } {
    const dir = mkdtempSync(path.join(folder, 'reparent-'));
    const at = (name: string): string => path.join(dir, name);
    for (const [name, text] of Object.entries({ ...files, 'dc.plan.yaml': child(implemented) }))
      writeFileSync(at(name), text);
    return { at, text: () => readFileSync(at('dc.plan.yaml'), 'utf8') };
  }

  it('only tells, and writes when told to: the new number, the new parent, a mark where something is left', () => {
    const { at, text } = write('[1, 2]');
    const told = run(['reparent', at('dc.plan.yaml'), at('new.plan.yaml')]);
    expect(told.status).toBe(1);
    expect(told.stdout).toContain('1 开展普法宣传 → 2 开展普法宣传\n');
    expect(told.stdout).toContain('2 防控养殖污染 → （没有）\n');
    expect(told.stderr).toContain('--write');
    expect(text()).toBe(child('[1, 2]'));
    expect(run(['reparent', at('dc.plan.yaml'), at('new.plan.yaml'), '--write']).status).toBe(1);
    expect(text()).toContain('parent: new.plan.yaml\n');
    expect(text()).toMatch(/# 待核：新一版上级计划中没有“防控养殖污染”（原第2项）\n.*implements: \[2, 2\]\n/);
  });

  it('exits with 0 where all holds, and gives JSON', () => {
    const { at } = write('1');
    const { status, stdout } = run(['reparent', at('dc.plan.yaml'), at('new.plan.yaml'), '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).links).toMatchObject([{ state: 'holds', reference: '1', newReference: '2' }]);
  });

  it.each([
    ['one plan', ['dc.plan.yaml'], '请写明计划和新一版上级计划'],
    ['the same parent', ['dc.plan.yaml', 'old.plan.yaml'], '就是现在的上级计划'],
    ['a plan without a parent', ['old.plan.yaml', 'new.plan.yaml'], '没有写上级计划'],
  ])('refuses %s', (_, names, message) => {
    const { at } = write('1');
    const { status, stderr } = run(['reparent', ...names.map(at)]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('units', () => {
  it('lists what no registry knows, and makes the beginning of a registry', () => {
    const { status, stdout } = run(['units', DRAFT, '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).names).toEqual([
      expect.objectContaining({ name: '区住房建设委', area: '东城区', count: 1, near: ['区住房城市建设委'] }),
    ]);
    const out = path.join(folder, 'stub.units.yaml');
    expect(run(['units', DRAFT, '--stub', '-o', out]).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('- name: 区住房建设委  # 出现1次，与“区住房城市建设委”相近\n');
    expect(run(['units', DRAFT, '--stub', '-o', out])).toMatchObject({ status: 2 });
  });

  it('asks which area a registry is to be of', () => {
    const { status, stderr } = run(['units', 'examples', '--stub']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/请选定一个：.*--area 西城区/);
    expect(run(['units', 'examples', '--stub', '--area', '西城区']).stdout).toContain('area: 西城区\n');
  });
});

describe('reform', () => {
  const registry = path.join(folder, 'reform.units.yaml');
  const list = path.join(folder, 'reform.txt');

  it('shows what would change, writes when told to, and says what it could not read', () => {
    writeFileSync(registry, 'area: 东城区\nunits:\n  - name: 区环保局\n    level: district\n');
    writeFileSync(list, '区环保局 → 区生态环境局\n区环保局负责的工作照旧。\n');
    const args = ['reform', list, '--units', registry, '--date', '2019-03'];
    const preview = run(args);
    expect(preview.status).toBe(1);
    expect(preview.stdout).toContain('新增“区生态环境局”：2019年3月启用');
    expect(preview.stdout).toContain('补充“区环保局”：2019年3月停用，后继机构区生态环境局');
    expect(preview.stdout).toContain('第2行“区环保局负责的工作照旧。”：没有读懂这一行');
    expect(preview.stderr).toContain('加 --write 写入');
    expect(readFileSync(registry, 'utf8')).not.toContain('区生态环境局');
    run([...args, '--write']);
    expect(readFileSync(registry, 'utf8')).toContain('  - name: 区环保局\n    level: district\n    until: 2019-03\n');
    expect(run(['check', registry]).status).toBe(0);
  });

  it.each([
    [['reform'], '请写明机构改革清单'],
    [['reform', 'nothing.txt', '--units', 'examples/units/dongcheng.units.yaml'], '无法读取：nothing.txt'],
    [['reform', DRAFT, '--units', DRAFT], '不是机构名录'],
    [['reform', DRAFT, '--units', DRAFT, '--date', '三月'], '选项 --date 不能是“三月”'],
  ])('%j is wrong use', (args, message) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('merge', () => {
  const plan = path.join(folder, 'merge.plan.yaml');
  const sent = path.join(folder, 'sent.xlsx');
  const [first, second] = [path.join(folder, '甲.xlsx'), path.join(folder, '乙.xlsx')];
  const text = readFileSync(path.join(root, 'examples/dongcheng/soil-2023.plan.yaml'), 'utf8');

  it('merges what two people sent back one after the other, and writes only when told to', () => {
    writeFileSync(plan, text);
    run(['render', plan, '--to', 'xlsx', '-o', sent, '--draft']);
    const xlsx = readFileSync(sent);
    writeFileSync(first, typeInto(xlsx, { D6: '10月底前' }));
    writeFileSync(second, typeInto(xlsx, { D6: '11月底前', F6: '区应急局' }));
    const preview = run(['merge', plan, first, second]);
    expect(preview.status).toBe(1);
    expect(preview.stdout).toMatch(
      /甲\.xlsx 合并到 .*\n {2}采纳（只有对方修改）：1\n {4}第6行 .*“年底前” → “10月底前”\n/u,
    );
    expect(preview.stdout).toMatch(
      /冲突（双方都已修改）：1\n {4}第6行 .*导出时“年底前”，返回“11月底前”，现为“10月底前”/u,
    );
    expect(preview.stderr).toContain('加 --write 写入');
    expect(readFileSync(plan, 'utf8')).toBe(text);

    run(['merge', plan, first, second, '--write']);
    const merged = readFileSync(plan, 'utf8');
    expect(merged).toContain('deadline: 10月底前');
    expect(merged).toContain('support: [区应急局]');
    const taken = run(['merge', plan, second, '--write', '--prefer', 'returned', '--format', 'json']);
    expect(taken.status).toBe(0);
    expect(JSON.parse(taken.stdout).returned[0].parts[0]).toMatchObject({
      kind: 'conflicts',
      lines: [expect.any(String)],
    });
    expect(readFileSync(plan, 'utf8')).toBe(merged.replace('10月底前', '11月底前'));
  });

  it('merges two sheets that overlap in what they change, add, empty and leave out', () => {
    writeFileSync(plan, text);
    run(['render', plan, '--to', 'xlsx', '-o', sent, '--draft', '--force']);
    const xlsx = readFileSync(sent);
    const newRow = ['9', '加强宣传', '开展宣传。', '年底前', '区生态环境局', ''].map((each) => each && typed(each));
    writeFileSync(
      first,
      workOn(xlsx, (sheet) => {
        sheet.rows[5]!.cells[3] = typed('10月底前');
        sheet.rows[7]!.cells[5] = '';
        sheet.rows.push({ cells: newRow });
      }),
    );
    writeFileSync(
      second,
      workOn(xlsx, (sheet) => {
        sheet.merges = [];
        sheet.rows[5]!.cells[3] = typed('11月底前');
        sheet.rows.push({ cells: newRow });
        sheet.rows.splice(9, 1);
      }),
    );
    const listed = run(['merge', plan, first, second, '--write', '--format', 'json']);
    expect(listed.status).toBe(1);
    const [one, two] = JSON.parse(listed.stdout).returned;
    const kinds = (report: { parts: { kind: string }[] }) => report.parts.map(({ kind }) => kind);
    expect(kinds(one)).toEqual(['emptied', 'accepted', 'added']);
    // the row that both added is there already
    expect(kinds(two)).toEqual(['conflicts', 'deleted']);
    expect(two.parts[0].lines[0]).toMatch(/导出时“年底前”，返回“11月底前”，现为“10月底前”（未改）$/u);
    const merged = readFileSync(plan, 'utf8');
    expect(merged.match(/加强宣传/gu)).toHaveLength(1);
    expect(merged.split('\n')).toHaveLength(text.split('\n').length + 6);

    const cleared = run(['merge', plan, first, second, '--write', '--take', 'emptied,deleted']);
    expect(cleared.stdout).toMatch(/对方清空的单元格：1\n.*（已清空）\n/u);
    expect(cleared.stdout).toMatch(/对方删去的行：1\n.*（已删）\n/u);
    const after = readFileSync(plan, 'utf8');
    expect(after.split('\n').length).toBeLessThan(merged.split('\n').length);
    expect(after).toContain('deadline: 10月底前');
    expect(run(['check', plan, '--format', 'json']).stdout).not.toContain('yaml.syntax');
  });

  it.each([
    [['merge', 'examples/dongcheng/soil-2023.plan.yaml', 'package.json', '--take', 'all'], '--take'],
    [['merge', 'examples/dongcheng/soil-2023.plan.yaml'], '请写明返回的文件'],
    [['merge', 'examples/dongcheng/soil-2023.plan.yaml', 'package.json'], 'package.json：'],
    [['merge', 'examples/units/beijing.units.yaml', 'package.json'], '不是计划文件'],
  ])('%j is wrong use', (args, message) => {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
