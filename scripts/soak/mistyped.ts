import { checkWorkbook } from '../../src/findings/check';
import { LAYOUTS } from '../../test/departments/layouts';
import { add, emptyTally, spoiled, told } from '../../test/findings/mistyped-trial';
import type { Soak } from './soak';

const all = emptyTally();

/** A few amounts of a generated department mistyped: no other cell is accused, no amount suggested that is not the right one. */
export const soak: Soak = {
  name: 'mistyped',
  title: '生成的部门填错一到三格，不冤枉别的格',
  rounds: 300,
  round(random) {
    const layout = random.pick(LAYOUTS);
    const count = 1 + random.below(3);
    const each = spoiled(random.below(1_000_000), layout, count, random.chance(50));
    const tally = emptyTally();
    const findings = told(checkWorkbook(each.workbook));
    add(tally, each, findings, layout.name);
    add(all, each, findings, layout.name);
    // Of several mistakes, one may make up for another.
    const faults = [...tally.accused, ...tally.misquoted, ...(count === 1 ? tally.missed.map((at) => `没有发现 ${at}`) : [])];
    const mistakes = [...each.mistakes].map(([at]) => at).join('、');
    return Promise.resolve(faults.length > 0 ? { what: `填错 ${mistakes}：${faults.join('；')}` } : null);
  },
  tally: () => `填错 ${all.mistakes} 格，没有提到 ${all.missed.length} 格，点名 ${all.suspected} 格`,
};
