import type { TablePreview } from '../service/preview.ts';
import type { TableChoices, TableResult } from './protocol/table.ts';

interface Answer {
  readonly result: number;
  readonly uri: string;
  readonly frame: string;
  readonly choices: string;
  readonly rows: ReadonlyMap<string, string>;
}

/** A few previews of one plan, each with the answer on its way; the one it stands on is kept beside. */
const MOST_PER_PLAN = 4;

/**
 * Makes answers about tables as small as what changed: remembers the last ones, and leaves out of the next what is the
 * same as in the one that the client still has.
 */
export function tableAnswers() {
  let count = 0;
  let answers: readonly Answer[] = [];

  return (uri: string, version: number, since: number | undefined, table: TablePreview): TableResult => {
    const before = answers.find(({ result }) => result === since);
    const choices = JSON.stringify(table.choices);
    const answer: Answer = {
      result: ++count,
      uri,
      frame: table.frame,
      choices,
      rows: new Map(table.rows.map(({ id, html }) => [id, html])),
    };
    const others = answers.filter((each) => each.uri !== uri);
    const own = answers.filter((each) => each.uri === uri && each !== before).slice(-MOST_PER_PLAN);
    // what the client stands on is the last to go: while the source is broken it stands on it for many answers
    answers = [...others, ...own, ...(before ? [before] : []), answer];
    const { state, title, status, parentUri } = table;
    return {
      ...{ version, state, title, status, result: answer.result },
      ...(before?.frame === answer.frame ? {} : { frame: answer.frame }),
      ...(before?.choices === choices ? {} : { choices: table.choices satisfies TableChoices }),
      ...(parentUri === undefined ? {} : { parentUri }),
      rows: table.rows.map(({ id, kind, span: { start, end }, html, annex }) => {
        const row = { id, kind, start, end, ...(annex === undefined ? {} : { annex }) };
        return before?.rows.get(id) === html ? row : { ...row, html };
      }),
    };
  };
}
