import { inVsCode } from './vscode.mjs';

const recipe = `### notebook
# Python, pandas and scikit-learn in the browser; the folder work is kept.
# @wait http /api
docker run -d --name notebook \\
  -p 127.0.0.1:8888:8888 \\
  -v "$PWD/work":/home/jovyan/work \\
  quay.io/jupyter/scipy-notebook

### rstudio
docker run -d -p 8787:8787 rocker/tidyverse

### database
docker run -d --name timescaledb -p 5432:5432 \\
  --memory 1073741824 timescale/timescaledb:latest-pg17
docker exec -it timescaledb psql -U postgres
`;

// What it leaves in .build/screenshots/readme.png is docs/editor.png.
inVsCode({ files: { 'course.recipe': recipe }, environment: { DOCKER_HOST: process.env.ASSISTANT_TEST_ENGINE } }, {
  async 'the picture of the README shows what it says'(vscode) {
    await vscode.page.setViewportSize({ width: 1280, height: 700 });
    await vscode.open('course.recipe');
    await vscode.page.getByText('Outline', { exact: true }).click();
    await vscode.lens('Run').first().click();
    await vscode.message('notebook is ready').waitFor({ timeout: 120_000 });
    await vscode.lens('running').waitFor();
    await vscode.page.locator('.squiggly-warning').first().waitFor();
    await vscode.screenshot('readme');
    await vscode.lens('Remove').click();
    await vscode.message('Remove notebook').getByRole('button', { name: 'Remove' }).click();
    await vscode.lens('running').waitFor({ state: 'detached' });
  },
});
