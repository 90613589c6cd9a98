import type { WorkspaceContainer } from './protocol';

/** A file, one of its blocks or a container in the view. */
export interface Node {
  kind: 'file' | 'block' | 'container';
  id: string;
  label: string;
  description: string;
  tooltip: string;
  /** What the menus of the manifest go by. */
  context: string;
  isRunning: boolean;
  /** The one argument of the server's commands. */
  target: { uri?: string; block?: string; container?: string };
  children: Node[];
}

/** The containers, which come in the order of their places, as a tree of files and blocks. */
export function placesOf(containers: readonly WorkspaceContainer[]): Node[] {
  const files: Node[] = [];
  for (const container of containers) {
    const { uri, file, block } = container;
    const inFile = place(files, { kind: 'file', id: uri, label: file, target: { uri } });
    place(inFile.children, { kind: 'block', id: `${uri}#${block}`, label: block, target: { uri, block } }).children.push(leaf(container));
  }
  return files;
}

/** The node of that place; a new one when the last of the list is another. */
function place(places: Node[], { kind, id, label, target }: Pick<Node, 'kind' | 'id' | 'label' | 'target'>): Node {
  const last = places.at(-1);
  if (last?.id === id) return last;
  const made: Node = { kind, id, label, target, description: '', tooltip: label, context: kind, isRunning: false, children: [] };
  places.push(made);
  return made;
}

const leaf = ({ id, name, image, state, ports, isRunning, hasPage }: WorkspaceContainer): Node => ({
  kind: 'container',
  id,
  label: name,
  description: ports ? `${state} · ${ports}` : state,
  tooltip: `${name}, of ${image}: ${state}`,
  context: isRunning ? hasPage ? 'container.running.page' : 'container.running' : 'container.stopped',
  isRunning,
  target: { container: id },
  children: [],
});
