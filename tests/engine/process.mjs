// Starting and watching programs; used by every part in this folder.
import { spawn, spawnSync } from 'node:child_process';

/** Runs a program to its end. Returns `{ ok, code, output }`; output is standard output and error together. */
export function run(program, args, options = {}) {
  const { progress, ...rest } = options;
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...rest });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => { output += data; progress?.(String(data)); });
    }
    child.on('error', error => resolve({ ok: false, code: -1, output: error.message }));
    child.on('close', code => resolve({ ok: code === 0, code, output }));
  });
}

/**
 * Starts a server that dies with this process, even when this process is killed, and keeps the end of its log.
 * Returns `{ child, log(), stop(limit) }`.
 */
export function startServer(program, args, options = {}) {
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', '--', program, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => { log = (log + data).slice(-20_000); });
  const ended = new Promise(resolve => { child.on('error', error => { log += error.message; resolve(); }); child.on('exit', resolve); });
  return {
    child,
    ended,
    log: () => log,
    running: () => child.exitCode === null && child.signalCode === null && child.pid !== undefined,
    async stop(limit = 20_000) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), limit);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Asks again every 50 ms until `probe` answers something true; throws `what` when `limit` milliseconds have passed. */
export async function until(what, limit, probe) {
  for (const end = Date.now() + limit; ;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${what} did not happen within ${limit / 1000} seconds`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export const isRoot = () => process.getuid?.() === 0;
export const has = program => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
