import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf } from '../workbook/grid';

test('a wrong rate that is printed as a percentage is told in percent', () => {
  const sheet = sheetOf('表', [
    ['项目支出绩效自评表'],
    ['项目名称', '甲'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 100, 100, 87.3, 10, '78.3%', 8.73],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '参保人数', 10, 10, 90, 90],
    ['总分', null, null, null, null, null, 98.73],
  ]);
  const found = checkWorkbook(workbookOf(sheet)).findings.find(({ rule }) => rule === 'JS-P04');
  expect(found?.message).toContain('应为 87.3%，实为 78.3%');
  expect(found).toMatchObject({ expected: '0.873', actual: '0.783' });
});
