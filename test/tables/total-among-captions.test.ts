import { checkWorkbook } from '../../src/findings/check';
import { sheetOf, workbookOf, type GridCell } from '../workbook/grid';

const N = null;
const TITLE = '国有资本经营预算财政拨款支出决算表';

/** An empty table whose 合计 was set beside the captions of 本年支出. */
function fund(captions: readonly GridCell[], rest: readonly (readonly GridCell[])[]) {
  return workbookOf(
    sheetOf('表8', [
      [TITLE],
      ['单位：万元'],
      ['项目', N, '年初结转和结余', '本年收入', '本年支出', N, N, '年末结转和结余'],
      ['科目编码', '科目名称'],
      [...captions],
      ...rest.map((row) => [...row]),
    ]),
  );
}

const NOTE = ['说明：本单位没有国有资本经营预算财政拨款，故本表无数据。'];
const BLANK = [N];

describe('an empty table whose 合计 stands in the last row of its captions', () => {
  it('is the form of its title', () => {
    const { forms, unrecognised } = checkWorkbook(fund(['合计', N, N, N, '小计', '基本支出', '项目支出', N], [BLANK, BLANK, NOTE]));
    expect([forms.map(({ form }) => form), unrecognised]).toEqual([[TITLE], []]);
  });

  it('is not read where amounts stand in that row', () => {
    const { forms } = checkWorkbook(fund(['合计', N, 3.5, 9, '小计', '基本支出', '项目支出', 1], [BLANK, BLANK, NOTE]));
    expect(forms.filter(({ form }) => form === TITLE)).toEqual([]);
  });
});
