import assert from 'node:assert/strict';
import { inVsCode } from './vscode.mjs';

inVsCode({ files: { 'lesson.recipe': '', Dockerfile: '' } }, {
  async 'images are found as the person types, the ones of the catalogue first'(vscode) {
    await vscode.open('lesson.recipe');
    await vscode.searchImages('postgres');
    await vscode.choice('postgis/postgis').waitFor();
    await vscode.screenshot('search');
    assert.match(await vscode.choice('').first().innerText(), /postgres/);
    await vscode.page.keyboard.press('Escape');
  },

  async 'the chosen image becomes a block of the recipe'(vscode) {
    await vscode.searchImages('tidyverse');
    await vscode.choice('rocker/tidyverse').first().click();
    await vscode.choice('Insert docker run').waitFor();
    await vscode.screenshot('search-actions');
    await vscode.choice('Insert docker run').click();
    await vscode.line('docker run').waitFor();
    await vscode.line('rocker/tidyverse').first().waitFor();
    await vscode.screenshot('search-inserted');
  },

  async 'in a Dockerfile the chosen image becomes its FROM'(vscode) {
    await vscode.open('Dockerfile');
    await vscode.searchImages('scipy');
    await vscode.choice('quay.io/jupyter/scipy-notebook').first().click();
    await vscode.choice('Insert FROM').click();
    await vscode.line('FROM quay.io/jupyter/scipy-notebook').waitFor();
  },
});
