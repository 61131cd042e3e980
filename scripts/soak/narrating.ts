import { LAYOUTS } from '../../test/departments/layouts';
import { makeDepartment } from '../../test/departments/ledger';
import { narrated, PLACES, VOICES } from '../../test/departments/narrate';
import { printDepartment } from '../../test/departments/print';
import { checkAgainst } from '../../src/findings/check-report';
import { examine } from '../../src/examination/examine';
import type { Soak } from './soak';

/** A 决算说明 that follows from its tables: nothing may be said of it. */
export const soak: Soak = {
  name: 'narrating',
  title: '没有改动的决算说明',
  rounds: 500,
  round(random) {
    const department = makeDepartment(random.below(1_000_000), { year: 2020 + random.below(6) });
    const workbook = printDepartment(department, random.pick(LAYOUTS));
    const { text } = narrated(department, random.pick([...VOICES, ...PLACES]));
    const { findings } = checkAgainst(examine(workbook), workbook, text);
    const [first] = findings.filter(({ severity }) => severity !== 'info');
    return Promise.resolve(
      first ? { what: `${first.rule} ${first.message}\n  ${first.quote}`, input: { name: 'report.txt', bytes: Buffer.from(text) } } : null,
    );
  },
};
