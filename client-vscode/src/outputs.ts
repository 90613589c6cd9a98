import { window, type ExtensionContext, type OutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { OutputParams } from './protocol';

const channels = new Map<string, OutputChannel>();

/** Shows logs and tables in output channels, one for each name that the server uses. */
export function showOutputs(client: LanguageClient, context: ExtensionContext): void {
  client.onNotification('assistant/output', ({ channel, text, show }: OutputParams) => {
    const target = channelOf(channel, context);
    target.append(text);
    if (show) target.show(true);
  });
}

function channelOf(name: string, context: ExtensionContext): OutputChannel {
  const known = channels.get(name);
  if (known) return known;
  const channel = window.createOutputChannel(name);
  channels.set(name, channel);
  context.subscriptions.push(channel);
  return channel;
}
