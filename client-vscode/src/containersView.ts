import { EventEmitter, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, type Disposable, type TreeDataProvider } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { placesOf, type Node } from './containerTree';
import type { WorkspaceContainers } from './protocol';

/** The view `Containers of this Workspace`: what files and their blocks have started. The engine is asked from the first time on that it is seen. */
export class ContainersView implements TreeDataProvider<Node>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view = window.createTreeView('assistant.containers', { treeDataProvider: this, showCollapseAll: true });
  private client: LanguageClient | undefined;
  private places: Node[] = [];

  constructor() {
    this.view.onDidChangeVisibility(() => this.ask());
  }

  /** Called before the server starts, each time that it does. */
  listenTo(client: LanguageClient): void {
    client.onNotification('assistant/containers', (found: WorkspaceContainers) => this.show(found));
  }

  /** Called when the server runs. */
  follow(client: LanguageClient): void {
    this.client = client;
    this.ask();
  }

  getChildren(node?: Node): Node[] {
    return node ? node.children : this.places;
  }

  getTreeItem({ kind, label, description, tooltip, id, context, isRunning }: Node): TreeItem {
    const item = new TreeItem(label, kind === 'container' ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded);
    Object.assign(item, { id, description, contextValue: context, tooltip: new MarkdownString().appendText(tooltip) });
    item.iconPath = new ThemeIcon({ file: 'file-code', block: 'symbol-namespace', container: isRunning ? 'vm-running' : 'vm-outline' }[kind]);
    return item;
  }

  dispose(): void {
    this.view.dispose();
    this.changed.dispose();
  }

  private ask(): void {
    if (!this.view.visible) return;
    // A server that is stopped meanwhile needs no answer; the next one is asked again.
    this.client?.sendRequest<WorkspaceContainers>('assistant/containers').then(found => this.show(found), () => {});
  }

  private show({ containers, problem }: WorkspaceContainers): void {
    this.places = placesOf(containers);
    this.view.message = problem ?? undefined;
    this.changed.fire();
  }
}
