import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import type { Figure } from '../../src/identities/figure';
import type { Workbook } from '../../src/workbook/workbook';
import { leftAfterAdopting, slipIn, typedAmounts } from '../../test/writing/single-slip';
import type { Soak } from './soak';

const FOLDER = path.join(__dirname, '..', '..', 'samples');

interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly amounts: readonly Figure[];
}

let samples: readonly Sample[] | null = null;

function readSamples(): readonly Sample[] {
  samples ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xlsx'))
    .flatMap((name) => {
      const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
      const workbook = readCalculatedWorkbook(bytes);
      const amounts = typedAmounts(workbook);
      return amounts.length > 0 ? [{ name, bytes, workbook, amounts }] : [];
    });
  return samples;
}

/** One amount of a sample typed wrong: it is found, and 全部采用 gives back the workbook as it was. */
export const soak: Soak = {
  name: 'adopting',
  title: '样表错一格，全部采用后还原',
  rounds: 500,
  round(random) {
    const sample = random.pick(readSamples());
    const slip = slipIn(sample.bytes, sample.workbook, sample.amounts, random);
    const left = slip && leftAfterAdopting(sample.workbook, slip);
    return Promise.resolve(slip && left ? { what: `${sample.name} ${slip.words}：${left}` } : null);
  },
};
