import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { makeLookup } from '../registry/lookup.ts';
import type { Draft } from '../registry/reform/draft.ts';
import { parseReform } from '../registry/reform/parse.ts';
import { planReform, type Reform } from '../registry/reform/plan.ts';
import type { RegistryDocument } from '../workspace/document.ts';
import { registriesFrom, registryLookup } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** Works the pasted list of a reform into a registry; `date` is that of lines without one. */
export function reformRegistry(
  snapshot: Snapshot,
  document: RegistryDocument,
  list: string,
  date: string | undefined,
): Reform {
  const { uri, text, registry } = document;
  const known = makeLookup(registriesFrom(snapshot, [uri]));
  return planReform({ uri, text, registry, known, all: registryLookup(snapshot, document) }, parseReform(list), date);
}

/** What a reform changes, a line for each unit; and the lines that a person must settle, each with the reason. */
export interface ReformReport {
  readonly changes: readonly string[];
  readonly open: readonly string[];
}

export function reformReport({ changes, open }: Reform, locale: Locale): ReformReport {
  return {
    changes: changes.map((draft) => changeLine(draft, locale)),
    open: open.map(({ line, text, reason }) =>
      say(locale, { key: 'reform.open', args: { line: line + 1, text, reason: say(locale, reason) } }),
    ),
  };
}

function changeLine({ name, unit, level, since, until, succeededBy, counterpart }: Draft, locale: Locale): string {
  const word = (key: string, args: Readonly<Record<string, string>> = {}): string =>
    say(locale, { key: `reform.${key}`, args });
  const list = (names: readonly string[]): string => names.join(word('between'));
  const details = [
    ...(since === undefined ? [] : [word('change.since', { date: since })]),
    ...(until === undefined ? [] : [word('change.until', { date: until })]),
    ...(succeededBy.length === 0 ? [] : [word('change.succeededBy', { names: list(succeededBy) })]),
    ...(unit || counterpart.length === 0 ? [] : [word('change.counterpart', { names: list(counterpart) })]),
    ...(unit || level !== undefined ? [] : [word('change.level')]),
  ];
  const what = word(unit ? 'change.extended' : 'change.added', { name });
  return details.length === 0 ? what : word('change', { what, details: details.join(word('clause')) });
}
