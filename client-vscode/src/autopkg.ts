import { languages, workspace, type Disposable, type TextDocument } from 'vscode';

/** AutoPkg, a packaging tool of macOS, has XML files named `*.recipe`: those are shown as XML, not as recipes. */
export function leaveXmlAlone(): Disposable {
  workspace.textDocuments.forEach(showAsXml);
  return workspace.onDidOpenTextDocument(showAsXml);
}

function showAsXml(document: TextDocument): void {
  if (document.languageId === 'recipe' && document.getText().trimStart().startsWith('<')) void languages.setTextDocumentLanguage(document, 'xml');
}
