import type { UnknownUnit } from '../features/unknownUnits.ts';
import { say } from '../messages/say.ts';
import { nodeHost } from '../platform/node.ts';
import * as unitsService from '../service/units.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { documentAt, emptySnapshot } from '../workspace/snapshot.ts';
import { filesOf } from './files.ts';
import { displayPath, rangeAt } from './reporters/reporter.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

const FORMATS = ['text', 'json', 'md', 'csv'] as const;

/** `district-plan units`: the names no registry knows, or (`--stub`) a registry of them to begin with. */
export async function units(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    stub: { type: 'boolean', default: false },
    area: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', default: false },
  });
  const format = FORMATS.find((each) => each === values.format);
  if (!format) {
    const allowed = FORMATS.join(', ');
    throw new WrongUse({ key: 'cli.bad-value', args: { option: '--format', value: values.format, allowed } });
  }
  const uris = await filesOf(positionals.length > 0 ? positionals : ['.']);
  const snapshot = await load(emptySnapshot, uris, nodeHost);
  const plans = uris.flatMap((uri) => {
    const document = documentAt(snapshot, uri);
    return document?.kind === 'plan' ? [document] : [];
  });
  const context = { snapshot, settings: { ...defaultSettings, locale: terminal.locale } };
  const all = unitsService.unknownUnits(context, plans);
  const asked = values.area === undefined ? all : all.filter(({ area }) => area === values.area);

  let content: string;
  if (values.stub) content = unitsService.unknownUnitsStub(context, asked, oneArea(asked));
  else if (format === 'json') content = json(asked);
  else content = unitsService.unknownUnitsTable(context, asked, format, displayPath);
  if (values.output === undefined) terminal.out(content);
  else {
    await writeOut(values.output, content, values.force);
    terminal.err(`${say(terminal.locale, { key: 'cli.written', args: { path: values.output } })}\n`);
  }
  return 0;

  function json(found: readonly UnknownUnit[]): string {
    const names = found.map(({ name, area, places, near }) => ({
      name,
      area,
      count: places.length,
      near: near.map((entry) => entry.name.text),
      places: places.map(({ document, span, inText }) => ({
        file: displayPath(document.uri),
        range: rangeAt(snapshot, { uri: document.uri, span }),
        inText,
      })),
    }));
    return `${JSON.stringify({ names }, null, 2)}\n`;
  }
}

/** A registry is of one area: the units of several, and of the city beside, each need their own. */
function oneArea(found: readonly UnknownUnit[]): string {
  const areas = [...new Set(found.map(({ area }) => area))];
  if (areas.length <= 1) return areas[0] ?? '';
  const list = areas.map((area) => `--area ${area === '' ? "''" : area}`).join(' | ');
  throw new WrongUse({ key: 'cli.several-areas', args: { areas: list } });
}
