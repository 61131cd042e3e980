import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import type { Figure } from '../../src/identities/figure';
import type { Workbook } from '../../src/workbook/workbook';
import { outcomeOf, slipIn, typedAmounts, type SlipOutcome } from '../../test/writing/single-slip';
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

const KINDS: Readonly<Record<SlipOutcome['kind'], string>> = {
  restored: '由“全部采用”还原',
  offered: '指出了格和数，点“采用”还原',
  listed: '列出了几格各应为多少，点其中一格的“采用”还原',
  undecided: '指出了，但没有别的数能分辨是哪一格或末位',
  silent: '没有指出，合计都是公式，没有别的数与它不符',
  missed: '没有找对',
};
const counts: Record<SlipOutcome['kind'], number> = { restored: 0, offered: 0, listed: 0, undecided: 0, silent: 0, missed: 0 };

/** One amount of a sample typed wrong: it is found, and put right wherever anything in the workbook tells how. */
export const soak: Soak = {
  name: 'adopting',
  title: '样表错一格，采用后还原',
  rounds: 500,
  round(random) {
    const sample = random.pick(readSamples());
    const slip = slipIn(sample.bytes, sample.workbook, sample.amounts, random);
    if (!slip) return Promise.resolve(null);
    const { kind, words } = outcomeOf(sample.workbook, slip);
    counts[kind]++;
    return Promise.resolve(kind === 'missed' ? { what: `${sample.name} ${slip.words}：${words}` } : null);
  },
  tally: () => (Object.keys(KINDS) as SlipOutcome['kind'][]).map((kind) => `${KINDS[kind]} ${counts[kind]}`).join('，'),
};
