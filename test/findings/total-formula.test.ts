import { checkWorkbook } from '../../src/findings/check';
import type { CheckResult, Finding } from '../../src/findings/finding';
import type { Workbook } from '../../src/workbook/workbook';
import { makeDepartment } from '../departments/ledger';
import { layoutNamed } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

function check(total: GridCell, general: GridCell = 250): CheckResult {
  const grid: GridCell[][] = [
    ['收入支出决算总表'],
    ['部门：甲局', null, null, '单位：万元'],
    ['项目', '决算数', '项目', '决算数'],
    ['一、一般公共预算财政拨款收入', general, '一、一般公共服务支出', 240],
    ['二、政府性基金预算财政拨款收入', 10, '二、外交支出', 20],
    ['本年收入合计', total, '本年支出合计', 260],
    ['年初结转和结余', 0, '年末结转和结余', 0],
    ['总计', 260, '总计', 260],
  ];
  return checkWorkbook(workbookOf(sheetOf('表', grid)));
}

const namesTotal = ({ severity, cell, related }: Finding): boolean =>
  severity === 'error' && (cell === 'B6' || related.some((at) => at.cell === 'B6'));

describe('the formula of a broken total', () => {
  it.each(['=SUM($B$4:$B$5)', '=sum(B4:B5)', '=B4+B5', '=SUM(B5,B4)'])('%s is right and holds an old result', (formula) => {
    const { findings } = check({ value: 0, formula });
    const total = findings.find((finding) => finding.cell === 'B6');
    expect(total?.severity).toBe('error');
    expect(total?.message).toContain('重新计算');
    expect(findings.flatMap((finding) => finding.suspects).map((suspect) => suspect.cell)).not.toContain('B4');
  });

  it.each([
    ['another cell', { value: 250, formula: '=B4' }],
    ['one cell twice', { value: 500, formula: '=B4+B4' }],
    ['more cells than the total has parts', { value: 250, formula: '=SUM(B3:B5)' }],
    ['nothing, being typed', 250],
  ])('is not called right where it adds %s', (_, total) => {
    const { findings } = check(total);
    expect(findings.some(namesTotal)).toBe(true);
    expect(findings.map(({ message }) => message).join()).not.toContain('公式没有错');
  });

  it('is not called right where it passes over an amount stored as text', () => {
    const { findings } = check({ value: 10, formula: '=SUM(B4:B5)' }, '250');
    expect(findings.some(namesTotal)).toBe(true);
    expect(findings.map(({ message }) => message).join()).not.toContain('公式没有错');
  });
});

describe('a subtotal that stops short of its last rows', () => {
  const KINDS = [12, 7.5, 30.25, 4];

  /** The finding at the 款 whose 项 stand in C6 to C9 of a 支出决算表. */
  function at(formula: string, result: number) {
    const kinds = KINDS.map((amount, row): GridCell[] => [`213030${row + 1}`, `水利${row + 1}`, amount, amount, 0]);
    const total = KINDS.reduce((all, amount) => all + amount, 0);
    const grid: GridCell[][] = [
      ['支出决算表'],
      ['部门：甲局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['213', '农林水支出', total, total, 0],
      ['21303', '水利', { value: result, formula }, total, 0],
      ...kinds,
      [null, '合计', total, total, 0],
    ];
    return checkWorkbook(workbookOf(sheetOf('表', grid))).findings.find(({ cell }) => cell === 'C5');
  }

  it('is told which row its formula has missed', () => {
    const found = at('=SUM($C$6:C8)', 49.75);
    expect(found?.message).toContain('公式 =SUM(C6:C8) 漏加了 C9');
    expect(found?.clauses.map(({ kind }) => kind)).toContain('formula-fault');
    expect(at('=SUM(C6:C7)', 19.5)?.message).toContain('漏加了 C8 等 2 格');
  });

  it.each([
    ['the difference is another', '=SUM(C6:C8)', 49.7],
    ['it passes over one between others', '=SUM(C6,C7,C9)', 23.5],
    ['it adds a single row', '=SUM(C6)', 12],
  ])('is not, where %s', (_, formula, result) => {
    const found = at(formula, result);
    expect(found?.severity).toBe('error');
    expect(found?.message).not.toContain('漏加');
  });
});

describe('a total that adds up every row below it', () => {
  const workbook = printDepartment(makeDepartment(12, { codes: 16 }), layoutNamed('云南'));

  /** The 支出决算表 with a formula in the 合计 row's first column of amounts that adds 类, 款 and 项. */
  function addingAllRows(): Workbook {
    const sheets = workbook.sheets.map((sheet) => {
      const rows = [...sheet.rows];
      const isOurs = rows.some(([, cells]) => cells.some((cell) => cell.value.kind === 'text' && cell.value.text.startsWith('支出决算表')));
      const isTotal = (text: string): boolean => text.replace(/\s/g, '') === '合计';
      const total = rows.find(([, cells]) => cells.some((cell) => cell.value.kind === 'text' && isTotal(cell.value.text)));
      const place = total?.[1].find((cell) => cell.value.kind === 'number');
      if (!isOurs || !total || !place) return sheet;
      const below = rows.flatMap(([row, cells]) => {
        const cell = cells.find((each) => row > total[0] && each.column === place.column && each.value.kind === 'number');
        return cell?.value.kind === 'number' ? [{ row, number: cell.value.number }] : [];
      });
      const column = String.fromCharCode(65 + place.column);
      const formula = `=SUM(${column}${total[0] + 2}:${column}${(below.at(-1)?.row ?? 0) + 1})`;
      const changed = { ...place, formula, value: { kind: 'number' as const, number: below.reduce((sum, { number }) => sum + number, 0) } };
      return {
        ...sheet,
        rows: new Map(sheet.rows).set(
          total[0],
          total[1].map((cell) => (cell === place ? changed : cell)),
        ),
      };
    });
    return { sheets };
  }

  it('is told to count the lower levels too, and not that its formula is right', () => {
    const { findings } = checkWorkbook(addingAllRows());
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/公式 =SUM\(\w+:\w+\) 把下级也加进去了（[A-Z]+\d+ 已含 [A-Z]+\d+）/);
    expect(errors[0]?.message).not.toContain('没有错');
  });
});
