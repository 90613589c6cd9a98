import { window } from 'vscode';

/** Commands of the palette and the server's commands behind them. The server decides from the cursor what is meant, or asks. */
export const cursorCommands: Readonly<Record<string, string>> = {
  'assistant.runAtCursor': 'assistant.run',
  'assistant.pullAtCursor': 'assistant.pull',
  'assistant.buildFile': 'assistant.build',
  'assistant.openAtCursor': 'assistant.open',
  'assistant.logsAtCursor': 'assistant.logs',
  'assistant.shellAtCursor': 'assistant.shell',
  'assistant.startAtCursor': 'assistant.start',
  'assistant.stopAtCursor': 'assistant.stop',
  'assistant.removeAtCursor': 'assistant.remove',
  'assistant.cleanUpFileOfCursor': 'assistant.cleanUpFile',
  'assistant.cleanUpBlockAtCursor': 'assistant.cleanUpBlock',
  'assistant.listContainers': 'assistant.list',
  'assistant.composeToRecipe': 'assistant.toRecipe',
  'assistant.pinImagesOfFile': 'assistant.pinImages',
  'assistant.updateImagesOfFile': 'assistant.updateImages',
};

/** The line of the cursor, counted from 0; empty when no editor is open. */
export function atCursor(): { uri?: string; line?: number } {
  const editor = window.activeTextEditor;
  return editor ? { uri: editor.document.uri.toString(), line: editor.selection.active.line } : {};
}
