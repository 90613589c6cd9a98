import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A program that is not there; the message says what to do. */
export class ServerNotFound extends Error {}

/**
 * The `assistant` program: the one of the setting `assistant.server.path`, else the one that comes with the extension.
 * @throws ServerNotFound when it does not exist.
 */
export function serverPath(configured: string, extensionFolder: string): string {
  if (configured) {
    if (existsSync(configured)) return configured;
    throw new ServerNotFound(`The setting assistant.server.path names ${configured}, which does not exist.`);
  }
  const bundled = join(extensionFolder, 'client-vscode', 'dist', 'server', process.platform === 'win32' ? 'assistant.exe' : 'assistant');
  if (existsSync(bundled)) return bundled;
  throw new ServerNotFound('The extension was packaged without its server. Run `npm run build`, or set assistant.server.path.');
}
