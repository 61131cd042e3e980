import { buildReport } from '../../src/findings/report';
import { say } from '../../src/workbook/sentence';
import type { CheckResult, Finding } from '../../src/findings/finding';
import type { ReportEntry } from '../../src/findings/report-entry';
import { EXCEL_LIMITS } from '../../src/findings/report-table';
import { cellAt, cellText } from '../../src/workbook/workbook';
import { workbookOf, type LayoutCell, type SheetLayout } from '../../src/workbook/layout';
import { finding, result } from './invented-result';

const WHEN = '2024-03-05 09:30';

function entry(given: Partial<ReportEntry> = {}): ReportEntry {
  return { file: '某局.xlsx', link: { file: '%E6%9F%90%E5%B1%80.xlsx' }, result: result([finding()]), failed: null, ...given };
}

function sheet(sheets: readonly SheetLayout[], name: string): SheetLayout {
  const found = sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The table of a sheet as texts, its heading first. */
function table(layout: SheetLayout): string[][] {
  const snapshot = workbookOf([layout]).sheets[0]!;
  const { top, bottom, right } = layout.filter!;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (_column, column) => cellText(cellAt(snapshot, top + row, column))),
  );
}

function column(layout: SheetLayout, heading: string): LayoutCell[] {
  const [headings = []] = table(layout);
  const at = headings.indexOf(heading);
  expect(at).toBeGreaterThanOrEqual(0);
  return layout.cells.filter((cell) => cell.column === at && cell.row > layout.filter!.top).sort((a, b) => a.row - b.row);
}

/** A result's forms that belong to an organisation. */
function organisation(name: string): Pick<CheckResult, 'forms'> {
  return { forms: result().forms.map((form) => ({ ...form, organisation: name })) };
}

function texts(layout: SheetLayout): string {
  return layout.cells.map(({ value }) => String(value ?? '')).join('\n');
}

describe('the summary', () => {
  it('says of a workbook that is not filled in that nothing was checked', () => {
    const blank = result([], { forms: result().forms.map((form) => ({ ...form, isFilled: false })) });
    const [, row = []] = table(sheet(buildReport([entry({ result: blank })], WHEN), '汇总'));
    expect(row[3]).toBe('? 还没有填数');
    expect(row.at(-1)).toContain('未校验');
  });

  it('names a unit that handed in nothing, once, and says the folder of all others once', () => {
    const absent = { failed: '上年有决算，本年没有找到。', isAbsent: true, owner: '乙局', link: null, result: null };
    const sheets = buildReport(
      [entry({ file: '报送/甲局.xlsx' }), entry({ file: '报送/丙局.xlsx' }), entry({ file: '上年/乙局.xlsx', ...absent })],
      WHEN,
    );
    const rows = table(sheet(sheets, '汇总')).slice(1);
    expect(rows.map(([, owner, file]) => [owner, file])).toEqual([
      ['乙局', '上年/乙局.xlsx'],
      ['某市医疗保障局 2020', '甲局.xlsx'],
      ['某市医疗保障局 2020', '丙局.xlsx'],
    ]);
    expect(texts(sheet(sheets, '汇总'))).toContain('文件夹：报送/。');
    expect(sheets.filter((one) => texts(one).includes('本年没有找到')).map(({ name }) => name)).toEqual(['汇总']);
  });

  it('gives each workbook a row with its verdict and counts', () => {
    const tails = [finding({ severity: 'info', verdict: 'rounding' })];
    const covered = {
      coverage: [{ form: '支出决算表', sheet: '公开03表', kind: 'table' as const, amounts: 612, checked: 598, unchecked: [] }],
    };
    const sheets = buildReport(
      [
        entry({
          result: result(
            [finding(), finding({ severity: 'warning' }), finding({ explained: { reason: '上年结转调整', audience: '' } })],
            covered,
            { errors: 1 },
          ),
        }),
        entry({ file: '甲.xlsx', result: result(tails, covered) }),
        entry({ file: '坏.xlsx', link: null, result: null, failed: '文件已损坏。' }),
      ],
      WHEN,
    );
    expect(table(sheet(sheets, '汇总'))).toEqual([
      ['序号', '单位', '工作簿', '结论', '错误', '提醒', '已说明', '核对的数', '主要问题'],
      ['1', '', '坏.xlsx', '✕ 没能读', '', '', '', '', '文件已损坏。'],
      ['2', '某市医疗保障局 2020', '某局.xlsx', '✕ 1 处错误', '1', '1', '1', '598/612', '支出决算表：JS-T3-01'],
      ['3', '某市医疗保障局 2020', '甲.xlsx', '✓ 未见错误', '0', '0', '0', '598/612', '14 个数未核对。'],
    ]);
    const said = texts(sheet(sheets, '汇总'));
    expect(said).toContain('共 3 个工作簿：没能读的 1 个，有错误的 1 个（共 1 处），未见错误、但没有全部核对的 1 个。');
    expect(said).toContain('认出 2 张表，核对勾稽 2,408 条');
    expect(said).toContain('校验时间：2024-03-05 09:30。');
    expect(said).toMatch(/审核人：.*复核人：.*日期：/);
  });
  it('tells once what several units have in common', () => {
    const unit = (name: string): ReportEntry => entry({ file: `报送/${name}.xlsx`, result: result([finding()], organisation(name)) });
    const sheets = buildReport([unit('甲局'), unit('乙局'), unit('丙局')], WHEN);
    expect(texts(sheet(sheets, '汇总'))).toContain('3 个单位：公开03表 C14 应为 1,097.05，实为 1,097.60，差 0.55（甲局、乙局、丙局）');
    expect(column(sheet(sheets, '汇总'), '工作簿').map(({ value }) => value)).toEqual(['甲局.xlsx', '乙局.xlsx', '丙局.xlsx']);
  });
  it('leads from each verdict to the first of its findings', () => {
    const sheets = buildReport(
      [entry(), entry({ result: result() }), entry({ file: '丙', result: result([finding({ cell: 'D9' })]) })],
      WHEN,
    );
    const links = column(sheet(sheets, '汇总'), '结论').map(({ link }) => link);
    const list = sheet(sheets, '问题清单');
    expect(links.map((link) => link?.sheet)).toEqual(['问题清单', '问题清单', undefined]);
    const cells = column(list, '单元格');
    expect([links[0]?.row, links[1]?.row]).toEqual([cells[0]?.row, cells[1]?.row]);
  });
});

describe('the findings', () => {
  it('that must be handled stand unit by unit, the worst first, with room for what people decide', () => {
    const info = finding({ severity: 'info', verdict: 'rounding', message: '尾差 0.01' });
    const warning = finding({ severity: 'warning', message: say`${{ named: '公开03表' }}的金额单位须核实` });
    const suspected = finding({
      suspects: [{ sheet: '公开03表', cell: 'C17', suggested: '1101.35', reason: '疑似数字颠倒', isExact: true }],
    });
    const sheets = buildReport([entry({ result: result([info, warning, suspected]) }), entry({ file: '乙.xlsx' })], WHEN);
    const list = sheet(sheets, '问题清单');
    const [headings = [], first = []] = table(list);
    expect(Object.fromEntries(headings.map((heading, at) => [heading, first[at]]))).toEqual({
      ...{ 序号: '1', 级别: '错误', 单位: '某局', 表: '支出决算表（公开03表）', 单元格: 'C14' },
      问题: '应为 1,097.05，实为 1,097.60，差 0.55。疑点：C17 宜为 1,101.35（疑似数字颠倒）（JS-T3-01）',
      ...{ 应为: '1097.05', 实为: '1097.6', 差额: '0.55', 处理意见: '', 整改情况: '' },
    });
    expect(column(list, '级别').map(({ value }) => value)).toEqual(['错误', '提醒', '错误']);
    expect(column(list, '问题')[1]?.value).toBe('金额单位须核实（JS-T3-01）');
    expect(new Set(column(list, '级别').map(({ style }) => style?.fill)).size).toBe(2);
  });
  it('that need no handling take one line a unit', () => {
    const tail = (form: string): Finding => finding({ severity: 'info', verdict: 'rounding', form });
    const hint = finding({ rule: 'JS-2016', severity: 'info', verdict: 'inconsistent' });
    const notes = [tail('收入决算表'), tail('支出决算表'), tail('基本支出决算表'), hint];
    const sheets = buildReport([entry({ result: result(notes) }), entry({ file: '乙.xlsx', result: result() })], WHEN);
    const [, first = [], ...others] = table(sheet(sheets, '提示与尾差'));
    expect(first.slice(0, 4)).toEqual(['某局', '3', '收入决算表、支出决算表 等 3 张', '1']);
    expect(others).toEqual([]);
    expect(table(sheet(buildReport([entry({ result: result(notes) })], WHEN), '提示与尾差'))).toHaveLength(5);
  });
  it('that somebody explained stand on a sheet of their own, with the reason', () => {
    const told = finding({ explained: { reason: '年初调整，见批复', audience: '部门' } });
    const sheets = buildReport([entry({ result: result([told, finding({ cell: 'D9' })], {}, { errors: 1 }) })], WHEN);
    expect(column(sheet(sheets, '已说明'), '审核说明').map(({ value }) => value)).toEqual(['年初调整，见批复']);
    expect(column(sheet(sheets, '问题清单'), '单元格').map(({ value }) => value)).toEqual(['D9']);
  });
  it('link to their cell in the checked workbook, beside the report or around it', () => {
    const beside = buildReport([entry()], WHEN);
    expect(column(sheet(beside, '问题清单'), '单元格')[0]?.link).toEqual({
      file: '%E6%9F%90%E5%B1%80.xlsx',
      sheet: '公开03表',
      row: 13,
      column: 2,
    });
    const around = buildReport([entry({ link: {} })], WHEN);
    expect(column(sheet(around, '问题清单'), '单元格')[0]?.link).toEqual({ sheet: '公开03表', row: 13, column: 2 });
    const nowhere = buildReport([entry({ link: null })], WHEN);
    expect(nowhere.flatMap(({ cells }) => cells).filter(({ link }) => link && link.sheet !== '问题清单')).toEqual([]);
  });
  it('link to the sheet where they are about no single cell', () => {
    const sheets = buildReport([entry({ result: result([finding({ cell: null })]) })], WHEN);
    const [cell] = column(sheet(sheets, '问题清单'), '单元格');
    expect(cell?.value).toBe('整表');
    expect(cell?.link).toMatchObject({ sheet: '公开03表', row: 0, column: 0 });
  });
  it('never make a formula out of text', () => {
    const evil = ['=1+1', '+1', '-cmd', '@x', '=HYPERLINK("http://x")'];
    const sheets = buildReport(
      evil.map((text) =>
        entry({
          file: text,
          result: result([finding({ message: text, sheet: text, identity: text, form: text })], {
            notRun: [{ rule: text, sheet: text, cell: null, reason: text }],
            unrecognised: [{ sheet: text, reason: text }],
          }),
        }),
      ),
      WHEN,
    );
    const cells = sheets.flatMap(({ cells: all }) => all);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    for (const text of evil) expect(cells.some(({ value }) => String(value).startsWith(text))).toBe(true);
  });
  it('keep an amount that a spreadsheet number cannot hold as text', () => {
    const sheets = buildReport([entry({ result: result([finding({ expected: '12345678901234567.89', actual: '0.01' })]) })], WHEN);
    const list = sheet(sheets, '问题清单');
    expect(column(list, '应为')[0]?.value).toBe('12,345,678,901,234,567.89');
    expect(column(list, '实为')[0]?.value).toBe(0.01);
    expect(column(list, '应为')[0]?.style?.format).toBe('@');
  });
  it('say so where there are none', () => {
    expect(texts(sheet(buildReport([entry({ result: result() })], WHEN), '问题清单'))).toContain('没有须处理的错误和提醒。');
  });
});

describe('beyond what Excel holds', () => {
  it('the worst findings of all files stay, and the sheet says how many there were', () => {
    const many = [finding({ severity: 'warning' }), finding({ severity: 'warning', verdict: 'exceeds' }), finding()];
    const sheets = buildReport([entry({ result: result(many) }), entry({ result: result(many) })], WHEN, { ...EXCEL_LIMITS, rows: 3 });
    const list = sheet(sheets, '问题清单');
    expect(column(list, '级别').map(({ value }) => value)).toEqual(['错误', '提醒', '错误']);
    expect(texts(list)).toContain('共 6 条，一张工作表列不下，这里只列最要紧的 3 条。');
  });
  it('cells go without links, and the sheet says from where on', () => {
    const sheets = buildReport([entry({ result: result([finding(), finding(), finding()]) })], WHEN, { ...EXCEL_LIMITS, links: 2 });
    const list = sheet(sheets, '问题清单');
    expect(column(list, '单元格').map(({ link }) => link !== undefined)).toEqual([true, true, false]);
    expect(texts(list)).toContain('第 2 条以后的单元格不带链接');
  });
  it('long text ends with a note', () => {
    const sheets = buildReport([entry({ result: result([finding({ message: '长'.repeat(40_000) })]) })], WHEN);
    const [cell] = column(sheet(sheets, '问题清单'), '问题');
    expect(String(cell?.value)).toMatch(/^长{32000}…（文字过长，其余未列）$/);
  });
});

it('lists once what is to be done in the same words at several places of a text, and counts all of them', () => {
  const blank = (place: string, message = '“【请填写】”还没有填写'): Finding =>
    finding({ rule: 'JS-T010', severity: 'warning', cell: null, place, quote: '【请填写】', message, clauses: [] });
  const other = blank('“六、”第 1 段', '“某某局”还没有改成本单位');
  const findings = [...['一', '二', '三', '四', '五'].map((number) => blank(`“${number}、”第 1 段`)), other];
  const sheets = buildReport([entry({ result: result(findings) })], WHEN);
  expect(column(sheet(sheets, '问题清单'), '问题').map(({ value }) => value)).toEqual([
    '“【请填写】”还没有填写；同样的共 5 处，另见“二、”第 1 段、“三、”第 1 段、“四、”第 1 段 等（JS-T010）',
    '“某某局”还没有改成本单位（JS-T010）',
  ]);
  expect(column(sheet(sheets, '汇总'), '提醒').map(({ value }) => value)).toEqual([6]);
});

describe('what was not checked', () => {
  it('has a sheet of its own, with the reasons', () => {
    const partly = result([], {
      unrecognised: [{ sheet: '目录', reason: '没有表头' }],
      notRun: [{ rule: 'JS-9', sheet: '公开08表', cell: 'D4', reason: '公式没有结果' }],
    });
    const sheets = buildReport(
      [entry({ result: partly }), entry({ file: '坏.xlsx', link: null, result: null, failed: '文件已损坏。' })],
      WHEN,
    );
    expect(table(sheet(sheets, '未读与未核对'))).toEqual([
      ['单位', '类别', '工作表', '单元格', '原因'],
      ['坏.xlsx', '没能读', '', '', '文件已损坏。'],
      ['某市医疗保障局', '未识别', '目录', '', '没有表头'],
      ['某市医疗保障局', '未执行', '公开08表', 'D4', '公式没有结果（JS-9）'],
    ]);
  });
  it('tells once what several cells of a unit, or several units, have in common', () => {
    const notRun = ['D4', 'D5'].map((cell) => ({ rule: 'JS-9', sheet: '公开08表', cell, reason: '公式没有结果' }));
    const unit = (name: string): ReportEntry => entry({ file: `${name}.xlsx`, result: result([], { notRun, ...organisation(name) }) });
    expect(table(sheet(buildReport([unit('甲局'), unit('乙局')], WHEN), '未读与未核对')).slice(1)).toEqual([
      ['甲局、乙局', '未执行', '公开08表', 'D4、D5', '公式没有结果（JS-9）'],
    ]);
  });
  it('tells once of a table that is missing, with all that rests on it, and of a cell that stands in the way of several rules', () => {
    const missing = { cell: null, reason: '工作簿中没有找到《收入决算表》' };
    const inTheWay = { sheet: '公开05表', cell: 'D7', reason: 'D7 为错误值' };
    const notRun = [
      ...['JS-1', 'JS-2', 'JS-3', 'JS-4'].map((rule) => ({ rule, sheet: '公开01表', ...missing })),
      { rule: 'JS-4', sheet: '公开03表', ...missing },
      ...['JS-5', 'JS-6'].map((rule) => ({ rule, ...inTheWay })),
    ];
    expect(table(sheet(buildReport([entry({ result: result([], { notRun }) })], WHEN), '未读与未核对')).slice(1)).toEqual([
      ['某市医疗保障局', '未执行', '', '', '工作簿中没有找到《收入决算表》（JS-1、JS-2、JS-3 等 4 条规则）'],
      ['某市医疗保障局', '未执行', '公开05表', 'D7', 'D7 为错误值（JS-5、JS-6）'],
    ]);
  });
  it('has none where everything was', () => {
    expect(buildReport([entry()], WHEN).map(({ name }) => name)).toEqual(['汇总', '问题清单']);
  });
});

describe('on paper', () => {
  it('every sheet is A4 across, as wide as the page, with its heading on every page and page numbers', () => {
    for (const { print, filter } of buildReport([entry({ result: result([], { unrecognised: [{ sheet: 'x', reason: 'y' }] }) })], WHEN)) {
      expect(print).toMatchObject({
        paper: 'A4',
        orientation: 'landscape',
        fitToWidth: true,
        titleRows: { first: filter!.top, last: filter!.top },
      });
      expect(print?.footer).toMatch(/&P.*&N/);
    }
  });
  it('no sheet has two cells in one place', () => {
    for (const { cells } of buildReport([entry(), entry()], WHEN)) {
      expect(new Set(cells.map(({ row, column: at }) => `${row}:${at}`)).size).toBe(cells.length);
    }
  });
});
