import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startCodeServer } from './codeServer.mjs';
import { installCodeServer } from './codeServerInstall.mjs';
import { onPath } from './commands.mjs';
import { build, root } from './paths.mjs';

export const examples = join(root, 'examples');

/** Opens examples/ in the VS Code of the desktop, else in code-server, which runs until it is ended. */
export async function openEditor(say) {
  const code = onPath('code');
  if (code) {
    spawn(code, [`--extensionDevelopmentPath=${root}`, examples], { stdio: 'ignore', detached: true }).unref();
    return say('editor: VS Code opens examples/');
  }
  await installCodeServer(say);
  const { address, process: editor } = await openCodeServer();
  say(`editor: open ${address}`);
  say('editor: Ctrl+C ends it');
  await new Promise(resolve => editor.once('exit', resolve));
}

export const openCodeServer = () => startCodeServer({ home: join(build, 'code-server'), open: examples });
