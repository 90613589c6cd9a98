import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { leaveXmlAlone } from './autopkg';
import { chooseContext } from './chooseContext';
import { atCursor, cursorCommands } from './cursorCommands';
import { searchImages } from './searchImages';
import { Server } from './server';
import { Status } from './status';
import { isTrusted } from './trust';

let server: Server | undefined;

/** Called by VS Code when the first document of ours is opened or a command of ours is called. */
export async function activate(context: ExtensionContext): Promise<void> {
  const status = new Status();
  const ours = server = new Server(context, status);

  const command = (name: string, run: () => unknown) =>
    commands.registerCommand(name, () => Promise.resolve(run()).catch(showFailure));

  context.subscriptions.push(
    status,
    ...Object.entries(cursorCommands).map(([name, target]) =>
      command(name, async () => { if (await isTrusted()) await ours.execute(target, atCursor()); })),
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
