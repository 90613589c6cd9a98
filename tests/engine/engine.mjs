// A private Docker engine: own data, own socket, own bridge, no rules in the machine's firewall, so that it can run
// beside another engine. Published ports are served by the engine's userland proxy on the loopback as usual.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean, ping } from './engine-api.mjs';
import { run, startServer, until } from './process.mjs';

/**
 * Starts an engine and waits until it answers (about a second).
 * `data` is the folder its images stay in between runs; one engine at a time uses it, a second one gets a folder beside it.
 * `environment` is given to the engine, for instance a proxy.
 * `keep` are the images that a cleaning leaves. Returns `{ host, socket, log(), clean(), stop() }`.
 */
export async function startEngine({ data, environment = {}, keep = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ra-engine-'));
  const socket = join(folder, 'docker.sock');
  const slot = data ? freeSlot(data) : { root: join(folder, 'data'), free() {} };
  // An engine that was killed while it was in a swarm would be in it again.
  rmSync(join(slot.root, 'swarm'), { recursive: true, force: true });
  const bridge = await addBridge();
  const server = startServer('dockerd', [
    '--host', `unix://${socket}`,
    '--data-root', slot.root, '--exec-root', join(folder, 'exec'), '--pidfile', join(folder, 'pid'),
    // The firewall and containerd's name space belong to the whole machine; another engine may use them.
    '--bridge', bridge, '--iptables=false', '--ip6tables=false', '--ip-masq=false', '--ip-forward=false',
    '--containerd-namespace', bridge, '--containerd-plugins-namespace', `${bridge}-plugins`,
    // A layer that is cut off fails at once; the engine would otherwise try for minutes.
    '--max-download-attempts', '1', '--log-level', 'warn',
  ], { env: { ...process.env, ...environment } });

  const engine = {
    host: `unix://${socket}`,
    socket,
    log: server.log,
    clean: () => clean(socket, keep),
    async stop() {
      // A container that ignores SIGTERM would hold the engine's own stop for ten seconds.
      if (server.running()) await clean(socket, keep).catch(() => {});
      await server.stop();
      await run('ip', ['link', 'delete', bridge]);
      await freeNetworks(join(folder, 'exec/netns'));
      rmSync(folder, { recursive: true, force: true });
      slot.free();
    },
  };
  try {
    await until('an answer from the private engine', 60_000, () => ping(socket).then(up => up || !server.running()));
    if (!server.running()) throw new Error(`the private engine did not start: ${reason(server.log())}`);
    await engine.clean();
    return engine;
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/** An engine that was in a swarm can leave name spaces of its networks mounted: they would keep the folder, and the number of the network from the next engine. */
async function freeNetworks(folder) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) await run('umount', [join(folder, name)]);
}

/** The first folder `data/N` that no living process uses; the claim is a file with the process's number. */
function freeSlot(data) {
  for (let number = 0; ; number++) {
    const root = join(data, String(number));
    const claim = join(data, `${number}.pid`);
    mkdirSync(root, { recursive: true });
    if (existsSync(claim) && isAlive(Number(readFileSync(claim, 'utf8')))) continue;
    rmSync(claim, { force: true });
    try { writeFileSync(claim, String(process.pid), { flag: 'wx' }); } catch { continue; }
    return { root, free: () => rmSync(claim, { force: true }) };
  }
}

/** Makes a bridge with an address range nobody uses, named after this process so that a killed run's bridge is found. */
async function addBridge() {
  for (const left of readdirSync('/sys/class/net').map(name => /^ra(\d+)n\d+$/.exec(name)).filter(Boolean)) {
    if (!isAlive(Number(left[1]))) await run('ip', ['link', 'delete', left[0]]);
  }
  const { output: taken } = await run('ip', ['-4', 'route']);
  for (let net = 1; net < 255; net++) {
    if (taken.includes(`10.213.${net}.`)) continue;
    const name = `ra${process.pid}n${net}`;
    const added = await run('ip', ['link', 'add', name, 'type', 'bridge']);
    if (!added.ok) throw new Error(`a network bridge cannot be made here: ${added.output.trim()}`);
    await run('ip', ['address', 'add', `10.213.${net}.1/24`, 'dev', name]);
    await run('ip', ['link', 'set', name, 'up']);
    return name;
  }
  throw new Error('every address range 10.213.N.0/24 is in use');
}

function isAlive(pid) {
  try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; }
}

const reason = log => log.trim().split('\n').at(-1) || 'it said nothing';
