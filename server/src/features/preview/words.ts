import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import { plainId } from '../../table/arrange.ts';
import type { Block, Row } from '../../table/model.ts';

/** The words of the columns that show the parent. */
export function parentWords(locale: Locale): Readonly<Record<'measure' | 'deadline' | 'later' | 'none', string>> {
  const word = (key: string): string => say(locale, { key: `preview.parent.${key}`, args: {} });
  return { measure: word('measure'), deadline: word('deadline'), later: word('later'), none: word('none') };
}

/** How many of a plan's tasks are shown: those of `rows`, or all. A task in several groups counts once. */
export function statusOf(total: number, rows: readonly (Row | Block)[] | undefined, locale: Locale): string {
  const tasks = rows?.filter((row) => !('level' in row));
  const shown = tasks ? new Set(tasks.map(({ id }) => plainId(id))).size : total;
  const key = shown === total ? 'all' : shown === 0 ? 'none' : 'some';
  return say(locale, { key: `preview.shown.${key}`, args: { total, shown } });
}
