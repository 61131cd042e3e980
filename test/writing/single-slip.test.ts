import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { randomFrom } from '../departments/random';
import { outcomeOf, slipIn, typedAmounts } from './single-slip';

const SAMPLE = path.join(__dirname, '..', '..', 'samples', '济宁市医疗保障局2020.xlsx');

/** Slips of every kind, at leaves, subtotals and totals; `npm run soak -- adopting` goes through all samples. */
test.each([1, 47])('slip %i in a sample is found, and 全部采用 gives back the workbook as it was', (seed) => {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const clean = readCalculatedWorkbook(bytes);
  const slip = slipIn(bytes, clean, typedAmounts(clean), randomFrom(seed));
  expect(slip && [slip.words, outcomeOf(clean, slip).kind]).toEqual([slip?.words, 'restored']);
});
