import { LAYOUTS } from '../../test/departments/layouts';
import { makeDepartment } from '../../test/departments/ledger';
import { printDepartment } from '../../test/departments/print';
import { checkAgainst } from '../../src/findings/check-report';
import { examine } from '../../src/examination/examine';
import { draftText } from '../../src/narrative/draft/document';
import { draftReport } from '../../src/narrative/draft/draft';
import { BLANK } from '../../src/narrative/rules';
import type { Soak } from './soak';

/** A drafted 决算说明, with the year before: nothing is to be said of it but its gaps. */
export const soak: Soak = {
  name: 'drafting',
  title: '起草的决算说明',
  rounds: 100,
  round(random) {
    const department = makeDepartment(random.below(1_000_000), { year: 2020 + random.below(6) });
    const layout = random.pick(LAYOUTS);
    const workbook = printDepartment(department, layout);
    const examination = examine(workbook);
    const [set] = examination.sets;
    const last = makeDepartment(department.seed + 1000, { year: department.year - 1 });
    const [before] = examine(printDepartment(last, layout)).sets;
    if (!set) return Promise.resolve({ what: `${layout.name}：没有认出表` });
    const text = draftText(draftReport(set, random.chance(70) ? (before ?? null) : null, department.year));
    const said = checkAgainst(examination, workbook, text).findings.filter(({ rule }) => rule !== BLANK.code);
    const [first] = said;
    return Promise.resolve(
      first ? { what: `${layout.name} ${first.rule} ${first.message}`, input: { name: 'draft.txt', bytes: Buffer.from(text) } } : null,
    );
  },
};
