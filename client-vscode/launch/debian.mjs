import { existsSync } from 'node:fs';
import { run } from './commands.mjs';

/** Whether this is Debian or Ubuntu and the user may install packages. */
export const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs what is missing of these packages from the distribution. */
export async function installPackages(packages) {
  const missing = [];
  for (const name of packages) {
    if (!await isInstalled(name)) missing.push(name);
  }
  if (missing.length === 0) return;
  const install = () => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env: quiet });
  // The lists of a new machine are old or empty, which is the usual reason of a failure.
  if (!await install().then(() => true, () => false)) {
    await run('apt-get', ['update', '-q'], { env: quiet });
    await install();
  }
}

const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

// A removed package whose settings stay is known to dpkg too, with another status.
const isInstalled = name => run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]).then(status => status === 'installed', () => false);
