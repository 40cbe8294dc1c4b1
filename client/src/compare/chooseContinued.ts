import { window } from 'vscode';
import type { Review } from '../../../server/src/features/diff/review.ts';
import type { Locale } from '../locale.ts';
import { text } from '../text.ts';

/** Lets the user choose what a measure goes on with; undefined when nothing was chosen. */
export async function chooseContinued(
  { items, choices, dropped }: Review,
  place: number,
  locale: Locale,
): Promise<readonly string[] | undefined> {
  const item = items.find((each) => each.place === place);
  if (!item) return undefined;
  const free = new Set(dropped);
  const entries = choices.flatMap(({ number, title, text: detail }, index) =>
    number === ''
      ? []
      : [
          {
            label: `${number} ${title}`,
            description: free.has(index) ? text(locale, 'goes on nowhere yet') : '',
            detail,
            number,
            picked: item.written.includes(number),
          },
        ],
  );
  const chosen = await window.showQuickPick(entries, {
    title: text(locale, 'What does “{0}” go on with?', item.to.title),
    placeHolder: text(locale, 'One, or several that were merged'),
    canPickMany: true,
    matchOnDetail: true,
  });
  return chosen && chosen.length > 0 ? chosen.map(({ number }) => number) : undefined;
}
