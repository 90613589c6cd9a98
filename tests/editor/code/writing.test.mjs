import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openVsCode } from './vscode.mjs';

let vscode;
before(async () => { vscode = await openVsCode({ 'lesson.recipe': '### notebook\ndocker rnu -d python\n', Dockerfile: 'FORM python:3.13\n' }); });
after(() => vscode.close());

test('a mistake in a recipe is underlined and explained', async () => {
  await vscode.open('lesson.recipe');
  await vscode.page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  await vscode.command('Problems: Focus on Problems View');
  await vscode.page.locator('.markers-panel .monaco-list-row', { hasText: 'rnu' }).waitFor();
  await vscode.screenshot('finding');
});

test('a completion of an image is accepted', async () => {
  await vscode.typeAtEnd('docker run -d tidy');
  await vscode.page.locator('.suggest-widget .monaco-list-row', { hasText: 'rocker/tidyverse' }).first().waitFor();
  await vscode.screenshot('completion');
  await vscode.page.keyboard.press('Enter');
  await vscode.lines().filter({ hasText: 'rocker/tidyverse' }).waitFor();
});

test('a mistake in a Dockerfile has a quick fix', async () => {
  await vscode.open('Dockerfile');
  await vscode.page.locator('.squiggly-error').first().waitFor();
  await vscode.page.locator('.monaco-editor .view-lines').first().click();
  await vscode.page.keyboard.press('Control+Home');
  await vscode.page.keyboard.press('Control+.');
  await vscode.page.locator('.action-widget', { hasText: 'FROM' }).waitFor();
  await vscode.screenshot('fix');
  await vscode.page.keyboard.press('Enter');
  await vscode.lines().filter({ hasText: 'FROM' }).waitFor();
  assert.equal(await vscode.page.locator('.squiggly-error').count(), 0);
});
