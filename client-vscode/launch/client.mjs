import { join } from 'node:path';
import { run } from './commands.mjs';
import { whenChanged } from './fingerprint.mjs';
import { root } from './paths.mjs';

/** Bundles the extension into the one file that VS Code loads. */
export async function bundleClient(say) {
  const inputs = ['client-vscode/src', 'client-vscode/bundle.mjs', 'client-vscode/tsconfig.json', 'package-lock.json'];
  const outputs = [join(root, 'client-vscode/dist/extension.cjs')];
  const built = await whenChanged('client', { inputs, outputs }, () =>
    run(process.execPath, ['client-vscode/bundle.mjs'], { cwd: root }));
  say(`client: ${built ? 'bundled' : 'up to date'}`);
}
