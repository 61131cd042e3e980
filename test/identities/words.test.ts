import { identityInWords, identityWithCells, identityWithNumbers } from '../../src/identities/words';
import { columnOf, figure, identity, minus, plus } from './figures';

describe('an identity in words', () => {
  const column = { column: 2, columnLabel: '' };

  it('names target and addends', () => {
    const total = figure('1101.35', { ...column, row: 9, rowLabel: '本年收入合计' });
    const one = figure('1000', { ...column, row: 1, rowLabel: '一、财政拨款收入' });
    const two = figure('', { ...column, row: 2, rowLabel: '二、上级补助收入' });
    const other = figure('101.35', { ...column, row: 8, rowLabel: '八、其他收入' });
    const all = identity(total, [one, two, other]);
    expect(identityInWords(all)).toBe('本年收入合计 = 一、财政拨款收入 + 二、上级补助收入 + 八、其他收入');
    expect(identityWithNumbers(all)).toBe('本年收入合计 1,101.35 = 一、财政拨款收入 1,000.00 + 八、其他收入 101.35');
    expect(identityWithNumbers({ ...all, relation: 'atMost' })).toBe(
      '本年收入合计 1,101.35 ≤ 一、财政拨款收入 1,000.00 + 八、其他收入 101.35',
    );
  });

  it('leaves the addends of a row with their columns only, and those of a column with their rows', () => {
    const total = figure('3', { row: 4, column: 3, rowLabel: '2101501 行政运行', columnLabel: '本年支出合计' });
    const base = figure('1', { row: 4, column: 4, rowLabel: '2101501 行政运行', columnLabel: '基本支出' });
    const project = figure('2', { row: 4, column: 5, rowLabel: '2101501 行政运行', columnLabel: '项目支出' });
    expect(identityInWords(identity(total, [base, project]))).toBe('2101501 行政运行·本年支出合计 = 基本支出 + 项目支出');
    const child = figure('3', { row: 5, column: 3, rowLabel: '2101502 机关服务', columnLabel: '本年支出合计' });
    expect(identityInWords(identity(total, [child]))).toBe('2101501 行政运行·本年支出合计 = 2101502 机关服务');
  });

  it('says in full what a single other cell is', () => {
    const whole = figure('5', { row: 7, column: 0, rowLabel: '预算数', columnLabel: '合计' });
    const part = figure('4', { row: 7, column: 6, rowLabel: '决算数', columnLabel: '合计' });
    expect(identityInWords(identity(part, [whole], 'atMost'))).toBe('决算数·合计 ≤ 预算数·合计');
    const left = figure('5', { row: 37, column: 2, rowLabel: '总计', columnLabel: '' });
    const right = figure('5', { row: 37, column: 5, rowLabel: '总计', columnLabel: '合计' });
    expect(identityInWords(identity(left, [right], 'copy'))).toBe('总计 = 总计·合计');
  });

  it('names the sheet of cells that stand on another one', () => {
    const target = figure('5', { sheet: '公开01表', rowLabel: '本年支出合计', columnLabel: '' });
    const source = figure('5', { sheet: '公开03表', row: 3, rowLabel: '合计', columnLabel: '本年支出合计' });
    expect(identityInWords(identity(target, [source], 'copy'))).toBe('公开01表“本年支出合计” = 公开03表“合计·本年支出合计”');
    expect(identityWithNumbers(identity(target, [source], 'atMost'))).toBe(
      '公开01表“本年支出合计” 5.00 ≤ 公开03表“合计·本年支出合计” 5.00',
    );
  });

  it('names the forms of one sheet, and the form of a sheet whose name says nothing', () => {
    const form = '收入决算表';
    const total = figure('5', { sheet: '全部', rowLabel: '合计', columnLabel: '' });
    const other = figure('5', { sheet: '全部', row: 40, rowLabel: '合计', columnLabel: '' });
    expect(identityInWords(identity(total, [{ ...plus(other), form }], 'copy'))).toBe('《测试表》“合计” = 《收入决算表》“合计”');
    const elsewhere = figure('5', { sheet: 'Sheet2', rowLabel: '合计', columnLabel: '' });
    expect(identityInWords(identity(total, [{ ...plus(elsewhere), form }], 'copy'))).toBe('全部“合计” = Sheet2《收入决算表》“合计”');
  });

  it('tells cells of one name apart by their address', () => {
    const left = figure('5', { row: 36, column: 2, rowLabel: '总计', columnLabel: '' });
    const right = figure('6', { row: 36, column: 5, rowLabel: '总计', columnLabel: '' });
    expect(identityInWords(identity(left, [right]))).toBe('总计（C37） = 总计（F37）');
  });

  it('subtracts and divides', () => {
    const [end, start, income, spent] = columnOf(['1', '2', '3', '4'], column);
    if (!end || !start || !income || !spent) throw new Error('four figures');
    expect(identityInWords(identity(end, [plus(start), plus(income), minus(spent)]))).toBe('第1行 = 第2行 + 第3行 − 第4行');
    expect(identityInWords(identity(end, [minus(spent)]))).toBe('第1行 = −第4行');
    expect(identityInWords(identity(end, [start, income], 'ratio'))).toBe('第1行 = 第2行 ÷ 第3行');
    expect(identityWithNumbers(identity(end, [start, income], 'ratio'))).toBe('第1行 1.00 = 第2行 2.00 ÷ 第3行 3.00');
  });

  it('names an absent row by what the identity calls it', () => {
    const target = figure('5', column);
    expect(identityInWords(identity(target, [plus(null, '总表没有这一行')], 'copy'))).toBe('第1行 = （总表没有这一行）');
    expect(identityWithNumbers(identity(target, [plus(null, '总表没有这一行')], 'copy'))).toBe('第1行 5.00 = （总表没有这一行） 0');
    expect(identityWithNumbers(identity(target, [plus(null)], 'copy'))).toBe('第1行 5.00 = （表中无此行） 0');
  });

  it('shortens a long sum and says by how much', () => {
    const terms = columnOf(
      Array.from({ length: 24 }, () => '0'),
      { ...column, row: 1 },
    );
    expect(identityInWords(identity(figure('0', column), terms))).toBe('第1行 = 第2行 + 第3行 + 第4行 + 第5行 + …（略19项） + 第25行');
    expect(identityWithNumbers(identity(figure('0', column), terms))).toBe('第1行 0 = 0');
  });

  it('shows what stands in a cell that cannot be read', () => {
    const terms = [figure('#REF!', { ...column, row: 1 }), figure('pending', { ...column, row: 2 })];
    expect(identityWithNumbers(identity(figure('5', column), terms))).toBe('第1行 5.00 = 第2行 （#REF!） + 第3行 （公式未计算）');
  });
});

describe('an identity with its cells', () => {
  const tables = new Map([
    ['公开01表', '收入支出决算总表'],
    ['公开04表', '财政拨款收入支出决算总表'],
    ['支出决算表', '支出决算表'],
  ]);
  const inCells = (each: ReturnType<typeof identity>): string => identityWithCells(each, ({ sheet }) => tables.get(sheet) ?? null);
  const total = figure('6475.64', { sheet: '公开01表', row: 36, column: 2, rowLabel: '总计', columnLabel: '' });

  it('names the table and the sheet of cells elsewhere, and only the cell of those beside', () => {
    const other = figure('6475.65', { sheet: '公开04表', row: 29, column: 2, rowLabel: '总计', columnLabel: '' });
    expect(inCells(identity(total, [other], 'copy'))).toBe(
      '《收入支出决算总表》公开01表!C37“总计” 6,475.64 = 《财政拨款收入支出决算总表》公开04表!C30“总计” 6,475.65',
    );
    const parts = ['6000.00', '475.64', '0'].map((text, row) =>
      figure(text, { sheet: '公开01表', row, column: 2, rowLabel: `第${row}`, columnLabel: '' }),
    );
    expect(inCells(identity(total, parts))).toBe('《收入支出决算总表》公开01表!C37“总计” 6,475.64 = C1“第0” 6,000.00 + C2“第1” 475.64');
    expect(inCells(identity(total, parts, 'atMost'))).toContain('C3“第2” 0');
  });

  it('names no table that the sheet is called after, or that a cell is not of', () => {
    const named = figure('5', { sheet: '支出决算表', rowLabel: '合计', columnLabel: '' });
    expect(inCells(identity(named, [{ ...named, sheet: '杂表', row: 1 }], 'copy'))).toBe('支出决算表!A1“合计” 5.00 = 杂表!A2“合计” 5.00');
    expect(inCells(identity(total, [plus(null, '总表没有这一行')], 'copy'))).toMatch(/= （总表没有这一行） 0$/);
    expect(inCells(identity(total, [plus(null)], 'copy'))).toMatch(/= （表中无此行） 0$/);
  });
});
