import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { spanOf } from '../../server/src/features/place.ts';
import { unknownUnitEntries } from '../../server/src/features/unknownUnitEntries.ts';
import { type UnknownUnit, unknownUnits } from '../../server/src/features/unknownUnits.ts';
import { registryStub, unknownUnitsTable } from '../../server/src/features/unknownUnitsTable.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { documentAt, type Snapshot } from '../../server/src/workspace/snapshot.ts';
import { check, pathOf, workspace } from '../support/fixture.ts';
import { BASE } from './editor.ts';

const PLANS = `${BASE}
--- dc.plan.yaml
title: 东城区2023年计划
area: 东城区
year: 2023
units: [bj.units.yaml, dc.units.yaml]
measures:
  - number: 1
    title: 目标任务
    lead: [区城管委, 有关部门]
    tasks:
      - text: 会同区城管委、市气象局开展工作。
        lead: ['——']
        support: [区生态环境据]
      - text: 督促落实。
        support: [区城管委]
--- xc.plan.yaml
title: 西城区2023年计划
area: 西城区
year: 2023
measures:
  - {number: 1, title: 目标, lead: [区城管委, 市气象局]}
`;

function listed(): { snapshot: Snapshot; units: readonly UnknownUnit[] } {
  const snapshot = workspace(PLANS);
  const plans = [...snapshot.documents.values()].filter((each): each is PlanDocument => each.kind === 'plan');
  return { snapshot, units: unknownUnits(snapshot, plans) };
}

describe('the names no registry knows', () => {
  it('come with the most frequent first, apart by area, with their places and what they are like', () => {
    const { units } = listed();
    const shown = units.map(({ name, area, places, near }) => {
      const where = places.map(
        ({ document, span }) => `${pathOf(document.uri)}:${document.lines.positionAt(span.start).line + 1}`,
      );
      return `${places.length} ${name} ${area || '市级'} ${where.join(' ')} ${near[0]?.name.text ?? ''}`.trim();
    });
    expect(shown).toEqual([
      '3 区城管委 东城区 dc.plan.yaml:8 dc.plan.yaml:10 dc.plan.yaml:14',
      '2 市气象局 市级 dc.plan.yaml:10 xc.plan.yaml:5',
      '1 区生态环境据 东城区 dc.plan.yaml:12 区生态环境局',
      '1 区城管委 西城区 xc.plan.yaml:5',
    ]);
  });

  it('are the ones the check tells of', () => {
    const { snapshot, units } = listed();
    const found = check(snapshot, 'dc.plan.yaml').filter(({ code }) => /^unit\.unknown/.test(code));
    const places = units
      .flatMap((unit) => unit.places)
      .filter(({ document }) => pathOf(document.uri) === 'dc.plan.yaml');
    expect(new Set(places.map(({ span }) => span.start))).toEqual(new Set(found.map(({ span }) => span.start)));
  });

  it('can be put into the registry from the list', () => {
    const { snapshot, units } = listed();
    const entry = unknownUnitEntries(snapshot, units, 'zh-CN')[0]!;
    expect(entry.places[1]!.line).toBe('- text: 会同区城管委、市气象局开展工作。');
    const fix = entry.fixes.find(({ title }) => title.includes('dc.units.yaml'))!;
    const [[uri, edits] = []] = Object.entries(fix.changes);
    const registry = documentAt(snapshot, uri!)!;
    const text = applyEdits(
      registry.text,
      edits!.map(({ range, newText }) => ({ span: spanOf(registry, range), newText })),
    );
    expect(text).toContain('  - name: 区城管委\n    level: district\n');
  });

  it('are written as a table for a terminal, for Markdown and for Excel', () => {
    const { units } = listed();
    const text = unknownUnitsTable(units, 'text', 'zh-CN', pathOf);
    expect(text.split('\n')[1]).toBe('3     区城管委      东城区                dc.plan.yaml:8 另有2处');
    expect(text).toContain('共4个名称，7处');
    expect(unknownUnitsTable(units, 'md', 'zh-CN', pathOf)).toContain(
      '| 3 | 区城管委 | 东城区 |  | dc.plan.yaml:8、dc.plan.yaml:10、dc.plan.yaml:14 |',
    );
    expect(unknownUnitsTable(units, 'csv', 'zh-CN', pathOf)).toMatch(
      /^\ufeff次数,名称,区域,相近的名称,位置\r\n3,区城管委,/,
    );
    expect(unknownUnitsTable([], 'text', 'zh-CN', pathOf)).toBe('所有单位名称都在名录中。\n');
  });

  it('make a registry that a plan can use at once', () => {
    const { units } = listed();
    const stub = registryStub(
      units.filter(({ area }) => area === '西城区'),
      '西城区',
      'zh-CN',
    );
    const plan =
      'title: 计划\narea: 西城区\nyear: 2023\nunits: [xc.units.yaml]\nmeasures:\n  - {number: 1, title: 目标, lead: [区城管委]}\n';
    const snapshot = workspace({ 'xc.units.yaml': stub, 'xc.plan.yaml': plan });
    expect(check(snapshot, 'xc.plan.yaml').filter(({ code }) => code.startsWith('unit.'))).toEqual([]);
    expect(check(snapshot, 'xc.units.yaml').map(({ code }) => code)).toEqual([]);
    expect(stub).toContain('  - name: 区城管委  # 出现1次\n    level: district\n');
  });
});
