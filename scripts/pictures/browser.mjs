import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];

/** Starts the machine's own Chrome, Chromium or Edge, else the one that comes with npm. */
export async function startBrowser() {
  const own = process.env.CHROMIUM ?? INSTALLED.find(existsSync);
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args });
}
