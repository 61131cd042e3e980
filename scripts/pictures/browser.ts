import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The machine's own Chrome or Edge, else the Chromium that comes with npm. No name is resolved but those given. */
async function launch(...resolved: readonly string[]): Promise<Browser> {
  const rules = ['MAP * ~NOTFOUND', ...resolved.map((name) => `EXCLUDE ${name}`)].join(', ');
  const args = ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=${rules}`];
  const own = process.env.CHROMIUM ?? INSTALLED.find(existsSync);
  if (own) return chromium.launch({ executablePath: own, args });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args });
}

/** A browser for pages that `serveFolders` serves: sites of this machine are found, nothing else is. */
export function startLocalBrowser(): Promise<Browser> {
  return launch('localhost');
}

/** A browser from which nothing can leave the machine, whatever a page or its workers ask for. */
export function startSealedBrowser(): Promise<Browser> {
  return launch();
}
