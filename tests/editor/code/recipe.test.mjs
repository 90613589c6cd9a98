import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inVsCode } from './vscode.mjs';

const recipe = `### lab
# A notebook with the folder of this file.
# @wait http /lab
docker run -d --name lab --gpu all -m 536870912 -v "$PWD":/home/jovyan/work -p 127.0.0.1:8888:8888 quay.io/jupyter/scipy-notebook
docker logs lab

### database
docker run -d --name store -e POSTGRES_PASSWORD=secret -p 5432 postgres:16
`;

const tables = `docker ps -a | head

docker run -d --name risky --privileged busybox:1

docker ps -a
`;

const compose = `services:
  cache:
    image: redis:7
`;

const page = `# Lesson

\`\`\`sh
docker run -d --nmae py python:3.13
\`\`\`

End of the page.
`;

const files = { 'lesson.recipe': recipe, 'tables.recipe': tables, 'compose.yaml': compose, 'lesson.md': page };
const environment = { DOCKER_HOST: process.env.ASSISTANT_TEST_ENGINE };

inVsCode({ files, environment, settings: { 'files.autoSave': 'off' } }, {
  async 'the outline shows the blocks with their commands, and each block folds'(vscode) {
    await vscode.open('lesson.recipe');
    await vscode.page.getByText('Outline', { exact: true }).click();
    for (const entry of ['lab', 'database']) await vscode.page.getByRole('treeitem', { name: entry }).first().waitFor();
    await vscode.screenshot('recipe-outline');
    await vscode.command('Fold All');
    await vscode.line('docker logs lab').waitFor({ state: 'detached' });
    await vscode.line('### database').waitFor();
    await vscode.screenshot('recipe-folded');
    await vscode.command('Unfold All');
    await vscode.line('docker logs lab').waitFor();
  },

  async 'a folder, a size and a port of the engine stand behind their words'(vscode) {
    await vscode.line(`= ${vscode.folder}`).waitFor();
    await vscode.line('= 512 MiB').waitFor();
    await vscode.line('random host port').waitFor();
    await vscode.screenshot('recipe');
  },

  async 'a misspelt flag is mended'(vscode) {
    await vscode.page.locator('.squiggly-error').first().waitFor();
    await vscode.page.getByRole('button', { name: 'Docker answers' }).waitFor();
    await vscode.goTo(4, 27);
    const menu = await vscode.fixes('Change to --gpus');
    await vscode.screenshot('recipe-fixes');
    await menu.getByText('Change to --gpus').click();
    await vscode.line('--gpus all').waitFor();
  },

  async 'F2 renames a container wherever it is named'(vscode) {
    await vscode.goTo(5, 13);
    await vscode.page.keyboard.press('F2');
    const name = vscode.page.locator('.rename-box input');
    await name.fill('notebook');
    await name.press('Enter');
    await vscode.line('docker logs notebook').waitFor();
    await vscode.line('--name notebook').waitFor();
  },

  async 'Format Document puts each flag of a long command on a line'(vscode) {
    await vscode.command('Format Document');
    await vscode.line('--gpus all').waitFor();
    await vscode.screenshot('recipe-formatted');
    assert.equal(await vscode.save('lesson.recipe'), recipe.replace(/docker run -d --name lab.*\n.*lab\n/, `docker run -d \\
  --name notebook \\
  --gpus all \\
  -m 536870912 \\
  -v "$PWD":/home/jovyan/work \\
  -p 127.0.0.1:8888:8888 \\
  quay.io/jupyter/scipy-notebook
docker logs notebook
`));
  },

  async 'a published port is explained'(vscode) {
    await vscode.goTo(9, 10);
    await vscode.command('Show or Focus Hover');
    await vscode.page.locator('.monaco-hover', { hasText: '127.0.0.1' }).first().waitFor();
    await vscode.screenshot('recipe-hover');
    await vscode.page.keyboard.press('Escape');
  },

  async 'a mount is completed part by part, and a directive by its name'(vscode) {
    await vscode.typeAtEnd('docker run --mount ');
    await vscode.suggestion('type=bind,source=').waitFor();
    await vscode.screenshot('recipe-mount');
    await vscode.suggestion('type=bind,source=').click();
    await vscode.suggestion('"$PWD"').click();
    await vscode.page.keyboard.type(',');
    await vscode.suggestion('target').click();
    await vscode.line('source="$PWD",target=').waitFor();
    await vscode.screenshot('recipe-mount-target');
    await vscode.page.keyboard.press('Escape');
    await vscode.typeAtEnd('\n# @');
    await vscode.suggestion('env-file').waitFor();
    await vscode.page.locator('.parameter-hints-widget.visible').waitFor({ state: 'detached' });
    await vscode.screenshot('recipe-directive');
    await vscode.page.keyboard.press('Escape');
  },

  async 'a command becomes a compose file, which is shown and writes over none'(vscode) {
    await vscode.goTo(4, 3);
    const menu = await vscode.fixes('Convert to compose.yaml');
    await vscode.screenshot('recipe-convert');
    await menu.getByText('Convert to compose.yaml').click();
    await vscode.page.getByRole('tab', { name: 'compose-2.yaml', selected: true }).waitFor();
    await vscode.line('image: quay.io/jupyter/scipy-notebook').waitFor();
    await vscode.screenshot('recipe-composed');
    assert.equal(readFileSync(join(vscode.folder, 'compose.yaml'), 'utf8'), compose);
  },

  async 'a compose file becomes a recipe from the palette'(vscode) {
    await vscode.open('compose.yaml');
    await vscode.command('Recipe: Convert compose.yaml to a Recipe');
    await vscode.page.getByRole('tab', { name: 'compose.recipe', selected: true }).waitFor();
    await vscode.line('redis:7').waitFor();
    await vscode.page.locator('.tab.active:not(.dirty)').waitFor();
    assert.match(readFileSync(join(vscode.folder, 'compose.recipe'), 'utf8'), /docker run -d --name cache/);
    await vscode.screenshot('recipe-from-compose');
  },

  async 'a fence of a page has findings, lenses and completion'(vscode) {
    await vscode.open('lesson.md');
    await vscode.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await vscode.lens('Pull').waitFor();
    await vscode.screenshot('page');
    await vscode.goTo(4, 36);
    await vscode.page.keyboard.type('\ndocker run rocker/tidyv', { delay: 20 });
    await vscode.suggestion('rocker/tidyverse').waitFor();
    await vscode.screenshot('page-completion');
    await vscode.suggestion('rocker/tidyverse').click();
    await vscode.line('docker run rocker/tidyverse').waitFor();
  },

  async 'what only a shell can run says so'(vscode) {
    await vscode.open('tables.recipe');
    await vscode.lens('Not run by the assistant').click();
    await vscode.message('“|”').waitFor();
    await vscode.screenshot('recipe-not-run');
  },

  async 'a dangerous command is asked about, and does not run when it is refused'(vscode) {
    await vscode.goTo(3, 1);
    await vscode.command('Recipe: Run');
    const question = vscode.message('--privileged');
    await question.getByRole('button', { name: 'Run Anyway' }).waitFor();
    await vscode.screenshot('recipe-danger');
    await question.getByRole('button', { name: 'Clear Notification' }).click();
    await question.waitFor({ state: 'detached' });
    await vscode.lens('Run').last().click();
    const table = vscode.page.locator('.monaco-editor', { hasText: 'CONTAINER ID' });
    await table.waitFor();
    assert.doesNotMatch(await table.innerText(), /risky/);
    await vscode.screenshot('recipe-refused');
  },
});
