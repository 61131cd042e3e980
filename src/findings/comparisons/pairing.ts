import { normalise } from '../../amount/text';
import type { Compared } from './compared';

/** A workbook that may be the same unit's as another one. */
export interface Named {
  readonly file: string;
  readonly compared: Pick<Compared, 'organisation'>;
}

/** What a unit is called without what differs from year to year and from print to print. */
function nameKey(name: string): string {
  return normalise(name)
    .replace(/\s+/g, '')
    .replace(/[（(](?:汇总|本级|部门)[）)]/g, '')
    .replace(/(?:19|20)\d{2}(?:年度|年)?/g, '')
    .replace(/(?:部门|单位)?决算(?:公开)?(?:表|报表|套表)?|套表/g, '')
    .replace(/^[-_—.·]+|[-_—.·]+$/g, '');
}

/** A unit's code at the head of its file's name: 301001 甲局.xlsx. */
function codeOf(file: string): string | null {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const code = /^\D{0,3}(\d{3,})/.exec(name)?.[1] ?? null;
  return code !== null && /^(?:19|20)\d{2}$/.test(code) ? null : code;
}

function stemOf(file: string): string {
  return nameKey((file.split(/[\\/]/).at(-1) ?? '').replace(/\.[a-z]{2,4}$/i, ''));
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

  /** The units that were not among these. */
  without(found: ReadonlySet<Unit>): Unit[] {
    return this.units.filter((unit) => !found.has(unit));
  }
}

function keysOf({ file, compared: { organisation } }: Named): string[] {
  const code = codeOf(file);
  const name = organisation === null ? '' : nameKey(organisation);
  const stem = stemOf(file);
  return [...(name === '' ? [] : [`name ${name}`]), ...(code === null ? [] : [`code ${code}`]), ...(stem === '' ? [] : [`name ${stem}`])];
}
