import { type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { ExportFormat, UnitSheetWanted } from '../../../server/src/lsp/protocol/export.ts';
import { type UnitsResult, unitsRequest } from '../../../server/src/lsp/protocol/units.ts';
import type { Role } from '../../../server/src/plan/vocabulary.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';
import { FORMAT_NAMES, FORMATS } from './formats.ts';

type Choice<T> = QuickPickItem & { readonly value?: T };

/** What of a plan is to be exported: the plan itself in a format, or a list made from it. */
export async function chooseExport(): Promise<ExportFormat | 'unit' | 'supervision' | undefined> {
  const locale = effectiveLocale();
  return choose<ExportFormat | 'unit' | 'supervision'>(text(locale, 'Export as'), [
    ...formats(),
    { label: text(locale, 'Lists'), kind: QuickPickItemKind.Separator },
    {
      label: text(locale, 'Task sheet of one unit…'),
      detail: text(locale, 'Every task of the unit, what it does there and until when'),
      value: 'unit',
    },
    {
      label: text(locale, 'List for following up…'),
      detail: text(locale, 'Who has each task in hand, who helps, since when and until when'),
      value: 'supervision',
    },
  ]);
}

export function chooseFormat(): Promise<ExportFormat | undefined> {
  return choose(text(effectiveLocale(), 'Export as'), formats());
}

/** One of the units that have tasks in a plan; undefined also when there are none, which is told. */
export async function chooseUnit(server: ServerConnection, plan: Uri): Promise<UnitSheetWanted | undefined> {
  const locale = effectiveLocale();
  const units = await server.askAbout<UnitsResult | null>(unitsRequest, plan);
  const choices = units?.registries.flatMap((registry) => [
    { label: registry.title, kind: QuickPickItemKind.Separator },
    ...registry.units.map(({ name, counts }) => ({
      label: name,
      description: countsText(units, counts),
      value: { kind: 'unit' as const, name, registry: registry.id },
    })),
  ]);
  if (!choices || choices.length === 0) {
    void window.showWarningMessage(text(locale, 'No task of this plan names a unit yet.'));
    return undefined;
  }
  return choose<UnitSheetWanted>(text(locale, 'Task sheet of which unit?'), choices);
}

function countsText({ roles }: UnitsResult, counts: Readonly<Record<Role, number>>): string {
  return (Object.keys(roles) as Role[])
    .filter((role) => counts[role] > 0)
    .map((role) => `${roles[role]} ${counts[role]}`)
    .join(' · ');
}

function formats(): readonly Choice<ExportFormat>[] {
  const locale = effectiveLocale();
  return FORMAT_NAMES.map((value) => ({
    label: text(locale, FORMATS[value].label),
    detail: text(locale, FORMATS[value].detail),
    value,
  }));
}

async function choose<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(choices, options))?.value;
}
