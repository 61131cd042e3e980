import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { startLocalBrowser } from '../../scripts/pictures/browser';
import { serveFolders, type Site } from '../../scripts/pictures/site';
import { openPane } from '../excel-host/browser-office';
import { OFFICE_JS_BASE } from '../excel-host/office-files';
import { TestExcel } from '../excel-host/test-excel';
import { xlsxWorkbook } from '../excel-host/xlsx-file';
import { openFile } from './workbench-page';

const PAGES = join(__dirname, '../../dist/web');
const JINING = join(__dirname, '../../samples/济宁市医疗保障局2020.xlsx');
const HOSTILE_NAME = '<img src=x onerror=alert(1)>';
const HOSTILE_TEXT = '"><script>alert(2)</script>';

let browser: Browser;
let site: Site;
let folder: string;
let hostile: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([startLocalBrowser(), serveFolders(PAGES)]);
  folder = mkdtempSync(join(tmpdir(), 'juesuan-network-'));
  hostile = join(folder, '恶意.xlsx');
  writeFileSync(hostile, hostileWorkbook());
});
afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

/** A sample in which a sheet with errors and a row that errors quote have been given markup for names. */
function hostileWorkbook(): Uint8Array {
  const files = unzipSync(new Uint8Array(readFileSync(JINING)));
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  for (const [name, bytes] of Object.entries(files)) {
    if (!/^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml$/.test(name)) continue;
    const text = strFromU8(bytes)
      .split('name="GK03支出决算表"')
      .join(`name="${escaped(HOSTILE_NAME)}"`)
      .split('其他行政事业单位医疗支出')
      .join(escaped(HOSTILE_TEXT));
    files[name] = strToU8(text);
  }
  return zipSync(files);
}

/** What happened in a context: every address that was asked for, every dialogue, everything that a policy forbade. */
interface Witness {
  readonly requests: readonly string[];
  readonly dialogs: readonly string[];
  readonly violations: readonly string[];
}

async function watch(context: BrowserContext): Promise<Witness> {
  const witness = { requests: new Array<string>(), dialogs: new Array<string>(), violations: new Array<string>() };
  context.on('request', (request) => witness.requests.push(request.url()));
  context.on('dialog', (dialog) => {
    witness.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await context.exposeFunction('witnessViolation', (text: string, source: string) => {
    // Office.js gives an element of its own a style that no page with a policy lets it have; that is not ours to change.
    if (!source.startsWith(OFFICE_JS_BASE)) witness.violations.push(text);
  });
  await context.addInitScript({
    content: `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      window.witnessViolation([violatedDirective, blockedURI, sourceFile].join(' '), sourceFile ?? ''));`,
  });
  return witness;
}

/** The browser as openPane takes it, with a witness in the window that it opens. */
async function paneWithWitness(transport: 'windows' | 'web', workbook: string) {
  let witness: Witness | null = null;
  const watched: Pick<Browser, 'newContext'> = {
    async newContext(options) {
      const context = await browser.newContext(options);
      witness = await watch(context);
      return context;
    },
  };
  const excel = new TestExcel(await xlsxWorkbook(workbook));
  const view = await openPane(watched as Browser, excel, { pages: PAGES, transport });
  if (!witness) throw new Error('no window was opened');
  return { view, witness: witness as Witness };
}

async function injected(place: Page | Frame): Promise<number> {
  return place.locator('img[src="x"], [onerror], [onload], body script:not([src])').count();
}

const ADDIN = /^https:\/\/localhost:[34]000\//;
const isFromThePage = (address: string) => /^(?:data|blob):/.test(address);

test.each(readdirSync(PAGES).filter((name) => name.endsWith('.html')))(
  '%s has a strict policy in its head, before anything that it governs, and no script or style of its own',
  (name) => {
    const html = readFileSync(join(PAGES, name), 'utf8');
    const policies = [...html.matchAll(/<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/g)];
    expect(policies).toHaveLength(1);
    const directives = new Map(
      (policies[0]?.[1] ?? '').split(';').map((directive): [string, string[]] => {
        const [key = '', ...sources] = directive.trim().split(/\s+/);
        return [key, sources];
      }),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    const scripts = directives.get('script-src') ?? [];
    expect(scripts.filter((source) => source !== "'self'" && source !== new URL(OFFICE_JS_BASE).origin)).toEqual([]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('form-action')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect([...directives.values()].flat().filter((source) => /unsafe-|[*]/.test(source))).toEqual([]);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link[^>]*stylesheet/));
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  },
);

describe.each(['windows', 'web'] as const)('the pane in Excel (%s)', (transport) => {
  test('asks for nothing but its own files and office.js, whatever is done in it', async () => {
    const { view, witness } = await paneWithWitness(transport, JINING);
    const { pane } = view;
    await pane.getByRole('button', { name: '一键校验' }).click();
    await pane.getByRole('heading', { name: /处错误需处理/ }).waitFor();
    await pane.locator('li [data-row]').first().click();
    await pane.getByRole('button', { name: '标记到表格' }).click();
    await pane.getByText(/已标记 \d+ 个单元格/).waitFor();
    await pane.getByRole('button', { name: '清除标记' }).click();
    await pane.getByText('标记已清除').waitFor();
    await pane.getByRole('button', { name: '设置' }).click();
    await pane.getByRole('heading', { name: '设置' }).waitFor();
    await view.close();
    expect(witness.requests.some((address) => address.endsWith('/office.js'))).toBe(true);
    expect(
      witness.requests.filter((address) => !ADDIN.test(address) && !address.startsWith(OFFICE_JS_BASE) && !isFromThePage(address)),
    ).toEqual([]);
    expect(view.strangers).toEqual([]);
    expect(witness.violations).toEqual([]);
  });

  test('shows markup in names and cells as the text that it is', async () => {
    const { view, witness } = await paneWithWitness(transport, hostile);
    const { pane } = view;
    await pane.getByRole('button', { name: '一键校验' }).click();
    await pane.getByRole('heading', { name: /处错误需处理/ }).waitFor();
    await pane.getByText(HOSTILE_NAME).first().waitFor();
    await pane.getByText(HOSTILE_TEXT).first().waitFor();
    await pane.getByRole('button', { name: /识别 \d+ 张表/ }).click();
    await pane.getByRole('heading', { name: '识别结果' }).waitFor();
    await pane.getByText(HOSTILE_NAME).first().waitFor();
    expect(await injected(pane)).toBe(0);
    await view.close();
    expect(witness.dialogs).toEqual([]);
    expect(witness.violations).toEqual([]);
  });
});

describe('the workbench', () => {
  let context: BrowserContext;
  let page: Page;
  let witness: Witness;
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    witness = await watch(context);
    page = await context.newPage();
    await page.goto(`${site.address}index.html`);
    await page.getByRole('grid', { name: /收入支出决算总表/ }).waitFor();
  });
  afterEach(async () => {
    await context.close();
    const strangers = witness.requests.filter((address) => !address.startsWith(site.address) && !isFromThePage(address));
    expect(strangers).toEqual([]);
    expect(witness.dialogs).toEqual([]);
    expect(witness.violations).toEqual([]);
  });

  test('sends nothing of an opened file anywhere: no request carries a body, none goes to another place', async () => {
    const bodies: string[] = [];
    context.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null) bodies.push(`${request.method()} ${request.url()}`);
    });
    await openFile(page, JINING);
    await page.getByRole('button', { name: '一键校验' }).click();
    await page.getByRole('heading', { name: /处错误需处理/ }).waitFor();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出校验报告' }).click()]);
    expect(bodies).toEqual([]);
  });

  test('shows markup in names and cells as the text that it is', async () => {
    await openFile(page, hostile);
    await page.getByRole('tab', { name: HOSTILE_NAME }).click();
    await page.getByRole('gridcell', { name: HOSTILE_TEXT }).first().waitFor();
    await page.getByRole('button', { name: '一键校验' }).click();
    await page.getByRole('heading', { name: /处错误需处理/ }).waitFor();
    await page.locator('li [data-row]').filter({ hasText: HOSTILE_TEXT }).first().waitFor();
    expect(await injected(page)).toBe(0);
  });
});

test('markup that slipped in by mistake could not run: the policy stops it', async () => {
  const context = await browser.newContext();
  const witness = await watch(context);
  const page = await context.newPage();
  await page.goto(`${site.address}index.html`);
  const blocked = page.evaluate(
    () =>
      new Promise<string>((resolve) => document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective))),
  );
  await page.evaluate(() => {
    const place = document.createElement('div');
    place.innerHTML = '<img src="data:," onerror="alert(3)">';
    document.body.append(place);
  });
  expect(await blocked).toBe('script-src-attr');
  expect(witness.dialogs).toEqual([]);
  await context.close();
});
