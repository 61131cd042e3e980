import { checkWorkbook } from '../../src/findings/check';
import { uncheckedAmounts } from '../../src/findings/coverage-words';
import { verdictOf } from '../../src/findings/workbook-verdict';
import type { Layout } from '../departments/layout';
import { LAYOUTS, layoutNamed } from '../departments/layouts';
import { randomFrom } from '../departments/random';
import { sheetOf, workbookOf } from '../workbook/grid';
import { printedIn, unseenChange } from './coverage-trial';

describe('coverage', () => {
  test.each(LAYOUTS.map((layout, at): [string, Layout, number] => [layout.name, layout, 20240901 + at]))(
    '%s: a changed amount is an error or a warning, or named as unchecked',
    (_, layout, seed) => {
      const random = randomFrom(seed);
      const book = printedIn(layout, 1 + random.below(1000));
      // `npm run soak -- coverage` changes many more.
      expect(unseenChange(book, random.pick(book.places), random)).toBeNull();
    },
  );

  test('column numbers below 类 款 项 that a page prints again are no amounts', () => {
    const { coverage } = checkWorkbook(printedIn(layoutNamed('济宁分页'), 23).workbook);
    expect(coverage.flatMap(({ unchecked }) => unchecked)).toEqual([]);
  });

  test('a column that nobody knows keeps a workbook from being called ready, and is named', () => {
    const result = checkWorkbook(
      workbookOf(
        sheetOf('公开03表', [
          ['支出决算表'],
          ['部门：某区图书馆', null, '2022年度', null, '金额单位：万元'],
          ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '占比', '上年决算数'],
          ['合计', null, 64.2, 40.1, 24.1, null, 60.3],
          ['207', '文化旅游体育与传媒支出', 64.2, 40.1, 24.1, null, 60.3],
          ['20701', '文化和旅游', 64.2, 40.1, 24.1, null, 60.3],
        ]),
      ),
    );
    expect(result.counts.errors).toBe(0);
    expect(uncheckedAmounts(result)).toBe(3);
    expect(result.coverage[0]?.unchecked.map(({ area }) => area)).toEqual(['G4:G6']);
    expect(verdictOf(result).words).toBe('未见错误');
    expect(verdictOf(result).detail).toContain('有 3 个数未核对');
  });
});
