import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, root } from './paths.mjs';

/**
 * Does the work unless it has been done for the same content of the inputs (files and folders, relative to the clone)
 * in the same manner, and everything that it made is still there. Answers whether it did it.
 */
export async function whenChanged(name, { inputs, outputs, manner = '' }, work) {
  const stamp = join(build, 'stamps', name);
  const now = contentHash(inputs) + manner;
  if (read(stamp) === now && outputs.every(exists)) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

function contentHash(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(input => filesIn(join(root, input)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (!kind) return [];
  if (kind.isFile()) return [path];
  return readdirSync(path).filter(name => !ignored.has(name)).sort().flatMap(name => filesIn(join(path, name)));
}

const ignored = new Set(['bin', 'obj', 'dist', 'node_modules']);
const exists = path => statSync(path, { throwIfNoEntry: false }) !== undefined;

function read(file) {
  return exists(file) ? readFileSync(file, 'utf8') : undefined;
}
