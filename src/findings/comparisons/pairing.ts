import { normalise } from '../../amount/text';
import type { Compared } from './compared';

/** A workbook that may be the same unit's as another one. */
export interface Named {
  readonly file: string;
  readonly compared: Pick<Compared, 'organisation'>;
}

/** What a unit is called without what differs from print to print: brackets, full width, the year, the report's name. */
export function unitKey(name: string): string {
  return normalise(name)
    .replace(/[\s()[\]【】《》〔〕"'·—_-]/g, '')
    .replace(/(?:19|20)\d{2}(?:年度|年)?/g, '')
    .replace(/(?:部门|单位)?决算(?:公开)?(?:表|报表|套表)?|套表/g, '')
    .replace(/^[.·]+|[.·]+$/g, '');
}

/** The same without 汇总, 本级 and 部门 in brackets, which one year prints and another does not. */
function plainKey(name: string): string {
  return unitKey(normalise(name).replace(/[(](?:汇总|本级|部门|机关)[)]/g, ''));
}

/** A unit's code at the head of its file's name: 301001 甲局.xlsx. */
function codeOf(file: string): string | null {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const code = /^\D{0,3}(\d{3,})/.exec(name)?.[1] ?? null;
  return code !== null && /^(?:19|20)\d{2}$/.test(code) ? null : code;
}

/** The file's name without its ending and without the unit's code. */
function stemOf(file: string): string {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]{2,4}$/i, '');
  const code = codeOf(file);
  return code === null ? name : name.replace(code, '');
}

/** Units by what they can be known by: name, code, file. What two units share tells neither of them. */
export class Units<Unit extends Named> {
  private readonly known = new Map<string, Unit | null>();

  constructor(private readonly units: readonly Unit[]) {
    for (const unit of units) {
      for (const key of new Set(keysOf(unit))) this.known.set(key, this.known.has(key) ? null : unit);
    }
  }

  /** The unit that another workbook belongs to; null where none, or not just one, can be. */
  find(other: Named): Unit | null {
    for (const key of keysOf(other)) {
      const unit = this.known.get(key);
      if (unit) return unit;
    }
    return null;
  }

  /** Units that share a name or a code with one another, one of which another workbook belongs to: which, nobody can tell. */
  alike(other: Named): readonly Unit[] {
    const shared = keysOf(other).filter((key) => this.known.get(key) === null);
    return this.units.filter((unit) => keysOf(unit).some((key) => shared.includes(key)));
  }

  /** The units that were not among these. */
  without(found: ReadonlySet<Unit>): Unit[] {
    return this.units.filter((unit) => !found.has(unit));
  }
}

/** What a unit is known by, surest first. */
function keysOf({ file, compared: { organisation } }: Named): string[] {
  const [name, stem] = [organisation ?? '', stemOf(file)];
  const keys: readonly (readonly [string, string])[] = [
    ['full', unitKey(name)],
    ['name', plainKey(name)],
    ['code', codeOf(file) ?? ''],
    ['full', unitKey(stem)],
    ['name', plainKey(stem)],
  ];
  return keys.flatMap(([kind, key]) => (key === '' ? [] : [`${kind} ${key}`]));
}
