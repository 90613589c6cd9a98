import { commands, window, workspace } from 'vscode';

const manage = 'Manage Workspace Trust';

/** Whether the workspace is trusted; when it is not, says that nothing runs in it and how to change that. */
export async function isTrusted(): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const answer = await window.showWarningMessage('Nothing is pulled, built or run in a workspace that you do not trust.', manage);
  if (answer === manage) await commands.executeCommand('workbench.trust.manage');
  return workspace.isTrusted;
}
