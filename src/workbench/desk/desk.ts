import type { ReportEntry } from '../../findings/report-entry';
import { sharedFolder, unitLine, type UnitLine } from '../../findings/report-unit';
import type { DeskOutcome } from './check-file';
import type { DeskFile } from './desk-files';
import { checkFiles, type DeskWork } from './desk-pool';
import { unpacked } from './packed-result';

/** A file of a batch and what came of it. */
export interface DeskRow {
  readonly file: DeskFile;
  /** Null while it waits or is being checked. */
  readonly unit: UnitLine | null;
}

export interface DeskState {
  /** In the order of the files; a row that did not change since the last state is the same object. */
  readonly rows: readonly DeskRow[];
  readonly done: number;
  readonly isRunning: boolean;
}

/** How often the page is told of progress, in milliseconds: hundreds of files a second would keep it busy drawing. */
const PULSE = 120;

function unread(file: string, failed: string): ReportEntry {
  return { file, link: null, result: null, failed };
}

/**
 * A batch of files that is checked while the page looks on (审核台). It keeps of each file what its line in the table says, and what a
 * report would need in packed form; a unit that is opened is read and checked again.
 */
export class Desk {
  /** The folder that all files are in, with its closing slash; '' where they share none. */
  readonly folder: string;
  private readonly rows: DeskRow[];
  private readonly outcomes: (DeskOutcome | null)[];
  private state: DeskState;
  private readonly listeners = new Set<() => void>();
  private readonly stopped = new AbortController();
  private pulse: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly files: readonly DeskFile[]) {
    this.folder = sharedFolder(files.map(({ path }) => path));
    this.rows = files.map((file) => ({ file, unit: null }));
    this.outcomes = files.map(() => null);
    this.state = { rows: [...this.rows], done: 0, isRunning: files.length > 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): DeskState => this.state;

  /** Checks all files; resolves when the last one is done. */
  async run(work: DeskWork): Promise<void> {
    const note = (at: number, outcome: DeskOutcome): void => {
      const file = this.files[at] as DeskFile;
      this.outcomes[at] = outcome;
      if (outcome.kind === 'checked') this.rows[at] = { file, unit: outcome.line };
      if (outcome.kind === 'failed') this.rows[at] = { file, unit: unitLine(unread(file.path, outcome.reason)) };
      this.pulse ??= setTimeout(() => this.tell(true), PULSE);
    };
    const plain = this.files.map(({ file }) => file);
    await checkFiles(plain, work, note, this.stopped.signal);
    this.tell(false);
  }

  stop(): void {
    this.stopped.abort();
    this.tell(false);
  }

  /** What a report is made of: the files that are done. */
  reportEntries(): ReportEntry[] {
    return this.files.flatMap(({ path }, at): ReportEntry[] => {
      const outcome = this.outcomes[at];
      if (outcome?.kind === 'checked') return [{ file: path, link: null, result: unpacked(outcome.packed), failed: null }];
      return outcome?.kind === 'failed' ? [unread(path, outcome.reason)] : [];
    });
  }

  private tell(isRunning: boolean): void {
    if (this.pulse !== null) clearTimeout(this.pulse);
    this.pulse = null;
    this.state = {
      rows: this.rows.filter((_, at) => this.outcomes[at]?.kind !== 'own-report'),
      done: this.outcomes.filter((outcome) => outcome !== null).length,
      isRunning: isRunning && !this.stopped.signal.aborted,
    };
    for (const listener of this.listeners) listener();
  }
}
