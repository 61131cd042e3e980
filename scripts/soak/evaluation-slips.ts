import { xlsxBytes } from '../../test/departments/xlsx';
import { cellName } from '../../src/workbook/address';
import { isFound, sheets, slipsIn, touched, withSlip } from '../../test/performance/slips';
import type { Soak } from './soak';

const SHEETS = [...sheets()];

/** Every kind of slip in one self-evaluation form, one at a time: each is told as an error or warning that touches its cell. */
export const soak: Soak = {
  name: 'evaluation-slips',
  title: '自评表填错',
  rounds: 200,
  round(random) {
    const [name, sheet] = random.pick(SHEETS);
    const before = touched(sheet);
    const slips = slipsIn(sheet, random);
    const missed = slips.filter((one) => isFound(sheet, before, one) === false);
    const [first] = missed;
    if (!first) return Promise.resolve(null);
    const done = missed.map((one) => `${one.kind} ${cellName(one)} → ${String(one.typed)}`).join('；');
    return Promise.resolve({
      what: `${name}：${String(slips.length)} 处中 ${String(missed.length)} 处没有指出：${done}`,
      input: { name: 'input.xlsx', bytes: xlsxBytes({ sheets: [withSlip(sheet, first)] }) },
    });
  },
};
