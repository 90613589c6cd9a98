import { createRequire } from 'node:module';
import { readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from '../../client-vscode/launch/dependencies.mjs';
import { buildServer, serverProgram } from '../../client-vscode/launch/server.mjs';
import { documents } from './documents.mjs';
import { compareFolder } from './folder.mjs';
import { measure } from './measure.mjs';
import { comparePull, compareRun } from './engine.mjs';
import { comparePlan } from './plan.mjs';
import { recipes } from './recipes.mjs';
import { report, reportAlone } from './report.mjs';

/**
 * `npm run bench [-- --runs 5] [-- --only "30 lines"|plan|folder|run|pull] [-- --server PROGRAM]`: this server and dockerfile-language-server-nodejs on the
 * same documents, turn by turn, so that whatever else the machine does meets both; this server alone on a long recipe and a long page. Then `assistant plan` beside the docker client, `assistant check` and dockerfile-utils on the same folder, and where an engine can be started a Run and a pull beside the docker client's. Prints medians and their ratio.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, only: { type: 'string' }, server: { type: 'string' } } });
const say = line => console.log(`• ${line}`);

await installDependencies(say);
if (!values.server) await buildServer(say);
const peer = createRequire(import.meta.url).resolve('dockerfile-language-server-nodejs/package.json');
const servers = [
  { name: 'assistant', command: [values.server ?? serverProgram, 'lsp', '--stdio'] },
  { name: `dockerfile-language-server-nodejs ${JSON.parse(readFileSync(peer)).version}`, command: [process.execPath, join(dirname(peer), 'bin/docker-langserver'), '--stdio'] },
];
if (!existsSync(servers[0].command[0])) throw new Error(`${servers[0].command[0]} is not there.`);

for (const document of documents().filter(({ name }) => !values.only || name === values.only)) {
  const results = servers.map(() => ({}));
  for (let run = 0; run < Math.min(Number(values.runs), document.runs); run++) {
    for (const [index, server] of servers.entries()) {
      const times = await measure(server.command, document);
      for (const [what, samples] of Object.entries(times)) (results[index][what] ??= []).push(...samples);
    }
  }
  report(document, servers.map(({ name }) => name), results);
}
for (const document of recipes().filter(({ name }) => !values.only || name === values.only)) {
  const results = {};
  for (let run = 0; run < Math.min(Number(values.runs), document.runs); run++)
    for (const [what, samples] of Object.entries(await measure(servers[0].command, document))) (results[what] ??= []).push(...samples);
  reportAlone(document, servers[0].name, results);
}
if (!values.only || values.only === 'plan') comparePlan(servers[0].command[0], Number(values.runs));
if (!values.only || values.only === 'folder') compareFolder(servers[0].command[0], Number(values.runs));
if (!values.only || values.only === 'run') await compareRun(servers[0].command[0], Number(values.runs));
if (!values.only || values.only === 'pull') await comparePull(servers[0].command[0], Number(values.runs));
