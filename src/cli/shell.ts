import type { Packed, Task } from './task';

/** Where a command writes. */
export interface Output {
  /** Whether a person is looking at it. */
  readonly isTerminal: boolean;
  /** Columns of the terminal, or of a printed page where it is none. */
  readonly columns: number;
  /** Whether colours may be used. */
  readonly colours: boolean;
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
}

/** The process as a command sees it, so that a command can be tested without one. */
export interface Shell {
  readonly out: Output;
  readonly err: Output;
  /** The directory that relative names start from, absolute. */
  readonly directory: string;
  /** Whether details of internal errors are wanted, for maintainers. */
  readonly debug: boolean;
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** The date and time, for what is written into a report. */
  date(): Date;
  /** Opens the way in which tasks are done: in this thread, or by as many workers as the work is worth. */
  openWork(size: WorkSize): Workers;
  /** Tells the status reached so far, for an end that comes early. */
  noteStatus(status: ExitStatus): void;
}

/** How much work is coming, for deciding on worker threads. */
export interface WorkSize {
  readonly files: number;
  readonly bytes: number;
  /** Whether all are .xlsx or .xlsm. What reads other formats may never end on a damaged file, and only a thread can be broken off then. */
  readonly isOwnFormat: boolean;
  /** How many bytes the largest of them holds unpacked; asked only where there are few, as they are read for it. */
  readonly largestUnpacked: () => number;
}

/** Something that does tasks, several at a time. */
export interface Workers {
  /** How many tasks can be under way at once. */
  readonly parallel: number;
  /** Never rejects: whatever happens to a task becomes its outcome. */
  perform(task: Task): Promise<Packed>;
  close(): Promise<void>;
}

/**
 * 0 nothing at severity error · 1 at least one error finding · 2 a file could not be read, or the usage is wrong.
 */
export type ExitStatus = 0 | 1 | 2;

/** The worse of two exit statuses. */
export function worse(a: ExitStatus, b: ExitStatus): ExitStatus {
  return a > b ? a : b;
}
