import { Uri, window, workspace } from 'vscode';
import { text } from '../text.ts';
import type { ComparedUris, CompareServices } from './comparePanel.ts';

const FORMATS = [
  { label: 'Word (.docx)', format: 'docx' },
  { label: 'Excel (.xlsx)', format: 'xlsx' },
  { label: 'HTML (.html)', format: 'html' },
  { label: 'Markdown (.md)', format: 'md' },
] as const;

/** Writes the comparison as a file that can go out; the editor asks before a file is replaced. */
export async function exportComparison(plans: ComparedUris, services: CompareServices): Promise<void> {
  const locale = services.locale();
  const chosen = await window.showQuickPick(FORMATS, { title: text(locale, 'Export the comparison as') });
  if (!chosen) return;
  const file = await services.requestFile(plans, chosen.format);
  if (!file) {
    void window.showErrorMessage(text(locale, 'The comparison could not be written.'));
    return;
  }
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(plans.to, '..', file.name),
    filters: { [chosen.label]: [chosen.format] },
  });
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, Buffer.from(file.base64, 'base64'));
    void window.showInformationMessage(text(locale, 'Written: {0}', file.name));
  } catch (error) {
    services.logError(error);
    void window.showErrorMessage(text(locale, 'The comparison could not be written.'));
  }
}
