import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { text } from '../../client/src/text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const source = readFileSync(`${root}/package.json`, 'utf8');
const manifest = JSON.parse(source);
const contributes = manifest.contributes;
const languages = ['package.nls.json', 'package.nls.zh-cn.json'];

interface Walkthrough {
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly media: { readonly markdown: string };
    readonly completionEvents: readonly string[];
  }[];
}

function readJson(file: string): Record<string, string> {
  return JSON.parse(readFileSync(`${root}/${file}`, 'utf8'));
}

function clientSources(): string[] {
  const folder = `${root}/client/src`;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

describe('the words of the manifest', () => {
  const used = [...new Set([...source.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]))].sort();

  test.each(languages)('%s has every one and no other', (file) => {
    expect(Object.keys(readJson(file)).sort()).toEqual(used);
  });

  test('no command, setting or description is written in the manifest itself', () => {
    const words = [
      ...contributes.commands.flatMap((command: Record<string, string>) => [command.title, command.category]),
      ...contributes.viewsContainers.activitybar.map((container: { title: string }) => container.title),
      ...contributes.views.districtPlan.map((view: { name: string }) => view.name),
      ...contributes.viewsWelcome.map((welcome: { contents: string }) => welcome.contents),
      ...contributes.walkthroughs.flatMap(({ title, description, steps }: Walkthrough) =>
        [{ title, description }, ...steps].flatMap((part) => [part.title, part.description]),
      ),
      ...Object.values(contributes.configuration.properties).map(
        (property) => (property as Record<string, string>).markdownDescription,
      ),
      manifest.description,
    ];
    for (const word of words) expect(word).toMatch(/^%.+%$/);
  });

  test('the category of all commands is 区计划', () => {
    expect(readJson('package.nls.zh-cn.json')['command.category']).toBe('区计划');
  });
});

describe('the sentences of the client', () => {
  const chinese = readJson('l10n/bundle.l10n.zh-cn.json');
  const sources = clientSources().join('\n');

  test.each(Object.entries(chinese))('%s', (english, translation) => {
    expect(sources).toContain(`'${english}'`);
    const places = (sentence: string): string[] => (sentence.match(/\{\d\}/g) ?? []).sort();
    expect(places(translation)).toEqual(places(english));
  });

  test('are said in the language asked for', () => {
    expect(text('zh-CN', 'Preview {0}', '东城区行动计划')).toBe('预览 东城区行动计划');
    expect(text('en', 'Preview {0}', '东城区行动计划')).toBe('Preview 东城区行动计划');
  });
});

describe('what the manifest names', () => {
  test('files are there', () => {
    const files: string[] = [
      manifest.icon,
      ...contributes.languages.flatMap((language: { configuration: string; icon: Record<string, string> }) => [
        language.configuration,
        ...Object.values(language.icon),
      ]),
      ...contributes.viewsContainers.activitybar.map((container: { icon: string }) => container.icon),
      ...contributes.views.districtPlan.map((view: { icon: string }) => view.icon),
      ...contributes.walkthroughs.flatMap(({ icon, steps }: Walkthrough) => [
        icon,
        ...steps.map(({ media }) => media.markdown),
      ]),
      ...contributes.grammars.map((grammar: { path: string }) => grammar.path),
    ];
    for (const file of files) expect(existsSync(`${root}/${file}`), file).toBe(true);
  });

  test('the walkthrough is packaged, and leads to and is completed by commands that there are', () => {
    const there: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const packaged = readFileSync(`${root}/.vscodeignore`, 'utf8').split('\n');
    const [{ steps }] = contributes.walkthroughs as [Walkthrough];
    expect(steps.map(({ id }) => id)).toEqual(['draft', 'units', 'parent', 'preview', 'export']);
    for (const { id, media, completionEvents } of steps) {
      expect(packaged).toContain(`!${media.markdown.replace(`${id}.md`, '*.md')}`);
      const completing = completionEvents.map((event) => event.replace(/^onCommand:/u, ''));
      expect(there).toEqual(expect.arrayContaining(completing));
      for (const file of languages) {
        const words = readJson(file)[`walkthrough.${id}.description`] ?? '';
        const linked = [...words.matchAll(/\(command:([\w.]+)\)/gu)].map((match) => match[1]);
        expect(linked.length).toBeGreaterThan(0);
        expect(completing).toEqual(expect.arrayContaining(linked));
      }
    }
  });

  test('every command is registered by the client', () => {
    const sources = clientSources().join('\n');
    for (const { command } of contributes.commands) expect(sources).toContain(`registerCommand('${command}'`);
  });

  test('the preview is offered for plans, not for registries of units', () => {
    const when: string = contributes.menus['editor/title'][0].when;
    const pattern = new RegExp(when.match(/=~ \/(.+)\/$/)?.[1] ?? '(?!)');
    for (const name of ['soil-2023.plan.yaml', '计划.plan.yml']) expect(name).toMatch(pattern);
    for (const name of ['beijing.units.yaml', 'plan.yaml', 'a.plan.yaml.bak']) expect(name).not.toMatch(pattern);
    const places: { command: string; when: string }[] = [
      ...contributes.menus.commandPalette,
      ...contributes.keybindings,
    ];
    for (const place of places.filter(({ command }) => command.startsWith('districtPlan.showPreview'))) {
      expect(place.when).toBe(when);
    }
  });

  test('the table by unit is called in the palette, and refreshing only in its view', () => {
    const chinese = readJson('package.nls.zh-cn.json');
    expect(`${chinese['command.category']}: ${chinese['command.writeUnitTable']}`).toBe('区计划: 按单位汇总为表格');
    const palette: { command: string; when: string }[] = contributes.menus.commandPalette;
    expect(palette.find(({ command }) => command === 'districtPlan.refreshUnits')?.when).toBe('false');
    expect(palette.map(({ command }) => command)).not.toContain('districtPlan.writeUnitTable');
  });

  test('what only code lenses call is in no menu', () => {
    expect(source).not.toContain('districtPlan.showReferences');
  });

  test('codes of findings are accepted as keys of the severity setting', () => {
    const [pattern] = Object.keys(contributes.configuration.properties['districtPlan.severity'].patternProperties);
    for (const code of ['unit.former-name', 'file.cycle', 'yaml.full-width-punctuation']) {
      expect(code).toMatch(new RegExp(pattern ?? '(?!)'));
    }
    expect('Unit.Alias').not.toMatch(new RegExp(pattern ?? '(?!)'));
  });
});
