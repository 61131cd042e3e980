import { FORMS } from '../../../src/forms/registry';
import { identitiesWithin } from '../../../src/forms/recognised';
import { checkWorkbook } from '../../../src/findings/check';
import { createWorkbook } from '../../../src/host/file/create-workbook';
import { judge } from '../../../src/identities/judge';
import { recognise } from '../../../src/recognise/recognise';
import type { SheetLayout } from '../../../src/workbook/layout';
import { cellAt, cellText, type Workbook } from '../../../src/workbook/workbook';
import { requestsFor } from '../../../src/writing/template/ask';
import { buildTemplates } from '../../../src/writing/template/template';
import { fillDepartment } from './department';
import { FilledForms } from './fill';
import { calculated, filledForm, OFFERS } from './filled-form';
import { hasOffice, throughOffice } from './office';

if (!hasOffice) console.warn('没有安装 LibreOffice，跳过由它计算表样公式的测试。');
const whenThere = hasOffice ? describe : describe.skip;

const SETS = [
  [null, 2023, 1],
  ['山东', 2020, 2],
  ['上海', 2023, 3],
  ['陕西', 2024, 4],
  ['宁夏', 2023, 5],
] as const;

function filledSet(place: string | null, year: number, seed: number): SheetLayout[] {
  const wish = { forms: ['套表'], variant: place, year, organisation: '某市医疗保障局', unit: '万元' } as const;
  const set = new FilledForms(buildTemplates(requestsFor(wish)));
  fillDepartment(set, seed, place !== '山东');
  return set.result();
}

/** How the sums of a workbook's forms stand. */
function sums(book: Workbook): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const form of recognise(book, FORMS).forms) {
    for (const identity of identitiesWithin(form, () => true)) {
      if (identity.relation !== 'sum') continue;
      const { verdict } = judge(identity);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
  }
  return counts;
}

whenThere('after random amounts are typed in, LibreOffice', () => {
  const singles = OFFERS.map(([form, variant], at) => [`${form}-${variant}`, [filledForm(form, variant, at)]] as const);
  const sets = SETS.map(([place, year, seed]) => [`套表-${place ?? '通行'}`, filledSet(place, year, seed)] as const);
  let books: ReadonlyMap<string, Workbook>;
  beforeAll(() => {
    books = throughOffice(new Map([...singles, ...sets].map(([name, layouts]) => [name, createWorkbook(layouts)])));
  });
  const bookOf = (name: string): Workbook => books.get(name) as Workbook;

  test.each(singles.map(([name]) => name))('makes every sum of %s hold', (name) => {
    const { equal = 0, ...others } = sums(bookOf(name));
    expect(equal).toBeGreaterThan(3);
    expect(others).toEqual({});
  });

  test.each(sets.map(([name]) => name))('leaves nothing to remark on in %s', (name) => {
    const result = checkWorkbook(bookOf(name));
    expect(result.forms).toHaveLength(9);
    expect(result.findings).toEqual([]);
    expect(result.counts.notRun).toBe(0);
    expect(result.counts.equal).toBe(result.counts.identities);
    expect(result.counts.identities).toBeGreaterThan(250);
  });

  test('keeps every formula and agrees with what the project works out itself', () => {
    let compared = 0;
    for (const [name, layouts] of [...singles, ...sets]) {
      const own = calculated(layouts);
      const office = bookOf(name);
      for (const sheet of own.sheets) {
        const other = office.sheets.find((candidate) => candidate.name === sheet.name);
        for (const cell of [...sheet.rows.values()].flat()) {
          if (cell.formula === undefined) continue;
          const theirs = other && cellAt(other, cell.row, cell.column);
          expect(theirs?.formula).toBeDefined();
          expect(theirs?.value.kind).not.toBe('error');
          expect(cell.value.kind).not.toBe('pending');
          if (!theirs) continue;
          compared++;
          if (cell.value.kind === 'number' && theirs.value.kind === 'number') {
            expect(Math.abs(theirs.value.number - cell.value.number)).toBeLessThan(1e-6);
          } else {
            expect(cellText(theirs)).toBe(cellText(cell));
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  test('drops the sentence on an empty form as soon as there are amounts', () => {
    const note = (name: string): boolean =>
      bookOf(name).sheets.some((sheet) => [...sheet.rows.values()].flat().some((cell) => cellText(cell).includes('故本表无数据')));
    expect(note('政府性基金预算财政拨款收入支出决算表-standard')).toBe(false);
    expect(note('财政拨款“三公”经费支出决算表-blocks')).toBe(false);
    expect(note('套表-山东')).toBe(true);
  });
});
