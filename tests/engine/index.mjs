// Starts the real parts that the tests stand on: registry, outside world, private engine.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pull } from './engine-api.mjs';
import { startEngine } from './engine.mjs';
import { base, standIns } from './images.mjs';
import { installPackages } from './install.mjs';
import { startOutside } from './outside.mjs';
import { isRoot } from './process.mjs';
import { startRegistry } from './registry.mjs';

/** Where everything that is slow to make is kept between runs. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'recipe-assistant', 'stand-ins');

/**
 * Installs, builds and starts what is missing. `progress` gets one line at a time.
 * Returns `{ skipped: reason }` where this system cannot, or
 * `{ dockerHost, registry, env, clean(), stop() }`: `env` holds the variables for the tests, `clean` empties the engine.
 * Cold: about two and a half minutes; later a few seconds. Everything ends with `stop()`, and with this process in any case.
 */
export async function startParts({ progress = () => {} } = {}) {
  const installed = await installPackages(undefined, progress);
  if (installed.skipped) return installed;
  if (!isRoot()) return { skipped: 'a private engine needs root' };

  const started = [];
  const stop = async () => { for (const part of started.splice(0).reverse()) await part.stop(); };
  const keep = async starting => { const part = await starting; started.push(part); return part; };
  try {
    const registry = await keep(startRegistry(await standIns(cache, progress)));
    const outside = await keep(startOutside(registry.address));
    progress('starting a private engine');
    const kept = [`${base}:latest`];
    const engine = await keep(startEngine({ data: join(cache, 'engine'), environment: outside.environment, keep: kept }));
    await pull(engine.socket, base);
    return {
      dockerHost: engine.host,
      registry: registry.address,
      env: { ASSISTANT_TEST_ENGINE: engine.host, ASSISTANT_TEST_REGISTRY: registry.address },
      clean: engine.clean,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
