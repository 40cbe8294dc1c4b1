import { commands, type Disposable, Uri, workspace } from 'vscode';

const scheme = 'district-plan-report';
/** Until the window is closed, by the text of their addresses. */
const shown = new Map<string, string>();

/** Gives the editor the texts of {@link showReport}, and nothing for a tab that an earlier window left behind. */
export function registerReports(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => shown.get(uri.toString()) ?? '',
  });
}

/**
 * Opens a report as a page to be read, not as its source, and without a file to be saved or thrown away.
 * @param title shown on the tab
 * @param content Markdown
 */
export async function showReport(title: string, content: string, where: 'here' | 'beside' = 'here'): Promise<void> {
  // each report is another document: the editor asks for a text only once
  const uri = Uri.from({ scheme, path: `/${title}.md`, query: String(shown.size) });
  shown.set(uri.toString(), content);
  await showRendered(uri, where);
}

/** Opens a Markdown file as a page to be read. */
export async function showRendered(uri: Uri, where: 'here' | 'beside'): Promise<void> {
  await commands.executeCommand(where === 'beside' ? 'markdown.showPreviewToSide' : 'markdown.showPreview', uri);
}

/** Where the report on a plan is kept: `名称.report.md` beside `名称.plan.yaml`. */
export function reportBeside(plan: Uri): Uri {
  return plan.with({ path: plan.path.replace(/\.plan\.ya?ml$/iu, '.report.md') });
}
