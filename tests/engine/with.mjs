// `node tests/engine/with.mjs COMMAND…` runs a command with the real parts around it; without a command it keeps them
// until Ctrl-C and prints what to set.
import { spawn } from 'node:child_process';
import { startParts } from './index.mjs';

const parts = await startParts({ progress: line => console.error(`… ${line}`) });
if (parts.skipped) {
  console.error(`skipped: ${parts.skipped}`);
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
const [program, ...words] = process.argv.slice(2);
const env = { ...parts.env, DOCKER_HOST: parts.dockerHost };
for (const [name, value] of Object.entries(env)) console.error(`export ${name}=${value}`);

const code = await new Promise(resolve => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve(130));
  if (program) spawn(program, words, { stdio: 'inherit', env: { ...process.env, ...env } }).on('error', error => { console.error(error.message); resolve(127); }).on('exit', resolve);
  else setInterval(() => {}, 1 << 30);
});
await parts.stop();
process.exit(code ?? 1);
