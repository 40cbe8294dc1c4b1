import { commands, type Disposable, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type ReparentDecision,
  type ReparentLink,
  type ReparentResult,
  reparentRequest,
} from '../../../server/src/lsp/protocol/reparent.ts';
import { effectiveLocale } from '../locale.ts';
import { back, type Heading, Questions } from '../questions.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { type Sentence, text } from '../text.ts';
import { findPlans, planInQuestion } from './planInQuestion.ts';

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
    const uri = await planInQuestion(resource);
    if (!uri) return;
    const questions = new Questions();
    await move(server, questions, uri).finally(() => questions.dispose());
  });
}

async function move(server: ServerConnection, questions: Questions, uri: Uri): Promise<void> {
  const locale = effectiveLocale();
  const heading = { title: text(locale, 'The new edition of the parent plan') };
  const parent = await pickPlan(questions, heading, uri);
  if (!parent) return;
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const ask = (decisions?: readonly ReparentDecision[]): Promise<ReparentResult | null | undefined> => {
    const params = { parent: parent.toString(), ...(decisions ? { decisions } : {}) };
    return questions.during(heading, server.askAbout(reparentRequest, uri, params));
  };
  const first = await ask();
  if (questions.isLeft) return;
  if (!first) {
    const sentence =
      first === null ? 'The plan has no parent plan that can be found.' : 'The District Plan server has no answer.';
    void window.showWarningMessage(text(locale, sentence));
    return;
  }
  const decisions = await decide(questions, first);
  const settled = decisions && (await ask(decisions));
  if (!decisions || questions.isLeft) return;
  if (!settled || document.version !== version) {
    void window.showWarningMessage(text(locale, 'The plan has changed meanwhile; nothing was done.'));
  } else if (await make(uri, settled)) {
    const counts = [String(settled.taken), String(settled.kept)];
    const sentence = '{0} references now name the new edition; {1} are marked to be looked at.';
    void window.showInformationMessage(text(locale, sentence, ...counts));
  }
}

/** Any other plan of the workspace. */
async function pickPlan(questions: Questions, heading: Heading, own: Uri): Promise<Uri | undefined> {
  const found = await questions.during(heading, findPlans());
  if (questions.isLeft) return undefined;
  const items = found
    .filter((uri) => uri.toString() !== own.toString())
    .map((uri) => ({ label: workspace.asRelativePath(uri), value: uri }));
  const picked = await questions.pickOne<Uri>(heading, { placeholder: '', items });
  return picked === back ? undefined : picked;
}

/** All decisions; undefined where the command was left. */
async function decide(
  questions: Questions,
  { heading, links }: ReparentResult,
): Promise<readonly ReparentDecision[] | undefined> {
  const locale = effectiveLocale();
  const open = links.filter(({ state }) => state !== 'holds');
  const inBulk = (): readonly ReparentDecision[] => links.map(({ state }) => (state === 'holds' ? 'take' : 'keep'));
  const held = String(links.length - open.length);
  const left = String(open.length);
  const bulk = { label: text(locale, 'Take all {0} that hold, mark the other {1}', held, left), value: 'in bulk' };
  const each = { label: text(locale, 'Settle the other {0} one by one', left), value: 'one by one' };
  const items = open.length > 0 ? [each, bulk] : [bulk];
  const how = await questions.pickOne({ title: heading }, { placeholder: '', items });
  if (how === undefined || how === back) return undefined;
  if (how === bulk.value) return inBulk();
  const decisions = [...inBulk()];
  for (const [index, link] of open.entries()) {
    const picked = await decideOne(questions, link, `${index + 1}/${open.length}`);
    if (!picked) return undefined;
    decisions[links.indexOf(link)] = picked;
  }
  return decisions;
}

async function decideOne(
  questions: Questions,
  link: ReparentLink,
  place: string,
): Promise<ReparentDecision | undefined> {
  const locale = effectiveLocale();
  const { before, after, changes, state } = link;
  const items = link.decisions.map((decision) => ({
    label: text(locale, DECISIONS[decision]),
    description: decision === 'keep' ? before : after,
    ...(decision === 'take' && changes.length > 0 ? { detail: changes.join('　') } : {}),
    value: decision,
  }));
  const title = `${before} · ${text(locale, STATES[state])} (${place})`;
  const picked = await questions.pickOne<ReparentDecision>({ title }, { placeholder: '', items });
  return picked === back ? undefined : picked;
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
