import assert from 'node:assert/strict';
import test from 'node:test';
import { clientModule } from './module.mjs';

const { Asking } = await clientModule('asking');

/** A person who types, a server that answers when it is told to, and what is shown. */
function desk(context) {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const [asked, shown] = [[], []];
  const asking = new Asking(
    (question, signal, tell) => new Promise((resolve, reject) => asked.push({ question, signal, tell, resolve, reject })),
    {
      answer: (answer, { isFirst, isLast }) => shown.push(`${isFirst ? '' : '+'}${answer}${isLast ? '.' : ''}`),
      failure: error => shown.push(`failed: ${error.message}`),
      busy: isBusy => shown.push(isBusy ? 'busy' : 'idle'),
    },
    150,
  );
  const settled = () => new Promise(resolve => setImmediate(resolve));
  return { asking, asked, shown, settled, wait: milliseconds => context.mock.timers.tick(milliseconds) };
}

test('one question is asked after a pause, however many letters were typed', context => {
  const { asking, asked, wait } = desk(context);
  for (const word of ['t', 'ti', 'tid']) {
    asking.question(word);
    wait(100);
  }
  assert.deepEqual(asked, []);
  wait(50);
  assert.deepEqual(asked.map(({ question }) => question), ['tid']);
});

test('an answer that comes in pieces is shown in pieces', async context => {
  const { asking, asked, shown, settled, wait } = desk(context);
  asking.question('tidy');
  wait(150);
  asked[0].tell('catalogue');
  asked[0].tell('catalogue, local');
  asked[0].resolve('catalogue, local, Hub');
  await settled();
  assert.deepEqual(shown, ['busy', 'catalogue', '+catalogue, local', '+catalogue, local, Hub.', 'idle']);
});

test('a new word cancels the old question, and what still comes of it is dropped', async context => {
  const { asking, asked, shown, settled, wait } = desk(context);
  asking.question('jupyter');
  wait(150);
  asking.question('postgres');
  assert.equal(asked[0].signal.aborted, true);
  wait(150);
  asked[1].tell('postgres');
  asked[0].tell('jupyter');
  asked[0].resolve('jupyter, late');
  await settled();
  assert.deepEqual(shown, ['busy', 'busy', 'postgres']);
});

test('a question that was cancelled does not fail', async context => {
  const { asking, asked, shown, settled, wait } = desk(context);
  asking.question('jupyter');
  wait(150);
  asking.question('postgres');
  asked[0].reject(new Error('cancelled'));
  await settled();
  assert.deepEqual(shown, ['busy']);
});

test('a failure is shown', async context => {
  const { asking, asked, shown, settled, wait } = desk(context);
  asking.question('jupyter');
  wait(150);
  asked[0].reject(new Error('the server has ended'));
  await settled();
  assert.deepEqual(shown, ['busy', 'failed: the server has ended', 'idle']);
});

test('nothing is asked or shown once the list is closed', async context => {
  const { asking, asked, shown, settled, wait } = desk(context);
  asking.question('jupyter');
  wait(150);
  asking.stop();
  asked[0].resolve('jupyter');
  asking.question('x');
  asking.stop();
  wait(1000);
  await settled();
  assert.deepEqual([asked.length, shown], [1, ['busy']]);
});
