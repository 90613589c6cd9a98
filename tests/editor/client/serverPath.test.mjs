import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { clientModule } from './module.mjs';

const { serverPath } = await clientModule('serverPath');
const program = process.platform === 'win32' ? 'assistant.exe' : 'assistant';

function extension({ withServer }) {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  const bundled = join(folder, 'client-vscode/dist/server', program);
  mkdirSync(dirname(bundled), { recursive: true });
  if (withServer) writeFileSync(bundled, '');
  return { folder, bundled };
}

test('the server that comes with the extension is started', () => {
  const { folder, bundled } = extension({ withServer: true });
  assert.equal(serverPath('', folder), bundled);
});

test('the setting comes before the server of the extension', () => {
  const { folder } = extension({ withServer: true });
  assert.equal(serverPath(process.execPath, folder), process.execPath);
});

test('a setting that names nothing is said and not passed over', () => {
  const { folder } = extension({ withServer: true });
  assert.throws(() => serverPath('/nowhere/assistant', folder), /assistant\.server\.path names \/nowhere\/assistant, which does not exist/);
});

test('an extension without its server says how to get one', () => {
  const { folder } = extension({ withServer: false });
  assert.throws(() => serverPath('', folder), /npm run build/);
});
