import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/host/file/read-workbook';
import { LAYOUTS } from '../../test/departments/layouts';
import { ODDITIES, type OddityName } from '../../test/departments/oddities/all';
import type { Random } from '../../test/departments/random';
import { printedAs, printedIn, unseenChange, type Printed } from '../../test/findings/coverage-trial';
import type { Soak } from './soak';

/** Amounts of one workbook that are changed, each by itself. */
const CHANGES = 40;
const SAMPLES = ['济宁市医疗保障局2020.xlsx', '曾都区医疗保障局2022.xlsx', '示例单位2023.xlsx'];
const ODD = Object.keys(ODDITIES) as OddityName[];

let rounds = 0;
let changes = 0;

/** Every layout in its turn, plain and with something strange done to it; now and then a sample. */
function nextBook(random: Random): Printed {
  const at = rounds++;
  const layout = LAYOUTS[at % LAYOUTS.length];
  if (!layout || at % 16 === 15) {
    const sample = random.pick(SAMPLES);
    return printedAs(sample, readWorkbook(readFileSync(path.join(__dirname, '../../samples', sample))));
  }
  const oddities = random.chance(50) ? [random.pick(ODD)] : [];
  return printedIn({ ...layout, oddities: [...layout.oddities, ...oddities] }, 1 + random.below(100_000));
}

/** One amount of any layout changed beyond rounding: an error or a warning names it, or it is said not to have been checked. */
export const soak: Soak = {
  name: 'coverage',
  title: '改了一个数的决算表',
  rounds: 2 * LAYOUTS.length,
  round(random) {
    const book = nextBook(random);
    const unseen = random.sample(book.places, CHANGES).flatMap((place) => {
      changes++;
      return unseenChange(book, place, random) ?? [];
    });
    return Promise.resolve(unseen.length === 0 ? null : { what: `没有发现也没有列为未核对：\n${unseen.join('\n')}` });
  },
  tally: () => `改动 ${changes} 处`,
};
