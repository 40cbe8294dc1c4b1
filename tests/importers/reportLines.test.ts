import { expect, test } from 'vitest';
import * as bringIn from '../../server/src/service/bringIn.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { emptySnapshot } from '../../server/src/workspace/snapshot.ts';

const HEAD = '序号\t重点任务\t工作措施\t完成时限\t牵头单位';
const annex = (number: number): string =>
  `附件${number}\n西山区第${number}个行动计划\n\n${HEAD}\n1\t治水\t排查。\t年底前\t\n2\t治气\t监测。\t年底前\t\n`;

function imported(text: string, reportUri?: string): ReturnType<typeof bringIn.importFile> {
  const bytes = new TextEncoder().encode(text);
  const target = 'file:///plans/区/a（一）.plan.yaml';
  const request = { fileName: 'a.txt', bytes, target, ...(reportUri && { reportUri }) };
  return bringIn.importFile({ snapshot: emptySnapshot, settings: defaultSettings }, request);
}

test('the report leads to the line of each question, in each of several plans', () => {
  const { files, report, markdown } = imported(`${annex(1)}\n${annex(2)}`);
  expect(report.questions.length).toBeGreaterThanOrEqual(4);
  const places = report.questions.map(({ what, at }) => {
    const file = files.find(({ uri }) => decodeURI(uri).endsWith(`/${at?.file}`));
    expect(file?.text.split('\n')[at!.line]).toMatch(new RegExp(`# 待核：${what}$`, 'u'));
    return `${at!.file}:${at!.line + 1}`;
  });
  expect(new Set(places).size).toBe(places.length);
  for (const place of places) expect(markdown).toContain(`[${place}](${place.split(':')[0]}#L${place.split(':')[1]})`);
});

test('a report that is kept elsewhere leads to the plan from there', () => {
  const { markdown } = imported(annex(1), 'file:///plans/reports/a.md');
  expect(markdown).toMatch(/\| \[\d+\]\(\.\.\/区\/a（一）\.plan\.yaml#L\d+\) \|/u);
});
