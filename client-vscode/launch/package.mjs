import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleClient } from './client.mjs';
import { run } from './commands.mjs';
import { installDependencies } from './dependencies.mjs';
import { root } from './paths.mjs';
import { sayFor } from './say.mjs';
import { buildServer } from './server.mjs';

/** `npm run package`: the extension with its server for this platform, as one .vsix file in the clone. */
await sayFor(async say => {
  await installDependencies(say);
  await buildServer(say);
  await bundleClient(say);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = `${name}-${version}.vsix`;
  await run(process.execPath, [
    join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--no-rewrite-relative-links',
    '--allow-missing-repository', '--target', `${process.platform}-${process.arch}`, '--out', file,
  ], { cwd: root });
  say(`package: ${file}`);
});
