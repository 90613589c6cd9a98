import { inVsCode } from './vscode.mjs';

const files = { 'lesson.recipe': '### notebook\ndocker rnu -d python\n', Dockerfile: 'FORM python:3.13\n' };

inVsCode({ files }, {
  async 'a mistake in a recipe is underlined and explained'(vscode) {
    await vscode.open('lesson.recipe');
    await vscode.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await vscode.command('Problems: Focus on Problems View');
    await vscode.page.locator('.markers-panel .monaco-list-row', { hasText: 'rnu' }).waitFor();
    await vscode.screenshot('finding');
  },

  async 'a completion of an image is accepted'(vscode) {
    await vscode.typeAtEnd('docker run -d tidy');
    await vscode.suggestion('rocker/tidyverse').waitFor();
    await vscode.screenshot('completion');
    await vscode.page.keyboard.press('Enter');
    await vscode.line('docker run -d rocker/tidyverse').waitFor();
  },

  async 'a mistake in a Dockerfile has a quick fix'(vscode) {
    await vscode.open('Dockerfile');
    await vscode.page.locator('.squiggly-error').first().waitFor();
    await vscode.page.locator('.monaco-editor .view-lines').first().click();
    await vscode.page.keyboard.press('Control+Home');
    await vscode.page.keyboard.press('Control+.');
    await vscode.page.locator('.action-widget', { hasText: 'FROM' }).waitFor();
    await vscode.screenshot('fix');
    await vscode.page.keyboard.press('Enter');
    await vscode.line('FROM python:3.13').waitFor();
    await vscode.page.locator('.squiggly-error').waitFor({ state: 'detached' });
  },
});
