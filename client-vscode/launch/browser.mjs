import { createRequire } from 'node:module';
import { installPackages } from '../../tests/engine/install.mjs';
import { onPath } from './commands.mjs';

/** Starts the headless Chromium of this machine; as root on Debian it is installed first. */
export async function startBrowser(say) {
  const executablePath = await installChromium(say);
  // Loaded here and not at the top: the packages may just have been installed.
  const { chromium: driver } = createRequire(import.meta.url)('playwright-core');
  return driver.launch({ executablePath, args: flags });
}

/** The path of a Chromium, which is installed first where it is missing. Rejects with a sentence where it cannot be had. */
export async function installChromium(say) {
  const there = chromium();
  if (there) return there;
  const { skipped } = await installPackages(['chromium', 'fonts-dejavu-core'], step => say(`browser: ${step}`));
  if (skipped) throw new Error(`No Chromium is on PATH: ${skipped}.`);
  return chromium();
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const chromium = () => names.map(onPath).find(path => path);

const flags = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
