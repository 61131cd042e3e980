import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { OFFICE_JS_BASE, officeFile } from './office-files';
import type { EventEntry, RichApiCall, TestExcel } from './test-excel';
import { frameName, HOST_QUERY, WebChannel } from './web-channel';
import { makeExternal, windowsIdentity } from './windows-transport';

/** The add-in's own origin, answered from the built pages. */
const ADDIN = 'https://localhost:3000';
/** Excel on the web: another origin, which office.js trusts because its host name is the add-in's. */
const HOST = 'https://localhost:4000';
const WEB_LIMIT = 5 * 1024 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  wasm: 'application/wasm',
};

export interface PaneOptions {
  /** Folder with the built pages. */
  readonly pages: string;
  readonly transport: 'windows' | 'web';
  /** The page to open. */
  readonly file?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** Whether Microsoft's address answers; without it the page must say that office.js can't be loaded. */
  readonly hasOfficeJs?: boolean;
  /** Whether the frame may use storage; a private window with blocked third-party storage may not. */
  readonly hasStorage?: boolean;
}

/** The add-in's pane in a browser, with a test Excel behind it. */
export interface OpenPane {
  readonly page: Page;
  /** Where the pane is: the page itself, or the frame in Excel on the web. */
  readonly pane: Page | Frame;
  /** Every address but the add-in's own and office.js that was asked for; each was refused. */
  readonly strangers: readonly string[];
  /** Errors that reached the console or nobody; office.js's own, which no add-in can help, are left out. */
  readonly errors: readonly string[];
  /** The user presses a button of the ribbon; Excel on the web only. */
  pressRibbon(functionName: string): void;
  /** How many ribbon commands the add-in has reported as done. */
  completedCommands(): number;
  close(): Promise<void>;
}

/** Opens the pane in a window of its own. Every request is answered from disk or refused. */
export async function openPane(browser: Browser, excel: TestExcel, options: PaneOptions): Promise<OpenPane> {
  const { width = 420, height = 800, file = 'taskpane.html' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    colorScheme: options.colorScheme ?? 'light',
    forcedColors: options.forcedColors ?? 'none',
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.startsWith(OFFICE_JS_BASE)) errors.push(message.text());
  });
  await context.route('**/*', (route) => answer(route, options, strangers));
  if (options.hasStorage === false) await context.addInitScript({ content: BLOCK_STORAGE });
  const shared = { page, strangers, errors, close: () => context.close() };

  if (options.transport === 'windows') {
    await openWindows(page, excel, `${ADDIN}/${file}`);
    return { ...shared, pane: page, pressRibbon: noRibbon, completedCommands: () => 0 };
  }
  const channel = await openWeb(page, excel, `${ADDIN}/${file}`);
  const pane = page.frames().find((frame) => frame.url().startsWith(ADDIN));
  if (!pane) throw new Error('the add-in’s frame did not open');
  let pressed = 0;
  return {
    ...shared,
    pane,
    pressRibbon: (name) => channel.invokeCommand(`command-${pressed++}`, name),
    completedCommands: () => channel.completedCommands.length,
  };
}

function noRibbon(): never {
  throw new Error('the ribbon needs the web transport');
}

const BLOCK_STORAGE = `
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied.', 'SecurityError'); } });
  }`;

/** The page that holds the add-in's frame: a stand-in for Excel on the web that only passes messages on. */
const HOST_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Excel</title>
  <style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head><body></body></html>`;

async function answer(route: Route, options: PaneOptions, strangers: string[]): Promise<void> {
  const { origin, pathname, href } = new URL(route.request().url());
  if (origin === HOST) {
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: HOST_PAGE });
  } else if (href.startsWith(OFFICE_JS_BASE)) {
    const body = options.hasOfficeJs === false ? null : officeFile(pathname.split('/hosted/')[1] ?? '');
    if (body === null) await route.abort('connectionrefused');
    else await route.fulfill({ contentType: TYPES.js, body });
  } else if (origin === ADDIN) {
    await fulfilFromDisk(route, options.pages, decodeURIComponent(pathname));
  } else {
    strangers.push(href);
    await route.abort('blockedbyclient');
  }
}

async function fulfilFromDisk(route: Route, folder: string, pathname: string): Promise<void> {
  const root = normalize(folder);
  const file = normalize(join(root, pathname));
  if (!file.startsWith(root + sep) || !existsSync(file)) {
    await route.fulfill({ status: 404, body: '' });
    return;
  }
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  await route.fulfill({ contentType: type, body: readFileSync(file) });
}

async function openWindows(page: Page, excel: TestExcel, address: string): Promise<void> {
  await page.exposeFunction('testExcelExecute', (call: RichApiCall) => excel.execute(call));
  await page.addInitScript({
    content: `{
      const register = (handler) => { window.testExcelEvents = handler; };
      const make = ${makeExternal.toString()};
      const external = make(${JSON.stringify(windowsIdentity(excel))}, (call) => window.testExcelExecute(call), register);
      Object.defineProperty(window, 'external', { value: external, configurable: true });
    }`,
  });
  excel.onEvents = (entries) => void page.evaluate(deliverEvents, entries as EventEntry[]).catch(() => undefined);
  await page.goto(address);
}

/** Runs in the page. */
function deliverEvents(entries: readonly unknown[]): void {
  const { testExcelEvents } = window as unknown as { testExcelEvents?: (entries: readonly unknown[]) => void };
  testExcelEvents?.(entries);
}

async function openWeb(page: Page, excel: TestExcel, address: string): Promise<WebChannel> {
  if (excel.payloadLimit === Infinity) excel.payloadLimit = WEB_LIMIT;
  const channel = new WebChannel(excel, HOST);
  channel.send = (text) => void page.evaluate(passToFrame, text).catch(() => undefined);
  excel.onEvents = (entries) => channel.tell(entries);
  await page.exposeFunction('testExcelReceive', (text: unknown) => void channel.receive(text));
  await page.goto(HOST);
  const loaded = page.waitForEvent('framenavigated', (frame) => frame.url().startsWith(address));
  await page.evaluate(openFrame, { name: frameName(HOST), address: `${address}?${HOST_QUERY}` });
  await loaded;
  return channel;
}

/** Runs in the host's page. */
function passToFrame(text: string): void {
  document.querySelector('iframe')?.contentWindow?.postMessage(text, '*');
}

/** Runs in the host's page: the frame's messages go to the test Excel. */
function openFrame({ name, address }: { name: string; address: string }): void {
  const frame = document.createElement('iframe');
  frame.name = name;
  window.addEventListener('message', (event) => {
    const { testExcelReceive } = window as unknown as { testExcelReceive: (text: unknown) => void };
    if (event.source === frame.contentWindow) testExcelReceive(event.data);
  });
  frame.src = address;
  document.body.append(frame);
}
