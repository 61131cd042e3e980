import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { startLocalBrowser } from '../../scripts/pictures/browser';
import { openPane } from '../excel-host/browser-office';
import { TestExcel } from '../excel-host/test-excel';
import { xlsxWorkbook } from '../excel-host/xlsx-file';
import { openFile } from './workbench-page';

const ROOT = join(__dirname, '../..');
const JINING = join(ROOT, 'samples/济宁市医疗保障局2020.xlsx');
const OFFICE_JS = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
/** The test Excel opens the pane at this origin; office.js's own copy stands beside the add-in there. */
const ORIGIN = 'https://localhost:3000';
const BASE = `${ORIGIN}/oa/juesuan`;

const run = promisify(execFile);
let folder: string;
let packed: string;
let printed: string;
let browser: Browser;

/** `npm run package` as an administrator runs it. */
async function makePackage(...args: readonly string[]): Promise<{ stdout: string; stderr: string; status: number }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['scripts/package.mjs', ...args], { cwd: ROOT });
    return { stdout, stderr, status: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { stdout, stderr, status: code };
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-package-'));
  packed = join(folder, 'packed');
  const made = await makePackage('--base-url', BASE, '--office-js', `${ORIGIN}/office/office.js`, '--out', packed);
  if (made.status !== 0) throw new Error(made.stderr);
  printed = made.stdout;
  browser = await startLocalBrowser();
}, 180_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function files(below: string): string[] {
  return readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(below, name)).isFile());
}

/** The content security policy that the settings for IIS send. */
function sentPolicy(): string {
  return /name="Content-Security-Policy" value="([^"]*)"/.exec(readFileSync(join(packed, 'juesuan/web.config'), 'utf8'))?.[1] ?? '';
}

/** A web server that knows nothing but one folder below one path; names count to the last letter's case. */
async function serveBelow(path: string, served: string) {
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.wasm': 'application/wasm',
  };
  const policy = sentPolicy();
  const misses: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(`${path}/`) ? join(served, decodeURIComponent(pathname.slice(path.length))) : '';
    if (file === '' || !file.startsWith(served) || !existsSync(file) || !statSync(file).isFile()) {
      misses.push(pathname);
      response.writeHead(404).end();
    } else {
      response
        .writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policy })
        .end(readFileSync(file));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}${path}`, misses, close: () => server.close() };
}

/** What a test has opened and must not outlive it, however it ends. */
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

test('says where everything is', () => {
  for (const name of ['juesuan', 'juesuan.zip', 'manifest.xml', 'manifest-store.xml', 'nginx.conf', '部署说明.md']) {
    expect(existsSync(join(packed, name))).toBe(true);
    expect(printed).toContain(name);
  }
  expect(printed).toContain(`${BASE}/index.html`);
});

test('the manifest is for that address, and every address in it has its file', () => {
  const manifest = readFileSync(join(packed, 'manifest.xml'), 'utf8');
  expect(readFileSync(join(packed, 'juesuan/manifest.xml'), 'utf8')).toBe(manifest);
  const named = [...manifest.matchAll(/(?:DefaultValue|Url)="(https:[^"]*)"/g)].map(([, address]) => address ?? '');
  expect(named.length).toBeGreaterThan(30);
  for (const address of named) {
    expect(address.startsWith(`${BASE}/`)).toBe(true);
    expect(existsSync(join(packed, 'juesuan', address.slice(BASE.length + 1)))).toBe(true);
  }
  expect(manifest).toContain(`<SourceLocation DefaultValue="${BASE}/taskpane.html" />`);
});

test('the zip is the folder', () => {
  const zipped = unzipSync(new Uint8Array(readFileSync(join(packed, 'juesuan.zip'))));
  const served = files(join(packed, 'juesuan'));
  expect(Object.keys(zipped).sort()).toEqual(served.map((name) => name.replaceAll('\\', '/')).sort());
  for (const [name, bytes] of Object.entries(zipped)) {
    expect(Buffer.compare(bytes, readFileSync(join(packed, 'juesuan', name)))).toBe(0);
  }
});

test('the settings for IIS are XML, serve what the pages need and leave Excel on the web its frame', () => {
  const settings = readFileSync(join(packed, 'juesuan/web.config'), 'utf8');
  const served = new Set(files(join(packed, 'juesuan')).map((name) => extname(name)));
  expect(served).toContain('.xlsx');
  for (const extension of ['.js', '.json', '.xml', '.xlsx', '.wasm']) expect(settings).toContain(`<mimeMap fileExtension="${extension}"`);
  expect(settings).toContain('<directoryBrowse enabled="false"');
  expect(settings).not.toMatch(/<add name="X-Frame-Options"|frame-ancestors/);
});

test('the workbench works from the folder, whatever path it is served below', async () => {
  const site = await serveBelow('/a/b', join(packed, 'juesuan'));
  open.push(site.close);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  open.push(() => page.close());
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${site.address}/index.html`);
  await page.getByRole('grid', { name: /收入支出决算总表/ }).waitFor();
  await page.getByRole('button', { name: '一键校验' }).click();
  await page.getByRole('heading', { name: '可以报送' }).waitFor();
  await openFile(page, JINING);
  // Balancing compiles the solver in a worker, which is held to the policy that the server sends.
  await page.getByRole('button', { name: '重算' }).click();
  await page.getByRole('button', { name: '舍位平衡' }).click();
  await page.getByText(/将改动 \d+ 处/).waitFor();
  expect(sentPolicy()).toContain("'wasm-unsafe-eval'");
  expect(requests.some((address) => address.endsWith('.wasm'))).toBe(true);
  expect(requests.filter((address) => !address.startsWith(`${site.address}/`) && !/^(?:data|blob):/.test(address))).toEqual([]);
  expect(site.misses).toEqual([]);
  expect(errors).toEqual([]);
});

/** What docs/deployment.md tells an administrator to copy at least. */
const OFFICE_FILES = ['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js'];

test('the deployment guide names the files of office.js that are needed', () => {
  const guide = readFileSync(join(packed, '部署说明.md'), 'utf8');
  expect(OFFICE_FILES.filter((name) => !guide.includes(name))).toEqual([]);
});

test.each(['windows', 'web'] as const)(
  'the pane works in Excel (%s) with an own copy of office.js and asks Microsoft for nothing',
  async (transport) => {
    const site = join(folder, `site-${transport}`);
    mkdirSync(join(site, 'oa'), { recursive: true });
    symlinkSync(join(packed, 'juesuan'), join(site, 'oa/juesuan'), 'junction');
    for (const name of OFFICE_FILES) {
      mkdirSync(dirname(join(site, 'office', name)), { recursive: true });
      copyFileSync(join(OFFICE_JS, name), join(site, 'office', name));
    }
    const excel = new TestExcel(await xlsxWorkbook(JINING));
    const requests: string[] = [];
    const watched: Pick<Browser, 'newContext'> = {
      async newContext(options) {
        const context = await browser.newContext(options);
        context.on('request', (request) => requests.push(request.url()));
        return context;
      },
    };
    const view = await openPane(watched as Browser, excel, {
      pages: site,
      transport,
      file: 'oa/juesuan/taskpane.html',
      hasOfficeJs: false,
    });
    await view.pane.getByRole('button', { name: '一键校验' }).click();
    await view.pane.getByRole('heading', { name: /处错误需处理/ }).waitFor();
    await view.close();
    expect(requests).toContain(`${ORIGIN}/office/office.js`);
    expect(requests.filter((address) => !/^(?:https:\/\/localhost:[34]000\/|data:|blob:)/.test(address))).toEqual([]);
  },
);

test.each([
  [[], '请用 --base-url'],
  [['--base-url', 'http://oa/juesuan'], '必须以 https:// 开头'],
  [['--base-url', 'https://oa/juesuan/'], '末尾不要写 /'],
  [['--base-url', 'https://oa/juesuan', '--office-js', 'https://oa/other.js'], '文件名必须是 office.js'],
  [['--base-url', 'https://oa/juesuan', '--nonsense'], '参数有误'],
])('%j is answered with a sentence, and nothing is touched', async (args, sentence) => {
  const { stderr, stdout, status } = await makePackage(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/\bat .*\.mjs|Error:/);
  expect(stdout).toBe('');
});

test('a folder with anything else in it is never replaced', async () => {
  const mine = join(folder, 'mine');
  mkdirSync(mine);
  writeFileSync(join(mine, 'manifest.xml'), '');
  writeFileSync(join(mine, '决算.xlsx'), '');
  const { stderr, status } = await makePackage('--base-url', 'https://oa/juesuan', '--out', mine);
  expect(status).toBe(2);
  expect(stderr).toContain('为免误删没有动它');
  expect(readdirSync(mine).sort()).toEqual(['manifest.xml', '决算.xlsx'].sort());
});
