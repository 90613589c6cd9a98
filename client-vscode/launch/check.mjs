import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './browser.mjs';
import { installCodeServer } from './codeServerInstall.mjs';
import { examples, openCodeServer } from './editor.mjs';
import { build } from './paths.mjs';

const limit = 60_000; // milliseconds for the page to load and the extension to start on a slow machine
const screenshot = join(build, 'screenshots/start.png');

/** Proves that examples/ opens in code-server with the extension active and its server running; keeps a screenshot. */
export async function checkEditor(say) {
  await installCodeServer(say);
  const browser = await startBrowser(say);
  const editor = await openCodeServer();
  const page = await browser.newPage();
  try {
    await page.goto(editor.address);
    await openFile(page, readdirSync(examples).find(name => name.endsWith('.recipe')));
    await page.getByRole('button', { name: 'Recipe Assistant: server running' }).waitFor({ timeout: limit });
  } catch {
    throw new Error(`The page did not show the extension with a running server within a minute; ${screenshot} shows what it did.`);
  } finally {
    await page.screenshot({ path: screenshot });
    await browser.close();
    await editor.stop();
  }
}

const openFile = (page, name) => page.getByRole('treeitem', { name }).dblclick({ timeout: limit });
