import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { LAYOUTS } from '../../test/departments/layouts';
import { makeDepartment } from '../../test/departments/ledger';
import { printDepartment } from '../../test/departments/print';
import { xlsxBytes } from '../../test/departments/xlsx';
import { causesIn, slipIn, typedAmounts } from '../../test/writing/single-slip';
import type { Soak } from './soak';

/** The same numbers with no formula. */
function asValues({ sheets }: Workbook): Workbook {
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.map(({ formula: _, ...cell }) => cell)])),
    })),
  };
}

/** A wrong amount below formulas: what a copy of the workbook in values proves of it, the workbook with formulas proves too. */
export const soak: Soak = {
  name: 'same-causes',
  title: '公式表与它的数值副本指出同一处错',
  rounds: 300,
  round(random) {
    const layout = { ...random.pick(LAYOUTS), formulas: true, precision: 'exact', amountsAsText: 'none' } as const;
    const seed = 1 + random.below(997);
    const bytes = xlsxBytes(printDepartment(makeDepartment(seed), layout));
    const clean = readCalculatedWorkbook(bytes);
    const slip = slipIn(bytes, clean, typedAmounts(clean), random);
    if (!slip) return Promise.resolve(null);
    const wrong = readCalculatedWorkbook(slip.bytes);
    const told = (workbook: Workbook): string[] =>
      causesIn(workbook)
        .map(({ sheet, cell, suggested }) => `${sheet}!${cell} → ${suggested}`)
        .sort();
    const [inFormulas, inValues] = [told(wrong), told(asValues(wrong))];
    const missed = inValues.filter((cause) => !inFormulas.includes(cause));
    const others = inFormulas.filter((cause) => !cause.startsWith(`${slip.place} `));
    if (missed.length === 0 && others.length === 0) return Promise.resolve(null);
    const what = `${layout.name} ${seed} ${slip.words}：公式表指出 ${inFormulas.join('、')}；数值副本指出 ${inValues.join('、')}`;
    return Promise.resolve({ what, input: { name: 'input.xlsx', bytes: slip.bytes } });
  },
};
