/** Gives an answer piece by piece: `tell` gets each, the last is the result. Rejects when it failed or `signal` was aborted. */
export type Ask<Question, Answer> = (question: Question, signal: AbortSignal, tell: (answer: Answer) => void) => Promise<Answer>;

/** Which piece of an answer it is: of the first nobody has chosen a line yet, behind the last nothing comes. */
export interface Piece {
  isFirst: boolean;
  isLast: boolean;
}

/** Where answers are shown. */
export interface Shown<Answer> {
  answer(answer: Answer, piece: Piece): void;
  failure(error: unknown): void;
  busy(isBusy: boolean): void;
}

/** Asks while a person types: after a pause, the newest question only. An older one is cancelled, and what still comes of it is dropped. */
export class Asking<Question, Answer> {
  private newest = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly ask: Ask<Question, Answer>, private readonly shown: Shown<Answer>, private readonly pause: number) {}

  question(question: Question): void {
    this.stop();
    const { signal } = this.newest = new AbortController();
    this.timer = setTimeout(() => void this.put(question, signal), this.pause);
  }

  /** Nothing is shown any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.newest.abort();
  }

  private async put(question: Question, signal: AbortSignal): Promise<void> {
    let isFirst = true;
    const show = (answer: Answer, isLast: boolean) => {
      if (signal.aborted) return;
      this.shown.answer(answer, { isFirst, isLast });
      isFirst = false;
    };
    this.shown.busy(true);
    try {
      show(await this.ask(question, signal, answer => show(answer, false)), true);
    } catch (error) {
      if (!signal.aborted) this.shown.failure(error);
    } finally {
      if (!signal.aborted) this.shown.busy(false);
    }
  }
}
