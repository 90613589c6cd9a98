// A rootless Podman: a user of its own, made for it and removed at the end, whose service listens at a socket as docker's engine does.
import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ping } from './engine-api.mjs';
import { installPackages } from './install.mjs';
import { isRoot, run, startServer, until } from './process.mjs';

const device = '/dev/net/tun';
const user = 'ra-podman';
// Not below /var/lib, of which Podman makes its own for its networks.
const home = `/home/${user}`;

/** Installs and starts it; `registry` is one that it may ask without TLS. Returns `{ skipped: reason }` where it cannot, or `{ env, stop() }`. */
export async function startPodman(registry, progress = () => {}) {
  const installed = await installPackages(['podman', 'uidmap', 'slirp4netns'], progress);
  if (installed.skipped) return installed;
  if (!isRoot()) return { skipped: 'a user for Podman is made by root' };

  await removeUser();
  const made = await run('useradd', ['--create-home', '--home-dir', home, '--shell', '/bin/sh', user]);
  if (!made.ok) return { skipped: `there is no user for Podman: ${made.output.trim()}` };
  // Published ports come through a network device that the user has to be allowed.
  const { mode } = statSync(device);
  chmodSync(device, 0o666);
  configure(registry);
  await run('chown', ['--recursive', user, home]);
  const socket = join(home, 'run/podman.sock');
  const server = startServer('runuser', ['--user', user, '--', 'env', `HOME=${home}`, `XDG_RUNTIME_DIR=${home}/run`, 'podman', 'system', 'service', '--time=0', `unix://${socket}`], { cwd: home });
  const stop = async () => { await server.stop(); await removeUser(); chmodSync(device, mode); };
  try {
    await until('an answer from Podman', 60_000, () => ping(socket).then(up => up || !server.running()));
    if (!server.running()) throw new Error(`Podman did not start: ${server.log().trim().split('\n').at(-1)}`);
    return { env: { ASSISTANT_TEST_PODMAN: `unix://${socket}` }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** No systemd, no overlay file system and no second kind of control groups are needed. */
function configure(registry) {
  const folder = join(home, '.config/containers');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  writeFileSync(join(folder, 'containers.conf'), '[engine]\ncgroup_manager = "cgroupfs"\nevents_logger = "file"\nruntime = "runc"\n');
  writeFileSync(join(folder, 'storage.conf'), '[storage]\ndriver = "vfs"\n');
  writeFileSync(join(folder, 'registries.conf'), `unqualified-search-registries = ["docker.io"]\n[[registry]]\nlocation = "${registry}"\ninsecure = true\n`);
}

/** With everything that it still runs. */
async function removeUser() {
  await run('pkill', ['-KILL', '--uid', user]);
  const gone = () => run('pgrep', ['--uid', user]).then(({ ok }) => !ok);
  await until('the end of Podman', 20_000, gone);
  await run('userdel', [user]);
  rmSync(home, { recursive: true, force: true });
}
