import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serverProgram } from '../../../client-vscode/launch/server.mjs';

// A second, independent language client: what works here works over plain protocol, without anything of the VS Code extension.

const files = {
  'Dockerfile': ['FROM debian:13', 'WORKDIR /srv', 'RUNN apt-get update', 'EXPO', ''],
  'notes.recipe': ['### rstudio', 'docker run -d -p 8787:8787 rocker/tidyverse', '', '### list', 'docker imagess', 'docker run -d --na', ''],
  'lesson.md': ['# Lesson', '', '```sh', '>>> docker run -d jupyter/tensorflow-notebook', 'a1b2c3', '```', ''],
};

test('a Dockerfile in Neovim', () => {
  const seen = tour('Dockerfile', { language: 'dockerfile', completion: [3, 4], hover: [1, 2], fix: [2, 1] });
  assert.deepEqual(seen.findings.filter(({ line }) => line === 2).map(({ code, source }) => [code, source]), [['UnknownInstruction', 'assistant']]);
  assert.ok(seen.completion.includes('EXPOSE'), String(seen.completion));
  assert.match(seen.hover.contents.value, /WORKDIR/);
  assert.deepEqual(seen.lenses.filter(({ line }) => line === 0).map(({ title }) => title).filter(title => ['Pull', 'Run'].includes(title)), ['Pull', 'Run']);
  assert.match(seen.text, /^RUN apt-get update$/m);
  assert.equal(seen.findingsAfter.filter(({ line }) => line === 2).length, 0);
  assert.equal(seen.exitCode, 0);
});

test('a recipe in Neovim', () => {
  const seen = tour('notes.recipe', { language: 'recipe', completion: [5, 17], hover: [1, 8], fix: [4, 9] });
  assert.ok(seen.findings.some(({ line }) => line === 4), JSON.stringify(seen.findings));
  assert.ok(seen.completion.includes('--name'), String(seen.completion));
  assert.match(seen.hover.contents.value, /run/);
  assert.ok(seen.lenses.some(({ line, title }) => line === 1 && title === 'Run'), JSON.stringify(seen.lenses));
  assert.match(seen.text, /^docker images$/m);
  assert.equal(seen.exitCode, 0);
});

test('a Markdown page in Neovim, and a run without an engine that says so in one sentence', () => {
  const seen = tour('lesson.md', { language: 'markdown', completion: [3, 11], hover: [3, 30], fix: [3, 30], run: 3 });
  assert.deepEqual(seen.findings.map(({ code, line }) => [code, line]).filter(([code]) => code === 'DS001'), [['DS001', 3]]);
  assert.match(seen.text, /quay\.io\/jupyter\/tensorflow-notebook/);
  assert.equal(seen.messages.length, 1, String(seen.messages));
  assert.match(seen.messages[0], /no-engine\.sock/);
  assert.doesNotMatch(seen.messages[0], /\n|Exception/);
});

/** What Neovim saw with a folder of its own and an engine that is not there. */
function tour(name, steps) {
  const folder = mkdtempSync(join(tmpdir(), 'assistant-neovim-'));
  try {
    const [file, result] = [join(folder, name), join(folder, 'seen.json')];
    writeFileSync(file, files[name].join('\n'));
    execFileSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(import.meta.dirname, 'tour.lua')}`], {
      cwd: folder,
      timeout: 120_000,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env, HOME: folder, DOCKER_HOST: 'unix:///tmp/no-engine.sock',
        ASSISTANT: serverProgram, TOUR: JSON.stringify({ file, ...steps }), SEEN: result,
      },
    });
    const seen = JSON.parse(readFileSync(result, 'utf8'));
    assert.equal(seen.failure, undefined);
    return seen;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
