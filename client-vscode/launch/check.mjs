import { readdirSync } from 'node:fs';
import { startBrowser } from './browser.mjs';
import { installCodeServer } from './codeServerInstall.mjs';
import { examples, openCodeServer } from './editor.mjs';

const limit = 60_000; // milliseconds for the page to load and the extension to start on a slow machine

/** Proves that examples/ opens in code-server with the extension active and its server running. */
export async function checkEditor(say) {
  await installCodeServer(say);
  const browser = await startBrowser(say);
  const editor = await openCodeServer();
  try {
    const page = await browser.newPage();
    await page.goto(editor.address);
    await openFile(page, readdirSync(examples).find(name => name.endsWith('.recipe')));
    await page.getByLabel('Recipe Assistant: server running').waitFor({ timeout: limit });
  } finally {
    await browser.close();
    await editor.stop();
  }
}

async function openFile(page, name) {
  await page.getByRole('treeitem', { name }).dblclick({ timeout: limit });
}
