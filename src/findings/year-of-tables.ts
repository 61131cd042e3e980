import { yearIn } from '../recognise/meta';
import type { Workbook } from '../workbook/workbook';
import { folded } from '../tables/read/word';

/** The year of a workbook's tables: the only one that they name, else the one that the other sheets' headings do; null where several are named. */
export function yearOfTables(tables: readonly { readonly year: number | null }[], workbook: Workbook): number | null {
  const years = new Set(tables.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? ([...years][0] as number) : years.size === 0 ? yearOf(workbook) : null;
}

/** The year that the headings of the other sheets name (2020年度…), where they all name the same one. */
function yearOf(workbook: Workbook): number | null {
  const years = new Set<number>();
  for (const sheet of workbook.sheets) {
    let seen = 0;
    for (const cells of sheet.rows.values()) {
      if (++seen > 4) break;
      for (const cell of cells) {
        const text = folded(cell);
        const year = text.includes('年度') ? yearIn(text) : null;
        if (year !== null) years.add(year);
      }
    }
  }
  return years.size === 1 ? ([...years][0] as number) : null;
}
