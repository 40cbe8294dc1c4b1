import type { CellCandidatesResult } from '../../../../server/src/lsp/protocol/cell.ts';
import { Candidates } from './candidates.ts';

/** What is edited in a cell. */
export interface Field {
  readonly element: HTMLElement;
  /** Where the focus goes. */
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  values(): readonly string[];
  /** Deals with a key in the field; false when the key means what it means for the whole editor. */
  key(event: KeyboardEvent): boolean;
}

export type AskCandidates = (typed: string, items: readonly string[]) => Promise<CellCandidatesResult | undefined>;

/** Where one name ends and the next begins, when several are typed or pasted. */
const SEPARATOR = /[、，,;；\n]/u;

/** A text of any number of lines. */
export function textField([value = '']: readonly string[]): Field {
  const input = document.createElement('textarea');
  input.value = value;
  const grow = (): void => {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight + 2}px`;
  };
  input.addEventListener('input', grow);
  requestAnimationFrame(grow);
  return { element: input, input, values: () => [input.value], key: () => false };
}

/** A wording, with others to choose from. */
export function wordingField([value = '']: readonly string[], list: HTMLElement, ask: AskCandidates): Field {
  const input = document.createElement('input');
  input.value = value;
  const candidates = new Candidates(list, input, (text) => {
    input.value = text;
    candidates.close();
  });
  const offer = (typed: string): void => void candidates.offer(ask(typed, []), false);
  input.addEventListener('input', () => offer(input.value));
  // at first everything: whoever opens the cell wants another wording than the one there
  offer('');
  return {
    element: input,
    input,
    values: () => [input.value],
    key: (event) => {
      if (moves(candidates, event)) return true;
      if (event.key !== 'Enter' || candidates.current === undefined) return false;
      input.value = candidates.current;
      candidates.close();
      return true;
    },
  };
}

/** Names in their order, each of which can be taken out; more are typed behind them. */
export function namesField(
  values: readonly string[],
  list: HTMLElement,
  ask: AskCandidates,
  removeWord: string,
): Field {
  let names = [...values];
  const element = document.createElement('div');
  element.className = 'names';
  const input = document.createElement('input');
  const add = (...texts: readonly string[]): void => {
    for (const text of texts.map((each) => each.trim())) if (text !== '' && !names.includes(text)) names.push(text);
    input.value = '';
    draw();
  };
  const candidates = new Candidates(list, input, (text) => add(text));
  const draw = (): void => {
    const tokens = names.map((name) =>
      tokenOf(name, removeWord, () => {
        names = names.filter((each) => each !== name);
        draw();
        input.focus();
      }),
    );
    for (const old of element.querySelectorAll('.name')) old.remove();
    element.prepend(...tokens);
    if (input.value === '') candidates.close();
  };
  element.append(input);
  draw();
  input.addEventListener('input', (event) => {
    const isComposing = event instanceof InputEvent && event.isComposing;
    if (!isComposing && SEPARATOR.test(input.value)) add(...input.value.split(SEPARATOR));
    else if (input.value === '') candidates.close();
    else void candidates.offer(ask(input.value, names), true);
  });
  return {
    element,
    input,
    values: () => [...names, input.value],
    key: (event) => {
      if (event.key === 'ArrowDown' && !candidates.isOpen) {
        void candidates.offer(ask(input.value, names), true);
        return true;
      }
      if (moves(candidates, event)) return true;
      if (event.key === 'Backspace' && input.value === '') {
        names = names.slice(0, -1);
        draw();
        return true;
      }
      if (event.key !== 'Enter' || (input.value === '' && candidates.current === undefined)) return false;
      add(candidates.current ?? input.value);
      candidates.close();
      return true;
    },
  };
}

function moves(candidates: Candidates, { key }: KeyboardEvent): boolean {
  if (key === 'ArrowDown') return candidates.move(1);
  if (key === 'ArrowUp') return candidates.move(-1);
  if (key !== 'Escape' || !candidates.isOpen) return false;
  candidates.close();
  return true;
}

function tokenOf(name: string, removeWord: string, remove: () => void): HTMLElement {
  const token = document.createElement('span');
  token.className = 'name';
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = removeWord.replace('{0}', name);
  button.textContent = '×';
  button.addEventListener('click', remove);
  token.append(name, button);
  return token;
}
