// What the assistant does with an engine beside what the docker client does: the same real engine, turn by turn.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ask } from '../engine/engine-api.mjs';
import { startParts } from '../engine/index.mjs';
import { putImage, sha256, startRegistry } from '../engine/registry.mjs';
import { tar } from '../engine/tar.mjs';
import { Client } from './client.mjs';
import { reportTimes } from './report.mjs';

const turns = 4;
const layers = { count: 5, size: 100 << 20 };

/** From a click on Run to the started container of an image that is there, and `docker run -d`. */
export const compareRun = (program, runs) => besides(program, async ({ assistant, docker, socket, uri }) => {
  await assistant.ask('workspace/executeCommand', { command: 'assistant.pull', arguments: [{ image: 'busybox' }] });
  const [ours, theirs] = [[], []];
  for (let turn = 0; turn <= runs * turns; turn++) {
    const [mine, other] = await inTurns(turn, [
      () => started(socket, 'lens', () => assistant.ask('workspace/executeCommand', { command: 'assistant.run', arguments: [{ uri, line: 0 }] })),
      () => started(socket, 'docker', () => docker('run', '-d', '--name', 'docker', '--network', 'none', 'busybox', 'sleep', '600')),
    ]);
    // The first of each warms up.
    if (turn > 0) [ours, theirs].forEach((times, which) => times.push([mine, other][which]));
  }
  reportTimes(`a container of a local image (${ours.length} turns)`, ['assistant', 'docker run -d'], 'click to started', ours, theirs);
});

/** The pull of an image of 500 MB from a registry on this machine, and `docker pull`. */
export const comparePull = (program, runs) => besides(program, async ({ assistant, docker, socket }) => {
  const storage = mkdtempSync(join(tmpdir(), 'assistant-bench-'));
  const registry = await startRegistry(storage);
  try {
    await putImage(registry.address, 'bench/large', ['latest'], Array.from({ length: layers.count }, (_, number) => layer(number)), {});
    const image = `${registry.address}/bench/large:latest`;
    const [ours, theirs] = [[], []];
    for (let turn = 0; turn <= Math.max(2, runs); turn++) {
      const [mine, other] = await inTurns(turn, [
        () => pulled(socket, image, () => assistant.ask('workspace/executeCommand', { command: 'assistant.pull', arguments: [{ image }] })),
        () => pulled(socket, image, () => docker('pull', image)),
      ]);
      // The first of each finds the registry's files cold.
      if (turn > 0) [ours, theirs].forEach((times, which) => times.push([mine, other][which]));
    }
    reportTimes(`an image of ${layers.count * layers.size >> 20} MB (${ours.length} turns)`, ['assistant', 'docker pull'], 'pull', ours, theirs);
  } finally {
    await registry.stop();
    rmSync(storage, { recursive: true });
  }
});

/** What both give, one after the other; who goes first changes from turn to turn. */
async function inTurns(turn, [mine, other]) {
  if (turn % 2 === 0) return [await mine(), await other()];
  const theirs = await other();
  return [await mine(), theirs];
}

async function besides(program, compare) {
  if (spawnSync('docker', ['--version']).error) return console.log('\nThere is no docker client on the PATH to compare with.');
  const parts = await startParts();
  if (parts.skipped) return console.log(`\nnothing is run: ${parts.skipped}`);
  const socket = parts.dockerHost.slice('unix://'.length);
  const assistant = new Client([program, 'lsp', '--stdio'], 600_000);
  try {
    const uri = 'file:///bench/run.recipe';
    await assistant.ask('initialize', { processId: process.pid, rootUri: null, capabilities: {}, initializationOptions: { trusted: true, settings: { engine: { host: parts.dockerHost } } } });
    assistant.tell('initialized', {});
    assistant.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'recipe', version: 1, text: 'docker run -d --name lens --network none busybox sleep 600\n' } });
    await compare({ assistant, socket, uri, docker: (...words) => finished('docker', ['--host', parts.dockerHost, ...words]) });
    await assistant.leave();
  } finally {
    assistant.kill();
    await parts.stop();
  }
}

/** Milliseconds until the engine tells that the container of that name has started; it is removed afterwards. */
async function started(socket, name, run) {
  const { moment } = await nextStart(socket, name);
  const begun = performance.now();
  const running = run();
  const time = await moment - begun;
  await running;
  await ask(socket, 'DELETE', `/containers/${name}?force=1`);
  return time;
}

/** Listens to the engine; `moment` is when the next container of that name starts. */
function nextStart(socketPath, name) {
  const filters = encodeURIComponent(JSON.stringify({ type: ['container'], event: ['start'], container: [name] }));
  return new Promise((listens, reject) => {
    const request = http.get({ socketPath, path: `/events?filters=${filters}`, headers: { host: 'engine' } }, response => listens({
      moment: new Promise(resolve => response.once('data', () => { resolve(performance.now()); request.destroy(); })),
    }));
    request.on('error', reject);
  });
}

/** Milliseconds of a pull; the image is removed afterwards. */
async function pulled(socket, image, pull) {
  const begun = performance.now();
  await pull();
  const time = performance.now() - begun;
  const { status } = await ask(socket, 'DELETE', `/images/${image}`);
  if (status !== 200) throw new Error(`${image} was not pulled.`);
  return time;
}

/** A layer of random bytes, which no compression makes smaller. */
function layer(number) {
  const plain = tar({ [`data/${number}`]: randomBytes(layers.size) });
  const data = gzipSync(plain, { level: 0 });
  return { digest: sha256(data), diffId: sha256(plain), size: data.length, data };
}

function finished(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', data => { complaint += data; });
    child.on('error', reject);
    child.on('close', code => code === 0 ? resolve() : reject(new Error(`${program} ${words[2]} ended with ${code}: ${complaint}`)));
  });
}
