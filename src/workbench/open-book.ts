import { browserStore } from '../taskpane/browser-store';
import type { Checker } from '../taskpane/checker';
import { createSession, type Session, type SessionPorts } from '../taskpane/session-effects';
import type { PublishedDocument } from '../workbook/published';
import type { Workbook } from '../workbook/workbook';
import type { BookContext } from './book-context';
import { MemoryHost } from './memory-host';
import type { BookLooks } from './sheet/file-looks';

/** A file that is open in the page. */
export interface OpenBook {
  /** Another for every file that is opened. */
  readonly id: number;
  readonly fileName: string;
  /** The .xlsx that changes are written into; null where nothing can be changed. */
  readonly bytes: Uint8Array | null;
  readonly host: MemoryHost;
  readonly session: Session;
  readonly looks: BookLooks | null;
  /** The places of the tables, where the file is a document (.docx, .pdf). */
  readonly document: PublishedDocument | null;
  /** What the page cannot do with this file, or keeps of it when saving. */
  readonly note: string | null;
}

/** What a file was read into, and what its session needs. */
export interface BookParts {
  readonly fileName: string;
  readonly bytes: Uint8Array | null;
  readonly workbook: Workbook;
  readonly context?: BookContext;
  readonly looks: BookLooks | null;
  readonly document?: PublishedDocument | null;
  /** What was saved with the file beside its cells, by name. */
  readonly kept?: ReadonlyMap<string, string>;
  readonly note?: string | null;
  readonly checker: Checker;
  readonly exportReport?: SessionPorts['exportReport'];
}

let opened = 0;

/** Puts a workbook into the page with a session of its own. */
export function openBook({
  fileName,
  bytes,
  workbook,
  context,
  looks,
  document = null,
  kept,
  note = null,
  checker,
  exportReport,
}: BookParts): OpenBook {
  const host = new MemoryHost(workbook, context, kept);
  const session = createSession({ host, checker, store: browserStore, now: () => performance.now(), exportReport });
  return { id: ++opened, fileName, bytes, host, session, looks, document, note };
}
