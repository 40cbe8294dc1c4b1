import { commands, type Disposable, QuickPickItemKind, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { UnknownUnitEntry } from '../../../server/src/features/unknownUnitEntries.ts';
import { type UnknownUnitsResult, unknownUnitsRequest } from '../../../server/src/lsp/protocol/unknownUnits.ts';
import { effectiveLocale } from '../locale.ts';
import { back, type Item, Questions } from '../questions.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';

/**
 * `districtPlan.listUnknownUnits`: the names no registry knows, the most frequent first; for the one that is chosen,
 * what can be done about it. After a change to a registry the list is shown again, for the next name.
 */
export function registerListUnknownUnits(server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.listUnknownUnits', async () => {
    const questions = new Questions();
    const chosen = await settleNames(server, questions).finally(() => questions.dispose());
    if (chosen) await window.showTextDocument(Uri.parse(chosen.uri), { selection: toRange(chosen.range) });
  });
}

/** Settles one name after the other; the place that the user wants to see instead, if any. */
async function settleNames(server: ServerConnection, questions: Questions): Promise<UnknownUnitPlace | undefined> {
  for (;;) {
    const entry = await pickName(server, questions);
    if (!entry) return undefined;
    const heading = { title: entry.name, hasBefore: true };
    const step = await questions.pickOne(heading, { placeholder: '', items: stepsFor(entry) });
    // who leaves the second page goes back to the list
    if (step === back || step === undefined) continue;
    if ('place' in step) return step.place;
    if (!(await apply(step.fix))) return undefined;
  }
}

async function pickName(server: ServerConnection, questions: Questions): Promise<UnknownUnitEntry | undefined> {
  const locale = effectiveLocale();
  const heading = { title: text(locale, 'Names no registry knows') };
  const result = await questions.during(heading, server.ask<UnknownUnitsResult | null>(unknownUnitsRequest, {}));
  if (questions.isLeft) return undefined;
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
    value: entry,
  }));
  const title = text(locale, 'Names no registry knows: {0}', String(items.length));
  const placeholder = text(locale, 'Choose a name to put it into a registry, or to go to where it stands');
  const picked = await questions.pickOne<UnknownUnitEntry>({ title }, { placeholder, items });
  return picked === back ? undefined : picked;
}

type UnknownUnitPlace = UnknownUnitEntry['places'][number];
type UnknownUnitFix = UnknownUnitEntry['fixes'][number];
type Settling = { readonly fix: UnknownUnitFix } | { readonly place: UnknownUnitPlace };

function stepsFor({ fixes, places }: UnknownUnitEntry): readonly Item<Settling>[] {
  return [
    ...fixes.map((fix) => ({ label: `$(add) ${fix.title}`, value: { fix } })),
    { label: text(effectiveLocale(), 'Where it stands'), kind: QuickPickItemKind.Separator },
    ...places.map((place) => ({
      label: `$(go-to-file) ${place.line}`,
      description: `${workspace.asRelativePath(Uri.parse(place.uri))}:${place.range.start.line + 1}`,
      value: { place },
    })),
  ];
}

/** The registry stays open and unsaved, so that the new entry can be looked at and taken back. */
async function apply({ changes }: UnknownUnitFix): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const [uri, edits] of Object.entries(changes)) {
    for (const { range, newText } of edits) edit.replace(Uri.parse(uri), toRange(range), newText);
  }
  return workspace.applyEdit(edit);
}

function toRange({ start, end }: UnknownUnitPlace['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
