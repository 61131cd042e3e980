import type { Layout } from '../departments/layout';
import { makeDepartment } from '../departments/ledger';
import { LAYOUTS } from '../departments/layouts';
import { printDepartment } from '../departments/print';
import { recomputeWorkbook } from '../../src/writing/recompute-workbook';
import { textNumbersPlan } from '../../src/writing/text-numbers';
import { sheetOf, workbookOf } from '../workbook/grid';

function layoutOf(name: string): Layout {
  const layout = LAYOUTS.find((each) => each.name === name) ?? LAYOUTS[0];
  if (!layout) throw new Error(name);
  return layout;
}

test('amounts stored as text become numbers, and only these', () => {
  const texts = textNumbersPlan(printDepartment(makeDepartment(3), layoutOf('文本数字')));
  expect(texts.edits.length).toBeGreaterThan(20);
  for (const { before, after } of texts.edits) {
    expect(typeof before.value).toBe('string');
    expect(after.value).toBe(Number(String(before.value).replaceAll(',', '')));
    expect(after.format).not.toBe('@');
  }
  expect(textNumbersPlan(printDepartment(makeDepartment(3), layoutOf(''))).edits).toEqual([]);
});

test('where nothing is wrong there is no cause to put right', () => {
  const { causes, plan, held } = recomputeWorkbook(printDepartment(makeDepartment(3), layoutOf('')), { write: 'values', tails: 'keep' });
  expect([causes.edits, plan.edits, held]).toEqual([[], [], []]);
});

test('a formula that gives a text stays, and so does what is no amount', () => {
  const workbook = workbookOf(
    sheetOf('一般公共预算财政拨款支出决算表', [
      ['一般公共预算财政拨款支出决算表'],
      ['部门：甲局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
      ['合计', null, 74.5, 43.2, 31.3],
      ['201', '一般公共服务支出', 74.5, '43.2', { formula: '="31.3"', value: '31.3' }],
      ['20103', '政府办公厅（室）及相关机构事务', 74.5, 43.2, 31.3],
      ['2010301', '行政运行', '52.10', 43.2, 8.9],
      ['2010302', '一般行政管理事务', 22.4, '—', 22.4],
    ]),
  );
  expect(textNumbersPlan(workbook).edits.map(({ row, column, after }) => [row, column, after.value])).toEqual([
    [4, 3, 43.2],
    [6, 2, 52.1],
  ]);
});
