import type { AnswerMessage, AskMessage, Question } from '../messages.ts';

/** Questions to the extension and their answers, which come as messages. */
export class Questions {
  private last = 0;
  private readonly waiting = new Map<number, (result: unknown) => void>();

  constructor(private readonly post: (message: AskMessage) => void) {}

  /** The answer; undefined where there is none. */
  ask<Result>(question: Question, params: object): Promise<Result | undefined> {
    this.last += 1;
    const id = this.last;
    const answer = new Promise<unknown>((resolve) => this.waiting.set(id, resolve));
    this.post({ kind: 'ask', id, question, params: { ...params } });
    return answer as Promise<Result | undefined>;
  }

  answered({ id, result }: AnswerMessage): void {
    this.waiting.get(id)?.(result);
    this.waiting.delete(id);
  }
}
