import { readCode } from '../../src/tables/read/codes';

describe('codes with their names in one cell', () => {
  test.each([
    ['2010101行政运行', '2010101', '行政运行'],
    ['20101人大事务', '20101', '人大事务'],
    ['30310个人农业生产补贴', '30310', '个人农业生产补贴'],
    ['2130599-其他巩固脱贫衔接乡村振兴支出', '2130599', '其他巩固脱贫衔接乡村振兴支出'],
    ['201', '201', ''],
    ['201.00', '201', ''],
    ["'2010101", '2010101', ''],
  ])('%s', (text, code, name) => {
    expect(readCode(text)).toEqual({ code, name });
  });

  test.each(['2021年度', '100万元', '35人', '120人次', '300个', '201,000', '99.5%', '301项，其中', '205教育支出为零。', '合计', '20'])(
    '%s is none',
    (text) => {
      expect(readCode(text)).toBeNull();
    },
  );
});
