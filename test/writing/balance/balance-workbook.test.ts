import { balanceWorkbook } from '../../../src/writing/balance/balance-workbook';
import { cellName } from '../../../src/workbook/address';
import type { Cell, Workbook } from '../../../src/workbook/workbook';
import { layoutNamed } from '../../departments/layouts';
import { makeDepartment } from '../../departments/ledger';
import { printDepartment } from '../../departments/print';
import { sheetOf, workbookOf } from '../../workbook/grid';

const CLEAN = printDepartment(makeDepartment(5), layoutNamed('封面目录'));
const AS_PRINTED = { unit: '万元', places: 2 } as const;

/** The workbook with the last large typed amount of the 支出决算表 raised, or the first, which is its 合计. */
function withSlip(which: 'last' | 'first' = 'last'): { workbook: Workbook; place: string } {
  let place = '';
  const sheets = CLEAN.sheets.map((sheet) => {
    if (!sheet.name.includes('支出决算表') || sheet.name.includes('一般')) return sheet;
    const rows = new Map<number, readonly Cell[]>(sheet.rows);
    const ordered = which === 'last' ? [...sheet.rows].reverse() : [...sheet.rows];
    for (const [row, cells] of ordered) {
      const at = cells.findIndex(({ value }) => value.kind === 'number' && value.number > 100);
      const cell = cells[at];
      if (place !== '' || cell?.value.kind !== 'number') continue;
      place = `${sheet.name}!${cellName(cell)}`;
      rows.set(row, cells.with(at, { ...cell, value: { kind: 'number', number: cell.value.number + 37.21 } }));
    }
    return { ...sheet, rows };
  });
  return { workbook: { sheets }, place };
}

test('nothing is refused, and nothing to be corrected, where all adds up', async () => {
  const { refused, examination } = await balanceWorkbook(CLEAN, AS_PRINTED);
  expect([refused, examination.standard.length > 5]).toEqual([[], true]);
});

test('where one cell is wrong it is named before what does not add up because of it, and nothing is written', async () => {
  const { workbook, place } = withSlip();
  const { plan, refused } = await balanceWorkbook(workbook, AS_PRINTED);
  expect(plan.edits).toEqual([]);
  const [first, ...others] = refused;
  expect(`${first?.sheet}!${first?.cell}`).toBe(place);
  expect(first?.reason).toMatch(/^请先改正这一格再舍位平衡。.*原为.*，应为/);
  expect(others.length).toBeGreaterThan(0);
  expect(others.every(({ reason }) => reason.includes('不平'))).toBe(true);
});

test('a total that is wrong is named once, though its own sum does not hold, and the headings keep their unit', async () => {
  const { workbook, place } = withSlip('first');
  const { plan, refused } = await balanceWorkbook(workbook, { unit: '亿元', places: 6 });
  expect(plan.edits).toEqual([]);
  const places = refused.map(({ sheet, cell }) => `${sheet}!${cell}`);
  expect(places[0]).toBe(place);
  expect(refused[0]?.reason).toMatch(/^请先改正这一格再舍位平衡。/);
  expect(new Set(places).size).toBe(places.length);
});

test('a wrong cell is named in a table too that only the user has told the form of', async () => {
  const workbook = workbookOf(
    sheetOf('表', [
      ['部门：甲局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
      ['合计', null, 74.5, 43.2, 31.3],
      ['201', '一般公共服务支出', 74.5, 43.2, 31.3],
      ['20103', '政府办公厅（室）及相关机构事务', 74.5, 43.2, 31.3],
      ['2010301', '行政运行', 52.1, 68.2, 8.9],
      ['2010302', '一般行政管理事务', 22.4, 0, 22.4],
    ]),
  );
  const assignments = new Map([['表', '一般公共预算财政拨款支出决算表']]);
  const { refused } = await balanceWorkbook(workbook, { ...AS_PRINTED, assignments });
  expect(refused[0]).toMatchObject({ sheet: '表', cell: 'D6' });
  expect(refused[0]?.reason).toMatch(/^请先改正这一格再舍位平衡。.*应为 43\.20/);
});

describe('a small table in 元', () => {
  /** With its two columns of parts as they are, the totals of the rows as told, and slips in the 款. */
  const rows = (first: number, second: number, ofWhole = 0, ofPart = 0): readonly (readonly (string | number | null)[])[] => [
    ['部门：甲局', null, null, null, '单位：元'],
    ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
    ['合计', null, 745_049, 432_020, 313_029],
    ['201', '一般公共服务支出', 745_049, 432_020, 313_029],
    ['20103', '政府办公厅（室）及相关机构事务', 745_049 + ofWhole, 432_020 + ofPart, 313_029],
    ['2010301', '行政运行', first, 432_020, 89_014],
    ['2010302', '一般行政管理事务', second, 0, 224_015],
  ];
  const table = (first: number, second: number): Workbook => workbookOf(sheetOf('表', rows(first, second)));
  const assignments = new Map([['表', '一般公共预算财政拨款支出决算表']]);

  test('is printed in 万元, and its heading says so', async () => {
    const { plan, refused } = await balanceWorkbook(table(521_034, 224_015), { ...AS_PRINTED, assignments });
    expect(refused).toEqual([]);
    expect(plan.edits.at(-1)).toMatchObject({ sheet: '表', row: 0, column: 4, after: { value: '单位：万元' } });
    const amounts = new Map(plan.edits.map((edit) => [cellName(edit), edit.after.value]));
    expect(amounts.get('C3')).toBe(74.5);
    expect([amounts.get('D6'), amounts.get('E6'), amounts.get('C6')]).toEqual([43.2, 8.9, 52.1]);
  });

  test('each of two wrong totals is named once', async () => {
    const { plan, refused } = await balanceWorkbook(table(521_304, 225_015), { ...AS_PRINTED, assignments });
    expect(plan.edits).toEqual([]);
    expect(refused.map(({ cell }) => cell)).toEqual(['C6', 'C7', 'C5']);
  });

  test('is printed alone: a table that has no form of its own stays as it is', async () => {
    const [, ...own] = rows(521_034, 224_015);
    const workbook = workbookOf(
      sheetOf('表', rows(521_034, 224_015)),
      sheetOf('备查', [['备查表'], ['部门：甲局', null, null, null, '单位：元'], ...own]),
    );
    const { plan, examination } = await balanceWorkbook(workbook, { ...AS_PRINTED, assignments });
    expect(examination.forms.map(({ sheet }) => sheet)).toEqual(['表', '备查']);
    expect(new Set(plan.edits.map(({ sheet }) => sheet))).toEqual(new Set(['表']));
  });

  test('is said not to add up next to another whose wrong cell stands in the same place', async () => {
    const both = new Map([...assignments, ['另表', '政府性基金预算财政拨款收入支出决算表']]);
    const workbook = workbookOf(sheetOf('表', rows(521_034, 224_015, 0, 500)), sheetOf('另表', rows(521_034, 224_015, 700)));
    const { refused } = await balanceWorkbook(workbook, { ...AS_PRINTED, assignments: both });
    expect(refused.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(['表!D5', '另表!C5', '表!D4', '表!C5', '另表!C4']);
  });
});

describe('what keeps its unit is named', () => {
  const converted = (unit: string, others: readonly (readonly (string | number | null)[])[]): Promise<readonly string[]> => {
    const code = (row: readonly (string | number | null)[]): (string | number | null)[] => [...row];
    const workbook = workbookOf(
      sheetOf('公开05表', [
        ['一般公共预算财政拨款支出决算表'],
        ['部门：甲局', null, null, null, `单位：${unit}`],
        ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
        ['合计', null, 46_200, 33_100, 13_100],
        ['213', '农林水支出', 46_200, 33_100, 13_100],
        ['21303', '水利', 46_200, 33_100, 13_100],
        ['2130301', '行政运行', 46_200, 33_100, 13_100],
      ]),
      sheetOf('下属单位', others.map(code)),
    );
    return balanceWorkbook(workbook, { unit: '万元', places: 2 }).then(({ remarks }) => remarks);
  };
  const units = (unit: string): (string | number | null)[][] => [
    ['各单位支出情况'],
    [null, null, `单位：${unit}`],
    ['单位名称', '预算数', '决算数'],
    ['甲所', 1_200, 1_100],
    ['乙所', 3_400, 3_300],
    ['合计', 4_600, 4_400],
  ];

  test('a table that fits no form stays in 元', async () => {
    expect(await converted('元', units('元'))).toEqual(['“下属单位”里的通用表、绩效自评表不换算，仍以元计。']);
  });

  test('one in the unit that is asked for is not, nor any where nothing is converted', async () => {
    expect(await converted('元', units('万元'))).toEqual([]);
    expect((await converted('万元', units('元'))).join('')).not.toContain('仍以');
  });
});

test('a workbook without tables says so', async () => {
  const { remarks, plan } = await balanceWorkbook(workbookOf(sheetOf('说明', [['只有文字']])), AS_PRINTED);
  expect([remarks, plan.edits]).toEqual([['没有识别出决算表。'], []]);
});

test('rates stay as they are where amounts are converted', async () => {
  const workbook = workbookOf(
    sheetOf('三公', [
      ['2021年度“三公”经费支出决算表'],
      ['部门：甲局', null, null, null, '单位：元'],
      ['项  目', '决算数', '上年决算数', '增减额', '增减%'],
      ['合计', 184_000, 200_000, -16_000, '-8.00%'],
      ['1.因公出国（境）费用', 0, 0, 0, null],
      ['2.公务接待费', 24_000, 40_000, -16_000, -0.4],
      ['3.公务用车购置及运行维护费', 160_000, 160_000, 0, 0],
    ]),
  );
  const { plan } = await balanceWorkbook(workbook, AS_PRINTED);
  expect(plan.edits.length).toBeGreaterThan(6);
  expect(plan.edits.map(cellName).filter((name) => name.startsWith('E') && name !== 'E2')).toEqual([]);
});
