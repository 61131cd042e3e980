/** The JSON that office.js and Excel exchange: one request is a batch of actions over object paths. */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly Error?: ErrorBody;
  readonly TraceIds?: readonly number[];
}

/** What an action does, by its number on the wire. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Where an object comes from, by its number on the wire. */
export const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Bits of the flags that go with a request. */
export const FLAG = { write: 1, concurrent: 4, undoable: 16, delayForCellEdit: 64 } as const;

/** Errors that Excel's transport reports by number, without a body. */
export const TRANSPORT = {
  cellEditMode: 5004,
  sessionLost: 5012,
  modalDialog: 5016,
  tooManyRequests: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
  GeneralException: 500,
};

/** An error that Excel would answer a batch with. */
export class Fault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

export const itemNotFound = (): Fault => new Fault('ItemNotFound', "The requested resource doesn't exist.");
export const invalidArgument = (): Fault => new Fault('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
export const wrongSize = (): Fault =>
  new Fault('InvalidArgument', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
export const notImplemented = (member: string): Fault => new Fault('NotImplemented', `The test host has no ${member}.`);
export const accessDenied = (): Fault => new Fault('AccessDenied', "You can't perform the requested operation on a protected worksheet.");
