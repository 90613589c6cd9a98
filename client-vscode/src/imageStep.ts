import { CancellationTokenSource, commands, QuickInputButtons, window, type QuickPick } from 'vscode';
import { ProgressType } from 'vscode-languageclient/node';
import { Asking } from './asking';
import { FillingList } from './fillingList';
import { noteLine, type Line } from './imageLines';
import type { Server } from './server';

const pause = 150; // milliseconds without a key before the server is asked

/** One of the three lists of the image palette. */
export interface ImageStep<Answer, Value> {
  title: string;
  placeholder: string;
  /** 1 to 3; from the second on there is a way back. */
  step: number;
  /** The server's method, and its params for what is typed; when the step is `typed` it is asked anew with every word, else once. */
  method: string;
  params: (typed: string) => object;
  isTyped: boolean;
  typed?: string;
  lines: (answer: Answer) => Line<Value>[];
  /** Why somebody was not asked; the first pieces of an answer do not know it yet. */
  note?: (answer: Answer) => string | null | undefined;
}

/** What a person did with a list: chose a line, went back, or left (undefined). `typed` is what stands in the field then. */
export type Chosen<Value> = { value: Value; typed: string } | 'back' | undefined;

/** Shows a list that fills as the server answers. What arrives does not move the line that was chosen. */
export function chooseIn<Answer, Value>(server: Server, step: ImageStep<Answer, Value>): Promise<Chosen<Value>> {
  const picker = window.createQuickPick<Line<Value>>();
  Object.assign(picker, { title: step.title, placeholder: step.placeholder, step: step.step, totalSteps: 3, value: step.typed ?? '', ignoreFocusOut: false });
  if (step.step > 1) picker.buttons = [QuickInputButtons.Back];
  picker.matchOnDescription = !step.isTyped;
  picker.keepScrollPosition = true;
  keepOrder(picker);
  // VS Code answers a command after it has told what was pressed before.
  const list = new FillingList(picker, async () => commands.executeCommand('setContext', 'assistant.choosesImage', true));

  // What is known before the first line is drawn, from this answer or the last one, stands on top; what is told later below: no line jumps from under the pointer.
  let note: string | null | undefined;
  let isOnTop = false;
  const asking = new Asking<string, Answer>(
    (typed, signal, tell) => askServer(server, step.method, step.params(typed), signal, tell),
    {
      answer: (answer, { isFirst, isLast }) => {
        const told = step.note?.(answer);
        if (isLast || told) note = told;
        if (isFirst) isOnTop = !isLast && Boolean(note);
        const notes = note ? [noteLine(note)] : [];
        void list.show(isOnTop ? [...notes, ...step.lines(answer)] : [...step.lines(answer), ...notes], isFirst);
      },
      failure: error => void list.show([failureLine(error)], true),
      busy: isBusy => { picker.busy = isBusy; },
    },
    step.isTyped ? pause : 0,
  );
  return new Promise(resolve => {
    const end = (chosen: Chosen<Value>) => { resolve(chosen); picker.hide(); };
    if (step.isTyped) picker.onDidChangeValue(typed => { list.asked(); asking.question(typed); });
    picker.onDidTriggerButton(() => end('back'));
    // A line that only tells something leaves the list open.
    picker.onDidAccept(() => { const value = picker.selectedItems[0]?.value; if (value) end({ value, typed: picker.value }); });
    picker.onDidHide(() => { resolve(undefined); asking.stop(); picker.dispose(); });
    picker.show();
    asking.question(picker.value);
  });
}

// The list is the server's ranking. VS Code sorts by label unless this property, which its typings leave out, says otherwise.
const keepOrder = <Value>(picker: QuickPick<Line<Value>>) => Object.assign(picker, { sortByLabel: false });

async function askServer<Answer>(server: Server, method: string, params: object, signal: AbortSignal, tell: (answer: Answer) => void): Promise<Answer> {
  const client = await server.running();
  const cancellation = new CancellationTokenSource();
  const partialResultToken = `images-${++asked}`;
  const heard = client.onProgress(new ProgressType<Answer>(), partialResultToken, tell);
  signal.addEventListener('abort', () => cancellation.cancel());
  try {
    signal.throwIfAborted();
    return await client.sendRequest<Answer>(method, { ...params, partialResultToken }, cancellation.token);
  } finally {
    heard.dispose();
    cancellation.dispose();
  }
}

let asked = 0;

const failureLine = (error: unknown): Line<never> => ({
  id: 'failure',
  label: '$(error) The search failed',
  description: '',
  detail: error instanceof Error ? error.message : String(error),
  alwaysShow: true,
});
