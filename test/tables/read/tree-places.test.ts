import { placeOf, plain } from '../../../src/tables/read/tree-places';
import { SPECS } from './read-specs';

test.each([
  ['其中:用车费', '用车费'],
  ['其中用车费', '用车费'],
  ['(一)用车费', '用车费'],
  ['12.用车费', '用车费'],
  ['(12)用车费', '用车费'],
  ['(十二)用车费', '用车费'],
  ['二十、用车费', '用车费'],
  ['一、其中:(1)用车费', '用车费'],
  ['"三公"经费(万元)', '三公经费'],
  ['购置、运行、维护', '购置运行维护'],
  ['用车费1.甲', '用车费1.甲'],
  ['一用车费', '一用车费'],
])('%s is compared as %s', (caption, bare) => {
  expect(plain(caption)).toBe(bare);
});

describe('a path of captions', () => {
  const [lane] = SPECS.single.lanes;
  if (lane?.rows.kind !== 'single') throw new Error('not of one row');
  const axis = lane.rows;
  const place = (...path: readonly string[]): string => {
    const found = placeOf(lane, axis, path);
    return found ? `${found.block}/${found.caption}/${found.node}` : 'none';
  };

  test('names a column and its block, in any order', () => {
    expect([place('年初预算数', '接待费'), place('接待费', '决算数'), place('接待费')]).toEqual([
      'plan/年初预算数/guest',
      'final/决算数/guest',
      '//guest',
    ]);
    expect([place('决算数'), place()]).toEqual(['none', 'none']);
  });

  test('ends with 合计 or 小计 of the column above', () => {
    expect([place('用车费', '合计'), place('接待费', '小计'), place('合计', '小计')]).toEqual(['//car', '//guest', '//three']);
    expect([place('合计'), place('合计', '用车费'), place('用车费', '接待费')]).toEqual(['//three', '//car', '//guest']);
  });

  test('says nothing below a caption that nobody knows, and passes over one further up', () => {
    expect([place('培训费'), place('决算数', '培训费'), place('接待费', '国内')]).toEqual(['none', 'none', 'none']);
    expect([place('支出', '接待费'), place('接待费', '国内', '小计'), place('支出', '决算数', '小计')]).toEqual([
      ...['//guest', '//guest', 'final/决算数/car'],
    ]);
    expect([place('培训费', '小计'), place('小计'), place('培训费', '合计', '小计')]).toEqual(['none', '//car', '//three']);
  });

  test('has no total where no columns are added up', () => {
    const { across: _, ...apart } = lane;
    for (const spec of [apart, { ...lane, across: [] }]) expect(placeOf(spec, axis, ['用车费', '合计'])?.node).toBe('three');
  });

  test('is no column where no column has a 小计', () => {
    const plainOnes = { ...lane, columns: lane.columns.filter(({ key }) => key !== 'car') };
    expect(placeOf(plainOnes, axis, ['小计'])).toBeNull();
  });
});
