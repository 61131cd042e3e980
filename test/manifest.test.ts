/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../src/commands/ribbon-commands';

const ROOT = join(__dirname, '..');
const BASE = 'https://localhost:3000/';
const manifest = new DOMParser().parseFromString(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), 'application/xml');

/** Elements by their local name, whatever their namespace's prefix. */
function all(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}

function only(name: string, within: Document | Element = manifest): Element {
  const found = all(name, within);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements ${name}`);
  return found[0];
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** Elements that stand directly below another. */
function below(element: Element, name: string): Element[] {
  return [...element.children].filter(({ localName }) => localName === name);
}

/** Width and height from a PNG's header. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const root = manifest.documentElement;
const overrides = only('VersionOverrides');
const resources = only('Resources');
const definitions = new Map(
  [...all('Image', resources), ...all('Url', resources), ...all('String', resources)].map((each) => [attribute(each, 'id'), each]),
);

test('is well-formed XML of a task pane add-in for workbooks', () => {
  expect(all('parsererror')).toEqual([]);
  expect(root.localName).toBe('OfficeApp');
  expect(attribute(root, 'xsi:type')).toBe('TaskPaneApp');
  expect(
    below(root, 'Hosts')
      .flatMap((hosts) => below(hosts, 'Host'))
      .map((host) => attribute(host, 'Name')),
  ).toEqual(['Workbook']);
});

test('has an id of its own, a version of four parts, Chinese as its language', () => {
  expect(only('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(only('Version').textContent).toMatch(/^[1-9]\d*(?:\.\d+){3}$/);
  expect(only('DefaultLocale').textContent).toBe('zh-CN');
  expect(only('Permissions').textContent).toBe('ReadWriteDocument');
});

test('keeps the order of elements that the schema asks for', () => {
  expect([...root.children].map(({ localName }) => localName)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ]);
  expect([...overrides.children].map(({ localName }) => localName)).toEqual(['Requirements', 'Hosts', 'Resources']);
  const factor = only('DesktopFormFactor');
  expect(factor.previousElementSibling?.localName).toBe('Runtimes');
  expect([...factor.children].map(({ localName }) => localName)).toEqual(['FunctionFile', 'ExtensionPoint']);
  for (const control of all('Control')) {
    expect([...control.children].map(({ localName }) => localName)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  }
  expect([...only('CustomTab').children].map(({ localName }) => localName)).toEqual(['Group', 'Label']);
});

test('opens in any Excel, has its ribbon where the API is there', () => {
  const sets = (element: Element | undefined) =>
    element ? all('Set', element).map((set) => `${attribute(set, 'Name')} ${attribute(set, 'MinVersion')}`) : [];
  expect(sets(below(root, 'Requirements')[0])).toEqual(['ExcelApi 1.1']);
  expect(sets(below(overrides, 'Requirements')[0])).toEqual(['ExcelApi 1.9', 'SharedRuntime 1.1']);
});

test('defines every resource that is used once, and uses every one that is defined', () => {
  const used = new Set([...manifest.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid')));
  expect([...used].sort()).toEqual([...definitions.keys()].sort());
  expect(all('Image', resources).length + all('Url', resources).length + all('String', resources).length).toBe(definitions.size);
  for (const id of definitions.keys()) expect(id.length).toBeLessThanOrEqual(32);
});

test('keeps within the lengths that Office shows', () => {
  const texts = (name: string) => all('String', only(name, resources)).map((each) => attribute(each, 'DefaultValue'));
  for (const text of texts('ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
  for (const text of texts('LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
  const top = (name: string) => below(root, name).map((each) => attribute(each, 'DefaultValue').length)[0];
  expect(top('DisplayName')).toBeLessThanOrEqual(125);
  expect(top('Description')).toBeLessThanOrEqual(250);
});

test('names https addresses of one origin only, each a page or a file that there is', () => {
  const addresses = [...manifest.querySelectorAll('[DefaultValue^="http"], [Url]')].map(
    (each) => attribute(each, 'DefaultValue') || attribute(each, 'Url'),
  );
  expect(addresses.length).toBeGreaterThan(30);
  const pages = new Set(['taskpane.html', 'index.html']);
  for (const address of addresses) {
    expect(address.startsWith(BASE)).toBe(true);
    const file = address.slice(BASE.length);
    const copied = ['src/commands/public', 'src/taskpane/public'].some((folder) => existsSync(join(ROOT, folder, file)));
    const isThere = pages.has(file) || existsSync(join(ROOT, file)) || copied;
    expect(`${file} ${isThere}`).toBe(`${file} true`);
  }
});

test('has every icon in its size', () => {
  for (const image of all('Image').filter((each) => each.hasAttribute('resid'))) {
    const size = Number(attribute(image, 'size'));
    const address = attribute(definitions.get(attribute(image, 'resid')) as Element, 'DefaultValue');
    expect(pngSize(join(ROOT, address.slice(BASE.length)))).toEqual([size, size]);
  }
  for (const icon of all('Icon')) {
    expect(all('Image', icon).map((image) => attribute(image, 'size'))).toEqual(['16', '20', '24', '32', '40', '48', '64', '80']);
  }
  const ofApp = (name: string) => pngSize(join(ROOT, attribute(below(root, name)[0] as Element, 'DefaultValue').slice(BASE.length)));
  expect(ofApp('IconUrl')).toEqual([32, 32]);
  expect(ofApp('HighResolutionIconUrl')).toEqual([64, 64]);
  expect(pngSize(join(ROOT, 'assets/app-128.png'))).toEqual([128, 128]);
});

test('has a tab with three buttons of unique ids, which call commands that there are', () => {
  const label = (element: Element | undefined) =>
    element ? attribute(definitions.get(attribute(element, 'resid')) as Element, 'DefaultValue') : null;
  const tab = only('CustomTab');
  expect(label(below(tab, 'Label')[0])).toBe('决算助手');
  const controls = all('Control');
  expect(controls.map((control) => label(below(control, 'Label')[0]))).toEqual(['一键校验', '打开面板', '清除标记']);
  const ids = [tab, only('Group'), ...controls].map((element) => attribute(element, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of all('FunctionName')) expect(Object.values(COMMANDS)).toContain(name.textContent);
});

test('runs the commands in the pane’s own page', () => {
  const page = attribute(only('FunctionFile'), 'resid');
  expect(attribute(only('Runtime'), 'resid')).toBe(page);
  expect(attribute(only('Runtime'), 'lifetime')).toBe('long');
  expect(attribute(definitions.get(page) as Element, 'DefaultValue')).toBe(attribute(all('SourceLocation')[0] as Element, 'DefaultValue'));
  for (const source of all('SourceLocation').slice(1)) expect(attribute(source, 'resid')).toBe(page);
});

test('is read by Microsoft’s own tool', () => {
  const tool = require.resolve('office-addin-manifest/cli.js');
  const report = execFileSync(process.execPath, [tool, 'info', join(ROOT, 'manifest.xml')], { encoding: 'utf8' });
  expect(report).toContain(`Id: ${only('Id').textContent}`);
  expect(report).toContain('Hosts: Workbook');
  expect(report).toContain(`Source Location: ${BASE}taskpane.html`);
});
