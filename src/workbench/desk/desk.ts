import type { ReportEntry } from '../../findings/report-entry';
import { reportUnits, type ReportUnit } from '../../findings/report-unit';
import type { DeskOutcome } from './check-file';
import type { DeskFile } from './desk-files';
import { checkFiles, type DeskWork } from './desk-pool';

/** A file of a batch and what came of it. */
export interface DeskRow {
  readonly file: DeskFile;
  /** Null while it waits or is being checked. */
  readonly unit: ReportUnit | null;
}

export interface DeskState {
  readonly rows: readonly DeskRow[];
  readonly done: number;
  readonly isRunning: boolean;
}

/** How often the page is told of progress, in milliseconds: hundreds of files a second would keep it busy drawing. */
const PULSE = 120;

/** A batch of files that is checked while the page looks on (审核台). */
export class Desk {
  private readonly entries: (ReportEntry | 'own-report' | null)[];
  private state: DeskState;
  private readonly listeners = new Set<() => void>();
  private readonly stopped = new AbortController();
  private pulse: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly files: readonly DeskFile[]) {
    this.entries = files.map(() => null);
    this.state = { rows: files.map((file) => ({ file, unit: null })), done: 0, isRunning: files.length > 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): DeskState => this.state;

  /** Checks all files; resolves when the last one is done. */
  async run(work: DeskWork): Promise<void> {
    const note = (at: number, outcome: DeskOutcome): void => {
      this.entries[at] = entryOf(this.files[at] as DeskFile, outcome);
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
    return this.entries.filter((entry): entry is ReportEntry => entry !== null && entry !== 'own-report');
  }

  private tell(isRunning: boolean): void {
    if (this.pulse !== null) clearTimeout(this.pulse);
    this.pulse = null;
    const units = new Map(reportUnits(this.reportEntries()).map((unit) => [unit.entry, unit]));
    const rows = this.files.flatMap((file, at): DeskRow[] => {
      const entry = this.entries[at] ?? null;
      if (entry === 'own-report') return [];
      return [{ file, unit: entry === null ? null : (units.get(entry) ?? null) }];
    });
    this.state = {
      rows,
      done: this.entries.filter((entry) => entry !== null).length,
      isRunning: isRunning && !this.stopped.signal.aborted,
    };
    for (const listener of this.listeners) listener();
  }
}

function entryOf({ path }: DeskFile, outcome: DeskOutcome): ReportEntry | 'own-report' {
  if (outcome.kind === 'own-report') return 'own-report';
  const isChecked = outcome.kind === 'checked';
  return { file: path, link: null, result: isChecked ? outcome.result : null, failed: isChecked ? null : outcome.reason };
}
