import { writeFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import type { EvaluationForm } from '../../src/performance/form';
import { readPerformanceForms } from '../../src/performance/read-form';
import { cellName, parseCellName, type Position } from '../../src/workbook/address';
import { cellAt, cellText, type Sheet } from '../../src/workbook/workbook';
import type { Random } from '../../test/departments/random';
import { xlsxBytes } from '../../test/departments/xlsx';
import { sheets, slipsIn, withSlip } from '../../test/performance/slips';
import { newlyTold } from '../../test/writing/spoiled';
import { misbehaviour, ran } from './command';
import type { Soak } from './soak';

const SHEETS = [...sheets()];
let written = 0;

/** The cells that scoring may fill. */
function filledBy({ indicators, money, total, headTotal }: EvaluationForm): Position[] {
  const figures = [...indicators.map(({ score }) => score), ...(money?.rows ?? []).flatMap(({ rate, score }) => [rate, score])];
  return [...figures, total?.score, headTotal].flatMap((figure) => (figure?.state === 'amount' ? [figure] : []));
}

/** The sheet with some of its scores, rates and totals left out. */
function emptied(sheet: Sheet, random: Random): Sheet {
  const share = random.pick([10, 40, 80, 100]);
  const places = readPerformanceForms(sheet).flatMap((form) => (form.kind === 'evaluation' ? filledBy(form) : []));
  return places.filter(() => random.chance(share)).reduce((one, place) => withSlip(one, { ...place, kind: '', typed: null }), sheet);
}

/** Scores left out of a self-evaluation form, with a slip or without: what scoring writes is nothing that checking then objects to. */
export const soak: Soak = {
  name: 'scoring',
  title: '自评表打分后再校验',
  rounds: 300,
  async round(random, folder) {
    const [name, sheet] = random.pick(SHEETS);
    const slips = random.chance(50) ? slipsIn(sheet, random) : [];
    const slip = slips.length > 0 ? random.pick(slips) : null;
    const blank = emptied(slip ? withSlip(sheet, slip) : sheet, random);
    const bytes = xlsxBytes({ sheets: [blank] });
    writeFileSync(path.join(folder, 'input.xlsx'), bytes);
    const said = slip ? `${slip.kind} ${cellName(slip)} → ${String(slip.typed)}` : '没有填错';
    const fault = (what: string) => ({ what: `${name} ${said} ⇒ ${what}`, input: { name: 'input.xlsx', bytes } });
    const line = ['score', 'input.xlsx', '-o', 'out.xlsx'];
    const misbehaved = misbehaviour(line, await ran(line, folder));
    if (misbehaved !== null) return fault(misbehaved);
    const out = path.join(folder, 'out.xlsx');
    if (!existsSync(out)) return null;
    written++;
    const [before, after] = [readCalculatedWorkbook(bytes), readCalculatedWorkbook(new Uint8Array(readFileSync(out)))];
    // A score that people have to judge is left blank, and checking asks for it as soon as others are there.
    const isBlank = (place: string): boolean => {
      const at = parseCellName(place.slice(place.lastIndexOf('!') + 1));
      return at !== null && cellText(cellAt(after.sheets[0] as Sheet, at.row, at.column)) === '';
    };
    const wrong = newlyTold({ slips: new Map() }, before, after).filter((told) => !isBlank(told.split(' ')[0] ?? ''));
    return wrong.length === 0 ? null : fault(wrong.slice(0, 5).join('；'));
  },
  tally: () => `写出 ${written} 次`,
};
