import { CancellationTokenSource, window, type CodeAction, type CompletionItem, type CompletionList, type Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { isBegun } from './begun';
import { isTrusted } from './trust';

/** What VS Code needs beside the answers of the server. */
export const middleware: Middleware = {
  executeCommand: async (command, args, next) => await isTrusted() ? next(command, args) : undefined,
  provideCompletionItem: async (document, position, context, token, next) => withNextParts(await next(document, position, context, token)),
  resolveCompletionItem: async (item, token, next) => withNextPart(await next(item, token)),
  resolveCodeAction: async (action, token, next) => withNewFile(await next(action, token)),
  // What a command of the server writes is saved, as what an action writes is.
  workspace: {
    handleApplyEdit: (params, next) => next({ ...params, metadata: { ...params.metadata, isRefactoring: true } }, new CancellationTokenSource().token),
  },
  // VS Code lists the headings of a page itself; a second list would stand beside it with the same headings.
  provideDocumentSymbols: (document, token, next) => document.languageId === 'markdown' ? [] : next(document, token),
};

type Completions = CompletionItem[] | CompletionList | null | undefined;

function withNextParts(found: Completions): Completions {
  for (const item of Array.isArray(found) ? found : found?.items ?? []) withNextPart(item);
  return found;
}

/** Behind a part such as `type=`, the list of the next part opens by itself. */
function withNextPart<Item extends CompletionItem | null | undefined>(item: Item): Item {
  const text = item?.insertText ?? '';
  if (item && isBegun(typeof text === 'string' ? text : text.value)) item.command ??= { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  return item;
}

/** An action that writes into another file shows that file. */
function withNewFile(action: CodeAction | null | undefined): CodeAction | null | undefined {
  const file = action?.edit?.entries()[0]?.[0];
  if (action && file && !isShown(file)) action.command ??= { title: 'Open', command: 'vscode.open', arguments: [file] };
  return action;
}

const isShown = (file: Uri): boolean => window.visibleTextEditors.some(({ document }) => document.uri.toString() === file.toString());
