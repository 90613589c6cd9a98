// Installs the Debian or Ubuntu packages that the real parts of the tests come from.
import { existsSync } from 'node:fs';
import { has, isRoot, run } from './process.mjs';

/** What the private engine, its registry, the stand-in images and the ways to them are made of. */
export const engineParts = [
  'docker.io', 'iproute2', 'docker-registry', 'busybox-static', 'mmdebstrap', 'debian-archive-keyring', 'openssl', 'openssh-client', 'openssh-server',
];

/**
 * Installs those of `packages` that are missing. Services that come with them are never started.
 * Returns `{ ok: true, installed }`, or `{ skipped: reason }` where this system cannot do it.
 */
export async function installPackages(packages = engineParts, progress = () => {}) {
  if (process.platform !== 'linux') return { skipped: `needs Linux, this is ${process.platform}` };
  if (!has('apt-get')) return { skipped: 'needs Debian or Ubuntu (apt-get is not here)' };
  const missing = await missingOf(packages);
  if (missing.length === 0) return { ok: true, installed: [] };
  if (!isRoot()) return { skipped: `needs root to install ${missing.join(', ')}` };

  progress(`installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const install = () => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env });
  // A machine whose package lists are fresh does not need the update.
  let result = await install();
  if (!result.ok) {
    await run('apt-get', ['update', '-q'], { env });
    result = await install();
  }
  return result.ok ? { ok: true, installed: missing } : { skipped: `apt-get could not install ${missing.join(', ')}: ${lastLine(result.output)}` };
}

/** Packages that dpkg does not call installed. */
async function missingOf(packages) {
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...packages]);
  const installed = new Set(output.split('\n').filter(line => line.endsWith(' installed')).map(line => line.split(' ')[0]));
  return packages.filter(name => !installed.has(name));
}

const lastLine = text => text.trim().split('\n').at(-1);

/** Whether a service manager runs, which then starts the services. */
export const hasServiceManager = () => existsSync('/run/systemd/system');
