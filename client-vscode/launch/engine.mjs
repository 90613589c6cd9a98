import { onPath, succeeds } from './commands.mjs';

/** Finds the engine that answers, else says how to get one. */
export async function findEngine(say) {
  say(await answers() ? 'engine: answers' : 'engine: none. Install Docker or Podman and start it to run recipes; writing them needs none.');
}

// Where the docker client would look: DOCKER_HOST, the current context, the machine's own engine.
const answers = async () => onPath('docker') !== undefined && succeeds('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 5000 });
