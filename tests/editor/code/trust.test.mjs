import assert from 'node:assert/strict';
import { inVsCode } from './vscode.mjs';

inVsCode({ files: { 'lesson.recipe': 'docker run -d --name tidy rocker/tidyverse\n' }, trust: false }, {
  async 'completion works in an untrusted workspace'(vscode) {
    await vscode.page.getByRole('button', { name: 'Restricted Mode' }).waitFor();
    await vscode.open('lesson.recipe');
    await vscode.typeAtEnd('docker run -d jupy');
    await vscode.suggestion('jupyter').waitFor();
    await vscode.page.keyboard.press('Escape');
  },

  async 'no lens stands there, and pulling a found image is refused with a reason'(vscode) {
    assert.equal(await vscode.lens('').count(), 0);
    await vscode.searchImages('tidyverse');
    await vscode.choice('Only the catalogue is shown').waitFor();
    await vscode.choice('rocker/tidyverse').first().click();
    await vscode.choice('recommended').click();
    await vscode.choice('docker pull rocker/tidyverse').click();
    await vscode.message('Nothing is pulled, built or run in a workspace that you do not trust.').waitFor();
    await vscode.screenshot('untrusted');
  },

  async 'the palette does not offer to run anything there'(vscode) {
    await vscode.page.keyboard.press('F1');
    await vscode.page.keyboard.insertText('Recipe: ');
    await vscode.choice('Recipe: Restart Server').waitFor();
    assert.equal(await vscode.choice('Recipe: Pull').count(), 0);
  },
});
