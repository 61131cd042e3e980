import type { Compared } from './compared';
import { areCopies } from './copies';
import type { Named } from './pairing';

/** A workbook of a unit. */
interface Filed extends Named {
  readonly compared: Compared;
}

/**
 * Units that hand in their tables in several files, each once: workbooks of one unit and year that have no table in common are one. Those
 * that repeat a table stay apart, unless all files of a unit are to be read as one workbook (`areOne`): then the first table counts.
 */
export function joinedUnits<Unit extends Filed>(units: readonly Unit[], areOne: boolean): Unit[] {
  const joined: Unit[] = [];
  for (const unit of units) {
    const { organisation, year, forms } = unit.compared;
    const at = joined.findIndex(({ compared }) => {
      if (organisation === null || forms.length === 0 || compared.organisation !== organisation || compared.year !== year) return false;
      return areOne || forms.every((form) => !compared.forms.some(({ key }) => key === form.key));
    });
    const home = joined[at];
    if (!home) joined.push(unit);
    else {
      const added = forms.filter(({ key }) => !home.compared.forms.some((form) => form.key === key));
      joined[at] = {
        ...home,
        file: `${home.file} + ${unit.file}`,
        compared: { ...home.compared, forms: [...home.compared.forms, ...added] },
      };
    }
  }
  return joined;
}

/** Units of which the same tables were handed in twice, as .xlsx and as .pdf, each once: the one with most forms. */
export function withoutCopies<Unit extends Filed>(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (const unit of units) {
    const at = kept.findIndex(
      ({ compared }) =>
        compared.organisation === unit.compared.organisation && compared.year === unit.compared.year && areCopies(compared, unit.compared),
    );
    const known = kept[at];
    if (!known) kept.push(unit);
    else if (unit.compared.forms.length > known.compared.forms.length) kept[at] = unit;
  }
  return kept;
}
