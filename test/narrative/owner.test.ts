import { checkReport } from '../../src/findings/check-report';
import { sheetOf, workbookOf } from '../workbook/grid';
import { told } from './on-samples';

/** Tables that do not say whose they are, as tables of a published PDF often do. */
const NAMELESS = workbookOf(
  sheetOf('支出决算表', [
    ['2023年度支出决算表'],
    [null, null, null, null, null, null, null, '单位：万元'],
    ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['合计', null, 640.2, 410.2, 230, 0, 0, 0],
    ['205', '教育支出', 640.2, 410.2, 230, 0, 0, 0],
  ]),
);
const SECTION = '三、支出决算情况说明';

describe('whose figure it is', () => {
  test('is told by the titles of the report where the tables name nobody', () => {
    const title = '第三部分 示例县教育局2023年度部门决算情况说明';
    expect(told(checkReport(NAMELESS, [title, SECTION, '示例县教育局2023年度支出合计604.20万元。'].join('\n')))).toEqual([
      'JS-T001 604.20 → 640.20',
    ]);
    expect(told(checkReport(NAMELESS, [title, SECTION, '示例县第一中学2023年度支出合计604.20万元。'].join('\n')))).toEqual([]);
    expect(told(checkReport(NAMELESS, [SECTION, '示例县教育局2023年度支出合计604.20万元。'].join('\n')))).toEqual([]);
  });
});

describe('years that were left from the year before', () => {
  const on = (sentence: string) => told(checkReport(NAMELESS, ['十、国有资产占用情况', sentence].join('\n')));

  test.each([
    ['截至2022年12月31日，本单位共有车辆3辆。', ['JS-T008 2022 → 2023']],
    ['截止到2022年12月31日，单价100万元以上设备0台。', ['JS-T008 2022 → 2023']],
    ['截至2023年12月31日，本单位共有车辆3辆。', []],
    ['截至2022年12月31日，项目已完工。', []],
  ])('%s', (sentence, findings) => {
    expect(on(sentence)).toEqual(findings);
  });
});
