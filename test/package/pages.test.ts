import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Pages {
  policyOf(html: string): string;
  withOfficeScript(html: string, script: string, folder: string): string;
  serverPolicy(html: string): string;
  filledIn(template: string, values: Readonly<Record<string, string>>): string;
  forStore(manifest: string): string;
  addressesOf(manifest: string): readonly string[];
  manifestFaults(manifest: string, folder: string, hasFile: (path: string) => boolean): readonly string[];
}

const ROOT = join(__dirname, '../..');
const PAGES: string = '../../scripts/package/pages.mjs';
const FOLDER = 'https://oa.example.gov.cn/juesuan';
const pane = readFileSync(join(ROOT, 'src/taskpane/taskpane.html'), 'utf8');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8').split('https://localhost:3000').join(FOLDER);

let pages: Pages;
beforeAll(async () => {
  pages = (await import(PAGES)) as Pages;
});

function scriptSources(html: string): string[] {
  return (/script-src ([^;]*)/.exec(pages.policyOf(html))?.[1] ?? '').split(' ');
}

test('the manifest for the store asks for the API that the ribbon needs; nothing else of it changes', () => {
  const sets = (xml: string) => [...xml.matchAll(/<(?:bt:)?Set Name="ExcelApi" MinVersion="([\d.]+)"/g)].map(([, version]) => version);
  const store = pages.forStore(manifest);
  expect(sets(manifest)).toEqual(['1.1', '1.9']);
  expect(sets(store)).toEqual(['1.9', '1.9']);
  expect(store).not.toContain('Low on purpose');
  expect(pages.addressesOf(store)).toEqual(pages.addressesOf(manifest));
  expect(() => pages.forStore(store)).toThrow(/ExcelApi/);
});

describe('office.js from another address', () => {
  test('on another host: the page loads it from there, and scripts may come from there and no longer from Microsoft', () => {
    const html = pages.withOfficeScript(pane, 'https://cdn.example.gov.cn:8443/office/office.js', FOLDER);
    expect(html).toContain('<script id="office-js" src="https://cdn.example.gov.cn:8443/office/office.js" async>');
    expect(scriptSources(html)).toEqual(["'self'", 'https://cdn.example.gov.cn:8443']);
    expect(html).not.toContain('microsoft.com');
  });

  test('on the add-in’s own host nothing but the own origin is let in', () => {
    const html = pages.withOfficeScript(pane, 'https://oa.example.gov.cn/office/office.js', FOLDER);
    expect(scriptSources(html)).toEqual(["'self'"]);
  });

  test('everything else of the page stays as it is', () => {
    const script = 'https://cdn.example.gov.cn/office.js';
    const back = pages
      .withOfficeScript(pane, script, FOLDER)
      .replace(script, 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js')
      .replace('https://cdn.example.gov.cn;', 'https://appsforoffice.microsoft.com;');
    expect(back).toBe(pane);
  });

  test('a dollar sign in the address is text, not a pattern', () => {
    expect(pages.withOfficeScript(pane, 'https://oa2/$1$&/office.js', FOLDER)).toContain('src="https://oa2/$1$&/office.js"');
  });

  test.each([
    ['without office.js', pane.replace('id="office-js"', 'id="other"')],
    ['with office.js twice', pane.replace('</head>', '<script id="office-js" src="x"></script></head>')],
    ['without a policy', pane.replace('Content-Security-Policy', 'X')],
    ['whose policy names no source of office.js', pane.replace(' https://appsforoffice.microsoft.com;', ';')],
  ])('a page %s stops the packaging', (_, html) => {
    expect(() => pages.withOfficeScript(html, 'https://oa/office.js', FOLDER)).toThrow();
  });
});

describe('the policy that the server sends', () => {
  test('is the page’s own, with leave for workers to compile WebAssembly and for nothing else', () => {
    const html = pages.withOfficeScript(pane, 'https://cdn.example.gov.cn/office.js', FOLDER);
    const own = pages.policyOf(html).split('; ');
    const sent = pages.serverPolicy(html).split('; ');
    expect(sent.filter((directive) => !own.includes(directive))).toEqual([
      "script-src 'self' https://cdn.example.gov.cn 'wasm-unsafe-eval'",
    ]);
    expect(own.filter((directive) => !sent.includes(directive))).toEqual(["script-src 'self' https://cdn.example.gov.cn"]);
  });

  test('goes into the settings of every web server, in full', () => {
    const policy = pages.serverPolicy(pane);
    for (const name of ['web.config', 'nginx.conf']) {
      const settings = pages.filledIn(readFileSync(join(ROOT, 'scripts/package', name), 'utf8'), { POLICY: policy, PATH: '/oa/juesuan' });
      expect(settings).toContain(`"${policy}"`);
      expect(settings).not.toMatch(/\{[A-Z]+\}/);
    }
    expect(policy).not.toMatch(/["&<>{}]/);
  });

  test('a value that is missing stops the packaging', () => {
    expect(() => pages.filledIn('a {PATH} b', {})).toThrow('PATH');
  });
});

describe('a manifest for a folder', () => {
  const files = new Set(['taskpane.html', 'support.html', 'shortcuts.json']);
  const isThere = (path: string) => files.has(path) || existsSync(join(ROOT, path));

  test('has no fault where all its addresses lie below the folder and have a file', () => {
    expect(pages.manifestFaults(manifest, FOLDER, isThere)).toEqual([]);
    expect(pages.addressesOf(manifest).length).toBeGreaterThan(30);
  });

  test('names of namespaces are no addresses', () => {
    expect(pages.addressesOf(manifest).filter((address) => !address.startsWith(FOLDER))).toEqual([]);
  });

  test.each([
    ['an address elsewhere', manifest.replace(`${FOLDER}/assets/app-32.png`, 'https://elsewhere.example/app-32.png'), '不在'],
    ['an address that only begins alike', manifest.replace(`${FOLDER}/support.html`, `${FOLDER}2/support.html`), '不在'],
    ['an address without a file', manifest.replace('assets/app-32.png', 'assets/app-33.png'), '没有对应的文件'],
    ['the address of development', manifest.replace(`${FOLDER}/support.html`, 'https://localhost:3000/support.html'), 'localhost'],
    ['no address', '<OfficeApp/>', '没有一个网址'],
  ])('%s is a fault', (_, text, words) => {
    expect(pages.manifestFaults(text, FOLDER, isThere).join('\n')).toContain(words);
  });
});
