import type { Checker } from '../taskpane/checker';
import { browserStore } from '../taskpane/browser-store';
import { createSession, type Session, type SessionPorts } from '../taskpane/session-effects';
import type { Workbook } from '../workbook/workbook';
import { MemoryHost } from './memory-host';
import type { FileLooks } from './sheet/file-looks';

/** A file that is open in the page. */
export interface OpenBook {
  /** Another for every file that is opened. */
  readonly id: number;
  readonly fileName: string;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly host: MemoryHost;
  readonly session: Session;
  readonly looks: FileLooks | null;
}

let opened = 0;

/** Puts a workbook into the page with a session of its own. */
export function openBook(
  fileName: string,
  bytes: Uint8Array,
  workbook: Workbook,
  looks: FileLooks | null,
  checker: Checker,
  exportReport?: SessionPorts['exportReport'],
): OpenBook {
  const host = new MemoryHost(workbook);
  const session = createSession({ host, checker, store: browserStore, now: () => performance.now(), exportReport });
  return { id: ++opened, fileName, bytes, host, session, looks };
}
