import { Uri, window, workspace } from 'vscode';
import { effectiveLocale } from '../locale.ts';
import { back, Questions } from '../questions.ts';
import { text } from '../text.ts';

const planFile = /\.plan\.ya?ml$/iu;
const planFiles = '**/*.plan.{yaml,yml}';

/**
 * The plan a command is about: the one of the menu it was called from, or the active editor’s. Where there is neither (a
 * button of the walkthrough) the one in sight, or the one that is chosen among all of the workspace.
 */
export async function planInQuestion(resource: unknown): Promise<Uri | undefined> {
  if (resource instanceof Uri) return resource;
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const inSight = editors.find((editor) => editor && planFile.test(editor.document.uri.path));
  return inSight?.document.uri ?? choosePlan();
}

async function choosePlan(): Promise<Uri | undefined> {
  const locale = effectiveLocale();
  const heading = { title: text(locale, 'Which plan?') };
  const questions = new Questions();
  try {
    const found = await questions.during(heading, findPlans());
    if (questions.isLeft) return undefined;
    if (found.length === 0) {
      void window.showInformationMessage(text(locale, 'There is no plan in the workspace yet.'));
      return undefined;
    }
    const items = found.map((uri) => ({ label: workspace.asRelativePath(uri), value: uri }));
    const chosen = await questions.pickOne<Uri>(heading, { placeholder: '', items });
    return chosen === back ? undefined : chosen;
  } finally {
    questions.dispose();
  }
}

/** All plans of the workspace, in the order of their paths. */
export async function findPlans(): Promise<readonly Uri[]> {
  const found = await workspace.findFiles(planFiles, '**/node_modules/**');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
