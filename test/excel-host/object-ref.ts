import type { TestExcel } from './test-excel';

/** An object of the workbook as a batch sees it: which class's row answers for it, and the thing itself. */
export class ObjectRef {
  /** Set once the add-in asks to keep the object beyond its batch. */
  referenceId: string | null = null;

  constructor(
    readonly type: string,
    readonly target: unknown,
  ) {}
}

/** One scalar property: how it is read, and how it is set where it can be. */
export interface Scalar<T> {
  readonly get: (target: T, excel: TestExcel) => unknown;
  readonly set?: (target: T, value: unknown, excel: TestExcel) => void;
}

/** What a link or a method that leads to an object answers; null is a null object. */
export type ObjectOrNull = ObjectRef | null;

/** One row of the table of Excel's classes, with the host's own (Pascal) names. */
export interface ClassRow<T> {
  /** Keys that every mention of the object carries: its id. */
  readonly identity?: (target: T) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, (target: T, excel: TestExcel) => ObjectOrNull>>;
  readonly methods?: Readonly<Record<string, (target: T, values: readonly unknown[], excel: TestExcel) => unknown>>;
  /** Members, where the class is a collection. */
  readonly items?: (target: T, excel: TestExcel) => readonly ObjectRef[];
  /** The member under a key: an id or a name. */
  readonly item?: (target: T, key: unknown, excel: TestExcel) => ObjectOrNull;
}

/** Whether the class's objects are kept by reference rather than by id. */
export type ClassTable = Readonly<Record<string, ClassRow<unknown>>>;

/** Forgets the target's type, so that rows of different classes fit one table. The dispatcher only hands a row its own targets. */
export function classRow<T>(row: ClassRow<T>): ClassRow<unknown> {
  return row as unknown as ClassRow<unknown>;
}
