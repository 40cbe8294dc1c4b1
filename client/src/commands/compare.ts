import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { CompareManager } from '../compare/compareManager.ts';
import { previousOf } from '../compare/compareRequests.ts';
import type { Mode } from '../compare/messages.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';
import { findPlans, planInQuestion } from './planInQuestion.ts';

/**
 * `districtPlan.compare`: the plan of the editor, or of the explorer, with last year's; two plans selected in the explorer
 * with each other. Where a plan names no previous plan, the user chooses one.
 */
export function registerCompare(views: CompareManager, server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.compare', (uri?: unknown, selected?: unknown) =>
    compare(views, server, 'table', uri, selected),
  );
}

/** `districtPlan.reviewContinues`: the same, beginning with the review of what goes on from last year. */
export function registerReviewContinues(views: CompareManager, server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.reviewContinues', (uri?: unknown) =>
    compare(views, server, 'review', uri),
  );
}

async function compare(
  views: CompareManager,
  server: ServerConnection,
  mode: Mode,
  uri: unknown,
  selected?: unknown,
): Promise<void> {
  const both = Array.isArray(selected) ? selected.filter((each): each is Uri => each instanceof Uri) : [];
  if (both.length === 2) {
    const [from, to] = await inOrder(both[0]!, both[1]!, server);
    views.show({ from, to }, mode);
    return;
  }
  const to = await planInQuestion(uri);
  if (!to) return;
  const from = (await previousOf(server, to)) ?? (await choosePlan(to));
  if (from) views.show({ from, to }, mode);
}

/** The one that names the other as its previous plan is the later one; else they come in the order of their names. */
async function inOrder(a: Uri, b: Uri, server: ServerConnection): Promise<readonly [Uri, Uri]> {
  if ((await previousOf(server, a))?.toString() === b.toString()) return [b, a];
  if ((await previousOf(server, b))?.toString() === a.toString()) return [a, b];
  return a.path <= b.path ? [a, b] : [b, a];
}

async function choosePlan(to: Uri): Promise<Uri | undefined> {
  const entries = (await findPlans())
    .filter((file) => file.toString() !== to.toString())
    .map((file) => ({ label: workspace.asRelativePath(file), uri: file }));
  const title = text(effectiveLocale(), 'Compare {0} with', workspace.asRelativePath(to));
  return (await window.showQuickPick(entries, { title }))?.uri;
}
