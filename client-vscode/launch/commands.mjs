import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Runs a program to its end and answers what it printed.
 * Rejects with one sentence and the last lines of its output when it cannot be started or fails.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const collect = chunk => {
      output += chunk;
      options.onOutput?.(String(chunk));
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', error => reject(new Error(`${program} could not be started: ${error.message}.`)));
    child.on('close', code => code === 0 ? resolve(output) : reject(failure(program, args, code, output)));
  });
}

/** Whether a program runs and ends well; what it prints is thrown away. */
export const succeeds = (program, args, options) => run(program, args, options).then(() => true, () => false);

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

function failure(program, args, code, output) {
  const lastLines = output.trimEnd().split('\n').slice(-25).join('\n');
  return new Error(`${[program, ...args].join(' ')} failed with exit code ${code}.\n${lastLines}`);
}
