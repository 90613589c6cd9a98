import { Range, Selection, window, workspace } from 'vscode';
import type { TextEdit } from './protocol';

/** Carries out an edit in the active editor and shows its end; without one the text begins a new document of that language. */
export async function insert(text: string, edit: TextEdit | null | undefined, language: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (!edit || !editor) {
    await window.showTextDocument(await workspace.openTextDocument({ language, content: text }));
    return;
  }
  const { start, end } = edit.range;
  const place = new Range(start.line, start.character, end.line, end.character);
  if (!await editor.edit(change => change.replace(place, edit.newText))) return;
  const last = editor.document.positionAt(editor.document.offsetAt(place.start) + edit.newText.trimEnd().length);
  editor.selection = new Selection(last, last);
  editor.revealRange(new Range(place.start, last));
}
