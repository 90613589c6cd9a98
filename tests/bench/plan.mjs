import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportProcesses } from './report.mjs';

const recipe = '### rstudio\ndocker run -d --name rstudio -p 127.0.0.1:8787:8787 -e TZ=Europe/Berlin -v "$PWD/work":/home/rstudio/work -m 4g rocker/rstudio:4.6\n';
const turns = 20;

/** `assistant plan` of one command from start to end of the process, and the docker client that only prints a help, turn by turn. */
export function comparePlan(program, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'assistant-bench-'));
  try {
    const file = join(folder, 'one.recipe');
    writeFileSync(file, recipe);
    const rows = [
      { label: 'plan as json', command: [program, 'plan', '--format', 'json', file], shows: '"/containers/create"', goal: 20 },
      { label: 'plan as text', command: [program, 'plan', file], shows: 'http://localhost:8787' },
      { label: 'docker create --help', command: ['docker', 'create', '--help'], shows: '--publish' },
    ].filter(({ command }) => spawnSync(command[0], command.slice(1)).error?.code !== 'ENOENT').map(row => ({ ...row, times: [] }));
    for (let turn = 0; turn < runs * turns; turn++) for (const row of rows) row.times.push(timed(row));
    reportProcesses(`a plan of one command (${runs * turns} turns)`, rows);
    if (rows.length < 3) console.log('  There is no docker client on the PATH to compare with.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds from start to end. */
function timed({ command: [program, ...args], shows }) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 || !stdout.includes(shows)) throw new Error(`${program} ${args[0]} ended with ${status}: ${stderr}`);
  return milliseconds;
}
