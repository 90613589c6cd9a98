import { window, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { InputParams, PickParams } from './protocol';

/** Lets the person choose among what the server offers, such as the containers that run, and type what it asks for. */
export function answerPicks(client: LanguageClient): void {
  client.onRequest('assistant/pick', pick);
  client.onRequest('assistant/input', async ({ prompt, secret }: InputParams) =>
    await window.showInputBox({ prompt, password: secret, ignoreFocusOut: true }) ?? null);
}

async function pick({ title, placeholder, items }: PickParams): Promise<string | null> {
  const lines = items.map(item => ({ ...withoutNulls(item), value: item.value }));
  const chosen = await window.showQuickPick(lines, { title, placeHolder: placeholder ?? '', matchOnDescription: true, matchOnDetail: true });
  return chosen?.value ?? null;
}

const withoutNulls = ({ label, description, detail }: PickParams['items'][number]): QuickPickItem => ({
  label,
  ...(description ? { description } : {}),
  ...(detail ? { detail } : {}),
});
