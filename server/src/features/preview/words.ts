import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import { plainId } from '../../table/arrange.ts';
import type { Printed } from '../../table/model.ts';

/** The words of the columns that show the parent. */
export function parentWords(locale: Locale): Readonly<Record<'measure' | 'deadline' | 'later' | 'none', string>> {
  const word = (key: string): string => say(locale, { key: `preview.parent.${key}`, args: {} });
  return { measure: word('measure'), deadline: word('deadline'), later: word('later'), none: word('none') };
}

/** How many of a plan's tasks are shown. A task in several groups counts once. */
export function statusOf(total: number, printed: Printed, locale: Locale): string {
  const ids =
    printed.kind === 'table' ? printed.rows.filter(({ kind }) => kind === 'task').map(({ id }) => id) : undefined;
  const shown = ids ? new Set(ids.map(plainId)).size : total;
  const key = shown === total ? 'all' : shown === 0 ? 'none' : 'some';
  return say(locale, { key: `preview.shown.${key}`, args: { total, shown } });
}
