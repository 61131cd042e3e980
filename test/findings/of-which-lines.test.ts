import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf } from '../workbook/grid';

const N = null;

/** The message and places of the one error of a 公开01表. */
function told(fund: string, urban: string, totals: readonly [income: number, spent: number] = [550, 550]): string[] {
  const { findings } = checkWorkbook(
    workbookOf(
      sheetOf('公开01表', [
        ['收入支出决算总表'],
        ['部门：某区科协', N, N, '单位：万元'],
        ['收入', N, '支出', N],
        ['项目', '决算数', '项目', '决算数'],
        ['一、一般公共预算财政拨款收入', 500.5, '一、一般公共服务支出', 120.25],
        [fund, 40, '二、科学技术支出', 300],
        ['三、其他收入', 9.5, urban, 129.75],
        ['本年收入合计', totals[0], '本年支出合计', totals[1]],
        ['总计', totals[0], '总计', totals[1]],
      ]),
    ),
  );
  return findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

const FUND = '二、政府性基金预算财政拨款收入';
const URBAN = '三、城乡社区支出';

test('lines as they should be say nothing', () => {
  expect(told(FUND, URBAN)).toEqual([]);
});

test.each([
  ['that the form knows', `其中：${FUND}`, URBAN, 'B6', '40.00'],
  ['that nobody knows', FUND, `其中：${URBAN}`, 'D7', '129.75'],
])('其中 before a line %s is named where the sum fits with it', (_, fund, urban, cell, amount) => {
  const [message = '', ...others] = told(fund, urban);
  expect(others).toEqual([]);
  expect(message).toContain(cell);
  expect(message).toContain(`的 ${amount} 算进去则相等，请核对这一行是否多写了“其中”`);
});

test('nothing is said of it where the sum does not fit with it either', () => {
  expect(told(`其中：${FUND}`, URBAN, [555, 555]).join()).not.toContain('多写了“其中”');
});
