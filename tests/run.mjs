import { bundleClient } from '../client-vscode/launch/client.mjs';
import { installDependencies } from '../client-vscode/launch/dependencies.mjs';
import { buildServer } from '../client-vscode/launch/server.mjs';
import { suites } from './suites/all.mjs';
import { prepareParts } from './suites/parts.mjs';
import { buildSolution } from './suites/dotnet.mjs';

/**
 * `npm test`: sets up what the tests need and runs them all; `npm test -- language editor` runs the suites of these names.
 * Ends with `N passed, N failed, N skipped`. With CI=true a skipped test counts as failed: there everything must be had.
 */
const wanted = process.argv.slice(2);
const chosen = suites.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const say = line => console.log(`• ${line}`);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

const parts = prepareParts(chosen, say);
try {
  await installDependencies(say);
  await buildServer(say);
  await bundleClient(say);
  await buildSolution();
  for (const suite of chosen) await runSuite(suite);
} catch (error) {
  console.error(error.message);
  total.failed++;
  failures.push(error.message.split('\n', 1)[0]);
} finally {
  await parts.stop();
}
// Once more at the end, where whoever sees only the last lines finds them.
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function runSuite({ name, needs = [], run }) {
  const start = Date.now();
  const missing = await parts.missing(needs);
  const result = strict(missing ? { passed: 0, failed: 0, skipped: 1, reasons: [missing] } : await run(await parts.environment(needs)));
  for (const kind of Object.keys(total)) total[kind] += result[kind];
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  say(`${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${seconds} s)`);
  for (const reason of result.reasons ?? []) console.log(`  skipped: ${reason}`);
  if (result.failed > 0) console.log(result.report);
  failures.push(...(result.failures ?? []).map(failure => `${name}: ${failure}`));
}

function strict(result) {
  if (process.env.CI !== 'true' || result.skipped === 0) return result;
  return { ...result, failed: result.failed + result.skipped, skipped: 0, failures: [...(result.failures ?? []), ...(result.reasons ?? ['a test was skipped'])], report: `${result.report ?? ''}Skipped, which CI does not allow.` };
}
