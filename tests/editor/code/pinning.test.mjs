import assert from 'node:assert/strict';
import { inVsCode } from './vscode.mjs';
import { startHub } from './hub.mjs';

const hub = await startHub();

inVsCode({ files: { Dockerfile: 'FROM postgres:17.10\nRUN true\n' }, settings: { ...hub.settings, 'files.autoSave': 'off' } }, {
  async 'images move to newer tags once the person has seen and applied the difference'(vscode) {
    await vscode.open('Dockerfile');
    await vscode.line('FROM postgres:17.10').waitFor();
    await vscode.command('Recipe: Update Images');
    const apply = vscode.page.getByRole('button', { name: 'Apply', exact: true });
    await apply.waitFor();
    await vscode.screenshot('update-preview');
    assert.equal(await vscode.line('FROM postgres:17.11').count(), 0);
    // VS Code ticks nothing that needs to be confirmed by itself.
    await vscode.page.locator('.edit-checkbox').first().click();
    await apply.click();
    await vscode.line('FROM postgres:17.11').first().waitFor();
    assert.equal(await vscode.save('Dockerfile'), 'FROM postgres:17.11\nRUN true\n');
    await vscode.screenshot('updated');
  },
});
