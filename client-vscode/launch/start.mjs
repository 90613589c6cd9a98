import { checkEditor } from './check.mjs';
import { bundleClient } from './client.mjs';
import { installDependencies } from './dependencies.mjs';
import { openEditor } from './editor.mjs';
import { findEngine } from './engine.mjs';
import { sayFor } from './say.mjs';
import { buildServer } from './server.mjs';

/** `npm start`: sets everything up and opens examples/ in VS Code. With `--check` proves that it opens, and ends. */
await sayFor(async say => {
  await installDependencies(say);
  await buildServer(say);
  await bundleClient(say);
  await findEngine(say);
  if (!process.argv.includes('--check')) return openEditor(say);
  await checkEditor(say);
  console.log('The editor loads examples/ with Recipe Assistant active.');
});
