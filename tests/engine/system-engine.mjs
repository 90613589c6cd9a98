// Docker's engine from the distribution at its usual place, for a person's own use (`npm start`); the tests never use it.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { ping } from './engine-api.mjs';
import { hasServiceManager, installPackages } from './install.mjs';
import { isRoot, run, until } from './process.mjs';

const socket = '/var/run/docker.sock';
const logFile = '/var/log/docker-engine.log';

/**
 * Makes sure that an engine answers at /var/run/docker.sock: installs docker.io where it is missing and starts it,
 * through the service manager or, where none runs, as a process of its own that outlives this one.
 * Returns `{ ok: true, started }` or `{ skipped: reason }`. Takes 3 seconds once installed.
 */
export async function startSystemEngine(progress = () => {}) {
  if (await ping(socket)) return { ok: true, started: false };
  if (!isRoot()) return { skipped: 'starting an engine needs root' };
  const installed = await installPackages(['docker.io', 'iptables', 'ca-certificates'], progress);
  if (installed.skipped) return installed;

  progress("starting Docker's engine");
  if (hasServiceManager()) await run('systemctl', ['start', 'docker']);
  else startDetached();
  try {
    await until('an answer from the engine', 60_000, () => ping(socket));
    return { ok: true, started: true };
  } catch (error) {
    return { skipped: `${error.message}; its log is ${logFile}` };
  }
}

function startDetached() {
  const log = openSync(logFile, 'a');
  spawn('dockerd', ['--host', `unix://${socket}`], { detached: true, stdio: ['ignore', log, log] }).unref();
  closeSync(log);
}
