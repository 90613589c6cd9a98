import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run as tryRun } from '../../tests/engine/process.mjs';

/**
 * Runs a program to its end and answers what it printed.
 * Rejects with one sentence and the last lines of its output when it cannot be started or fails.
 */
export async function run(program, args, options) {
  const { ok, code, output } = await tryRun(program, args, options);
  if (ok) return output;
  const lastLines = output.trimEnd().split('\n').slice(-25).join('\n');
  throw new Error(`${[program, ...args].join(' ')} failed with exit code ${code}.\n${lastLines}`);
}

/** Whether a program runs and ends well; what it prints is thrown away. */
export const succeeds = async (program, args, options) => (await tryRun(program, args, options)).ok;

/** The full path of the first program of that name on PATH, or undefined. */
export const onPath = name => (process.env.PATH ?? '').split(delimiter)
  .map(folder => join(folder, process.platform === 'win32' ? `${name}.cmd` : name))
  .find(isExecutable);

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
