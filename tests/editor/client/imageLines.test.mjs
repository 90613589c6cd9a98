import assert from 'node:assert/strict';
import test from 'node:test';
import { clientModule } from './module.mjs';

const { actionLines, imageLines, imageSize, noteLine, shortNumber, tagLines } = await clientModule('imageLines');

const images = [
  ['an image of the catalogue', { name: 'quay.io/jupyter/scipy-notebook', source: 'catalogue', purpose: 'JupyterLab with scientific Python', status: 'active' },
    '$(book) quay.io/jupyter/scipy-notebook', '', 'JupyterLab with scientific Python'],
  ['an image of the engine', { name: 'mine', source: 'engine', isLocal: true }, '$(vm) mine', '$(vm) local', ''],
  ['an answer of Docker Hub', { name: 'python', source: 'registry', stars: 9876, pulls: 1_234_567, official: true },
    '$(globe) python $(verified)', 'official · $(star) 9.9K · $(cloud-download) 1.2M', ''],
  ['an image of a verified publisher', { name: 'grafana/grafana', source: 'registry', isVerified: true, official: false },
    '$(globe) grafana/grafana $(verified)', 'verified publisher', ''],
  ['a frozen image with its successor', { name: 'jupyter/scipy-notebook', source: 'registry', status: 'frozen', since: '2023-10-20', successor: 'quay.io/jupyter/scipy-notebook', stars: 0 },
    '$(globe) jupyter/scipy-notebook', '$(warning) frozen since 2023-10-20, now quay.io/jupyter/scipy-notebook', ''],
  ['an image without a successor', { name: 'x', source: 'catalogue', status: 'unmaintained' }, '$(book) x', '$(warning) unmaintained', ''],
];

for (const [name, image, label, description, detail] of images) {
  test(`palette line: ${name}`, () => assert.deepEqual(imageLines({ images: [image] }), [{ id: image.name, label, description, detail, alwaysShow: true, value: image }]));
}

const tags = [
  ['one that is recommended', { tag: '18', size: 162_000_000, architectures: ['amd64', 'arm64'], pushed: '2026-08-21', isRecommended: true },
    '$(tag) 18', 'recommended · 162 MB · amd64, arm64 · 2026-08-21'],
  ['one for many machines', { tag: '18', architectures: ['amd64', 'arm64', 'arm/v7', '386', 's390x'], isLocal: true }, '$(tag) 18', 'amd64, arm64, arm/v7 and 2 more · $(vm) local'],
  ['one that does not run here', { tag: '1', architectures: ['amd64'], notFor: 'arm64' }, '$(tag) 1', 'amd64 · $(warning) not for arm64'],
  ['one of which nothing is known', { tag: 'x', architectures: [], size: null, pushed: null }, '$(tag) x', ''],
];

for (const [name, tag, label, description] of tags) {
  test(`palette tag: ${name}`, () => assert.deepEqual(tagLines({ name: 'x', tags: [tag] }), [{ id: tag.tag, label, description, detail: '', alwaysShow: true, value: tag }]));
}

test('what could not be asked is said in a line that cannot be chosen', () => assert.equal(noteLine('Docker Hub does not answer.').value, undefined));

const use = { fromLine: 'FROM r', runBlock: '### r\n# Open it.\ndocker run -d \\\n  r\n', page: 'https://example.org/r' };
const actions = [
  ['in a Dockerfile FROM comes first', use, 'dockerfile', ['Insert FROM', 'Insert docker run', 'Pull', 'Pull and Run', 'Copy Reference', 'Open Page']],
  ['in a recipe the command comes first', use, 'recipe', ['Insert docker run', 'Insert FROM', 'Pull', 'Pull and Run', 'Copy Reference', 'Open Page']],
  ['a page that is not known is not offered', { ...use, page: null }, undefined, ['Insert docker run', 'Insert FROM', 'Pull', 'Pull and Run', 'Copy Reference']],
];

for (const [name, given, language, labels] of actions) {
  test(`palette actions: ${name}`, () =>
    assert.deepEqual(actionLines('r', given, language).map(({ label }) => label.replace(/^\$\(.+?\) /, '')), labels));
}

test('palette actions: a command is shown without its heading', () => assert.equal(actionLines('r', use, 'recipe')[0].description, 'docker run -d …'));

for (const [count, text] of [[0, '0'], [999, '999'], [1000, '1K'], [1234, '1.2K'], [14_200, '14K'], [999_999, '1M'], [1_234_567, '1.2M'], [3_000_000_000, '3B'], [2e12, '2000B']])
  test(`${count} is said as ${text}`, () => assert.equal(shortNumber(count), text));

for (const [bytes, text] of [[1, '1 MB'], [45_100_000, '45 MB'], [999_900_000, '1.00 GB'], [4_321_000_000, '4.32 GB']])
  test(`${bytes} bytes are ${text}`, () => assert.equal(imageSize(bytes), text));
