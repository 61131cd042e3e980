import { oneLane } from '../../../src/tables/table';
import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('a list of subjects or units is no table of one row:', () => {
  const isRead = (...labels: readonly string[]): boolean =>
    readAs(SPECS.single, ['项目 | 合计 | 用车费 | 接待费', ...labels.map((label) => `${label} | 8 | 5 | 3`)].join('\n')).length > 0;

  test('two codes of subjects make one, with their names or without', () => {
    expect([isRead('201', '20101'), isRead('2010101行政运行', '2010102一般管理'), isRead('2010101', '某局')]).toEqual([false, false, true]);
    // Neither economic codes nor numbers of another length are those of subjects that spend it.
    expect([isRead('301', '302'), isRead('2010', '2011'), isRead('201010101', '201010102')]).toEqual([true, true, true]);
  });

  test('rows without an amount beside their code are none of it', () => {
    const blank = '201 | | |\n202 | | |';
    expect(readAs(SPECS.single, `项目 | 合计 | 用车费 | 接待费\n${blank}\n某局 | 8 | 5 | 3`)).toHaveLength(3);
  });

  test('a total and two units make one', () => {
    expect([isRead('合计', '某局', '某中心'), isRead('总计', '某局(本级)', '某街道'), isRead('三公经费支出', '某校', '某院')]).toEqual([
      ...[false, false, false],
    ]);
    expect([isRead('某局', '某中心'), isRead('合计', '某局'), isRead('合计数', '某局', '某中心')]).toEqual([true, true, true]);
    expect([isRead('合计', '某局甲', '某中心乙'), isRead('本年合计', '某局', '某中心')]).toEqual([true, true]);
    expect(isRead('合计', '某局(含下属各单位及其派出机构)', '某中心')).toBe(true);
  });

  test('what names a block is no unit', () => {
    const blocks = [
      { key: 'own', names: ['本级'] },
      { key: 'below', names: ['下级机关'] },
    ];
    const spec = oneLane({
      rows: { kind: 'single', blocks, main: 'own' },
      columns: [
        { key: 'a', captions: ['合计'] },
        { key: 'b', captions: ['用车费'] },
      ],
    });
    const read = readAs(spec, '项目 | 合计 | 用车费\n合计 | 9 | 5\n本级 | 6 | 3\n下级机关 | 3 | 2');
    expect(read.slice(2)).toEqual([
      '2 own 合计 1^-1 called 本级 | B2 9 | C2 5',
      '3 own 本级 1^-1 | B3 6 | C3 3',
      '4 below 下级机关 1^-1 | B4 3 | C4 2',
    ]);
  });
});

describe('the captions of a table of one row', () => {
  const head = (written: string): string | undefined => readAs(SPECS.single, written)[0];

  test('begin in the first row that has two of them', () => {
    expect(head('合计 | 表\n合计 | 用车费 | 接待费\n8 | 5 | 3')).toBe('2-3 1.00 3 cells');
  });

  test('go on over numbers of columns, and no further than to an amount', () => {
    expect(head('合计 | 用车费 | 接待费\n1 | 2 | 3\n8 | 5 | 3')).toBe('1-3 1.00 3 cells');
    expect(readAs(SPECS.single, '项目 | 合计 | 用车费 | 接待费\n预算数 | 9 | 5 | 4\n决算数 | 8 | 5 | 3').slice(2)).toEqual([
      '2 plan 预算数 1^-1 | B2 9 | C2 5 | D2 4',
      '3 final 决算数 1^-1 | B3 8 | C3 5 | D3 3',
    ]);
  });

  test('stand first where one is printed twice', () => {
    expect(readAs(SPECS.single, '合计 | 用车费 | 接待费 | 接待费\n8 | 5 | 3 | 9').slice(1)).toEqual([
      'three@0 car@1 guest@2 called 合计,用车费>小计,接待费',
      '2 final 1^-1 called 决算数 | A2 8 | B2 5 | C2 3',
    ]);
  });

  test('have the next empty row for amounts where none is printed', () => {
    expect(readAs(SPECS.single, '合计 | 用车费 | 接待费\n注：本表为空。').slice(2)).toEqual([
      '3 final 1^-1 called 决算数 | A3 blank | B3 blank | C3 blank',
    ]);
    expect(readAs(SPECS.single, '合计 | 用车费 | 接待费\n | 　 |\n某局 | | ').slice(2)).toEqual([
      '2 final 1^-1 called 决算数 | A2 blank | B2 blank | C2 blank',
    ]);
  });
});

describe('amounts that are none of the columns', () => {
  const strays = (second: string, caption = '会议费'): boolean =>
    readAs(SPECS.single, `合计 | 用车费 | ${caption} | 接待费 | 培训费\n${second}`)[1]?.includes('strays') ?? false;

  test('stand between them, and are no percentages', () => {
    expect([strays('8 | 5 | 2 | 3'), strays('8 | 5 | | 3 | 4'), strays('8 | 5 | 20% | 3'), strays('8 | 5 | 甲 | 3')]).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

describe('rows of one block each', () => {
  const rows = (...written: readonly string[]): readonly string[] =>
    readAs(SPECS.single, ['项目 | 合计 | 用车费 | 接待费', ...written].join('\n'))
      .slice(2)
      .map((row) => row.replace(/ \|.*$/, ''));

  test('are none of differences or rates', () => {
    expect(rows('预算数 | 9 | 5 | 4', '决算数 | 8 | 5 | 3', '增减额 | 1 | 0 | 1', '完成率 | 0.89 | 1 | 0.75')).toEqual([
      '2 plan 预算数 1^-1',
      '3 final 决算数 1^-1',
    ]);
    expect(rows('决算数 | 8 | 5 | 3', '某项 | 89% | 100% | 3')).toEqual(['2 final 决算数 1^-1']);
    expect(rows('决算数 | 8 | 5 | 3', '某项 | 89% | 5 | 3')).toEqual(['2 final 决算数 1^-1', '3 final 某项 1^-1 called 决算数']);
  });

  test('end before words below their captions', () => {
    expect(rows('决算数 | 8 | 5 | 3', '统计 | 辆 | 批次 | 人次', '决算数 | 7 | 2 | 5')).toEqual(['2 final 决算数 1^-1']);
    expect(rows('统计 | 辆 | 批次 | 人次', '决算数 | 7 | 2 | 5')).toEqual(['3 final 决算数 1^-1']);
    expect(rows('决算数 | 8 | 5 | 3', '统计 | 辆 | 批次 | 6', '决算数 | 7 | 2 | 5')).toEqual(['2 final 决算数 1^-1']);
    expect(rows('决算数 | 8 | 5 | 3', '某项 | 8 | 5 | 无法统计', '决算数 | 7 | 2 | 5')).toHaveLength(3);
  });

  test('may be formulas that are not calculated', () => {
    expect(rows('决算数 | =B9 | =C9 | =D9')).toEqual(['2 final 决算数 1^-1']);
    expect(rows('预算数 | 9 | 5 | 4', '决算数 | =B9 | =C9 | =D9')).toEqual(['2 plan 预算数 1^-1', '3 final 决算数 1^-1']);
  });
});

describe('columns as rows', () => {
  const down = (written: string): string[] => readAs(SPECS.single, written);
  const BODY = '合计 | 9 | 8\n用车费 | 6 | 5\n接待费 | 3 | 3';

  test('have their labels in the column that has most of them, and only texts are labels', () => {
    expect(down('备注 | 项目 | 决算数\n用车费 | 合计 | 8\n | 用车费 | 5\n2022 | 接待费 | 3').slice(1)).toEqual([
      'three@2 car@2 guest@2 called 决算数,决算数,决算数',
      '2 final 1^-1 called 合计 | C2 8 | C3 5 | C4 3',
    ]);
  });

  test('are none without a column that cannot be lacking, and without a caption of a block right of them', () => {
    expect(down('项目 | 预算数 | 决算数\n合计 | 9 | 8\n用车费 | 6 | 5')).toEqual([]);
    expect(down(`项目 | 甲 | 乙\n${BODY}`)).toEqual([]);
    expect(down(`决算数 | 甲 | 乙\n${BODY}`)).toEqual([]);
  });

  test('have their captions in the four rows above at most', () => {
    const between = (rows: number): string => `项目 | 预算数 | 决算数\n${'其他 | |\n'.repeat(rows)}${BODY}`;
    expect([down(between(3)).length, down(between(4)).length]).toEqual([5, 0]);
  });

  test('may have captions with a year, and each caption once', () => {
    expect(down(`项目 | 2022年度预算数 | 2022年度决算数\n${BODY}`)[2]).toBe('2 plan 1^-1 called 合计 | B2 9 | B3 6 | B4 3');
    expect(down('项目 | 决算数 | 决算数\n合计 | 9 | 8\n用车费 | 6 | 5\n接待费 | 3 | 3')).toHaveLength(3);
  });

  test('of two blocks of one kind the adjusted one comes first, wherever it stands', () => {
    expect(down('项目 | 全年预算数 | 年初预算数\n合计 | 9 | 8\n用车费 | 6 | 5\n接待费 | 3 | 3').slice(1)).toEqual([
      'three@1 car@1 guest@1 called 预算数,预算数,预算数',
      '2 plan 1^-1 called 合计 | B2 9 | B3 6 | B4 3',
      'three@2 car@2 guest@2 called 年初预算数,年初预算数,年初预算数',
      '2 plan 1^-1 called 合计 | C2 8 | C3 5 | C4 3',
    ]);
  });

  test('begin below a head of dashes, and with the total itself where it has dashes', () => {
    const read = (...rows: readonly string[]): string | undefined => down(['项目 | 行次 | 决算数 | 说明', ...rows].join('\n'))[2];
    const rest = ['用车费 | 3 | 5', '接待费 | 4 | 3'];
    expect(read('三公经费 | 1 | —', '合计 | 2 | 8', ...rest)).toBe('2 final 1^-1 called 合计 | C3 8 | C4 5 | C5 3');
    expect(read('三公经费 | 1 | — | 见下 | 8', '合计 | 2 | 8', ...rest)).toBe('2 final 1^-1 called 合计 | C3 8 | C4 5 | C5 3');
    expect(read('三公经费 | 1 | 8', '合计 | 2 | 8', ...rest)).toBe('2 final 1^-1 called 合计 | C2 8 | C4 5 | C5 3');
    expect(read('三公经费 | 1 |', '合计 | 2 | 8', ...rest)).toBe('2 final 1^-1 called 合计 | C2 blank | C4 5 | C5 3');
    expect(read('三公经费 | 1 | —', ...rest)).toBe('2 final 1^-1 called 合计 | C2 nothing | C3 5 | C4 3');
    expect(read('三公经费 | 1 | 见下', '合计 | 2 | 8', ...rest)).toBe('2 final 1^-1 called 合计 | C2 unreadable | C4 5 | C5 3');
  });

  test('tell of amounts between that belong to nobody, each in its own column', () => {
    const read = down('项目 | 预算数 | 决算数\n合计 | 9 | 8\n用车费 | 6 | 5\n其中：购置 | | 2\n接待费 | 3 | 3\n其他 | 7 | 7');
    expect([read[0], read[1], read[3]]).toEqual([
      '1-5 1.00 6 cells',
      'three@1 car@1 guest@1 called 预算数,预算数,预算数',
      'three@2 car@2 guest@2 strays called 决算数,决算数,决算数',
    ]);
  });
});
