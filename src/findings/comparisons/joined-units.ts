import type { Compared } from './compared';
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
