import { diffText, type TextPart } from '../base/diffText.ts';
import { escaped } from '../base/markdownText.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { SaidChange } from '../plan/saidChanges.ts';
import { changeSentences } from '../plan/saidWords.ts';
import { changesSince, lockBeside } from '../workspace/confirmed.ts';
import type { PlanView } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { lines } from './markdown.ts';

/** Characters that stay the same and are shown around what does not. */
const AROUND = 24;

/**
 * What a measure of the parent says otherwise since the plan was checked against it, old against new: what went is struck
 * through, what came is bold. Undefined where nothing has changed, or nothing was checked.
 */
export function parentChanges(
  snapshot: Snapshot,
  view: PlanView,
  reference: string,
  locale: Locale,
): string | undefined {
  const lock = lockBeside(snapshot, view.document);
  if (!lock) return undefined;
  const found = changesSince(view, lock).filter(({ references }) => references.some(({ text }) => text === reference));
  const changes = found.flatMap((change) => (change.kind === 'gone' ? [] : change.changes));
  if (changes.length === 0) return undefined;
  return lines(
    escaped(say(locale, { key: 'feature.parent-changes', args: {} })),
    ...changes.flatMap((change) => changeLines(change, locale)),
  );
}

function changeLines(change: SaidChange, locale: Locale): readonly string[] {
  const words = changeSentences(change).map((each) => `· ${escaped(say(locale, each))}`);
  if (change.field !== 'text' || change.before === '' || change.after === '') return words;
  return [...words, marked(diffText(change.before, change.after))];
}

/** A text with what went and what came; long stretches that stayed are cut. */
function marked(parts: readonly TextPart[]): string {
  return parts
    .map(({ kind, text }, at) => {
      if (kind === 'removed') return `~~${escaped(text)}~~`;
      if (kind === 'added') return `**${escaped(text)}**`;
      return escaped(cut(text, at === 0, at === parts.length - 1));
    })
    .join('');
}

function cut(text: string, isFirst: boolean, isLast: boolean): string {
  const characters = [...text];
  const [before, after] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND];
  if (characters.length <= before + after + 1) return text;
  return `${characters.slice(0, before).join('')}…${characters.slice(characters.length - after).join('')}`;
}
