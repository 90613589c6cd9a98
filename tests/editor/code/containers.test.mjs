import { inVsCode } from './vscode.mjs';

const recipe = `### web
docker run -d --name shown busybox sleep 600

### shell
docker run -it --rm --name typed busybox sh
`;

const options = { environment: { DOCKER_HOST: process.env.ASSISTANT_TEST_ENGINE }, settings: { 'terminal.integrated.gpuAcceleration': 'off' } };

inVsCode({ files: { 'lesson.recipe': recipe }, ...options }, {
  async 'an interactive command is typed into in a terminal, and ends with it'(vscode) {
    await vscode.open('lesson.recipe');
    await vscode.page.getByRole('button', { name: 'Docker answers' }).waitFor();
    await vscode.lens('Run').last().click();
    const screen = vscode.page.locator('.terminal-wrapper.active .xterm-rows');
    await screen.filter({ hasText: '/ #' }).waitFor();
    await vscode.page.keyboard.type('echo $((6 * 7)) from $(hostname | wc -c)\n', { delay: 20 });
    await screen.filter({ hasText: '42 from 13' }).waitFor();
    await vscode.screenshot('terminal');
    await vscode.page.keyboard.type('exit 3\n', { delay: 20 });
    await vscode.message('terminated with exit code: 3').waitFor();
    await vscode.lens('Stop').waitFor({ state: 'detached' });
  },

  async 'the view lists what the file has started, and stops and removes it'(vscode) {
    await vscode.lens('Run').first().click();
    await vscode.message('shown is ready').waitFor();
    await vscode.command('Focus on Containers of this Workspace View');
    const shown = vscode.page.getByRole('treeitem', { name: /^shown/ });
    await shown.filter({ hasText: 'running since' }).waitFor();
    await vscode.screenshot('containers-view');

    await shown.hover();
    await shown.getByRole('button', { name: 'Stop' }).click();
    await shown.filter({ hasText: 'exited' }).waitFor();
    await shown.hover();
    await shown.getByRole('button', { name: 'Remove' }).click();
    await vscode.message('Remove shown?').getByRole('button', { name: 'Remove' }).click();
    await shown.waitFor({ state: 'detached' });
  },

  async 'a heading cleans up what its block has started'(vscode) {
    await vscode.lens('Run').first().click();
    await vscode.lens('Clean Up').waitFor();
    await vscode.screenshot('clean-up');
    await vscode.lens('Clean Up').click();
    await vscode.message('has started: shown?').getByRole('button', { name: 'Stop and Remove' }).click();
    await vscode.lens('Clean Up').waitFor({ state: 'detached' });
    await vscode.message('Removed: shown.').waitFor();
  },
});
