import { describe, expect, test } from 'vitest';
import { type ChosenSoFar, newPlanChoices } from '../../server/src/draft/choices.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { emptySnapshot } from '../../server/src/workspace/snapshot.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { pathOf, uriOf } from '../support/fixture.ts';

const examples = exampleWorkspace();
const CITY = uriOf('beijing/soil-2023.plan.yaml');
const paths = (plans: readonly PlanDocument[]): readonly string[] => plans.map(({ uri }) => pathOf(uri));
const choices = (chosen: ChosenSoFar = {}) => newPlanChoices(examples, chosen);

describe('what a new plan may be made from, the likeliest first', () => {
  test('parents: the city’s newest, and no district’s before a city’s', () => {
    expect(paths(choices().parents).slice(0, 2)).toEqual([
      'beijing/soil-2023.plan.yaml',
      'beijing/soil-2016.plan.yaml',
    ]);
  });

  test('parents, where the user began in a folder: those of its plans', () => {
    const { parents } = choices({ folder: uriOf('xicheng') });
    expect(paths(parents)[0]).toBe('beijing/soil-2016.plan.yaml');
  });

  test('areas: those below the parent, not its own', () => {
    expect(choices({ parent: CITY }).areas).toEqual(['东城区', '西城区']);
    expect(choices({ folder: uriOf('xicheng') }).areas[0]).toBe('西城区');
  });

  test('years: the parent’s, where the area has no plan for it; else the next', () => {
    expect(choices({ parent: CITY, area: '西城区' }).years).toEqual([2023, 2024, 2022, 2025]);
    // the draft for 2024 is there already
    expect(choices({ parent: CITY, area: '东城区' }).years).toEqual([2025, 2026, 2024, 2027]);
  });

  test('last year’s plan: on the same subject, earlier, the newest', () => {
    expect(paths(choices({ parent: CITY, area: '西城区', year: 2023 }).previous)[0]).toBe(
      'xicheng/soil-2021.plan.yaml',
    );
    expect(paths(choices({ parent: CITY, area: '东城区', year: 2024 }).previous)).toEqual([
      'dongcheng/soil-2023.plan.yaml',
    ]);
  });

  test.each([
    [
      'like last year’s',
      { area: '东城区', year: 2026, previous: uriOf('dongcheng/soil-2023.plan.yaml') },
      'dongcheng/soil-2026',
    ],
    [
      'not like one that is there',
      { area: '西城区', year: 2021, previous: uriOf('xicheng/soil-2017.plan.yaml') },
      'xicheng/soil-2021-2',
    ],
    ['after the parent, with the area, beside it', { area: '海淀区', year: 2024 }, 'beijing/海淀区-soil-2024'],
    [
      'in the folder where the user began',
      { area: '海淀区', year: 2024, folder: uriOf('haidian') },
      'haidian/soil-2024',
    ],
  ])('the file is named %s', (_, chosen, path) => {
    const { uri } = choices({ parent: CITY, ...chosen });
    expect(uri && pathOf(uri)).toBe(`${path}.plan.yaml`);
  });

  test('an empty workspace offers nothing', () => {
    const nothing = { parents: [], areas: [], years: [], previous: [], uri: undefined };
    expect(newPlanChoices(emptySnapshot, { area: '东城区', year: 2024 })).toEqual(nothing);
  });
});
