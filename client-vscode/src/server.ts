import { window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, State, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import type { ContainersView } from './containersView';
import { middleware } from './middleware';
import { showOutputs } from './outputs';
import { answerPicks } from './picks';
import type { InitializationOptions, StatusParams } from './protocol';
import { serverPath } from './serverPath';
import type { Status } from './status';
import { engineEnvironment, openTerminals } from './terminals';

/** The language server: started, restarted and stopped here, with everything that it may ask of this editor. */
export class Server {
  private readonly log = window.createOutputChannel('Recipe Assistant', { log: true });
  private client: LanguageClient | undefined;

  constructor(private readonly context: ExtensionContext, private readonly status: Status, private readonly containers: ContainersView) {
    context.subscriptions.push(this.log);
  }

  /**
   * Starts the server with the settings and the trust of now; one that runs is stopped first.
   * Rejects with a sentence when it cannot be started.
   */
  async start(): Promise<void> {
    await this.stop();
    this.status.serverIs('starting');
    try {
      this.client = this.newClient();
      await this.client.start();
      this.containers.follow(this.client);
    } catch (error) {
      this.status.serverIs('stopped');
      throw error;
    }
  }

  async stop(): Promise<void> {
    const stopping = this.client;
    this.client = undefined;
    await stopping?.dispose();
  }

  /** The client of the server that runs; starts it first when it does not. */
  async running(): Promise<LanguageClient> {
    if (!this.client?.isRunning()) await this.start();
    return this.client!;
  }

  /** Has the server carry out one of its commands, such as `assistant.run`. */
  async execute(command: string, ...args: unknown[]): Promise<unknown> {
    const client = await this.running();
    return client.sendRequest('workspace/executeCommand', { command, arguments: args });
  }

  showLog(): void {
    this.log.show();
  }

  private newClient(): LanguageClient {
    const client = new LanguageClient('assistant', 'Recipe Assistant', this.program(), this.options());
    client.onDidChangeState(({ newState }) => this.status.serverIs(stateNames[newState]));
    client.onNotification('assistant/status', (status: StatusParams) => this.status.engineIs(status));
    this.containers.listenTo(client);
    openTerminals(client);
    answerPicks(client);
    showOutputs(client, this.context);
    return client;
  }

  private program(): ServerOptions {
    const command = serverPath(workspace.getConfiguration('assistant').get('server.path', ''), this.context.extensionPath);
    return { command, args: ['lsp', '--stdio'], options: { env: { ...process.env, ...engineEnvironment() } } };
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [
        { language: 'dockerfile', scheme: 'file' },
        { language: 'dockerfile', scheme: 'untitled' },
        { language: 'recipe', scheme: 'file' },
        { language: 'recipe', scheme: 'untitled' },
        { language: 'markdown', scheme: 'file' },
      ],
      outputChannel: this.log,
      initializationOptions,
      synchronize: { configurationSection: 'assistant' },
      middleware,
    };
  }
}

const stateNames = {
  [State.Starting]: 'starting',
  [State.StartFailed]: 'stopped',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
} as const;

const initializationOptions = (): InitializationOptions => ({
  trusted: workspace.isTrusted,
  terminals: true,
  quickPick: true,
  inputs: true,
  output: true,
  status: true,
  jsonSchemas: true,
  containers: true,
  clientName: 'vscode',
  settings: workspace.getConfiguration('assistant'),
});
