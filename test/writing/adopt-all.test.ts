import { checkWorkbook } from '../../src/findings/check';
import { verdictOf } from '../../src/findings/workbook-verdict';
import { readCalculatedWorkbook } from '../../src/host/file/calculated-workbook';
import { saveWorkbook } from '../../src/host/file/save-workbook';
import type { Plan } from '../../src/workbook/plan';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { adoptAll } from '../../src/writing/adopt-all';
import { textNumbersPlan } from '../../src/writing/text-numbers';
import { layoutNamed } from '../departments/layouts';
import { makeDepartment } from '../departments/ledger';
import { printDepartment } from '../departments/print';
import { xlsxBytes } from '../departments/xlsx';

function printed(layout: string): Workbook {
  return readCalculatedWorkbook(xlsxBytes(printDepartment(makeDepartment(11), layoutNamed(layout))));
}

const CLEAN = printed('公式');

/** The workbook with some typed numbers of its third table changed, and all that follows calculated anew. */
function changed(count: number, change: (cell: Cell & { readonly value: { number: number } }) => Partial<Cell>, clean = CLEAN): Workbook {
  let left = count;
  const sheets = clean.sheets.map((sheet, at) => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, cells]): [number, Cell[]] => [
        row,
        cells.map((cell) => {
          const { value, formula } = cell;
          if (at !== 2 || formula !== undefined || value.kind !== 'number' || Number.isInteger(value.number) || left === 0) return cell;
          left--;
          return { ...cell, ...change({ ...cell, value }) };
        }),
      ]),
    ),
  }));
  return readCalculatedWorkbook(xlsxBytes({ sheets }));
}

function applied(workbook: Workbook, plan: Plan): Workbook {
  const saved = saveWorkbook(xlsxBytes(workbook), plan);
  if (saved.kind === 'refused') throw new Error(saved.refusals[0]?.reason);
  return readCalculatedWorkbook(saved.bytes);
}

const loud = (workbook: Workbook) => checkWorkbook(workbook).findings.filter(({ severity }) => severity !== 'info');

describe('numbers stored as text under right formulas', () => {
  const texts = changed(15, ({ value }) => ({ value: { kind: 'text', text: String(value.number) }, format: '@' }));

  it('are one finding with the sums that wait for them; no formula is called wrong', () => {
    const findings = loud(texts);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'JS-2016', severity: 'error', suspects: [] });
    expect(findings[0]?.message).toMatch(/15 个金额以文本存储.*的公式因此少算，转换为数字后即相符/);
    expect(findings[0]?.related.length).toBeGreaterThan(15);
  });

  it.each([
    ['转换为数字', textNumbersPlan],
    ['全部采用', adoptAll],
  ])('%s makes numbers of them, whereupon nothing is wrong', (title, plan) => {
    expect(plan(texts).title).toBe(title);
    expect(plan(texts).edits).toHaveLength(15);
    expect(loud(applied(texts, plan(texts)))).toEqual([]);
  });
});

it('where totals are typed, a wrong amount and others stored as text are put right together', () => {
  let isFirst = true;
  const wrong = changed(
    4,
    ({ value }) => {
      const what: Partial<Cell> = isFirst
        ? { value: { kind: 'number', number: value.number + 900 } }
        : { value: { kind: 'text', text: String(value.number) } };
      isFirst = false;
      return what;
    },
    printed('封面目录'),
  );
  expect(verdictOf(checkWorkbook(wrong)).kind).toBe('errors');
  const plan = adoptAll(wrong);
  expect(plan.edits.map(({ reason }) => reason.slice(0, 3)).sort()).toEqual(['改正：', '文本型', '文本型', '文本型']);
  expect(verdictOf(checkWorkbook(applied(wrong, plan))).kind).toBe('clean');
});

it('a wrong formula is replaced by one that adds its parts', () => {
  let done = false;
  const sheets = CLEAN.sheets.map((sheet, at) => ({
    ...sheet,
    rows: new Map(
      [...sheet.rows].map(([row, cells]): [number, Cell[]] => [
        row,
        cells.map((cell) => {
          if (at !== 2 || done || cell.formula === undefined || cell.value.kind !== 'number' || cell.value.number === 0) return cell;
          done = true;
          return { ...cell, formula: `${cell.formula}+300`, value: { kind: 'pending' } };
        }),
      ]),
    ),
  }));
  const wrong = readCalculatedWorkbook(xlsxBytes({ sheets }));
  const plan = adoptAll(wrong);
  expect(plan.edits).toHaveLength(1);
  expect(plan.edits[0]?.after.formula).not.toContain('300');
  expect(loud(applied(wrong, plan))).toEqual([]);
});
