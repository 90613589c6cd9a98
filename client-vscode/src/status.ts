import { MarkdownString, StatusBarAlignment, window, type Disposable, type StatusBarItem } from 'vscode';
import type { StatusParams } from './protocol';

type ServerState = 'starting' | 'running' | 'stopped';

/** The item in the status bar: whether the server runs and an engine answers. A click shows the output channel. */
export class Status implements Disposable {
  private readonly item: StatusBarItem;
  private server: ServerState = 'stopped';
  private engine: StatusParams = { engine: 'unknown', text: 'No engine has been asked for yet.' };

  constructor() {
    this.item = window.createStatusBarItem('assistant.status', StatusBarAlignment.Right, 90);
    this.item.name = 'Recipe Assistant';
    this.item.command = 'assistant.showOutput';
    this.show();
    this.item.show();
  }

  serverIs(state: ServerState): void {
    this.server = state;
    this.show();
  }

  engineIs(engine: StatusParams): void {
    this.engine = engine;
    this.show();
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(): void {
    this.item.text = `$(${this.icon()}) Assistant`;
    this.item.tooltip = this.tooltip();
    this.item.accessibilityInformation = { label: `Recipe Assistant: server ${this.server}. ${this.engine.text}` };
  }

  private icon(): string {
    if (this.server === 'starting') return 'loading~spin';
    if (this.server === 'stopped') return 'error';
    return { connected: 'vm-running', missing: 'vm-outline', unknown: 'vm' }[this.engine.engine];
  }

  private tooltip(): MarkdownString {
    const text = new MarkdownString(undefined, true);
    text.isTrusted = { enabledCommands: ['assistant.chooseContext', 'assistant.listContainers', 'assistant.restartServer', 'assistant.showOutput'] };
    text.appendMarkdown(`**Recipe Assistant**: server ${this.server}\n\n`);
    text.appendText(this.engine.text);
    text.appendMarkdown('\n\n[Switch context](command:assistant.chooseContext) · [List containers](command:assistant.listContainers) · [Restart server](command:assistant.restartServer) · [Show output](command:assistant.showOutput)');
    return text;
  }
}
