import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { root } from '../../client-vscode/launch/paths.mjs';

/** Runs every `*.test.mjs` of a folder with Node's own test runner, one file after the other; answers the counts. */
export async function nodeTests(folder, environment = {}) {
  Object.assign(process.env, environment);
  const path = join(root, folder);
  const files = readdirSync(path).filter(name => name.endsWith('.test.mjs')).sort().map(name => join(path, name));
  const result = { passed: 0, failed: 0, skipped: 0, reasons: [], failures: [], report: '' };
  const events = run({ files, concurrency: 1 });
  events.on('test:pass', test => countPass(test, result));
  events.on('test:fail', test => countFailure(test, result));
  events.on('test:stderr', ({ message }) => { result.report += message; });
  for await (const event of events) void event;
  return result;
}

function countPass({ name, skip, details }, result) {
  if (details.type === 'suite') return;
  if (skip === undefined) result.passed++;
  else {
    result.skipped++;
    result.reasons.push(`${name}: ${skip}`);
  }
}

// A file that cannot be loaded is reported as one failed test of its name.
function countFailure({ name, details }, result) {
  if (details.type === 'suite') return;
  result.failed++;
  result.failures.push(name);
  const { cause, message } = details.error;
  result.report += `✗ ${name}\n${indent(cause?.stack ?? cause?.message ?? String(cause ?? message))}\n`;
}

const indent = text => text.replace(/^/gm, '  ');
