import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../server/src/plan/model.ts';
import { isPlanFile } from '../server/src/plan/vocabulary.ts';
import { check, fileOf, shown, workspace } from './support/fixture.ts';

const FOLDER = new URL('../examples/', import.meta.url);
const DRAFT = 'dongcheng/soil-2024-draft.plan.yaml';

const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml'))
  .sort();
const text = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');
const examples = workspace(Object.fromEntries(paths.map((path) => [path, text(path)])));
const finished = paths.filter((path) => path !== DRAFT);

function planOf(path: string): Plan {
  const document = fileOf(examples, path);
  if (document.kind !== 'plan') throw new Error(`${path} is no plan`);
  return document.plan;
}

function tasksIn({ measures }: Plan): number {
  return measures.reduce((sum, { tasks }) => sum + tasks.length, 0);
}

describe('an example has as many measures and tasks as its source', () => {
  test.each([
    ['xicheng/soil-2017.plan.yaml', 36, 52],
    ['xicheng/air-2021.plan.yaml', 32, 58],
    ['xicheng/water-2021.plan.yaml', 15, 27],
    ['xicheng/soil-2021.plan.yaml', 14, 21],
    ['beijing/soil-2023.plan.yaml', 18, 37],
    ['dongcheng/soil-2023.plan.yaml', 9, 16],
  ])('%s: %i measures, %i tasks', (path, measures, tasks) => {
    const plan = planOf(path);
    expect([plan.measures.length, tasksIn(plan)]).toEqual([measures, tasks]);
    expect(plan.measures.map(({ number }) => number?.text)).toEqual(counted(1, measures));
  });

  test('Beijing 2016: 45 measures with a number, and 5 that only the breakdown of tasks numbers', () => {
    const { measures } = planOf('beijing/soil-2016.plan.yaml');
    const numbered = measures.filter(({ number }) => number);
    const others = measures.filter(({ number }) => !number);
    expect(numbered.map(({ number }) => number?.text)).toEqual(counted(1, 45));
    expect(others.map(inBreakdown)).toEqual(['1', '2', '48', '49', '50']);
    expect(measures.map(inBreakdown)).toEqual(counted(1, 50));
    // number n of the text is n + 2 of the breakdown
    expect(numbered.every((each) => Number(inBreakdown(each)) === Number(each.number?.text) + 2)).toBe(true);
  });

  test('Xicheng 2017 carries out 36 of the 50, each by its number in the breakdown', () => {
    const plan = planOf('xicheng/soil-2017.plan.yaml');
    const cited = plan.measures.flatMap((measure) => measure.implements.map(({ text: number }) => Number(number)));
    const left = counted(1, 50).map(Number).filter((number) => !cited.includes(number));
    expect(plan.numbering?.text).toBe('breakdown');
    expect(cited).toHaveLength(36);
    expect(left).toEqual([2, 6, 9, 10, 12, 23, 24, 25, 26, 27, 28, 33, 40, 41]);
  });
});

function counted(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function inBreakdown({ alsoNumbered }: Plan['measures'][number]): string | undefined {
  return alsoNumbered.get('breakdown')?.text;
}

describe('the finished plans and the registries', () => {
  test.each(finished)('%s has no error', (path) => {
    expect(check(examples, path).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('findings are as they were', () => {
    const found = finished.flatMap((path) => summed(shown(examples, path)).map((line) => `${path} ${line}`));
    expect(found.join('\n')).toMatchInlineSnapshot();
  });
});

/** Findings without their lines, each once with how often it occurs. */
function summed(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const finding = line.replace(/^\d+ /, '');
    counts.set(finding, (counts.get(finding) ?? 0) + 1);
  }
  return [...counts].map(([finding, count]) => (count > 1 ? `${finding} ×${count}` : finding)).sort();
}

describe('the draft', () => {
  /** What its comments promise for the line below: `# 错误：…（unit.alias）`. */
  const promised = text(DRAFT)
    .split('\n')
    .flatMap((line, index) => {
      const code = /# 错误：.*（([a-z]+\.[a-z-]+)）$/.exec(line)?.[1];
      return code === undefined ? [] : [{ code, line: index + 2 }];
    });

  test('shows each mistake once, on the line below the comment that tells it', () => {
    expect(promised.length).toBeGreaterThanOrEqual(15);
    const found = shown(examples, DRAFT).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(found).toEqual(promised.map(({ code, line }) => `${line} ${code}`));
    expect(new Set(promised.map(({ code }) => code)).size).toBe(promised.length);
  });

  test('and how one is silenced', () => {
    expect(text(DRAFT)).toMatch(/# plan-ignore unit\.alias: \S/);
  });
});

test('every plan names files that are there', () => {
  for (const path of paths.filter((each) => isPlanFile(each) && each !== DRAFT)) {
    expect(shown(examples, path).filter((line) => / file\./.test(line))).toEqual([]);
  }
});
