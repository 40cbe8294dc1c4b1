import { escaped, markdownTable } from '../base/markdownText.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { levelOfName } from '../registry/levelOfName.ts';
import { writeScalar } from '../yaml/edit.ts';
import { aligned, csv } from './plainTable.ts';
import type { UnknownPlace, UnknownUnit } from './unknownUnits.ts';

export type UnknownUnitsFormat = 'text' | 'md' | 'csv';

/** Places and similar names shown of one name in a terminal; a table to be kept has all of them. */
const SHOWN = 1;

/** A line for each name: how often, the name, what may have been meant, where. `pathOf`: how a file is written. */
export function unknownUnitsTable(
  units: readonly UnknownUnit[],
  format: UnknownUnitsFormat,
  locale: Locale,
  pathOf: (uri: string) => string,
): string {
  const word = (key: string, args = {}): string => say(locale, { key: `unknown-units.${key}`, args });
  const between = word('between');
  const head = ['count', 'name', 'area', 'near', 'places'].map((key) => word(key));
  const rows = units.map(({ name, area, places, near }) => {
    const shown = format === 'text' ? places.slice(0, SHOWN) : places;
    const rest = places.length - shown.length;
    const written = [...shown.map((place) => placeIn(place, pathOf)), ...(rest > 0 ? [word('more', { rest })] : [])];
    return [
      String(places.length),
      name,
      area,
      (format === 'text' ? near.slice(0, SHOWN) : near).map((entry) => entry.name.text).join(between),
      written.join(format === 'text' ? ' ' : between),
    ];
  });
  if (format === 'csv') return csv([head, ...rows]);
  if (units.length === 0) return `${word('none')}\n`;
  const places = units.reduce((count, each) => count + each.places.length, 0);
  const summary = word('summary', { names: units.length, places });
  if (format === 'md') return `# ${word('title')}\n\n${escaped(summary)}\n\n${markdownTable([head, ...rows])}\n`;
  return `${[...aligned([head, ...rows]), '', summary].join('\n')}\n`;
}

function placeIn({ document, span }: UnknownPlace, pathOf: (uri: string) => string): string {
  return `${pathOf(document.uri)}:${document.lines.positionAt(span.start).line + 1}`;
}

/**
 * A registry with an entry for every name of one area, ready to be looked through: how often a name occurs and what it
 * is like stands beside it as a comment, and a level only where the name shows it.
 */
export function registryStub(units: readonly UnknownUnit[], area: string, locale: Locale): string {
  const word = (key: string, args = {}): string => say(locale, { key: `unknown-units.${key}`, args });
  const head = [
    `# ${word('stub.comment')}`,
    `title: ${writeScalar(word('stub.title', { area }), 'block')}`,
    ...(area === '' ? [] : [`area: ${writeScalar(area, 'block')}`]),
    'units:',
  ];
  const entries = units.flatMap(({ name, places, near }) => {
    const like = near[0];
    const comment = like
      ? word('stub.like', { count: places.length, near: like.name.text })
      : word('stub.count', { count: places.length });
    const level = levelOfName(name);
    const first = `  - name: ${writeScalar(name, 'block')}  # ${comment.replace(/\s+/gu, ' ')}`;
    return level ? [first, `    level: ${level}`] : [first];
  });
  return `${[...head, ...entries].join('\n')}\n`;
}
