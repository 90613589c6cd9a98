import { bundleClient } from './client.mjs';
import { installDependencies } from './dependencies.mjs';
import { sayFor } from './say.mjs';
import { buildServer } from './server.mjs';

/** `npm run build`: everything that the extension is made of. */
await sayFor(async say => {
  await installDependencies(say);
  await buildServer(say);
  await bundleClient(say);
});
