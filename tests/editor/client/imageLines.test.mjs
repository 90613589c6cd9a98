import assert from 'node:assert/strict';
import test from 'node:test';
import { clientModule } from './module.mjs';

const { actionsFor, imageLine } = await clientModule('imageLines');

const jupyter = {
  name: 'quay.io/jupyter/scipy-notebook', source: 'catalogue', purpose: 'JupyterLab with scientific Python', status: 'active',
  page: 'https://quay.io/repository/jupyter/scipy-notebook', fromLine: 'FROM quay.io/jupyter/scipy-notebook',
  runBlock: '### scipy-notebook\ndocker run -d -p 8888:8888 quay.io/jupyter/scipy-notebook\n',
};

const lines = [
  ['an image of the catalogue', jupyter, '$(book) quay.io/jupyter/scipy-notebook', '', 'JupyterLab with scientific Python'],
  ['an image of the engine', { name: 'mine:latest', source: 'engine' }, '$(vm) mine:latest', '', ''],
  ['an answer of Docker Hub', { name: 'python', source: 'registry', stars: 9000, official: true }, '$(globe) python', 'official · ★ 9000', ''],
  ['a frozen image with its successor', { name: 'jupyter/scipy-notebook', source: 'catalogue', status: 'frozen', successor: 'quay.io/jupyter/scipy-notebook' },
    '$(warning) jupyter/scipy-notebook', 'frozen, use quay.io/jupyter/scipy-notebook', ''],
];

for (const [name, image, label, description, detail] of lines) {
  test(`palette line: ${name}`, () => {
    const line = imageLine(image);
    assert.deepEqual([line.label, line.description, line.detail, line.image], [label, description, detail, image]);
  });
}

const actions = [
  ['in a Dockerfile FROM comes first', jupyter, 'dockerfile', ['Insert FROM', 'Insert docker run', 'Pull', 'Open Page']],
  ['in a recipe the command comes first', jupyter, 'recipe', ['Insert docker run', 'Insert FROM', 'Pull', 'Open Page']],
  ['without an editor too', jupyter, undefined, ['Insert docker run', 'Insert FROM', 'Pull', 'Open Page']],
  ['what the server leaves out is not offered', { name: 'x', source: 'registry' }, 'recipe', ['Pull']],
];

for (const [name, image, language, labels] of actions) {
  test(`palette actions: ${name}`, () =>
    assert.deepEqual(actionsFor(image, language).map(({ label }) => label.replace(/^\$\(.+?\) /, '')), labels));
}

test('palette actions: a command is shown without its heading', () =>
  assert.equal(actionsFor(jupyter, 'recipe')[0].description, 'docker run -d -p 8888:8888 quay.io/jupyter/scipy-notebook'));
