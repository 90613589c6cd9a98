import assert from 'node:assert/strict';
import { inVsCode } from './vscode.mjs';
import { startHub } from './hub.mjs';

const hub = await startHub();

inVsCode({ files: { 'lesson.recipe': '### first\ndocker run -d rocker/shiny\n', Dockerfile: 'FROM debian:13\nRUN true\n' }, settings: hub.settings }, {
  async 'images are found as the person types, Docker Hub’s behind the catalogue’s without moving the chosen line'(vscode) {
    await vscode.open('lesson.recipe');
    const answer = hub.hold();
    await vscode.searchImages('postgres');
    await vscode.choice('postgis/postgis').waitFor();
    assert.match(await vscode.choice('').first().innerText(), /postgres/);
    assert.equal(await vscode.choice('someone/postgres-lab').count(), 0);
    await vscode.page.keyboard.press('ArrowDown');
    const chosen = await vscode.page.locator('.quick-input-list .monaco-list-row.focused').innerText();
    answer();
    await vscode.choice('14K').first().waitFor();
    assert.equal((await vscode.page.locator('.quick-input-list .monaco-list-row.focused').innerText()).split('\n')[0], chosen.split('\n')[0]);
    await vscode.screenshot('search');
    await vscode.page.keyboard.press('Escape');
  },

  async 'an old name says since when and what to use instead'(vscode) {
    await vscode.searchImages('old-scipy');
    await vscode.choice('frozen since 2023-10-20, now quay.io/jupyter/scipy-notebook').waitFor();
    await vscode.screenshot('search-frozen');
    await vscode.page.keyboard.press('Escape');
  },

  async 'a second step lists the tags with their sizes, and there is a way back'(vscode) {
    await vscode.searchImages('postgres');
    await vscode.choice('postgres').first().click();
    await vscode.choice('150 MB · amd64, arm64').first().waitFor();
    assert.match(await vscode.choice('').first().innerText(), /18.*recommended/s);
    await vscode.choice('not for').first().waitFor();
    await vscode.screenshot('search-tags');
    await vscode.page.getByRole('button', { name: 'Back' }).click();
    await vscode.choice('postgis/postgis').waitFor();
    await vscode.page.keyboard.press('Escape');
  },

  async 'the chosen tag becomes a block of the recipe, complete and behind the block of the cursor'(vscode) {
    await vscode.searchImages('postgres');
    await vscode.choice('postgres').first().click();
    await vscode.choice('17.11').first().click();
    await vscode.choice('Insert docker run').waitFor();
    await vscode.screenshot('search-actions');
    await vscode.choice('Insert docker run').click();
    await vscode.line('postgres:17.11').waitFor();
    await vscode.line('-v postgres-data:/var/lib/postgresql/data').waitFor();
    await vscode.line('# @prompt POSTGRES_PASSWORD A password for postgres').waitFor();
    await vscode.screenshot('search-inserted');
  },

  async 'in a Dockerfile the chosen image becomes a stage'(vscode) {
    await vscode.open('Dockerfile');
    await vscode.searchImages('scipy');
    await vscode.choice('frozen since 2023-10-20').waitFor(); // Docker Hub's answer to the whole word is the last one.
    await vscode.choice('JupyterLab with scientific Python').first().click();
    await vscode.choice('recommended').click();
    await vscode.choice('Insert FROM').click();
    await vscode.line('FROM quay.io/jupyter/scipy-notebook').waitFor();
    await vscode.screenshot('search-from');
  },

  async 'a run block does not fit in a Dockerfile and gets a document of its own'(vscode) {
    await vscode.searchImages('tidyverse');
    await vscode.choice('rocker/tidyverse').first().click();
    await vscode.choice('recommended').click();
    await vscode.choice('Insert docker run').click();
    await vscode.page.getByRole('tab', { name: 'Untitled-1' }).waitFor();
    await vscode.line('docker run -d --name tidyverse').waitFor();
  },

  async 'without a network the catalogue is there, and one line says why no more'(vscode) {
    await hub.stop();
    await vscode.searchImages('julia');
    await vscode.choice('cannot be reached').waitFor();
    await vscode.screenshot('search-offline');
    await vscode.page.keyboard.press('Escape');
  },
});
