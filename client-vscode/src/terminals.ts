import { window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { TerminalParams } from './protocol';

/** Opens an integrated terminal with one program and its arguments, as the server asks: no shell reads them. */
export function openTerminals(client: LanguageClient): void {
  client.onNotification('assistant/terminal', open);
}

/** `DOCKER_HOST`, or `DOCKER_CONTEXT` for the name of a context, as the setting `assistant.engine.host` has it, for the server and for the docker client in a terminal. */
export function engineEnvironment(): Record<string, string> {
  const host = workspace.getConfiguration('assistant').get('engine.host', '');
  if (!host) return {};
  return host.includes(':') ? { DOCKER_HOST: host } : { DOCKER_CONTEXT: host };
}

function open({ title, program, arguments: shellArgs, cwd, env }: TerminalParams): void {
  if (!workspace.isTrusted) return;
  const terminal = window.createTerminal({
    name: title,
    shellPath: program,
    shellArgs,
    env: { ...engineEnvironment(), ...env },
    // A password may be among the variables, and VS Code writes the terminals that it brings back after a restart to the disk.
    isTransient: true,
    ...(cwd ? { cwd } : {}),
  });
  terminal.show();
}
