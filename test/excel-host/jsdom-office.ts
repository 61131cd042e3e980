import { OFFICE_JS_BASE, officeFile } from './office-files';
import { makeExternal, windowsIdentity } from './windows-transport';
import type { EventEntry, RichApiAnswer, TestExcel } from './test-excel';

let connected: TestExcel | null = null;
let deliver: ((entries: readonly EventEntry[]) => void) | null = null;
let loading: Promise<void> | null = null;

/** Runs a script in the global scope, as a page's script element does. */
function runScript(source: string): void {
  (0, eval)(source);
}

/** Runs each script that office.js adds to the page, from the npm package. */
function serveScripts(): void {
  const serve = (node: Node): void => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(OFFICE_JS_BASE)) return;
    const source = officeFile(new URL(node.src).pathname.split('/hosted/')[1] ?? '');
    setTimeout(() => {
      if (source === null) {
        node.dispatchEvent(new Event('error'));
        return;
      }
      runScript(source);
      node.dispatchEvent(new Event('load'));
    }, 0);
  };
  new MutationObserver((records) => {
    for (const record of records) record.addedNodes.forEach(serve);
  }).observe(document, { childList: true, subtree: true });
}

async function load(): Promise<void> {
  const execute = (call: readonly unknown[]): Promise<RichApiAnswer> => {
    if (!connected) throw new Error('no test Excel is connected');
    return connected.execute(call);
  };
  const onRegister = (handler: (entries: readonly EventEntry[]) => void): void => {
    deliver = handler;
  };
  if (!connected) throw new Error('connect a test Excel first');
  Object.defineProperty(window, 'external', { value: makeExternal(windowsIdentity(connected), execute, onRegister), configurable: true });
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

/**
 * Connects a test Excel to this jsdom page through the Windows transport, loading office.js the first time.
 * The requirement sets are those of the first one: office.js reads them once.
 */
export async function connectWindows(excel: TestExcel): Promise<TestExcel> {
  connected = excel;
  excel.onEvents = (entries) => deliver?.(entries);
  loading ??= load();
  await loading;
  excel.resetCounts();
  return excel;
}
