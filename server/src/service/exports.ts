import type { Sentence } from '../base/sentence.ts';
import { checkDocument } from '../checks/run.ts';
import type { PlanDiff } from '../compare/diffModel.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { DIFF_TEXTS, type DiffText, diffInWords } from '../features/diff/formats.ts';
import { diffTable } from '../features/diff/table.ts';
import { speaker } from '../features/diff/words.ts';
import type { Range } from '../features/place.ts';
import { supervisionList } from '../features/supervision.ts';
import { type NoUnitSheet, unitSheet, type WantedUnit } from '../features/unitSheet.ts';
import {
  cannotExport,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportOptions,
  exportName,
  exportTable,
  exportPlan as planAsFile,
} from '../render/export.ts';
import { annexesOf } from '../workspace/annexes.ts';
import type { PlanDocument } from '../workspace/document.ts';
import type { Context } from './context.ts';

export {
  cannotExport,
  DIFF_TEXTS,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportOptions,
  type NoUnitSheet,
  type WantedUnit,
};

/* What goes out as a file. */

/** An error in a plan that is to go out. */
export interface StandingError {
  readonly uri: string;
  readonly range: Range;
  readonly code: string;
  readonly message: string;
}

/** A plan as a file that goes out. */
export function exportPlan(
  context: Context,
  document: PlanDocument,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  return planAsFile(context, document, format, options);
}

/** Every task of one unit in some plans as a file (任务书); the reason where there is none. */
export function exportUnitSheet(
  { snapshot, settings }: Context,
  plans: readonly PlanDocument[],
  unit: WantedUnit,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> | NoUnitSheet {
  const sheet = unitSheet(snapshot, plans, unit);
  return 'reason' in sheet ? sheet : exportTable(sheet, format, { fonts: settings.fonts, ...options });
}

/** Why there is no such file. */
export function noUnitSheet(unit: string, none: NoUnitSheet): Sentence {
  return none.reason === 'none'
    ? { key: 'export.no-unit', args: { unit } }
    : { key: 'export.unit-ambiguous', args: { unit, among: none.among } };
}

/** Who has which task of some plans in hand, since when and until when, as a file (督办清单). */
export function exportSupervision(
  { settings }: Context,
  plans: readonly PlanDocument[],
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  return exportTable(supervisionList(plans), format, { fonts: settings.fonts, ...options });
}

/** The errors that stand in some plans and their annexes: while there are any, what goes out is a draft. */
export function standingErrors({ snapshot, settings }: Context, plans: readonly PlanDocument[]): StandingError[] {
  const sent = new Set(plans.flatMap((plan) => [plan, ...annexesOf(snapshot, plan)]));
  return [...sent].flatMap((document) => {
    const errors = checkDocument(snapshot, document, settings).filter(({ severity }) => severity === 'error');
    return diagnosticsOf(snapshot, document, errors, settings.locale).map(({ range, code, message }) => ({
      ...{ uri: document.uri, range },
      ...{ code, message },
    }));
  });
}

/** The same as a file: in words, or as a table 序号 | 去年 | 今年 | 变化. */
export async function exportDiff(
  { settings }: Context,
  found: PlanDiff,
  format: DiffFormat,
): Promise<Pick<Exported, 'bytes' | 'fileName' | 'notices'>> {
  const speak = speaker(settings.locale);
  const table = diffTable(found, speak);
  const inWords = DIFF_TEXTS.find((each) => each === format);
  if (!inWords) return exportTable(table, format as Exclude<DiffFormat, DiffText>, { fonts: settings.fonts });
  const bytes = new TextEncoder().encode(diffInWords(found, inWords, settings.locale));
  return { bytes, fileName: exportName(table, inWords === 'text' ? 'txt' : inWords), notices: [] };
}

/** The formats of `exportDiff`: those in words, and those of tables. */
export const DIFF_FORMATS: readonly DiffFormat[] = [...new Set<DiffFormat>([...DIFF_TEXTS, ...EXPORT_FORMATS])];

export type DiffFormat = DiffText | ExportFormat;
