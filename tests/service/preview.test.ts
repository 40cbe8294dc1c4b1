import { describe, expect, test } from 'vitest';
import { previewTable } from '../../server/src/service.ts';
import { openDocument } from '../../server/src/workspace/document.ts';

function shownFor(text: string, path = '东城/soil.plan.yaml'): { state: string; title: string; shows: boolean } {
  const { state, title, html } = previewTable(openDocument(`file:///plans/${path}`, text));
  return { state, title, shows: html.includes('<table') };
}

describe('the preview of', () => {
  test('a plan is its table', () => {
    expect(shownFor('title: 甲区计划\nmeasures: [{number: 1}]')).toEqual({
      state: 'ok',
      title: '甲区计划',
      shows: true,
    });
  });

  test('a plan without a title is called like its file', () => {
    expect(shownFor('measures: [{number: 1}]')).toEqual({ state: 'ok', title: 'soil.plan.yaml', shows: true });
  });

  test('a plan that YAML cannot read shows what could be read, and says so', () => {
    expect(shownFor('title: 甲区计划\nmeasures: [{number: 1}\n')).toEqual({
      state: 'broken',
      title: '甲区计划',
      shows: true,
    });
    expect(shownFor('"')).toEqual({ state: 'broken', title: 'soil.plan.yaml', shows: false });
  });

  test('findings that are not about syntax leave it alone', () => {
    expect(shownFor('title: 甲\ntitle: 乙\ntitel: 丙\nmeasures: [{number: 1}]').state).toBe('ok');
  });

  test('a registry or an empty file is nothing', () => {
    expect(shownFor('units: [{name: 区财政局}]', 'a.units.yaml')).toEqual({
      state: 'not-a-plan',
      title: 'a.units.yaml',
      shows: false,
    });
    expect(shownFor('# 还没有写\n').state).toBe('not-a-plan');
  });
});
