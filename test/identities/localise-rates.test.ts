import { figure, identity, minus, plus } from './figures';
import { causes, explain, named } from './localised';

describe('where a mistake between units or beside rates sits', () => {
  it('converts between 元 and 万元', () => {
    const yuan = figure('123456.78', { unit: '元', sheet: '明细', row: 5 });
    const yuanTotal = figure('1234567.80', { unit: '元', sheet: '明细', row: 6 });
    const wan = figure('123.46', { row: 1 });
    expect(causes([identity(yuanTotal, [yuan]), identity(wan, [yuan], 'copy')])).toEqual([[5, 0, '1234567.8']]);
  });

  it('finds a wrong rate over amounts that are confirmed elsewhere', () => {
    const [spent, budget] = [figure('84', { row: 1 }), figure('100', { row: 2 })];
    const rate = figure('0.48', { row: 3 });
    const guards = [identity(figure('84', { row: 9 }), [spent], 'copy'), identity(figure('100', { row: 10 }), [budget], 'copy')];
    const [doubt] = explain([identity(rate, [spent, budget], 'ratio'), ...guards]).doubts;
    expect(doubt?.candidates.map(({ row }) => row)).toEqual([3]);
    expect(named(doubt?.suspicions ?? [])).toEqual([[3, 0, '0.84']]);
  });

  it('finds a wrong amount behind a rate of growth', () => {
    const [now, before, rate] = [figure('148', { row: 1 }), figure('100', { row: 2 }), figure('0.84', { row: 3 })];
    const guards = [identity(figure('100', { row: 9 }), [before], 'copy'), identity(figure('0.84', { row: 10 }), [rate], 'copy')];
    const [doubt] = explain([identity(rate, [plus(now), minus(before), plus(before)], 'ratio'), ...guards]).doubts;
    expect(named(doubt?.suspicions ?? [])).toEqual([[1, 0, '184']]);
  });

  it('tells the amount above a rate in the decimals of its column', () => {
    const [spent, budget, rate] = [figure('84.11', { row: 1 }), figure('97.3', { row: 2 }), figure('0.8367', { row: 3 })];
    const guards = [identity(figure('97.3', { row: 9 }), [budget], 'copy'), identity(figure('0.8367', { row: 10 }), [rate], 'copy')];
    const [doubt] = explain([identity(rate, [spent, budget], 'ratio'), ...guards]).doubts;
    expect(named(doubt?.suspicions ?? [])).toEqual([[1, 0, '81.41']]);
  });

  it('leaves open which of the three cells of a rate is wrong that nothing else confirms', () => {
    const [spent, budget, rate] = [figure('1133.18', { row: 1 }), figure('2006.2', { row: 2 }), figure('1', { row: 3 })];
    const [doubt] = explain([identity(rate, [spent, budget], 'ratio')]).doubts;
    expect(doubt?.candidates.map(({ row }) => row).sort()).toEqual([1, 2, 3]);
    expect(doubt?.suspicions).toEqual([]);
  });
});
