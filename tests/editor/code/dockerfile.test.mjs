import assert from 'node:assert/strict';
import { inVsCode } from './vscode.mjs';

const dockerfile = `# syntax=docker/dockerfile:1
ARG PYTHON=3.13
FROM python:\${PYTHON} as builder
RUN pip install --no-cache-dir \\
pandas \\
    numpy
RUN <<EOF
if [ -n "$HOME" ]; then
  echo "two  blanks"  
fi
EOF

FROM python:\${PYTHON} as runtime
COPY --from=builder /usr/local/lib /usr/local/lib
ENTRYPOINT ["python", "-m", "http.server"]
`;

const files = { Dockerfile: dockerfile, '.dockerignore': '*.key\n', 'data.csv': '1,2\n', 'secret.key': 'x\n' };

inVsCode({ files, settings: { 'files.autoSave': 'off' } }, {
  async 'the value of a variable and the number of a stage stand behind their words'(vscode) {
    await vscode.open('Dockerfile');
    await vscode.line('= python:3.13').nth(1).waitFor();
    assert.equal(await shown(vscode, '= python:3.13'), 'FROM python:${PYTHON}= python:3.13 as builderstage 0');
  },

  async 'each mistake is underlined once'(vscode) {
    await vscode.command('Problems: Focus on Problems View');
    const problems = vscode.page.locator('.markers-panel .monaco-list-row', { hasText: 'FromAsCasing' });
    await problems.nth(1).waitFor();
    assert.equal(await problems.count(), 2);
    await vscode.screenshot('dockerfile-problems');
    await vscode.command('View: Hide Panel');
  },

  async 'a shell command in RUN is a function, a word of its grammar a keyword'(vscode) {
    assert.match(await tokenAt(vscode, 4, 6), /semantic token type\s*function/);
    assert.match(await tokenAt(vscode, 8, 2), /semantic token type\s*keyword/);
    assert.notEqual(await colour(vscode, 'pip'), await colour(vscode, 'install'));
    await vscode.screenshot('dockerfile');
  },

  async 'Go to Symbol lists the stages by name'(vscode) {
    await vscode.page.keyboard.press('Control+Shift+O');
    await vscode.choice('builder').first().waitFor();
    await vscode.choice('runtime').first().waitFor();
    await vscode.screenshot('dockerfile-symbols');
    await vscode.choice('runtime').first().click();
    await vscode.page.getByRole('button', { name: 'Ln 13, Col 26' }).waitFor();
  },

  async 'the outline says what each stage starts from'(vscode) {
    await vscode.page.getByText('Outline', { exact: true }).click();
    await vscode.page.getByRole('treeitem', { name: 'builder' }).getByText('stage 0 · python:${PYTHON}').waitFor();
    await vscode.screenshot('dockerfile-outline');
  },

  async 'F2 renames a stage in FROM and in COPY'(vscode) {
    await vscode.goTo(3, 27);
    await vscode.page.keyboard.press('F2');
    const name = vscode.page.locator('.rename-box input');
    await name.fill('compile');
    await name.press('Enter');
    await vscode.line('COPY --from=compile').waitFor();
    assert.equal(await vscode.save('Dockerfile'), dockerfile.replaceAll('builder', 'compile'));
  },

  async 'Format Document indents a continued line and leaves the heredoc alone'(vscode) {
    await vscode.command('Format Document');
    await vscode.line('  pandas').waitFor();
    assert.equal(await vscode.save('Dockerfile'), dockerfile.replaceAll('builder', 'compile').replace('\npandas', '\n  pandas'));
  },

  async 'a build check can be mended here, mended everywhere and skipped'(vscode) {
    await vscode.lens('Pull').first().waitFor(); // It moves the lines, which closes a menu.
    await vscode.goTo(3, 24);
    const menu = await vscode.fixes('Fix all FromAsCasing in this file');
    for (const offer of ['AS', 'Fix all FromAsCasing in this file', 'Skip FromAsCasing for this instruction', 'Skip FromAsCasing in this file'])
      await menu.locator('.monaco-list-row', { hasText: offer }).first().waitFor();
    await vscode.screenshot('dockerfile-fixes');
    await menu.getByText('Fix all FromAsCasing in this file').click();
    await vscode.line('AS runtime').waitFor();
    await vscode.line('AS compile').waitFor();
    await vscode.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  },

  async 'COPY offers the files of the build context that are not ignored'(vscode) {
    await vscode.typeAtEnd('COPY ');
    await vscode.suggestion('data.csv').waitFor();
    await vscode.screenshot('dockerfile-paths');
    assert.equal(await vscode.suggestion('secret.key').count(), 0);
    await vscode.page.keyboard.type('data');
    await vscode.suggestion('data.csv').click();
    await vscode.line('COPY data.csv').waitFor();
  },
});

/** A line as it is drawn, hints included. */
const shown = async (vscode, text) => (await vscode.line(text).first().innerText()).replaceAll('\u00a0', ' ');

/** The colour of the first word with exactly this text. */
const colour = (vscode, word) =>
  vscode.page.locator('.monaco-editor .view-line span span', { hasText: new RegExp(`^\\s*${word}\\s*$`) }).first().evaluate(span => getComputedStyle(span).color);

/** What VS Code knows of the token at a place, as its own inspector tells. */
async function tokenAt(vscode, line, column) {
  await vscode.goTo(line, column);
  await vscode.command('Developer: Inspect Editor Tokens and Scopes');
  const inspector = vscode.page.locator('.token-inspect-widget', { hasText: 'semantic token type' });
  await inspector.waitFor();
  const told = await inspector.innerText();
  await vscode.page.keyboard.press('Escape');
  await inspector.waitFor({ state: 'detached' });
  return told;
}
