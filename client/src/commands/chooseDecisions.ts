import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { ReturnedDecision } from '../../../server/src/lsp/protocol/mergeReturned.ts';
import { effectiveLocale } from '../locale.ts';
import { type Sentence, text } from '../text.ts';

const KINDS: Readonly<Record<ReturnedDecision['kind'], Sentence>> = {
  conflicts: 'Changed on both sides: take theirs',
  emptied: 'Emptied by them: clear',
  deleted: 'Left out by them: delete',
  accepted: 'Changed by them',
  added: 'Added by them',
};

interface DecisionItem extends QuickPickItem {
  /** In the list of the server; missing for a heading. */
  readonly index?: number;
  readonly oneOf?: string;
}

/**
 * What is to be taken of what came back, by its numbers; undefined where the command was left. What nothing stands against
 * is ticked. Of several values for one thing, ticking one unticks the others.
 */
export async function chooseDecisions(
  decisions: readonly ReturnedDecision[],
  title: string,
): Promise<readonly number[] | undefined> {
  const items = itemsOf(decisions);
  const picker = window.createQuickPick<DecisionItem>();
  picker.title = title;
  picker.placeholder = text(effectiveLocale(), 'Tick what is to be taken; Enter applies it, Escape changes nothing');
  picker.canSelectMany = true;
  picker.ignoreFocusOut = true;
  picker.matchOnDetail = true;
  picker.items = items;
  let ticked: readonly DecisionItem[] = items.filter(({ index }) => index !== undefined && decisions[index]?.taken);
  picker.selectedItems = ticked;
  return new Promise((resolve) => {
    picker.onDidChangeSelection((selected) => {
      const fresh = selected.filter((item) => !ticked.includes(item));
      const unticked = selected.filter((item) => !isReplaced(item, fresh));
      ticked = unticked;
      if (unticked.length < selected.length) picker.selectedItems = unticked;
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems.flatMap(({ index }) => index ?? []));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function itemsOf(decisions: readonly ReturnedDecision[]): readonly DecisionItem[] {
  return decisions.flatMap(({ kind, what, column, how, oneOf }, index) => {
    const detail = column === undefined ? how : text(effectiveLocale(), '{0}: {1}', column, how);
    const heading = { label: text(effectiveLocale(), KINDS[kind]), kind: QuickPickItemKind.Separator };
    const item: DecisionItem = {
      label: what,
      index,
      ...(detail === '' ? {} : { detail }),
      ...(oneOf ? { oneOf } : {}),
    };
    return decisions[index - 1]?.kind === kind ? [item] : [heading, item];
  });
}

function isReplaced(item: DecisionItem, fresh: readonly DecisionItem[]): boolean {
  return item.oneOf !== undefined && fresh.some((other) => other !== item && other.oneOf === item.oneOf);
}
