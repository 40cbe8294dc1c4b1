import {
  type Disposable,
  type QuickInput,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  window,
} from 'vscode';

/** What an answer can be beside a value: the question before is asked again. */
export const back = Symbol('back');

/** What stands above a question. */
export interface Heading {
  readonly title: string;
  /** Which question of how many it is, from 1. */
  readonly step?: number;
  readonly of?: number;
  /** The question before can be asked again. */
  readonly hasBefore?: boolean;
}

export interface Item<Value> extends QuickPickItem {
  /** Missing for a line between groups. */
  readonly value?: Value;
}

/** A choice of one: what it is made from, and what it becomes. */
export interface Choice<Value> {
  readonly placeholder: string;
  readonly items: readonly Item<Value>[];
  /** Makes a value of what is typed, where that may be none of the items. */
  readonly other?: (typed: string) => Item<Value> | undefined;
}

/** A text to be written. */
export interface Writing {
  readonly prompt: string;
  readonly value: string;
  /** What of the value is selected, as offsets. */
  readonly selected: readonly [start: number, end: number];
  /** Says what is wrong with a text that was accepted. */
  readonly wrong: (value: string) => Promise<string | undefined>;
}

/**
 * Questions that follow one another. Each stays in sight, busy, until the next stands in its place: what is typed while an
 * answer is worked on must not fall into the editor. Undefined is the answer of who left.
 */
export class Questions implements Disposable {
  private shown: QuickInput | undefined;
  /** What stands there before the first question; what is typed into it is meant for that. */
  private before: QuickPick<QuickPickItem> | undefined;
  private left = false;

  /** The user left what was shown last; while an answer was worked on nothing else tells so. */
  get isLeft(): boolean {
    return this.left;
  }

  pickOne<Value>(
    heading: Heading,
    { placeholder, items, other }: Choice<Value>,
  ): Promise<Value | typeof back | undefined> {
    const input = window.createQuickPick<Item<Value>>();
    input.placeholder = placeholder;
    input.matchOnDescription = true;
    input.items = items;
    if (this.before) input.value = this.before.value;
    return this.ask(input, heading, (answer) => [
      input.onDidChangeValue((typed) => {
        const own = other?.(typed.trim());
        if (other) input.items = own ? [...items, own] : items;
      }),
      input.onDidAccept(() => {
        const [chosen] = input.selectedItems;
        if (chosen?.value !== undefined) answer(chosen.value);
      }),
    ]);
  }

  write(heading: Heading, { prompt, value, selected, wrong }: Writing): Promise<string | typeof back | undefined> {
    const input = window.createInputBox();
    input.prompt = prompt;
    input.value = value;
    input.valueSelection = [...selected];
    return this.ask(input, heading, (answer) => [
      input.onDidChangeValue(() => {
        input.validationMessage = '';
      }),
      input.onDidAccept(async () => {
        const given = input.value.trim();
        const message = await wrong(given);
        if (message === undefined) answer(given);
        else input.validationMessage = message;
      }),
    ]);
  }

  /** Shows that the next question is being made; before the first, an empty one stands in its place. */
  during<Result>(heading: Heading, work: Promise<Result>): Promise<Result> {
    if (this.shown) this.shown.busy = true;
    else {
      const empty = window.createQuickPick();
      empty.busy = true;
      this.show(empty, heading);
      this.before = empty;
    }
    return work;
  }

  dispose(): void {
    const { shown } = this;
    // it goes, nobody leaves it
    this.shown = undefined;
    shown?.dispose();
  }

  private show(input: QuickInput, { title, step, of }: Heading): void {
    input.title = title;
    input.step = step;
    input.totalSteps = of;
    // what takes the focus, a page of the editor's own among others, is no answer
    input.ignoreFocusOut = true;
    input.onDidHide(() => {
      if (this.shown === input) this.left = true;
    });
    const last = this.shown;
    this.shown = input;
    this.before = undefined;
    this.left = false;
    input.show();
    last?.dispose();
  }

  private ask<
    Value,
    Input extends QuickInput & { buttons: readonly QuickInputButton[]; onDidTriggerButton: Listen<QuickInputButton> },
  >(
    input: Input,
    heading: Heading,
    listen: (answer: (value: Value) => void) => readonly Disposable[],
  ): Promise<Value | typeof back | undefined> {
    if (heading.hasBefore) input.buttons = [QuickInputButtons.Back];
    return new Promise((resolve) => {
      const listeners: Disposable[] = [];
      const end = (value: Value | typeof back | undefined): void => {
        for (const each of listeners) each.dispose();
        input.busy = true;
        resolve(value);
      };
      listeners.push(
        ...listen(end),
        input.onDidTriggerButton(() => end(back)),
        input.onDidHide(() => end(undefined)),
      );
      this.show(input, heading);
    });
  }
}

type Listen<Event> = (listener: (event: Event) => void) => Disposable;
