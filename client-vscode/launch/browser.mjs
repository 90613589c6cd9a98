import { createRequire } from 'node:module';
import { onPath } from './commands.mjs';
import { installPackages, isDebianRoot } from './debian.mjs';

/** Starts the headless Chromium of this machine; as root on Debian it is installed first. */
export async function startBrowser(say) {
  const executablePath = chromium() ?? await installed(say);
  // Loaded here and not at the top: the packages may just have been installed.
  const { chromium: driver } = createRequire(import.meta.url)('playwright-core');
  return driver.launch({ executablePath, args: flags });
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const chromium = () => names.map(onPath).find(path => path);

async function installed(say) {
  if (!isDebianRoot()) throw new Error('No Chromium is on PATH. Install chromium, then start again.');
  say('browser: installing chromium');
  await installPackages(['chromium', 'fonts-dejavu-core']);
  return chromium();
}

const flags = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
