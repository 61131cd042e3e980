import { OFFICE_JS_BASE, officeFile } from './office-files';
import type { EventEntry, RichApiAnswer, TestExcel } from './test-excel';
import { frameName, WebChannel } from './web-channel';
import { makeExternal, windowsIdentity } from './windows-transport';

/** How a test Excel is reached from this page. */
export type Transport = 'windows' | 'web';

/** Payload limit of Excel on the web. */
const WEB_LIMIT = 5 * 1024 * 1024;

let connected: TestExcel | null = null;
let channel: WebChannel | null = null;
let deliver: ((entries: readonly EventEntry[]) => void) | null = null;
let loading: Promise<void> | null = null;

/** Runs a script in the global scope, as a page's script element does. */
function runScript(source: string): void {
  (0, eval)(source);
}

/** Runs each script that is added to the page from Microsoft's address, out of the npm package. */
function serveScripts(): void {
  const serve = (node: Node): void => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(OFFICE_JS_BASE)) return;
    const source = officeFile(new URL(node.src).pathname.split('/hosted/')[1] ?? '');
    setTimeout(() => {
      if (source !== null) runScript(source);
      node.dispatchEvent(new Event(source === null ? 'error' : 'load'));
    }, 0);
  };
  new MutationObserver((records) => {
    for (const record of records) record.addedNodes.forEach(serve);
  }).observe(document, { childList: true, subtree: true });
}

function openWindows(excel: TestExcel): void {
  const execute = (call: readonly unknown[]): Promise<RichApiAnswer> => (connected ?? excel).execute(call);
  const onRegister = (handler: (entries: readonly EventEntry[]) => void): void => {
    deliver = handler;
  };
  Object.defineProperty(window, 'external', { value: makeExternal(windowsIdentity(excel), execute, onRegister), configurable: true });
}

/** The page is its own parent: messages to the host come back here, and are taken before office.js sees them. */
function openWeb(excel: TestExcel): void {
  const { origin, hostname } = window.location;
  const own = new WebChannel(excel, origin);
  channel = own;
  deliver = (entries) => own.tell(entries);
  own.send = (data) => window.dispatchEvent(new MessageEvent('message', { data, origin, source: window }));
  window.name = frameName(origin);
  Object.defineProperty(document, 'domain', { value: hostname, configurable: true });
  window.addEventListener('message', (event) => {
    if (own.receive(event.data)) event.stopImmediatePropagation();
  });
}

async function load(excel: TestExcel, transport: Transport): Promise<void> {
  if (transport === 'windows') openWindows(excel);
  else openWeb(excel);
  serveScripts();
  const ran = new Promise((resolve, reject) => {
    const tag = document.createElement('script');
    tag.onload = resolve;
    tag.onerror = () => reject(new Error('the npm package @microsoft/office-js is missing'));
    tag.src = `${OFFICE_JS_BASE}office.debug.js`;
    document.head.append(tag);
  });
  await ran;
  await Office.onReady();
}

/** The user presses a button of the ribbon; only on the web transport. Resolves once the add-in says that it is done. */
export async function pressRibbon(functionName: string): Promise<void> {
  if (!channel) throw new Error('the ribbon needs the web transport');
  const own = channel;
  const before = own.completedCommands.length;
  own.invokeCommand(`command-${before}`, functionName);
  for (let patience = 100; own.completedCommands.length === before && patience > 0; patience--) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (own.completedCommands.length === before) throw new Error(`the command ${functionName} was never completed`);
}

/** Waits for what office.js sends off without waiting for it: its clean-up request, and events on their way. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 15));
}

/**
 * Connects a test Excel to this jsdom page, loading office.js the first time. One page has one transport, and the
 * requirement sets of its first Excel: office.js reads both once. The web transport needs an https page.
 */
export async function connect(excel: TestExcel, transport: Transport): Promise<TestExcel> {
  await settled();
  connected = excel;
  if (channel) channel.excel = excel;
  if (transport === 'web' && excel.payloadLimit === Infinity) excel.payloadLimit = WEB_LIMIT;
  excel.onEvents = (entries) => deliver?.(entries);
  loading ??= load(excel, transport);
  await loading;
  await settled();
  excel.resetCounts();
  return excel;
}
