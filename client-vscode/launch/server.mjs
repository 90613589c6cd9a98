import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, succeeds } from './commands.mjs';
import { whenChanged } from './fingerprint.mjs';
import { root } from './paths.mjs';

/** Where the client looks for the server, in the clone as in the package. */
export const serverFolder = join(root, 'client-vscode/dist/server');
export const serverProgram = join(serverFolder, process.platform === 'win32' ? 'assistant.exe' : 'assistant');

const inputs = [
  'server', 'Directory.Build.props', 'Directory.Packages.props', 'global.json', 'NuGet.config', 'nuget.config',
  'client-vscode/launch/server.mjs',
];

/** Publishes the server: a native program where a linker is, otherwise one that needs the .NET runtime. Says which. */
export async function buildServer(say) {
  const native = await canLink();
  const kind = native ? 'native' : 'framework-dependent, because no C linker with zlib is here';
  const built = await whenChanged('server', { inputs, outputs: [serverProgram], manner: kind }, async () => {
    say(`server: building (${kind}), one to three minutes`);
    rmSync(serverFolder, { recursive: true, force: true });
    await publish(native);
  });
  say(`server: ${built ? 'built' : 'up to date'} (${kind})`);
}

/** Native code is linked with the system's C compiler and zlib. */
async function canLink() {
  if (process.platform === 'win32') return false;
  for (const compiler of ['clang', 'gcc']) {
    if (await succeeds('sh', ['-c', `echo 'int main(void){return 0;}' | ${compiler} -x c - -lz -o /dev/null`])) return true;
  }
  return false;
}

async function publish(native) {
  await run('dotnet', [
    'publish', 'server/Assistant.Server', '-c', 'Release', '-o', serverFolder, '-v', 'q', '-nologo',
    '-p:DebugType=none', '-p:CopyOutputSymbolsToPublishDirectory=false', ...(native ? [] : ['-p:PublishAot=false']),
  ], { cwd: root });
}
