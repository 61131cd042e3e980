import { LAYOUTS } from '../../test/departments/layouts';
import { makeDepartment } from '../../test/departments/ledger';
import { narrated, PLACES } from '../../test/departments/narrate';
import { printDepartment } from '../../test/departments/print';
import { withDigitChanged } from '../../test/departments/typos-in-text';
import { checkAgainst } from '../../src/findings/check-report';
import { examine } from '../../src/examination/examine';
import type { Soak } from './soak';

/** Figures of one text that are changed, each by itself. */
const CHANGES = 40;
/** Shares of the changes that must be noticed: of all, and of those that a cell of the workbook prints. */
const [OF_ALL, OF_CELLS] = [0.8, 0.95];
const noticed = { all: 0, allTried: 0, cells: 0, cellsTried: 0 };

/** One digit of a figure of a 决算说明 changed: most of them are noticed, in the sum over all rounds. */
export const soak: Soak = {
  name: 'changed-figures',
  title: '改了一位数的决算说明',
  rounds: 60,
  round(random) {
    const department = makeDepartment(random.below(1_000_000), { year: 2020 + random.below(6) });
    const workbook = printDepartment(department, random.pick(LAYOUTS));
    const examination = examine(workbook);
    const { text, figures } = narrated(department, random.pick(PLACES));
    for (const figure of random.sample(figures, CHANGES)) {
      const changed = withDigitChanged(text, figure, random);
      const isNoticed = checkAgainst(examination, workbook, changed).findings.length > 0 ? 1 : 0;
      noticed.all += isNoticed;
      noticed.allTried++;
      if (!figure.inTables) continue;
      noticed.cells += isNoticed;
      noticed.cellsTried++;
    }
    const [all, cells] = [noticed.all / noticed.allTried, noticed.cells / noticed.cellsTried];
    const isEnough = noticed.allTried < 10 * CHANGES || (all >= OF_ALL && cells >= OF_CELLS);
    const what = `改动只发现 ${(100 * all).toFixed(1)}%，其中表里有的 ${(100 * cells).toFixed(1)}%`;
    return Promise.resolve(isEnough ? null : { what });
  },
};
