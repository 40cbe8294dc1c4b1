const SYLLABLES =
  '生态环境住房城乡建设城市管理发展改革教育科技民政财政交通水务商务文化卫生审计应急园林机关统计信息规划自然资源体育医疗'.match(
    /../gu,
  )!;

/** `count` different names of units, like those of a district. */
export function unitNames(count: number): readonly string[] {
  const names = new Set<string>();
  for (let i = 0; names.size < count; i++) {
    const at = (step: number): string => SYLLABLES[Math.floor(i / step) % SYLLABLES.length]!;
    names.add(`区${at(1)}${at(SYLLABLES.length)}${i % 3 === 0 ? at(7) : ''}${['局', '委', '办公室', '中心'][i % 4]}`);
  }
  return [...names];
}

export function registryText(names: readonly string[]): string {
  return `title: 名录\narea: 甲区\nunits:\n${names.map((name) => `  - name: ${name}\n    level: district\n`).join('')}`;
}

/** A plan of `tasks` tasks, ten to a measure, each naming three units in its text and three in its lists. */
export function planText(tasks: number, names: readonly string[]): string {
  const name = (index: number): string => names[(index * 7) % names.length]!;
  const lines = [
    'title: 甲区行动计划',
    'level: district',
    'area: 甲区',
    'year: 2024',
    'units: [a.units.yaml]',
    'measures:',
  ];
  for (let i = 0; i < tasks; i++) {
    if (i % 10 === 0) lines.push(`  - number: ${i / 10 + 1}`, `    title: 重点任务之${i / 10 + 1}`, '    tasks:');
    lines.push(
      `      - text: ${name(i)}会同${name(i + 1)}开展排查整治，更新台账并加强日常监督检查，${name(i + 2)}按月汇总，年底前完成率达到95%以上。`,
      '        deadline: 年底前',
      `        lead: [${name(i)}]`,
      `        support: [${name(i + 1)}, ${name(i + 2)}]`,
    );
  }
  return `${lines.join('\n')}\n`;
}

const ACTIONS = '建立 健全 完善 推进 开展 落实 加强 规范 督促 更新 强化 实施'.split(' ');
const OBJECTS =
  '扬尘管控台账 施工工地视频监控 重点行业清洁生产审核 餐饮油烟在线监测 污染地块名录 土壤污染状况调查 危险废物转移联单 雨污分流改造 河长巡查制度 非道路移动机械登记 生活垃圾分类投放 加油站油气回收 入河排污口排查 再生水利用 绿地养护 应急预案演练'.split(
    ' ',
  );
const RESULTS =
  '按月通报 年底前完成 形成长效机制 纳入年度考核 完成率达到95%以上 实现全覆盖 及时公开结果 依法查处违法行为'.split(' ');

/** Last year's plan and this year's: the same tasks, every third of them with another clause. */
export function twoYears(tasks: number, perMeasure: number, names: readonly string[]): readonly [string, string] {
  const pick = (from: readonly string[], seed: number): string => from[((seed * 2654435761) >>> 7) % from.length]!;
  const clause = (seed: number): string =>
    `${pick(ACTIONS, seed)}${pick(OBJECTS, seed + 1)}${pick(ACTIONS, seed + 2)}${pick(OBJECTS, seed + 3)}，${pick(RESULTS, seed + 4)}`;
  const textOf = (year: number): string => {
    const lines = ['title: 甲区行动计划', 'level: district', 'area: 甲区', `year: ${year}`, 'units: [a.units.yaml]'];
    lines.push('measures:');
    for (let i = 0; i < tasks; i++) {
      const seed = i * 10;
      if (i % perMeasure === 0) {
        lines.push(`  - number: ${i / perMeasure + 1}`, `    title: ${pick(ACTIONS, seed)}${clause(seed).slice(2, 9)}`);
        lines.push('    tasks:');
      }
      const second = i % 3 === 0 ? seed + (year % 2) * 3 : seed;
      lines.push(`      - text: ${clause(seed + 5)}；${clause(second + 7)}。`, '        deadline: 年底前');
      lines.push(`        lead: [${names[(i * 7) % names.length]!}]`);
    }
    return `${lines.join('\n')}\n`;
  };
  return [textOf(2024), textOf(2025)];
}
