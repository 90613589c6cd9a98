import assert from 'node:assert/strict';
import test from 'node:test';
import { clientModule } from './module.mjs';

const { FillingList } = await clientModule('fillingList');

/** A list whose editor is told what is shown at once and tells the key that was pressed only when it is asked whether it has caught up. */
function desk() {
  const picker = { items: [], activeItems: [] };
  let pressed;
  const list = new FillingList(picker, async () => {
    if (pressed) picker.activeItems = picker.items.filter(({ id }) => id === pressed);
    pressed = undefined;
  });
  return {
    list,
    press: id => { pressed = id; },
    show: (ids, isFirst) => list.show(ids.split(' ').map(id => ({ id, label: id, description: '', detail: '', value: id === 'note' ? undefined : id })), isFirst),
    shown: () => picker.items.map(({ id }) => picker.activeItems.some(active => active.id === id) ? `[${id}]` : id).join(' '),
  };
}

test('the first line that can be chosen is active', async () => {
  const { show, shown } = desk();
  await show('note postgres postgis', true);
  assert.equal(shown(), 'note [postgres] postgis');
});

test('what arrives leaves the chosen line where the person went, also with the key that was pressed just before', async () => {
  const { show, shown, press } = desk();
  await show('postgres timescale', true);
  press('timescale');
  await show('postgres postgis timescale hub', false);
  assert.equal(shown(), 'postgres postgis [timescale] hub');
});

test('a new question begins at its first line', async () => {
  const { list, show, shown, press } = desk();
  await show('postgres timescale', true);
  press('timescale');
  await show('postgres timescale hub', false);
  list.asked();
  await show('timescaledb postgres timescale', true);
  assert.equal(shown(), '[timescaledb] postgres timescale');
});

test('a line that the person went to after she typed stays chosen when the answer comes', async () => {
  const { list, show, shown, press } = desk();
  await show('postgres timescale', true);
  list.asked();
  press('timescale');
  await show('postgis postgres timescale', true);
  assert.equal(shown(), 'postgis postgres [timescale]');
});

test('a chosen line that is gone gives way to the first', async () => {
  const { show, shown, press } = desk();
  await show('postgres timescale', true);
  press('timescale');
  await show('note', false);
  await show('note postgis', false);
  assert.equal(shown(), 'note [postgis]');
});

test('of lines that wait to be shown only the newest are, and they begin a question if the others did', async () => {
  const { list, show, shown } = desk();
  await show('timescale postgres', true);
  list.asked();
  await Promise.all([show('postgres timescale', true), show('postgres timescale hub', false)]);
  assert.equal(shown(), '[postgres] timescale hub');
});
