import { commands, type Disposable, type QuickPickItem, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type ReparentDecision,
  type ReparentLink,
  type ReparentResult,
  reparentRequest,
} from '../../../server/src/lsp/protocol/reparent.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { type Sentence, text } from '../text.ts';

const planFiles = '**/*.plan.{yaml,yml}';

const STATES: Readonly<Record<ReparentLink['state'], Sentence>> = {
  holds: 'Unchanged',
  changed: 'Changed in the new edition',
  unsure: 'Perhaps the same',
  gone: 'Not in the new edition',
};

const DECISIONS: Readonly<Record<ReparentDecision, Sentence>> = {
  take: 'Use the new one',
  keep: 'Keep the number, mark it',
  'leave-out': 'Record as not applicable',
};

/**
 * `districtPlan.moveToParent`: the plan of the active editor carries out a new edition of its parent. References that hold
 * are taken at once; the others are settled one by one, or stay with a mark. One edit, undone in one step.
 */
export function registerMoveToParent(server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.moveToParent', async (resource?: unknown) => {
    const uri = resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
    if (!uri) return;
    const parent = await pickPlan(uri);
    if (!parent) return;
    const document = await workspace.openTextDocument(uri);
    const { version } = document;
    const ask = (decisions?: readonly ReparentDecision[]): Promise<ReparentResult | null | undefined> =>
      server.askAbout(reparentRequest, uri, { parent: parent.toString(), ...(decisions ? { decisions } : {}) });
    const first = await ask();
    if (!first) {
      const sentence =
        first === null ? 'The plan has no parent plan that can be found.' : 'The District Plan server has no answer.';
      void window.showWarningMessage(text(effectiveLocale(), sentence));
      return;
    }
    const decisions = await decide(first);
    if (!decisions) return;
    const settled = await ask(decisions);
    if (!settled || document.version !== version) {
      void window.showWarningMessage(text(effectiveLocale(), 'The plan has changed meanwhile; nothing was done.'));
    } else if (await make(uri, settled)) {
      const counts = [String(settled.taken), String(settled.kept)];
      const sentence = '{0} references now name the new edition; {1} are marked to be looked at.';
      void window.showInformationMessage(text(effectiveLocale(), sentence, ...counts));
    }
  });
}

/** Any other plan of the workspace. */
async function pickPlan(own: Uri): Promise<Uri | undefined> {
  const found = await workspace.findFiles(planFiles, '**/node_modules/**');
  const items = found
    .filter((uri) => uri.toString() !== own.toString())
    .map((uri) => ({ label: workspace.asRelativePath(uri), uri }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const placeHolder = text(effectiveLocale(), 'The new edition of the parent plan');
  return (await window.showQuickPick(items, { placeHolder }))?.uri;
}

/** All decisions; undefined where the command was left. */
async function decide({ heading, links }: ReparentResult): Promise<readonly ReparentDecision[] | undefined> {
  const locale = effectiveLocale();
  const open = links.filter(({ state }) => state !== 'holds');
  const inBulk = (): readonly ReparentDecision[] => links.map(({ state }) => (state === 'holds' ? 'take' : 'keep'));
  const bulk = {
    label: text(
      locale,
      'Take all {0} that hold, mark the other {1}',
      String(links.length - open.length),
      String(open.length),
    ),
    oneByOne: false,
  };
  const each = { label: text(locale, 'Settle the other {0} one by one', String(open.length)), oneByOne: true };
  const how = await window.showQuickPick(open.length > 0 ? [each, bulk] : [bulk], {
    title: heading,
    ignoreFocusOut: true,
  });
  if (!how) return undefined;
  if (!how.oneByOne) return inBulk();
  const decisions = [...inBulk()];
  for (const [index, link] of open.entries()) {
    const picked = await decideOne(link, `${index + 1}/${open.length}`);
    if (!picked) return undefined;
    decisions[links.indexOf(link)] = picked;
  }
  return decisions;
}

async function decideOne(link: ReparentLink, place: string): Promise<ReparentDecision | undefined> {
  const locale = effectiveLocale();
  const { before, after, changes, state } = link;
  const items = link.decisions.map((decision): QuickPickItem & { decision: ReparentDecision } => ({
    label: text(locale, DECISIONS[decision]),
    description: decision === 'keep' ? before : after,
    ...(decision === 'take' && changes.length > 0 ? { detail: changes.join('　') } : {}),
    decision,
  }));
  const title = `${before} · ${text(locale, STATES[state])} (${place})`;
  return (await window.showQuickPick(items, { title, ignoreFocusOut: true }))?.decision;
}

async function make(uri: Uri, { edits, lock }: ReparentResult): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    edit.replace(uri, new Range(range.start.line, range.start.character, range.end.line, range.end.character), newText);
  }
  if (lock) {
    const lockUri = Uri.parse(lock.uri);
    const { lineCount } = await workspace.openTextDocument(lockUri);
    edit.replace(lockUri, new Range(0, 0, lineCount, 0), lock.text);
  }
  return workspace.applyEdit(edit);
}
