import type { ShowMessage, ToPage } from './messages.ts';
import type { Shown } from './shown.ts';

/** Sends to a page, and leaves out what it has already: at each key only the rows that changed go there. */
export class PagePost {
  private frame: string | undefined;
  private choices: Shown['choices'] | undefined;
  private rows: ReadonlyMap<string, string | undefined> = new Map();

  constructor(readonly send: (message: ToPage) => void) {}

  /** The page is new: it has nothing. */
  forget(): void {
    this.frame = undefined;
    this.choices = undefined;
    this.rows = new Map();
  }

  show(shown: Shown, rest: Pick<ShowMessage, 'uri' | 'notice' | 'selection' | 'following'>): void {
    const { frame, choices, rows, status, parentUri } = shown;
    this.send({
      ...{ kind: 'show', ...rest, status, hasParent: parentUri !== undefined },
      ...(frame === this.frame ? {} : { frame }),
      ...(choices === this.choices ? {} : { choices }),
      rows: rows.map(({ html, ...row }) =>
        html === undefined || this.rows.get(row.id) === html ? row : { ...row, html },
      ),
    });
    this.frame = frame;
    this.choices = choices;
    this.rows = new Map(rows.map(({ id, html }) => [id, html]));
  }
}
