import { startSystemEngine } from '../../tests/engine/system-engine.mjs';
import { onPath, succeeds } from './commands.mjs';

const advice = 'Install Docker or Podman and start it to run recipes; writing them needs none.';

/** Finds the engine that answers; else, as root on Debian or Ubuntu, installs one and starts it; else says how to get one. */
export async function findEngine(say) {
  if (await answers()) return say('engine: answers');
  // A person who names an engine wants that one.
  if (process.env.DOCKER_HOST) return say(`engine: ${process.env.DOCKER_HOST} (DOCKER_HOST) does not answer. ${advice}`);
  const { skipped } = await startSystemEngine(step => say(`engine: ${step}`));
  say(skipped ? `engine: none, ${skipped}. ${advice}` : 'engine: answers');
}

// Where the docker client would look: DOCKER_HOST, the current context, the machine's own engine.
const answers = async () => onPath('docker') !== undefined && succeeds('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 5000 });
