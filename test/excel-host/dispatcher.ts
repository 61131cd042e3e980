import { classTable } from './classes/class-table';
import { ObjectRef, type ClassRow, type ObjectOrNull } from './object-ref';
import { ACTION, Fault, invalidArgument, itemNotFound, notImplemented, PATH } from './protocol';
import type { Action, ActionResult, ArgumentInfo, ErrorBody, ObjectPath, QueryInfo, RequestBody, ResponseBody } from './protocol';
import type { TestExcel } from './test-excel';

/** Runs one batch. Knows paths and actions, and nothing of Excel: that is the class table's part. */
export class Dispatcher {
  private readonly resolved = new Map<number, ObjectOrNull>();

  constructor(
    private readonly excel: TestExcel,
    private readonly body: RequestBody,
  ) {}

  run(): ResponseBody {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.excel.beforeAction?.(action);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (error) {
        return { Results: results, Error: this.describe(error, action, index), TraceIds: traces };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private describe(error: unknown, action: Action, index: number): ErrorBody {
    const fault = error instanceof Fault ? error : new Fault('GeneralException', String(error));
    const type = this.resolved.get(action.ObjectPathId)?.type ?? '';
    const Location = [type, action.Name].filter(Boolean).join('.');
    return { Code: fault.code, Message: fault.message, Location, ActionIndex: index, HttpStatusCode: fault.status };
  }

  private perform(action: Action): unknown {
    switch (action.ActionType) {
      case ACTION.trace:
        return null;
      case ACTION.instantiate: {
        const ref = this.resolve(action.ObjectPathId);
        return ref && this.identity(ref);
      }
      case ACTION.query: {
        const ref = this.resolve(action.ObjectPathId);
        return ref && this.query(ref, action.QueryInfo ?? {});
      }
      case ACTION.method:
        return this.call(action);
      case ACTION.setProperty:
        return this.assign(action);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private call(action: Action): unknown {
    const ref = this.resolve(action.ObjectPathId);
    if (action.Name === '_KeepReference') {
      if (ref) this.excel.keep(ref);
      return null;
    }
    if (!ref) throw new Fault('InvalidOperation', `${action.Name} was called on a null object.`);
    const value = this.invoke(ref, action.Name, action.ArgumentInfo);
    if (value instanceof ObjectRef) throw notImplemented(`${ref.type}.${action.Name} as a value`);
    return value ?? null;
  }

  private assign(action: Action): null {
    const ref = this.resolve(action.ObjectPathId);
    if (!ref) throw new Fault('InvalidOperation', `${action.Name} was set on a null object.`);
    const scalar = this.row(ref).scalars?.[action.Name];
    if (!scalar?.set) throw notImplemented(`${ref.type}.${action.Name} to be set`);
    scalar.set(ref.target, this.values(action.ArgumentInfo)[0], this.excel);
    return null;
  }

  private invoke(ref: ObjectRef, name: string, info: ArgumentInfo | undefined): unknown {
    const method = this.row(ref).methods?.[name];
    if (!method) throw notImplemented(`${ref.type}.${name}()`);
    return method(ref.target, this.values(info), this.excel);
  }

  /** The arguments, with object paths in place of their numbers. */
  private values(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, at) => {
      const reference = references[at];
      return typeof reference === 'number' && reference !== 0 ? this.resolve(reference) : value;
    });
  }

  private row(ref: ObjectRef): ClassRow<unknown> {
    const row = classTable[ref.type];
    if (!row) throw notImplemented(ref.type);
    return row;
  }

  private resolve(id: number): ObjectOrNull {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new Fault('InvalidObjectPath', `The request has no object path ${id}.`);
    const ref = this.follow(path);
    this.resolved.set(id, ref);
    return ref;
  }

  private follow(path: ObjectPath): ObjectOrNull {
    switch (path.ObjectPathType) {
      case PATH.global:
        return new ObjectRef('Workbook', this.excel.book);
      case PATH.newObject:
        return new ObjectRef(path.Name, this.excel);
      case PATH.nullObject:
        return null;
      case PATH.reference:
        return this.excel.kept(path.Name);
      default:
        return this.followFromParent(path);
    }
  }

  private followFromParent(path: ObjectPath): ObjectOrNull {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const row = this.row(parent);
    switch (path.ObjectPathType) {
      case PATH.property: {
        const link = row.links?.[path.Name];
        if (!link) throw notImplemented(`${parent.type}.${path.Name}`);
        return link(parent.target, this.excel);
      }
      case PATH.indexer: {
        if (!row.item) throw notImplemented(`${parent.type}.getItem()`);
        const ref = row.item(parent.target, this.values(path.ArgumentInfo)[0], this.excel);
        if (!ref) throw itemNotFound();
        return ref;
      }
      case PATH.method: {
        const value = this.invoke(parent, path.Name, path.ArgumentInfo);
        if (value !== null && !(value instanceof ObjectRef)) throw notImplemented(`${parent.type}.${path.Name}() as an object`);
        return value;
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private identity(ref: ObjectRef): Record<string, unknown> {
    const identity = { ...this.row(ref).identity?.(ref.target) };
    return ref.referenceId === null ? identity : { ...identity, _ReferenceId: ref.referenceId };
  }

  /** Answers a load: the scalars and links that were asked for, under the host's own names. */
  private query(ref: ObjectRef, info: QueryInfo): Record<string, unknown> {
    const row = this.row(ref);
    const paths = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) => path.split('/').filter((part) => !/^items$/i.test(part)));
    if (row.items) {
      const members = row.items(ref.target, this.excel);
      const from = info.Skip ?? 0;
      const chosen = members.slice(from, info.Top === undefined ? undefined : from + info.Top);
      return { ...this.identity(ref), _Items: chosen.map((member) => this.pick(member, paths)) };
    }
    return this.pick(ref, paths);
  }

  private pick(ref: ObjectRef, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const row = this.row(ref);
    const answer = this.identity(ref);
    const deeper = new Map<string, string[][]>();
    for (const [first = '*', ...rest] of paths.length > 0 ? paths : [['*']]) {
      if (first === '*') {
        for (const [name, scalar] of Object.entries(row.scalars ?? {})) answer[name] = scalar.get(ref.target, this.excel);
        continue;
      }
      const scalarName = matching(row.scalars, first);
      if (scalarName !== null && rest.length === 0) {
        answer[scalarName] = row.scalars?.[scalarName]?.get(ref.target, this.excel);
        continue;
      }
      const linkName = matching(row.links, first);
      if (linkName === null) throw notImplemented(`${ref.type}.${first} to load`);
      deeper.set(linkName, [...(deeper.get(linkName) ?? []), rest]);
    }
    for (const [name, inner] of deeper) {
      const child = row.links?.[name]?.(ref.target, this.excel) ?? null;
      answer[name] = child && this.queryLink(child, inner);
    }
    return answer;
  }

  private queryLink(ref: ObjectRef, paths: readonly (readonly string[])[]): Record<string, unknown> {
    const whole = paths.filter((path) => path.length > 0);
    return this.query(ref, { Select: whole.map((path) => path.join('/')) });
  }
}

function matching(names: Readonly<Record<string, unknown>> | undefined, wanted: string): string | null {
  if (wanted === '') throw invalidArgument();
  return Object.keys(names ?? {}).find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null;
}
