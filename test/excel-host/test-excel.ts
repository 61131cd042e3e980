import type { Area } from '../../src/workbook/address';
import { areaName } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { Dispatcher } from './dispatcher';
import { Book, bookFrom, type BookSheet } from './model/book';
import { recalculate } from './model/formula';
import type { ObjectRef } from './object-ref';
import { ACTION, FLAG, itemNotFound, TRANSPORT, type Action, type Fault, type RequestBody, type ResponseBody } from './protocol';

/** What the transport hands over: method, path, headers and so on; only three of the thirteen places matter here. */
export type RichApiCall = readonly unknown[];

/** The transport's answer: an error number, or status, headers and body. */
export type RichApiAnswer = { readonly error: number } | { readonly data: readonly [number, readonly string[], string] };

/** One entry of an event message: category, type, target, argument text, id, whether it came from another user. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** One request as it went over the wire. */
export interface RequestRecord {
  readonly flags: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** How many actions of each kind: `instantiate 12`. */
  readonly actions: Readonly<Record<string, number>>;
  /** The error it was answered with, or null. */
  readonly error: string | null;
}

type EventName = 'changed' | 'added' | 'deleted';

const EVENT_TYPE: Readonly<Record<EventName, number>> = { changed: 10, added: 13, deleted: 15 };
const RICH_API_EVENT = 65_536;
const ACTION_NAMES = Object.fromEntries(Object.entries(ACTION).map(([name, number]) => [number, name]));

export interface TestExcelOptions {
  /** The ExcelApi version that this Excel has. */
  readonly api?: string;
  /** Largest request and response in bytes, where the platform has a limit; Excel on the web has 5 MB. */
  readonly payloadLimit?: number;
}

/** Our own Excel: answers office.js as Excel does, counts what it is asked, and fails when told to. */
export class TestExcel {
  book: Book;
  readonly api: string;
  payloadLimit: number;
  readonly requests: RequestRecord[] = [];

  /** The user is typing in a cell: every request fails, or only writing ones. */
  editing: 'no' | 'all' | 'writes' = 'no';
  isSessionLost = false;
  /** Another error number to answer every request with. */
  transportError: number | null = null;
  /** Milliseconds before each answer; null never answers. */
  delay: number | null = 0;
  canWriteSettings = true;
  /** Whether this Excel knows parts of anybody's own (自定义 XML). */
  hasXmlParts = true;
  /** Whether the add-in has asked for its pane to be shown. */
  isPaneShown = false;
  /** Called before each request, with its number from 0: the place for a colleague's sudden edits. */
  beforeRequest: ((index: number) => void) | null = null;
  /** Whether the answer to a request, by its number, gets lost on the way although Excel did what was asked. */
  losesAnswer: ((index: number) => boolean) | null = null;
  /** Called before each action; may throw a `Fault`. */
  beforeAction: ((action: Action) => void) | null = null;
  /** Where event messages go; the transport sets it. */
  onEvents: ((entries: readonly EventEntry[]) => void) | null = null;

  private readonly references = new Map<string, ObjectRef>();
  private readonly registered = new Map<EventName, number>();
  private readonly pending: EventEntry[] = [];
  private nextReference = 1;
  private nextEvent = 1;

  constructor(workbook: Workbook | Book, options: TestExcelOptions = {}) {
    this.book = workbook instanceof Book ? workbook : bookFrom(workbook);
    this.api = options.api ?? '1.16';
    this.payloadLimit = options.payloadLimit ?? Infinity;
  }

  /** Requests so far, office.js's own start-up calls not counted. */
  get requestCount(): number {
    return this.requests.length;
  }

  /** Forgets what was counted. */
  resetCounts(): void {
    this.requests.length = 0;
  }

  /** What is still kept by reference: a leak if it grows. */
  get referenceCount(): number {
    return this.references.size;
  }

  /** Answers one call of the RichApi transport. */
  async execute(call: RichApiCall): Promise<RichApiAnswer> {
    const text = typeof call[4] === 'string' ? call[4] : '';
    const flags = Number(call[6] ?? 0);
    const isService = text.includes('"Name":"Microsoft.');
    if (!isService) this.beforeRequest?.(this.requests.length);
    if (this.delay === null) return new Promise<never>(() => undefined);
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay ?? 0));
    const bytesIn = Buffer.byteLength(text);
    // Excel itself waits with what was asked to wait for the end of an edit.
    while ((flags & FLAG.delayForCellEdit) !== 0 && this.isHeldUp(flags)) await new Promise((resolve) => setTimeout(resolve, 20));
    const failure = this.transportFailure(flags, bytesIn);
    if (failure !== null) {
      this.record(isService, { flags, bytesIn, bytesOut: 0, actions: {}, error: String(failure) });
      return { error: failure };
    }
    const body = JSON.parse(text) as RequestBody;
    const response = new Dispatcher(this, body).run();
    const answer = JSON.stringify(response);
    const bytesOut = Buffer.byteLength(answer);
    const isTooLarge = bytesOut > this.payloadLimit;
    const error = isTooLarge ? String(TRANSPORT.responseTooLarge) : (response.Error?.Code ?? null);
    const isLost = !isService && this.losesAnswer?.(this.requests.length) === true;
    this.record(isService, { flags, bytesIn, bytesOut, actions: tally(body), error });
    this.flushEvents();
    if (isLost) return { error: TRANSPORT.sessionLost };
    return isTooLarge ? { error: TRANSPORT.responseTooLarge } : { data: [200, [], answer] };
  }

  private record(isService: boolean, request: RequestRecord): void {
    if (!isService) this.requests.push(request);
  }

  private isHeldUp(flags: number): boolean {
    return this.editing === 'all' || (this.editing === 'writes' && (flags & FLAG.write) !== 0);
  }

  private transportFailure(flags: number, bytesIn: number): number | null {
    if (this.transportError !== null) return this.transportError;
    if (this.isSessionLost) return TRANSPORT.sessionLost;
    if (this.isHeldUp(flags)) return TRANSPORT.cellEditMode;
    return bytesIn > this.payloadLimit ? TRANSPORT.requestTooLarge : null;
  }

  /** Keeps an object beyond its batch. */
  keep(ref: ObjectRef): void {
    if (ref.referenceId !== null) return;
    ref.referenceId = `ref-${this.nextReference++}`;
    this.references.set(ref.referenceId, ref);
  }

  kept(id: string): ObjectRef {
    const ref = this.references.get(id);
    if (!ref) throw itemNotFound();
    const { sheet } = ref.target as { sheet?: BookSheet };
    if (sheet && !this.book.sheets.includes(sheet)) throw itemNotFound();
    return ref;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  register(name: EventName): null {
    this.registered.set(name, (this.registered.get(name) ?? 0) + 1);
    return null;
  }

  unregister(name: EventName): null {
    this.registered.set(name, Math.max(0, (this.registered.get(name) ?? 0) - 1));
    return null;
  }

  /** Whether anybody listens for that event. */
  listens(name: EventName): boolean {
    return (this.registered.get(name) ?? 0) > 0;
  }

  /** Recalculates and tells the listeners, as after any edit, the add-in's own included. */
  changed(sheet: BookSheet, area: Area, source: 'ThisLocalAddin' | 'Unknown' = 'ThisLocalAddin'): void {
    recalculate(this.book);
    this.notify('changed', sheet, { address: areaName(area), changeType: 'RangeEdited', triggerSource: source });
  }

  notify(name: EventName, sheet: BookSheet, more: Readonly<Record<string, unknown>> = {}): void {
    if (!this.listens(name)) return;
    const text = JSON.stringify({ worksheetId: sheet.id, source: 'Local', shiftDirection: 'None', ...more });
    this.pending.push([RICH_API_EVENT, EVENT_TYPE[name], 'Workbook', text, this.nextEvent++, false]);
  }

  private flushEvents(): void {
    if (this.pending.length === 0) return;
    const entries = this.pending.splice(0);
    setTimeout(() => this.onEvents?.(entries), 0);
  }

  /** The user types into a cell. */
  userTypes(sheetName: string, row: number, column: number, input: unknown): void {
    const sheet = this.book.sheet(sheetName);
    sheet.type(row, column, input);
    this.changed(sheet, { top: row, left: column, bottom: row, right: column }, 'Unknown');
    this.flushEvents();
  }
}

function tally(body: RequestBody): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ActionType } of body.Actions) {
    const name = ACTION_NAMES[ActionType] ?? String(ActionType);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

export type { Fault, ResponseBody };
