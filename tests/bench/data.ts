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
