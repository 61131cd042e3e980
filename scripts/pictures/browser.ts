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

/** Sites of this machine are found, nothing else is. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'];

/** The machine's own Chrome or Edge, else the Chromium that comes with npm; for pages that `serveFolders` serves. */
export async function startLocalBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM ?? INSTALLED.find(existsSync);
  if (own) return chromium.launch({ executablePath: own, args: ARGUMENTS });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: ARGUMENTS });
}
