import { Units, type Named } from '../../../src/findings/comparisons/pairing';

const unit = (organisation: string | null, file: string): Named => ({ file, compared: { organisation } });

describe('units of two years', () => {
  test.each([
    ['名称中的括号', unit('某县第一中学（初中部）', 'b.xlsx'), unit('某县第一中学初中部', 'a.xlsx')],
    ['全角与半角', unit('某县１２３４５热线中心', 'b.xlsx'), unit('某县12345热线中心', 'a.xlsx')],
    ['“汇总”只有一年印', unit('某县水务局（汇总）', 'b.xlsx'), unit('某县水务局', 'a.xlsx')],
    ['名称里的年度', unit('2023年度某县水务局部门决算', 'b.xlsx'), unit('2022年度某县水务局部门决算', 'a.xlsx')],
    ['改了名，编码相同', unit('某县数据局', '301007数据局.xlsx'), unit('某县大数据中心', '301007 大数据中心.xls')],
    ['表上没有名称，文件名去了编码相同', unit(null, '204001-某县档案馆2023.xlsx'), unit(null, '某县档案馆2022.xlsx')],
  ])('are paired: %s', (_, now, then) => {
    const others = [unit('某县财政局', '财政局.xlsx'), then];
    expect(new Units(others).find(now)).toBe(then);
  });

  test('two of one name are told apart by their codes', () => {
    const [first, second] = [unit('中心幼儿园', '360101中心幼儿园.xlsx'), unit('中心幼儿园', '360102中心幼儿园.xlsx')];
    expect(new Units([first, second]).find(unit('中心幼儿园', '360102 中心幼儿园.xlsx'))).toBe(second);
  });

  test('two of one name without codes are neither, and both are named', () => {
    const twins = [unit('中心幼儿园', '甲镇/决算.xlsx'), unit('中心幼儿园', '乙镇/决算.xlsx')];
    const units = new Units([...twins, unit('某县财政局', '财政局.xlsx')]);
    const now = unit('中心幼儿园', '丙镇/决算.xlsx');
    expect(units.find(now)).toBeNull();
    expect(units.alike(now)).toEqual(twins);
  });

  test('本级 and 汇总 of one department are two', () => {
    const [own, whole] = [unit('某县教育局（本级）', 'a.xlsx'), unit('某县教育局（汇总）', 'b.xlsx')];
    const units = new Units([own, whole]);
    expect(units.find(unit('某县教育局(汇总)', 'x.xlsx'))).toBe(whole);
    expect(units.find(unit('某县教育局（本级）', 'y.xlsx'))).toBe(own);
    expect(units.find(unit('某县教育局', 'z.xlsx'))).toBeNull();
  });
});
