import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { leaveXmlAlone } from './autopkg';
import { chooseContext } from './chooseContext';
import type { Node } from './containerTree';
import { ContainersView } from './containersView';
import { atCursor, cursorCommands } from './cursorCommands';
import { searchImages } from './searchImages';
import { Server } from './server';
import { Status } from './status';
import { isTrusted } from './trust';
import { viewCommands } from './viewCommands';

let server: Server | undefined;

/** Called by VS Code when the first document of ours is opened or a command of ours is called. */
export async function activate(context: ExtensionContext): Promise<void> {
  const status = new Status();
  const containers = new ContainersView();
  const ours = server = new Server(context, status, containers);

  const command = (name: string, run: (node?: Node) => unknown) =>
    commands.registerCommand(name, (node?: Node) => Promise.resolve(run(node)).catch(showFailure));

  context.subscriptions.push(
    status,
    containers,
    ...Object.entries(cursorCommands).map(([name, target]) =>
      command(name, async () => { if (await isTrusted()) await ours.execute(target, atCursor()); })),
    ...Object.entries(viewCommands).map(([name, target]) =>
      command(name, async (node?: Node) => { if (node && await isTrusted()) await ours.execute(target, node.target); })),
    command('assistant.searchImages', () => searchImages(ours)),
    command('assistant.chooseContext', () => chooseContext(ours)),
    command('assistant.restartServer', () => ours.start()),
    command('assistant.showOutput', () => ours.showLog()),
    workspace.onDidGrantWorkspaceTrust(() => ours.start().catch(showFailure)),
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('assistant.server') || change.affectsConfiguration('assistant.engine')) ours.start().catch(showFailure);
    }),
    leaveXmlAlone(),
  );
  // A server that cannot start is said once and does not keep the commands from being there.
  await ours.start().catch(showFailure);
}

export const deactivate = (): Promise<void> | undefined => server?.stop();

function showFailure(error: unknown): void {
  void window.showErrorMessage(error instanceof Error ? error.message : String(error));
}
