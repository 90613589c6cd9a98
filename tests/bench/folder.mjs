import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documents } from './documents.mjs';
import { reportTimes } from './report.mjs';

const count = 1_000;

/** `assistant check` over a folder of 1,000 Dockerfiles, and one Node process that gives each of them to dockerfile-utils. */
export function compareFolder(program, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'assistant-bench-'));
  try {
    for (let number = 0; number < count; number++) {
      mkdirSync(join(folder, `project${number}`));
      writeFileSync(join(folder, `project${number}/Dockerfile`), dockerfile(number));
    }
    const utils = fileURLToPath(new URL('utils.mjs', import.meta.url));
    const [ours, theirs] = [[], []];
    for (let run = 0; run < runs; run++) {
      ours.push(timed(program, ['check', '--format', 'json', folder]));
      theirs.push(timed(process.execPath, [utils, folder]));
    }
    const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('dockerfile-utils/package.json')));
    reportTimes(`${count.toLocaleString('en')} files`, ['assistant', `dockerfile-utils ${version}`], 'check a folder', ours, theirs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Files of 30 lines that differ a little; one in seven has mistakes. */
const dockerfile = number => documents()[0].text.replaceAll('analysis', `analysis${number}`).replace('3.12', `3.${number % 14}`)
  + (number % 7 ? '' : `EXPOSE ${number}/TCP\nRUNN echo ${number}\nCMD serve ${number}\n`);

/** Milliseconds from start to end. Both print an array with all findings and end with 0, or 1 when there are some. */
function timed(command, args) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${command} ended with ${status}: ${stderr}`);
  if (JSON.parse(stdout).length < count / 7) throw new Error(`${command} did not find the mistakes.`);
  return milliseconds;
}
