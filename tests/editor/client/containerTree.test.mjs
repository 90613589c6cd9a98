import assert from 'node:assert/strict';
import test from 'node:test';
import { clientModule } from './module.mjs';

const { placesOf } = await clientModule('containerTree');

const container = (file, block, name, more = {}) => ({
  uri: `file:///w/${file}`, file, block, id: `id-${name}`, name, image: 'busybox', state: 'exited (0)', ports: '', isRunning: false, hasPage: false, ...more,
});

const containers = [
  container('a.recipe', 'db', 'pg', { state: 'running since 14:05', ports: '5432', isRunning: true }),
  container('a.recipe', 'lab', 'lab', { state: 'running since 14:06', ports: '8888', isRunning: true, hasPage: true }),
  container('a.recipe', 'lab', 'lab-2'),
  container('b/README.md', 'lab', 'other'),
];

const picture = (nodes, indent = '') =>
  nodes.map(({ label, description, context, children }) => `${indent}${label} [${context}] ${description}\n${picture(children, `${indent}  `)}`).join('');

test('containers stand below their files and blocks', () => assert.equal(picture(placesOf(containers)), `\
a.recipe [file] 
  db [block] 
    pg [container.running] running since 14:05 · 5432
  lab [block] 
    lab [container.running.page] running since 14:06 · 8888
    lab-2 [container.stopped] exited (0)
b/README.md [file] 
  lab [block] 
    other [container.stopped] exited (0)
`));

test('a block is named to the server with its file', () =>
  assert.deepEqual(placesOf(containers)[1].children[0].target, { uri: 'file:///w/b/README.md', block: 'lab' }));

test('nothing was started, nothing is shown', () => assert.deepEqual(placesOf([]), []));
