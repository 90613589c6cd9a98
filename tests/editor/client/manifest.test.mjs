import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root } from '../../../client-vscode/launch/paths.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { commands, configuration, grammars, jsonValidation, languages, menus } = manifest.contributes;
const sources = readdirSync(join(root, 'client-vscode/src')).map(name => readFileSync(join(root, 'client-vscode/src', name), 'utf8')).join('\n');

test('every command of the palette is in the client', () => {
  for (const { command } of commands) assert.match(sources, new RegExp(`'${command}'`), command);
});

test('every command stands in the category Recipe', () =>
  assert.deepEqual(commands.filter(({ category }) => category !== 'Recipe'), []));

test('every command that needs an engine is off in an untrusted workspace', () => {
  const free = commands.filter(({ enablement }) => enablement !== 'isWorkspaceTrusted').map(({ command }) => command);
  assert.deepEqual(free.sort(), ['assistant.restartServer', 'assistant.searchImages', 'assistant.showOutput']);
});

test('menus name commands that exist', () => {
  const known = new Set(commands.map(({ command }) => command));
  for (const entry of Object.values(menus).flat()) assert.ok(known.has(entry.command), entry.command);
});

test('the settings that choose a program, an engine or a registry need trust', () =>
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ['assistant.server.path', 'assistant.engine.host', 'assistant.registries.addresses']));

test('every setting tells what it does', () => {
  for (const [name, setting] of Object.entries(configuration.properties)) assert.ok(setting.description ?? setting.markdownDescription, name);
});

test('every file that the manifest names is there', () => {
  const files = [...grammars.map(({ path }) => path), ...languages.map(({ configuration: path }) => path)];
  for (const file of files) assert.ok(existsSync(join(root, file)), file);
});

test('every picture of the README is there and comes with the extension', () => {
  const pictures = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path);
  const packaged = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
  assert.notEqual(pictures.length, 0);
  for (const picture of pictures) assert.ok(existsSync(join(root, picture)) && packaged.includes(`!${picture}`), picture);
});

test('the schema of image files is there, comes with the extension and is named by a relative path', () => {
  const packaged = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
  assert.deepEqual(jsonValidation.map(({ fileMatch }) => fileMatch), ['assistant.images.json']);
  for (const { url } of jsonValidation) assert.ok(url.startsWith('./') && existsSync(join(root, url)) && packaged.includes(`!${url.slice(2)}`), url);
});

const names = [
  ['Dockerfile', 'dockerfile'], ['Dockerfile.gpu', 'dockerfile'], ['analysis.dockerfile', 'dockerfile'],
  ['Containerfile', 'dockerfile'], ['Containerfile.test', 'dockerfile'], ['lesson.recipe', 'recipe'], ['notes.txt', undefined],
];
for (const [file, language] of names) {
  test(`${file} is ${language ?? 'none of ours'}`, () => assert.equal(languageOf(file), language));
}

function languageOf(file) {
  const pattern = glob => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return languages.find(({ filenames = [], filenamePatterns = [], extensions = [] }) =>
    filenames.includes(file) || filenamePatterns.some(glob => pattern(glob).test(file)) || extensions.some(end => file.endsWith(end)))?.id;
}

test('the version is the one of the server', () =>
  assert.match(readFileSync(join(root, 'Directory.Build.props'), 'utf8'), new RegExp(`<Version>${manifest.version}</Version>`)));
