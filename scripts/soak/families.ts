import { familyFaults } from '../../test/findings/comparisons/family-trial';
import type { Soak } from './soak';

/** Families of workbooks (上年, 本年, 汇总, 单位), clean and with one seeded difference each. */
export const soak: Soak = {
  name: 'families',
  title: '上年、汇总的比较',
  rounds: 100,
  round: (random) => {
    const faults = familyFaults(random);
    return Promise.resolve(faults.length === 0 ? null : { what: faults.join('\n') });
  },
};
