import { installChromium } from '../../client-vscode/launch/browser.mjs';
import { installCodeServer } from '../../client-vscode/launch/codeServerInstall.mjs';
import { startParts } from '../engine/index.mjs';
import { installPackages } from '../engine/install.mjs';
import { startPodman } from '../engine/podman.mjs';

/**
 * Gets the real parts that the suites need, one after the other (dpkg allows one install at a time), while the code is built.
 * `missing` answers why a part cannot be had on this system, `environment` the variables that tell the tests where it is.
 */
export function prepareParts(suites, say) {
  const needed = [...new Set(suites.flatMap(({ needs = [] }) => needs))];
  const prepared = new Map();
  let previous = Promise.resolve();
  for (const need of needed) {
    previous = previous.then(() => recipes[need](line => say(`${need}: ${line}`), name => prepared.get(name))).then(part => part ?? {}, error => ({ skipped: error.message }));
    prepared.set(need, previous);
  }
  const partsOf = needs => Promise.all(needs.map(need => prepared.get(need)));
  return {
    missing: async needs => (await partsOf(needs)).find(({ skipped }) => skipped)?.skipped,
    environment: async needs => Object.assign({}, ...(await partsOf(needs)).map(({ env }) => env ?? {})),
    stop: async () => { for (const part of await partsOf(needed)) await part.stop?.(); },
  };
}

const recipes = {
  engine: progress => startParts({ progress }),
  chromium: async progress => void await installChromium(progress),
  editor: async progress => void await installCodeServer(progress),
  podman: async (progress, part) => withoutIt(progress, await startPodman((await part('engine')).env?.ASSISTANT_TEST_REGISTRY, progress)),
  neovim: progress => installPackages(['neovim'], progress),
};

/** A part that few of a suite's tests need: these say themselves that it is missing, and the others run. */
function withoutIt(progress, part) {
  if (part.skipped) progress(part.skipped);
  return part.skipped ? {} : part;
}
