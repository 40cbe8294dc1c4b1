import { parseDateRange } from '../base/calendarDate.ts';
import { checkDocument } from '../checks/run.ts';
import { nodeHost } from '../platform/node.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { documentAt, emptySnapshot } from '../workspace/snapshot.ts';
import { filesOf } from './files.ts';
import { github } from './reporters/github.ts';
import { json } from './reporters/json.ts';
import type { Checked, Reporter } from './reporters/reporter.ts';
import { sarif } from './reporters/sarif.ts';
import { text } from './reporters/text.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';

const REPORTERS: Readonly<Record<string, Reporter>> = { text, json, sarif, github };

/** `district-plan check`: the same findings as in the editor, for files and folders. */
export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'as-of': { type: 'string' },
    'max-warnings': { type: 'string' },
  });
  const reporter = Object.hasOwn(REPORTERS, values.format) ? REPORTERS[values.format] : undefined;
  if (!reporter) throw badValue('--format', values.format, Object.keys(REPORTERS).join(', '));
  const asOf = readDay(values['as-of']);
  const maxWarnings = readCount(values['max-warnings']);

  const uris = await filesOf(positionals.length > 0 ? positionals : ['.']);
  const snapshot = await load(asOf === undefined ? emptySnapshot : { ...emptySnapshot, asOf }, uris, nodeHost);
  const settings = { ...defaultSettings, locale: terminal.locale };
  const checked: Checked[] = uris.map((uri) => {
    const document = documentAt(snapshot, uri);
    if (!document) throw new WrongUse({ key: 'cli.unreadable', args: { path: uri } });
    return { document, findings: checkDocument(snapshot, document, settings) };
  });
  terminal.out(reporter({ checked, snapshot, locale: terminal.locale, color: terminal.color }));

  const findings = checked.flatMap((each) => each.findings);
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  return tooMany || findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function readDay(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDateRange(value) : undefined;
  if (!day) throw badValue('--as-of', value, 'YYYY-MM-DD');
  return day.first;
}

function readCount(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw badValue('--max-warnings', value, '0, 1, 2 …');
  return Number(value);
}

function badValue(option: string, value: string, allowed: string): WrongUse {
  return new WrongUse({ key: 'cli.bad-value', args: { option, value, allowed } });
}
