import { CancellationTokenSource, env, Uri, window, workspace, type QuickPick } from 'vscode';
import { actionsFor, imageLine, type ImageAction, type ImageLine } from './imageLines';
import type { FoundImage, SearchImagesParams } from './protocol';
import type { Server } from './server';
import { isTrusted } from './trust';

const delay = 150; // milliseconds without a key before the server is asked

/** The palette `Recipe: Search Images`: finds images as the person types, then offers what to do with the chosen one. */
export async function searchImages(server: Server): Promise<void> {
  const image = await choose(server);
  if (!image) return;
  const action = await window.showQuickPick(actionsFor(image, window.activeTextEditor?.document.languageId), { title: image.name });
  if (action) await carryOut(action, server);
}

function choose(server: Server): Promise<FoundImage | undefined> {
  const picker = window.createQuickPick<ImageLine>();
  picker.title = 'Search Images';
  picker.placeholder = 'An image, a program or a purpose: tidyverse, jupyter, postgres, gpu';
  picker.matchOnDescription = picker.matchOnDetail = false;
  keepOrder(picker);

  let asked = new CancellationTokenSource();
  let timer: NodeJS.Timeout | undefined;
  const ask = (query: string) => {
    asked.cancel();
    asked.dispose();
    asked = new CancellationTokenSource();
    clearTimeout(timer);
    timer = setTimeout(() => void fill(picker, server, query, asked), delay);
  };

  return new Promise(resolve => {
    picker.onDidChangeValue(ask);
    picker.onDidAccept(() => { resolve(picker.selectedItems[0]?.image); picker.hide(); });
    picker.onDidHide(() => { resolve(undefined); clearTimeout(timer); asked.cancel(); picker.dispose(); });
    picker.show();
    ask('');
  });
}

// The list is the server's ranking. VS Code sorts by label unless this property, which its typings leave out, says otherwise.
const keepOrder = (picker: QuickPick<ImageLine>) => Object.assign(picker, { sortByLabel: false });

async function fill(picker: QuickPick<ImageLine>, server: Server, query: string, asked: CancellationTokenSource): Promise<void> {
  picker.busy = true;
  try {
    const client = await server.running();
    // The catalogue answers at once; the engine and its search may take seconds and come behind it.
    for (const catalogueOnly of [true, false]) {
      const params: SearchImagesParams = { query, limit: 50, catalogueOnly };
      const images = await client.sendRequest<FoundImage[]>('assistant/searchImages', params, asked.token);
      if (asked.token.isCancellationRequested) return;
      picker.items = images.map(imageLine);
    }
  } catch (error) {
    // An answer to an older query that was cancelled is no failure.
    if (!asked.token.isCancellationRequested) picker.items = [failureLine(error)];
  } finally {
    if (!asked.token.isCancellationRequested) picker.busy = false;
  }
}

const failureLine = (error: unknown): ImageLine => ({
  label: '$(error) The search failed',
  description: '',
  detail: error instanceof Error ? error.message : String(error),
  alwaysShow: true,
});

async function carryOut(action: ImageAction, server: Server): Promise<void> {
  if (action.page) await env.openExternal(Uri.parse(action.page));
  if (action.pull && await isTrusted()) await server.execute('assistant.pull', { image: action.pull });
  if (action.insert) await insert(action.insert);
}

async function insert(text: string): Promise<void> {
  const editor = window.activeTextEditor ?? await newRecipe();
  await editor.edit(edit => edit.insert(editor.selection.active.with({ character: 0 }), text));
}

const newRecipe = async () => window.showTextDocument(await workspace.openTextDocument({ language: 'recipe' }));
