import {
  type Disposable,
  type QuickInput,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  window,
} from 'vscode';

/** What an answer to one step of several can be beside a value: the step before is asked again. */
export const back = Symbol('back');

/** Which of how many steps it is, and what they are for. */
export interface Step {
  readonly title: string;
  /** One-based. */
  readonly step: number;
  readonly of: number;
}

export interface Item<Value> extends QuickPickItem {
  readonly value: Value;
}

/** Asks to choose one; `other` makes a value of what is typed, where that may be none of the items. */
export function pickOne<Value>(
  step: Step,
  placeholder: string,
  items: readonly Item<Value>[],
  other?: (typed: string) => Item<Value> | undefined,
): Promise<Value | typeof back | undefined> {
  const input = window.createQuickPick<Item<Value>>();
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  input.items = items;
  return asked(input, step, (answer) => [
    input.onDidChangeValue((typed) => {
      const own = other?.(typed.trim());
      input.items = own ? [...items, own] : items;
    }),
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems;
      if (chosen) answer(chosen.value);
    }),
  ]);
}

/** Asks for a text; `wrong` says what is wrong with it, and is asked again when it is accepted. */
export function askText(
  step: Step,
  prompt: string,
  value: string,
  wrong: (value: string) => Promise<string | undefined>,
): Promise<string | typeof back | undefined> {
  const input = window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  // the name of the file, without the folder before it and the ending behind it
  input.valueSelection = [value.lastIndexOf('/') + 1, value.replace(/\.plan\.ya?ml$/u, '').length];
  return asked(input, step, (answer) => [
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

/** Shows a step until it is answered, left, or the step before is asked for. */
function asked<
  Value,
  Input extends QuickInput & { buttons: readonly QuickInputButton[]; onDidTriggerButton: Listen<QuickInputButton> },
>(
  input: Input,
  { title, step, of }: Step,
  listen: (answer: (value: Value) => void) => readonly Disposable[],
): Promise<Value | typeof back | undefined> {
  input.title = title;
  input.step = step;
  input.totalSteps = of;
  input.ignoreFocusOut = true;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const listeners: Disposable[] = [];
    const end = (value: Value | typeof back | undefined): void => {
      resolve(value);
      for (const each of listeners) each.dispose();
      input.dispose();
    };
    listeners.push(
      ...listen(end),
      input.onDidTriggerButton(() => end(back)),
      input.onDidHide(() => end(undefined)),
    );
    input.show();
  });
}

type Listen<Event> = (listener: (event: Event) => void) => Disposable;
