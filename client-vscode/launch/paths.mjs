import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone: where package.json stands. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything that is built lies here and can be deleted. */
export const build = join(root, '.build');
