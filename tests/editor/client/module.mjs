import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from '../../../client-vscode/launch/paths.mjs';

/** A module of the client that does not need the editor, ready to be called. */
export async function clientModule(name) {
  const { outputFiles: [{ text }] } = await build({
    entryPoints: [join(root, 'client-vscode/src', `${name}.ts`)],
    bundle: true, platform: 'node', format: 'esm', write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
