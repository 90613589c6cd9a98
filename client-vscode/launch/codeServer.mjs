import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { codeServer } from './codeServerInstall.mjs';
import { root } from './paths.mjs';

/**
 * Starts VS Code as a server on 127.0.0.1 with the extension of this clone in it.
 * `home` keeps its settings, `open` is a folder or file; `trust` false makes VS Code ask whether the folder is trusted.
 * Answers `{ address, process, stop }` once the page can be loaded; `address` opens the folder.
 */
export async function startCodeServer({ home, open, trust = true, settings = {}, environment = {}, port = 8080 }) {
  prepare(home, settings);
  const at = await freePort(port);
  const child = spawn(codeServer.node, [
    codeServer.entry, '--auth', 'none', '--bind-addr', `127.0.0.1:${at}`,
    '--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions'),
    '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override',
    // A container's page gets a host of its own in the browser: below a path, which is the default, most do not find their files.
    '--proxy-domain', `{{port}}.localhost:${at}`,
    ...(trust ? ['--disable-workspace-trust'] : []),
  ], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });

  let output = '';
  child.stdout.on('data', chunk => { output += chunk; });
  child.stderr.on('data', chunk => { output += chunk; });
  const base = `http://127.0.0.1:${at}`;
  await answering(`${base}/healthz`, child, () => output);
  return {
    address: `${base}/?folder=${encodeURIComponent(open)}`,
    process: child,
    stop: () => stop(child),
  };
}

// The extension is the clone itself: what is built there is what runs.
function prepare(home, settings) {
  const extensions = join(home, 'extensions');
  const user = join(home, 'data/User');
  mkdirSync(extensions, { recursive: true });
  mkdirSync(user, { recursive: true });
  const link = join(extensions, 'recipe-assistant');
  rmSync(link, { force: true });
  symlinkSync(root, link);
  const settingsFile = join(user, 'settings.json');
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

// A person who wants to see recipes is not greeted by other features.
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
};

async function answering(url, child, output) {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`code-server ended at once.\n${output()}`);
    if (await fetch(url).then(response => response.ok, () => false)) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`code-server did not answer on ${url} within 30 seconds.\n${output()}`);
}

/** The wished port when it is free, else any. */
function freePort(wished) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => error.code === 'EADDRINUSE' && wished ? resolve(freePort(0)) : reject(error));
    probe.listen(wished, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function stop(child) {
  if (child.exitCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill();
  return ended;
}
