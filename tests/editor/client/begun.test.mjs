import assert from 'node:assert/strict';
import test from 'node:test';
import { clientModule } from './module.mjs';

const { isBegun } = await clientModule('begun');

for (const text of ['type=', 'type=bind,source=', 'data/', '127.0.0.1:'])
  test(`more is written to ${text}`, () => assert.equal(isBegun(text), true));

for (const text of ['', 'readonly', 'bind', '--name ', '"$PWD"', '--mount=${1:type=}'])
  test(`${text || 'nothing'} is whole`, () => assert.equal(isBegun(text), false));
