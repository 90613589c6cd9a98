import { spawn } from 'node:child_process';
import { root } from '../../client-vscode/launch/paths.mjs';

/** Builds the whole solution once. Rejects with the compiler's lines when it fails. */
export async function buildSolution() {
  const { code, output } = await dotnet(['build', 'Assistant.sln', '-v', 'q', '-nologo']);
  if (code !== 0) throw new Error(`The solution does not build.\n${output}`);
}

/** Runs one test project of the built solution; answers its counts and, when a test failed, what the runner wrote about it. */
export async function dotnetTests(project, environment = {}) {
  const { code, output } = await dotnet(['test', '--project', `tests/${project}`, '--no-build', '--no-ansi', '--progress', 'off'], environment);
  const counts = { passed: count(output, 'succeeded'), failed: count(output, 'failed'), skipped: count(output, 'skipped') };
  if (code === 0) return { ...counts, reasons: skipReasons(output) };
  const failures = failuresIn(output);
  // A run that ended badly without a failed test (a crash, no test at all) is a failure of its own.
  if (failures.length === 0) return { ...counts, failed: Math.max(1, counts.failed), failures: [`${project} ended with code ${code}`], report: output };
  return { ...counts, failed: failures.length, failures: failures.map(firstLine), report: failures.join('\n') };
}

/** What the runner wrote about each failed test. What the last look at the engine found is told once, though xUnit tells it of every test. */
export function failuresIn(output) {
  const blocks = output.match(/^failed (?!with ).*(\n +.*)*/gm) ?? [];
  const isLastLook = block => block.startsWith('failed [Test Assembly Cleanup Failure');
  return [...blocks.filter(block => !isLastLook(block)), ...blocks.filter(isLastLook).slice(0, 1)];
}

const firstLine = text => text.split('\n', 1)[0];

const count = (output, word) => Number(new RegExp(`^\\s*${word}: (\\d+)`, 'm').exec(output)?.[1] ?? 0);

const skipReasons = output => [...output.matchAll(/^skipped (.*)\n\s+(.*)$/gm)].map(([, name, reason]) => `${name}: ${reason}`);

function dotnet(args, environment = {}) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn('dotnet', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...quiet, ...environment } });
    child.stdout.on('data', chunk => { output += chunk; });
    child.stderr.on('data', chunk => { output += chunk; });
    child.on('error', () => reject(new Error('The .NET SDK is not on PATH. Install the .NET 10 SDK, then run this again.')));
    child.on('close', code => resolve({ code, output }));
  });
}

const quiet = { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', MSBUILDTERMINALLOGGER: 'off' };
