import { join } from 'node:path';
import { run } from './commands.mjs';
import { whenChanged } from './fingerprint.mjs';
import { root } from './paths.mjs';

/** Installs what package-lock.json names; nothing to do when it has not changed since. */
export async function installDependencies(say) {
  const modules = join(root, 'node_modules/.package-lock.json');
  const inputs = ['package.json', 'package-lock.json', '.npmrc'];
  await whenChanged('dependencies', { inputs, outputs: [modules] }, async () => {
    say('packages: installing (npm ci)');
    await run('npm', ['ci', '--no-progress'], { cwd: root });
  });
  say('packages: installed');
}
