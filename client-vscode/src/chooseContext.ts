import { ConfigurationTarget, workspace } from 'vscode';
import type { Server } from './server';
import { isTrusted } from './trust';

/** Lets the person choose the docker context or socket to work with; what is to be kept becomes the user's setting. */
export async function chooseContext(server: Server): Promise<void> {
  if (!await isTrusted()) return;
  const kept = await server.execute('assistant.switchContext');
  if (typeof kept === 'string') await workspace.getConfiguration('assistant').update('engine.host', kept, ConfigurationTarget.Global);
}
