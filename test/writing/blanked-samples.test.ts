import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, fromDouble, toPlain, ZERO, type Decimal } from '../../src/amount/decimal';
import { examine, type Examination } from '../../src/examination/examine';
import { readWorkbook } from '../../src/host/file/read-workbook';
import type { Figure } from '../../src/identities/figure';
import { cellName } from '../../src/workbook/address';
import type { Edit } from '../../src/workbook/plan';
import { cellAt, cellText, type Cell, type Workbook } from '../../src/workbook/workbook';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';

type Place = Pick<Figure, 'sheet' | 'row' | 'column'>;

const nameOf = ({ sheet, row, column }: Place): string => `${sheet}!${cellName({ row, column })}`;

/** Every total, subtotal and rate that is printed: what is added up or divided within one sheet, and the 汇总表's scores. */
function printedResults({ computable }: Examination): Map<string, Figure> {
  const results = new Map<string, Figure>();
  for (const { relation, target, terms, form } of computable) {
    const isOwn = terms.every(({ figure }) => !figure || figure.sheet === target.sheet);
    const isResult = relation === 'ratio' || (relation === 'sum' && isOwn) || form === '绩效自评情况汇总表';
    if (isResult && target.state === 'amount') results.set(nameOf(target), target);
  }
  return results;
}

/** The totals above self-evaluation forms, which stand behind their caption: 总分：100. */
function headTotals({ performance }: Examination): Figure[] {
  return performance.flatMap((form) => (form.kind === 'evaluation' && form.headTotal?.state === 'amount' ? [form.headTotal] : []));
}

function without(workbook: Workbook, results: ReadonlyMap<string, Figure>, heads: readonly Figure[]): Workbook {
  const captions = new Set(heads.map(nameOf));
  const emptied = (sheet: string, cell: Cell): Cell[] => {
    const name = nameOf({ sheet, row: cell.row, column: cell.column });
    if (results.has(name)) return [];
    return captions.has(name) ? [{ ...cell, value: { kind: 'text', text: cellText(cell).replace(/\d+(?:\.\d+)?$/, '') } }] : [cell];
  };
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map([...sheet.rows].map(([row, cells]) => [row, cells.flatMap((cell) => emptied(sheet.name, cell))])),
    })),
  };
}

const written = (edit: Edit | undefined): Decimal => (edit ? (fromDouble(Number(edit.after.value)) ?? ZERO) : ZERO);

const TAIL = '尾差';
const NO_PARTS = '没有填分项，无从算起';

/** What does not come back, cell by cell: as printed, as computed, and why. */
const DIFFERENCES = {
  济宁市医疗保障局2020: [
    ['GK01收入支出决算总表!C36', '6475.64', '6475.65', TAIL],
    ['GK01收入支出决算总表!F36', '6475.64', '6475.65', TAIL],
    ['GK02收入决算表!E7', '6139.52', '6139.51', TAIL],
    ['GK02收入决算表!F7', '6139.52', '6139.51', TAIL],
    ['GK02收入决算表!E14', '1097.06', '1097.05', TAIL],
    ['GK02收入决算表!F14', '1097.06', '1097.05', TAIL],
    ['GK03支出决算表!F6', '933.7', '933.69', TAIL],
    ['GK03支出决算表!G6', '5330.14', '5330.15', TAIL],
    ['GK03支出决算表!G7', '5322.91', '5322.92', TAIL],
    ['GK03支出决算表!E14', '1214.12', '1214.13', TAIL],
    ['GK03支出决算表!G14', '282.91', '282.92', TAIL],
    ['GK03支出决算表!E24', '7.26', '7.25', TAIL],
    ['GK03支出决算表!E19', '517.45', '517.46', TAIL],
    ['GK03支出决算表!E25', '7.26', '7.25', TAIL],
    ['GK04财政拨款收入支出决算总表!C34', '299', '0', NO_PARTS],
    ['GK04财政拨款收入支出决算总表!C38', '6438.52', '6139.52', `年初结转（C34）${NO_PARTS}`],
    ['GK05一般公共预算财政拨款支出决算表!G6', '5322.91', '5322.92', TAIL],
    ['GK05一般公共预算财政拨款支出决算表!G7', '5322.91', '5322.92', TAIL],
    ['GK05一般公共预算财政拨款支出决算表!E14', '1214.12', '1214.13', TAIL],
    ['GK05一般公共预算财政拨款支出决算表!G14', '282.91', '282.92', TAIL],
    ['GK05一般公共预算财政拨款支出决算表!E19', '517.45', '517.46', TAIL],
    ['GK06一般公共预算财政拨款基本支出决算表!F6', '72.53', '72.55', TAIL],
    ['GK06一般公共预算财政拨款基本支出决算表!I34', '72.53', '72.55', TAIL],
    ['8医保基金预决算经费!C6', '2.7', '0', NO_PARTS],
    ['8医保基金预决算经费!D6', '1.35', '0', NO_PARTS],
    ['8医保基金预决算经费!E6', '0.18', '0', NO_PARTS],
    ['8医保基金预决算经费!G6', '0.13', '0', `资金总额${NO_PARTS}`],
    ['11综合业务经费(支队)!G6', '0.9987', '0.999', `${TAIL}：9.99 和 10 都是舍入过的数`],
    ['12办公设备购置(事业中心)!C6', '14', '0', NO_PARTS],
    ['12办公设备购置(事业中心)!D6', '7', '0', NO_PARTS],
    ['12办公设备购置(事业中心)!E6', '6.81', '0', NO_PARTS],
    ['12办公设备购置(事业中心)!G6', '0.97', '0', `资金总额${NO_PARTS}`],
    ['13综合业务经费(事业中心)!C6', '16', '0', NO_PARTS],
    ['13综合业务经费(事业中心)!D6', '8', '0', NO_PARTS],
    ['13综合业务经费(事业中心)!E6', '7.88', '0', NO_PARTS],
    ['13综合业务经费(事业中心)!G6', '0.98', '0', `资金总额${NO_PARTS}`],
  ],
  曾都区医疗保障局2022: [['公开06表 一般公共预算财政拨款基本支出决算明细表!I34', '253.83', '253.84', TAIL]],
  示例单位2023: [],
  广元市医疗保障局项目2021: [],
  广元市转移支付2023: [],
} as const satisfies Record<string, readonly (readonly [cell: string, printed: string, computed: string, reason: string])[]>;

const NAMES = Object.keys(DIFFERENCES) as (keyof typeof DIFFERENCES)[];
const WAYS = ['formulas', 'values'] as const;

describe.each(NAMES.flatMap((name) => WAYS.map((write) => [name, write] as const)))(
  '%s without its totals and rates, as %s',
  (name, write) => {
    const original = readWorkbook(readFileSync(join(__dirname, '../../samples', `${name}.xlsx`)));
    const examination = examine(original);
    const printed = printedResults(examination);
    const heads = headTotals(examination);
    const blanked = without(original, printed, heads);
    const { plan, refused, notes } = recomputeWorkbook(blanked, { write, tails: 'keep' });
    const edits = new Map(plan.edits.map((edit) => [nameOf(edit), edit]));

    test('gets every printed number back, but for the ones that are listed', () => {
      expect(printed.size).toBeGreaterThan(5);
      expect(refused).toEqual([]);
      const off = [...printed].flatMap(([cell, { value }]) => {
        const computed = written(edits.get(cell));
        return compare(value, computed) === 0 ? [] : [[cell, toPlain(value), toPlain(computed)]];
      });
      expect(off).toEqual(DIFFERENCES[name].map(([cell, value, computed]) => [cell, value, computed]));
    });

    test('gets the totals behind their captions back', () => {
      for (const head of heads) {
        const sheet = original.sheets.find((each) => each.name === head.sheet);
        expect(edits.get(nameOf(head))?.after.value).toBe(sheet && cellText(cellAt(sheet, head.row, head.column)));
      }
    });

    test('nothing that is printed changes, and formulas stand where they were asked for', () => {
      const replaced = plan.edits.filter(({ before }) => before.value !== null && !/^总分：$/.test(String(before.value)));
      expect(replaced).toEqual([]);
      const values = plan.edits.filter(({ after, before }) => after.formula === null && before.value === null);
      if (write === 'values') expect(values).toHaveLength(plan.edits.length - heads.length);
      else expect(values.every((edit) => notes.some(({ sheet, cell }) => `${sheet}!${cell}` === nameOf(edit)))).toBe(true);
    });
  },
);
