import { repeatedIn } from '../../src/tables/by-code';

test.each([
  [['201', '202', '20201'], []],
  [['201', '201'], ['201']],
  [['204', '203', '203', '201', '203'], ['203']],
  [
    ['210', '205', '210', '205'],
    ['210', '205'],
  ],
  [['204', '203', '201'], []],
  [['201'], []],
  [[], []],
])('of the codes %j these come again, in whatever order they stand: %j', (codes, repeated) => {
  expect([...repeatedIn(codes)]).toEqual(repeated);
});
