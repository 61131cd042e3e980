import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startLocalBrowser } from '../../scripts/pictures/browser';
import { serveFolders, type Site } from '../../scripts/pictures/site';

const PAGES = join(__dirname, '../../dist/web');

/**
 * Opens the page without Excel anew before each test of a file, and hands the test what it opened. After each test nothing must have been
 * asked of another host, and nothing must have gone wrong in the page.
 */
export function beforeEachOnWorkbench(use: (page: Page) => void): void {
  let browser: Browser;
  let site: Site;
  let page: Page;
  let strangers: string[];
  let errors: string[];

  beforeAll(async () => {
    [browser, site] = await Promise.all([startLocalBrowser(), serveFolders(PAGES)]);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });
  beforeEach(async () => {
    strangers = [];
    errors = [];
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address) && !/^(?:data|blob):/.test(request.url())) strangers.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${site.address}index.html`);
    await page.getByRole('grid', { name: /收入支出决算总表/ }).waitFor();
    use(page);
  });
  afterEach(async () => {
    await page.close();
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
  });
}

/** Opens a file in the page, and waits until the page shows it: the workbook before it may have sheets of the same names. */
export async function openFile(page: Page, file: string | { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
  const [name, given] =
    typeof file === 'string'
      ? [basename(file), file]
      : [file.name, { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) }];
  await page.getByLabel('选择文件').setInputFiles(given);
  await page.getByRole('toolbar').getByRole('status').getByText(name, { exact: true }).waitFor();
}
