import { browserStore } from '../taskpane/browser-store';
import type { Checker } from '../taskpane/checker';
import { createSession, type Session, type SessionPorts } from '../taskpane/session-effects';
import type { Workbook } from '../workbook/workbook';
import type { BookContext } from './book-context';
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

/** What a file was read into, and what its session needs. */
export interface BookParts {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly context?: BookContext;
  readonly looks: FileLooks | null;
  readonly checker: Checker;
  readonly exportReport?: SessionPorts['exportReport'];
}

let opened = 0;

/** Puts a workbook into the page with a session of its own. */
export function openBook({ fileName, bytes, workbook, context, looks, checker, exportReport }: BookParts): OpenBook {
  const host = new MemoryHost(workbook, context);
  const session = createSession({ host, checker, store: browserStore, now: () => performance.now(), exportReport });
  return { id: ++opened, fileName, bytes, host, session, looks };
}
