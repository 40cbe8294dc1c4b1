import {
  commands,
  type Disposable,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { UnknownUnitEntry } from '../../../server/src/features/unknownUnitEntries.ts';
import { type UnknownUnitsResult, unknownUnitsRequest } from '../../../server/src/lsp/protocol/unknownUnits.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';

/**
 * `districtPlan.listUnknownUnits`: the names no registry knows, the most frequent first; for the one that is chosen,
 * what can be done about it. After a change to a registry the list is shown again, for the next name.
 */
export function registerListUnknownUnits(server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.listUnknownUnits', async () => {
    for (let goOn = true; goOn; ) {
      const entry = await pickName(server);
      goOn = entry !== undefined && (await settle(entry));
    }
  });
}

async function pickName(server: ServerConnection): Promise<UnknownUnitEntry | undefined> {
  const locale = effectiveLocale();
  const result = await server.ask<UnknownUnitsResult | null>(unknownUnitsRequest, {});
  if (!result) {
    void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
    return undefined;
  }
  if (result.names.length === 0) {
    void window.showInformationMessage(text(locale, 'Every name is in a registry.'));
    return undefined;
  }
  const items = result.names.map((entry) => ({
    label: entry.name,
    description: [text(locale, '{0} places', String(entry.places.length)), entry.area].filter(Boolean).join(' · '),
    ...(entry.near[0] === undefined ? {} : { detail: text(locale, 'Like: {0}', entry.near.join('、')) }),
    entry,
  }));
  const title = text(locale, 'Names no registry knows: {0}', String(items.length));
  const placeHolder = text(locale, 'Choose a name to put it into a registry, or to go to where it stands');
  const picked = await window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return picked?.entry;
}

interface Step extends QuickPickItem {
  /** Resolves to true when the list is to be shown again. */
  readonly run?: () => Promise<boolean>;
}

async function settle(entry: UnknownUnitEntry): Promise<boolean> {
  const locale = effectiveLocale();
  const steps: Step[] = [
    ...entry.fixes.map((fix) => ({ label: `$(add) ${fix.title}`, run: () => apply(fix) })),
    { label: text(locale, 'Where it stands'), kind: QuickPickItemKind.Separator },
    ...entry.places.map((place) => ({
      label: `$(go-to-file) ${place.line}`,
      description: `${workspace.asRelativePath(Uri.parse(place.uri))}:${place.range.start.line + 1}`,
      run: () => show(place),
    })),
  ];
  const picked = await window.showQuickPick(steps, { title: entry.name });
  // back to the list, as from a second page of it
  return picked?.run ? picked.run() : true;
}

/** The registry stays open and unsaved, so that the new entry can be looked at and taken back. */
async function apply({ changes }: UnknownUnitEntry['fixes'][number]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const [uri, edits] of Object.entries(changes)) {
    for (const { range, newText } of edits) edit.replace(Uri.parse(uri), toRange(range), newText);
  }
  return workspace.applyEdit(edit);
}

async function show({ uri, range }: UnknownUnitEntry['places'][number]): Promise<boolean> {
  await window.showTextDocument(Uri.parse(uri), { selection: toRange(range) });
  return false;
}

function toRange({ start, end }: UnknownUnitEntry['places'][number]['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
