import { expect, test } from 'vitest';
import { checkDocument } from '../../server/src/checks/run.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import type { Locale } from '../../server/src/messages/locale.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt, withoutDocument } from '../../server/src/workspace/snapshot.ts';
import { uriOf } from '../support/fixture.ts';
import { HEAD, openPlan, textIn } from './editor.ts';

const opened = openPlan(`${HEAD}measures:
  - number: 1¦
    title: 目标任务
    lead: [𠮷, 区环保局]
`);

function diagnostics(locale: Locale) {
  const { snapshot, document } = opened;
  return diagnosticsOf(snapshot, document, checkDocument(snapshot, document, defaultSettings), locale);
}

test('say in the language of the user what is wrong and where, counted as editors count', () => {
  const former = diagnostics('zh-CN').find(({ code }) => code === 'unit.former-name');
  expect(former).toMatchObject({
    severity: 2,
    message: '“区环保局”已于2019年3月停用，现为“区生态环境局”',
    deprecated: true,
    range: { start: { line: 9, character: 15 }, end: { line: 9, character: 19 } },
  });
  expect(diagnostics('en').find(({ code }) => code === 'unit.former-name')?.message).toContain(
    'it is now “区生态环境局”',
  );
});

test('related places are counted in their own file', () => {
  const former = diagnostics('zh-CN').find(({ code }) => code === 'unit.former-name')!;
  const [entry] = former.related;
  expect(entry?.uri).toBe(uriOf('dc.units.yaml'));
  expect(textIn(documentAt(opened.snapshot, entry!.uri)!, entry!.range)).toBe('区环保局');
});

test('places in files that are gone are left out', () => {
  const { snapshot, document } = opened;
  const findings = checkDocument(snapshot, document, defaultSettings);
  const after = diagnosticsOf(withoutDocument(snapshot, uriOf('dc.units.yaml')), document, findings, 'zh-CN');
  expect(after.find(({ code }) => code === 'unit.former-name')?.related).toEqual([]);
});
