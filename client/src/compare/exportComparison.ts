import { Uri, window } from 'vscode';
import { saveExported } from '../exporting/exportFile.ts';
import { FORMAT_NAMES, FORMATS } from '../exporting/formats.ts';
import { text } from '../text.ts';
import type { ComparedUris, CompareServices } from './services.ts';

/** Writes the comparison as a file that can go out, in a format and at a place the user chooses. */
export async function exportComparison(plans: ComparedUris, services: CompareServices): Promise<void> {
  const locale = services.locale();
  const entries = FORMAT_NAMES.map((format) => ({ label: text(locale, FORMATS[format].label), format }));
  const chosen = await window.showQuickPick(entries, { title: text(locale, 'Export the comparison as') });
  if (!chosen) return;
  const file = await services.requestFile(plans, chosen.format);
  if (file) await saveExported(file, chosen.format, Uri.joinPath(plans.to, '..'));
  else void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
}
