import { xlsxBytes } from '../../test/departments/xlsx';
import { LAYOUTS } from '../../test/departments/layouts';
import { spoiled, spoils, type Writing } from '../../test/writing/spoiled';
import type { Soak } from './soak';

const WRITINGS: readonly Writing[] = ['values', 'formulas', 'mixed'];

/** One to three slips in a right workbook: what recomputing writes spoils no cell that was right. */
export const soak: Soak = {
  name: 'recomputing',
  title: '先错后重算',
  rounds: 1500,
  round(random) {
    const [layout, writing] = [random.pick(LAYOUTS), random.pick(WRITINGS)];
    const [seed, count] = [random.below(1_000_000), 1 + random.below(3)];
    const each = spoiled(seed, layout, writing, count);
    const wrong = spoils(each);
    if (wrong.length === 0) return Promise.resolve(null);
    const done = [...each.slips].map(([cell, what]) => `${cell} ${what}`).join('；');
    return Promise.resolve({
      what: `${layout.name} ${seed} ${writing}：${done} ⇒ ${wrong.slice(0, 5).join('；')}`,
      input: { name: 'input.xlsx', bytes: xlsxBytes(each.spoiled) },
    });
  },
};
