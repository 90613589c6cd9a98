import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { startBrowser } from '../../../client-vscode/launch/browser.mjs';
import { startCodeServer } from '../../../client-vscode/launch/codeServer.mjs';
import { build } from '../../../client-vscode/launch/paths.mjs';

const limit = 30_000; // milliseconds for anything to appear on a slow machine

/**
 * Tests in one real VS Code in a real browser, in a new folder with these files (name to text): `scenarios` is a table of
 * names and functions that get the editor, carried out in this order. A failed one leaves a screenshot `failed-…`.
 */
export function inVsCode({ files, ...options }, scenarios) {
  let vscode;
  before(async () => { vscode = await openVsCode(files, options); });
  after(() => vscode?.close());
  for (const [name, scenario] of Object.entries(scenarios)) {
    test(name, async () => {
      try {
        await scenario(vscode);
      } catch (error) {
        await vscode.screenshot(`failed-${name.replace(/\W+/g, '-')}`);
        throw error;
      }
    });
  }
}

async function openVsCode(files, { trust = true, environment = {}, settings = {} }) {
  const home = mkdtempSync(join(tmpdir(), 'vscode-'));
  const folder = join(home, 'work');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const server = await startCodeServer({ home, open: folder, trust, settings, port: 0, environment });
  const browser = await startBrowser(() => {});
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(limit);
  await page.goto(server.address);
  return new VsCode(page, folder, async () => {
    await browser.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10 }); // What the server has started may still be writing.
  });
}

class VsCode {
  constructor(page, folder, close) {
    Object.assign(this, { page, folder, close });
  }

  /** Opens a file of the folder and waits until the language server runs. */
  async open(name) {
    await this.page.getByRole('treeitem', { name }).dblclick();
    await this.page.getByRole('tab', { name }).waitFor();
    await this.page.getByRole('button', { name: 'Recipe Assistant: server running' }).waitFor();
  }

  /** Runs a command of the palette by its title. The open palette does not learn of a command that comes later; it is opened again then. */
  async command(title) {
    const field = this.page.locator('.quick-input-widget input[type=text]').first();
    const option = this.page.getByRole('option', { name: title }).first();
    for (let tries = 0; tries < 6; tries++) {
      await this.page.keyboard.press('F1');
      await field.waitFor();
      await field.fill(`>${title}`);
      if (await option.waitFor({ timeout: limit / 6 }).then(() => true, () => false)) return option.click();
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`The palette does not offer “${title}”.`);
  }

  /** Opens the image palette and types. */
  async searchImages(text) {
    await this.command('Recipe: Search Images');
    await this.page.getByPlaceholder('An image, a program or a purpose').waitFor();
    await this.page.keyboard.type(text, { delay: 30 });
  }

  /** Puts the cursor at the end of the document and types. */
  async typeAtEnd(text) {
    await this.page.locator('.monaco-editor .view-lines').first().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line, column) {
    await this.page.locator('.monaco-editor .view-lines').first().click();
    await this.page.keyboard.press('Control+G');
    await this.page.locator('.quick-input-widget input').first().waitFor();
    await this.page.keyboard.insertText(`${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: `Ln ${line}, Col ${column}`, exact: true }).waitFor();
  }

  /** Saves a document that was changed and answers what is in its file then. Needs `files.autoSave` off. */
  async save(name) {
    await this.page.locator('.tab.dirty').waitFor();
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** A line of the editor by some of its text. */
  line(text) {
    // The editor draws a space as one that does not break.
    const words = text.split(' ').map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return this.page.locator('.monaco-editor .view-line', { hasText: new RegExp(words.join('\\s')) });
  }

  /** The menu of fixes at the cursor with this offer in it. Lenses and findings that arrive meanwhile close it; it is opened again then. */
  async fixes(offer) {
    const menu = this.page.locator('.action-widget');
    const shown = () => menu.getByText(offer, { exact: true }).waitFor({ timeout: limit / 6 }).then(() => true, () => false);
    for (let tries = 0; tries < 6; tries++) {
      await this.page.keyboard.press('Control+.');
      if (await shown()) return menu;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`The menu does not offer “${offer}”.`);
  }

  /** A line of the completion list; the first with that text. */
  suggestion(text) {
    return this.page.locator('.suggest-widget .monaco-list-row', { hasText: text }).first();
  }

  /** A lens by its words. */
  lens(name) {
    return this.page.locator('.codelens-decoration a', { hasText: name });
  }

  /** A message in the corner by some of its words. */
  message(text) {
    return this.page.locator('.notification-list-item', { hasText: text });
  }

  /** A line of the open list of choices. */
  choice(name) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: name });
  }

  /** Keeps what can be seen now in .build/screenshots. */
  async screenshot(name) {
    await this.page.screenshot({ path: join(build, 'screenshots', `${name}.png`) });
  }
}
