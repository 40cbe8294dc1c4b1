import { beforeEach, expect, test, vi } from 'vitest';
import { back, Questions } from '../../client/src/questions.ts';

/** As much of a quick input as questions touch; what happens to all of them is written down in its order. */
class Input {
  title = '';
  busy = false;
  ignoreFocusOut = false;
  buttons: readonly unknown[] = [];
  items: readonly { label: string; value?: unknown }[] = [];
  selectedItems: readonly unknown[] = [];
  value = '';
  validationMessage: string | undefined;
  private readonly listeners = new Map<string, Set<(event: unknown) => void>>();
  onDidHide = this.on('hide');
  onDidAccept = this.on('accept');
  onDidChangeValue = this.on('value');
  onDidTriggerButton = this.on('button');

  private on(event: string) {
    const listeners = new Set<(event: unknown) => void>();
    this.listeners.set(event, listeners);
    return (listener: (event: unknown) => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    };
  }
  fire(event: string, what?: unknown): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(what);
  }
  choose(label: string): void {
    this.selectedItems = this.items.filter((each) => each.label === label);
    this.fire('accept');
  }
  show(): void {
    editor.log.push(`show ${this.title}`);
  }
  dispose(): void {
    editor.log.push(`close ${this.title}`);
    this.fire('hide');
  }
}

const editor = vi.hoisted(() => ({ inputs: [] as unknown[], log: [] as string[] }));

vi.mock('vscode', () => {
  const create = (): Input => {
    const input = new Input();
    editor.inputs.push(input);
    return input;
  };
  return { QuickInputButtons: { Back: 'back' }, window: { createQuickPick: create, createInputBox: create } };
});

const last = (): Input => editor.inputs.at(-1) as Input;
const PLANS = { placeholder: '', items: [{ label: '东城区', value: 1 }, { label: '各区' }] };

let questions: Questions;
beforeEach(() => {
  editor.inputs = [];
  editor.log = [];
  questions = new Questions();
});

test('a question stays, busy, until the next stands in its place: no key falls between them', async () => {
  const first = questions.pickOne({ title: '一' }, PLANS);
  const input = last();
  input.choose('东城区');
  expect(await first).toBe(1);
  expect([input.busy, input.ignoreFocusOut]).toEqual([true, true]);
  await questions.during({ title: '二' }, Promise.resolve());
  void questions.pickOne({ title: '二' }, PLANS);
  questions.dispose();
  expect(editor.log).toEqual(['show 一', 'show 二', 'close 一', 'close 二']);
  expect(questions.isLeft).toBe(false);
});

test('before the first question an empty one shows that it is being made', async () => {
  const answer = await questions.during({ title: '请稍候' }, Promise.resolve(7));
  expect([answer, last().title, last().busy, questions.isLeft]).toEqual([7, '请稍候', true, false]);
  // and what is typed into it is not lost
  last().value = '东';
  void questions.pickOne({ title: '一' }, PLANS);
  expect([last().title, last().value]).toEqual(['一', '东']);
});

test('who leaves while an answer is worked on has left', async () => {
  const work = questions.during({ title: '请稍候' }, new Promise((done) => setImmediate(done)));
  last().fire('hide');
  await work;
  expect(questions.isLeft).toBe(true);
});

test('a line between groups is no answer, leaving is none, and the one before can be asked again', async () => {
  const first = questions.pickOne({ title: '一' }, PLANS);
  last().choose('各区');
  last().fire('hide');
  expect(await first).toBeUndefined();
  const second = questions.pickOne({ title: '二', hasBefore: true }, PLANS);
  expect(last().buttons).toEqual(['back']);
  last().fire('button');
  expect(await second).toBe(back);
});

test('a text that is wrong is told so, and asked for again', async () => {
  const wrong = async (value: string): Promise<string | undefined> => (value === '好' ? undefined : '不行');
  const written = questions.write({ title: '文件' }, { prompt: '', value: '', selected: [0, 0], wrong });
  last().value = ' 坏 ';
  last().fire('accept');
  await Promise.resolve();
  await Promise.resolve();
  expect(last().validationMessage).toBe('不行');
  last().value = ' 好 ';
  last().fire('accept');
  expect(await written).toBe('好');
});
