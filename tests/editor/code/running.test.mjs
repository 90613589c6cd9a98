import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from '../../../client-vscode/launch/paths.mjs';
import { inVsCode } from './vscode.mjs';

const recipe = `### jupyter
docker run -d --name lab -p 127.0.0.1:8888:8888 quay.io/jupyter/tensorflow-notebook

### list
docker ps
`;

inVsCode({ files: { 'lesson.recipe': recipe }, environment: { DOCKER_HOST: process.env.ASSISTANT_TEST_ENGINE } }, {
  async 'lenses stand over what can be run'(vscode) {
    await vscode.open('lesson.recipe');
    await vscode.page.getByRole('button', { name: 'Docker answers' }).waitFor(); // The lenses are drawn anew then.
    await vscode.lens('Run').nth(1).waitFor();
    assert.equal(await vscode.lens('Run').count(), 2);
    await vscode.screenshot('lenses');
  },

  async 'Run starts the notebook and says where it is'(vscode) {
    await vscode.lens('Run').first().click();
    await vscode.message('lab is ready').waitFor({ timeout: 120_000 });
    await vscode.screenshot('ready');
  },

  async 'Open opens the page with its token'(vscode) {
    const context = vscode.page.context();
    const asking = context.waitForEvent('request', request => request.url().includes('token='));
    const opening = context.waitForEvent('page');
    await vscode.message('lab is ready').getByRole('button', { name: 'Open' }).click();
    const [request, notebook] = [await asking, await opening];
    // What Jupyter shows to somebody who is let in; drawing it is the browser's affair.
    await notebook.locator('[data-notebook-path]').waitFor({ state: 'attached' });
    await notebook.screenshot({ path: join(build, 'screenshots/notebook.png') });
    const token = new URL(request.url()).searchParams.get('token');
    assert.equal(await notebook.evaluate(answerTo, token), 200);
    assert.equal(await notebook.evaluate(answerTo, 'wrong'), 403);
  },

  async 'the lenses show the container, and a table the running ones'(vscode) {
    await vscode.lens('Stop').waitFor();
    await vscode.lens('Run').last().click();
    await vscode.page.locator('.output-view, .monaco-editor', { hasText: 'quay.io/jupyter/tensorflow-notebook' }).last().waitFor();
    await vscode.screenshot('running');
  },

  async 'Stop and Remove end it'(vscode) {
    await vscode.lens('Stop').click();
    await vscode.lens('Stop').waitFor({ state: 'detached' });
    await vscode.lens('Remove').click();
    await vscode.message('Remove lab?').getByRole('button', { name: 'Remove' }).click();
    await vscode.lens('Remove').waitFor({ state: 'detached' });
    await vscode.screenshot('removed');
  },
});

/** What Jupyter answers to somebody who asks for its files with this token and nothing else; runs in the page. */
const answerTo = async token => (await fetch('/api/contents', { cache: 'no-store', credentials: 'omit', headers: { Authorization: `token ${token}` } })).status;
