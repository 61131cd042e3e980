import { readTable } from '../../../src/tables/read/read-table';
import { oneLane } from '../../../src/tables/table';
import { sheetOf } from '../../workbook/grid';
import { readAs } from './read-grids';
import { SPECS } from './read-specs';

describe('a list of subjects or units is no table of one row:', () => {
  const isRead = (...labels: readonly string[]): boolean =>
    readAs(SPECS.single, ['项目 | 合计 | 用车费 | 接待费', ...labels.map((label) => `${label} | 8 | 5 | 3`)].join('\n')).length > 0;

  test('two codes of subjects make one, with their names or without', () => {
    expect([isRead('201', '20101'), isRead('2010101行政运行', '2010102一般管理'), isRead('2010101', '某局')]).toEqual([false, false, true]);
    // Neither economic codes nor numbers of another length are those of subjects that spend it.
    expect([isRead('301', '302'), isRead('2010', '2011'), isRead('201010101', '201010102'), isRead('1201', '1202')]).toEqual([
      ...[true, true, true, true],
    ]);
    expect(readAs(SPECS.single, '序号 | 项目 | 合计 | 用车费 | 接待费\n\u200b | 201 | 8 | 5 | 3\n\u200b | 202 | 8 | 5 | 3')).toEqual([]);
  });

  test('rows without an amount beside their code are none of it', () => {
    for (const blank of ['201 | | |\n202 | | |', '201 | 甲 | |\n202 | 乙 | |'])
      expect(readAs(SPECS.single, `项目 | 合计 | 用车费 | 接待费\n${blank}\n某局 | 8 | 5 | 3`)).toHaveLength(3);
  });

  test('a total and two units make one', () => {
    expect([
      isRead('合计', '某局', '某中心'),
      isRead('总计', '某局(本级)', '某街道'),
      isRead('三公经费支出', '某校', '某院'),
      isRead('三公经费合计', '某校', '某院'),
    ]).toEqual([...[false, false, false, false]]);
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

  test('are those of six rows at most', () => {
    const named = (rows: number): string | undefined =>
      readAs(
        SPECS.single,
        `合计 | 用车费 | 接待费\n${'决算数 | 决算数 | 决算数\n'.repeat(rows)}预算数 | 预算数 | 预算数\n8 | 5 | 3`,
      )[2]?.split(' ')[1];
    expect([named(4), named(5)]).toEqual(['plan', 'final']);
  });

  test('may stand above and below the numbers of columns', () => {
    expect(readAs(SPECS.single, '预算数 | | 决算数 |\n1 | 2 | 3 | 4\n合计 | 接待费 | 合计 | 接待费\n9 | 9 | 8 | 8')[0]).toBe(
      '1-4 1.00 4 cells',
    );
  });

  test.each([
    ['2022年决算数', true],
    ['2022年度决算数', true],
    ['2022决算数', true],
    ['决算数2022年', true],
    ['决算数2022年度', true],
    ['决算数(2022年度)', true],
    ['决算数2022', false],
    ['本2022年决算数', false],
    ['决算数2022年甲', false],
    ['决算数202年', false],
    ['2022年', false],
  ])('%s names a block: %s', (caption, does) => {
    const read = readAs(SPECS.single, `${caption} | | ${caption} |\n合计 | 接待费 | 合计 | 接待费\n9 | 9 | 8 | 8`);
    expect(read[0]?.startsWith('1-')).toBe(does);
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
  });

  test('have the first row that says nothing else for amounts where none is printed', () => {
    const places = (...rows: readonly string[]): string | undefined =>
      readAs(SPECS.single, ['项目 | 合计 | 用车费 | 接待费', ...rows].join('\n'))[2]?.replace(/ called.*/, '');
    expect([places('某局 | | |'), places('某局 | | |', '某校 | | |')]).toEqual(['2 final 某局 1^-1', '2 final 某局 1^-1']);
    expect([places('某局 | | |', '某校 | 8 | 5 | 3'), places('注：本表为空 | | | | 甲', '某局 | | |')]).toEqual([
      ...['3 final 某校 1^-1', '3 final 某局 1^-1'],
    ]);
    expect([places('增减额 | 1 | 0 | 1'), places('统计 | 辆 | 批次 | 人次')]).toEqual(['3 final 1^-1', '3 final 1^-1']);
  });
});

describe('amounts that are none of the columns', () => {
  const strays = (second: string, caption = '会议费'): boolean =>
    readAs(SPECS.single, `合计 | 用车费 | ${caption} | 接待费 | 培训费\n${second}`)[1]?.includes('strays') ?? false;

  test('stand between them, and are no percentages', () => {
    expect([strays('8 | 5 | 2 | 3'), strays('8 | 5 | | 3 | 4'), strays('8 | 5 | 20% | 3'), strays('8 | 5 | 甲 | 3')]).toEqual([
      ...[true, false, false, false],
    ]);
    expect(readAs(SPECS.single, '序号 | 合计 | 用车费 | 接待费\n1 | 8 | 5 | 3')[1]).not.toContain('strays');
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
    expect(rows('某项 | 89% | 甲 | 乙', '决算数 | 8 | 5 | 3')).toEqual(['3 final 决算数 1^-1']);
    expect(rows('某项 | 5%左右 | 甲 | 8')).toEqual(['2 final 某项 1^-1 called 决算数']);
    const share = { value: 0.8, format: '0.0%' };
    const sheet = sheetOf('表', [
      ['合计', '用车费', '接待费'],
      [8, 5, 3],
      [share, share, share],
    ]);
    const area = { top: 0, left: 0, bottom: 2, right: 2 };
    expect(readTable({ sheet, area, rows: [0, 1, 2] }, SPECS.single, '万元')?.figures).toHaveLength(3);
    // Those of the rates themselves say nothing of their row.
    expect(readAs(SPECS.growth, '决算数 | | 完成率 |\n合计 | 接待费 | 合计 | 接待费\n8 | | 80% | 75%')[2]).toBe(
      '3 final 1^-1 called 决算数 | A3 8 | B3 blank',
    );
  });

  test('are none of numbers of columns, and stand below the captions', () => {
    expect(rows('决算数 | 8 | 5 | 3', '栏次 | 1 | 2 | 3')).toEqual(['2 final 决算数 1^-1']);
    expect(readAs(SPECS.single, '7 | 7 | 7\n合计 | 用车费 | 接待费\n8 | 5 | 3')[0]).toBe('2-3 1.00 3 cells');
  });

  test('are called by the first word left of their amounts', () => {
    const named = (row: string, head = '序号 | 单位 | 合计 | 用车费 | 接待费'): string | undefined =>
      readAs(SPECS.single, `${head}\n${row}`)[2]?.replace(/ \|.*$/, '');
    expect([named('1 | 某局 | 8 | 5 | 3'), named('1 | | 8 | 5 | 3')]).toEqual([
      '2 final 某局 1^-1 called 决算数',
      '2 final 1^-1 called 决算数',
    ]);
    // A word among the amounts is none of them, whatever it says.
    const three = '合计 | 用车费 | 接待费';
    expect([named('增减 | 8 | 3', three), named('8 | 增减 | 3', three)]).toEqual(Array(2).fill('2 final 1^-1 called 决算数'));
  });

  test('are two hundred at most', () => {
    expect(rows(...Array<string>(201).fill('某局 | 8 | 5 | 3'))).toHaveLength(200);
  });

  test('end before words below their captions', () => {
    expect(rows('决算数 | 8 | 5 | 3', '统计 | 辆 | 批次 | 人次', '决算数 | 7 | 2 | 5')).toEqual(['2 final 决算数 1^-1']);
    expect(rows('统计 | 辆 | 批次 | 人次', '决算数 | 7 | 2 | 5')).toEqual(['3 final 决算数 1^-1']);
    expect(rows('决算数 | 8 | 5 | 3', '统计 | 辆 | 批次 | 6', '决算数 | 7 | 2 | 5')).toEqual(['2 final 决算数 1^-1']);
    expect(rows('决算数 | 8 | 5 | 3', '某项 | 8 | 5 | 无法统计', '决算数 | 7 | 2 | 5')).toHaveLength(3);
    expect(rows('决算数 | 8 | 5 | 3', '某项 | \u200b | \u200b | \u200b', '决算数 | 7 | 2 | 5')).toHaveLength(2);
    expect(rows('某局 | 辆 | 批次 | 6', '决算数 | 7 | 2 | 5')).toHaveLength(2);
    const four = '项目 | 合计 | 出国费 | 用车费 | 接待费\n决算数 | 8 | 0 | 5 | 3';
    expect(
      [readAs(SPECS.single, `${four}\n某项 | 辆 | 批次 | 5 | 6`), readAs(SPECS.single, `${four}\n某项 | 辆 | 4 | 5 | 6`)].map(
        ({ length }) => length,
      ),
    ).toEqual([3, 4]);
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

  test('say nothing of their years or blocks in rows above that name none right of the labels', () => {
    const told = (above: string): string | undefined => down(`${above}\n项目 | 2022年决算数\n合计 | 8\n用车费 | 5\n接待费 | 3`)[2];
    for (const above of ['2023年支出情况 | ', '2023年决算数 | ', '甲 | 2023年支出情况'])
      expect(told(above)).toBe('3 final 1^-1 called 合计 | B3 8 | B4 5 | B5 3');
    expect(down('决算数 | 预算数\n合计 | 9\n用车费 | 6\n接待费 | 3')).toHaveLength(3);
    expect(down('甲 | 乙\n丙 | 1')).toEqual([]);
  });

  test('may have columns without a caption beside their labels', () => {
    expect(down('项目\n | | 决算数\n合计 | 1 | 8\n用车费 | 2 | 5\n接待费 | 3 | 3')[2]).toBe(
      '3 final 1^-1 called 合计 | C3 8 | C4 5 | C5 3',
    );
    expect(down('\u200b | | 决算数\n合计 | 1 | 8\n用车费 | 2 | 5\n接待费 | 3 | 3')[2]).toBe(
      '2 final 1^-1 called 合计 | C2 8 | C3 5 | C4 3',
    );
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
    expect(down('项目 | 决算数 | 全年预算数\n合计 | 9 | 8\n用车费 | 6 | 5\n接待费 | 3 | 3').slice(1)).toEqual([
      'three@1 car@1 guest@1 called 决算数,决算数,决算数',
      '2 final 1^-1 called 合计 | B2 9 | B3 6 | B4 3',
      'three@2 car@2 guest@2 called 预算数,预算数,预算数',
      '2 plan 1^-1 called 合计 | C2 8 | C3 5 | C4 3',
    ]);
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
    expect(read('三公经费 | 12 | —', '合计 | 13 | 8', ...rest)).toBe('2 final 1^-1 called 合计 | C3 8 | C4 5 | C5 3');
    expect(down('项目 | 行次 | 预算数 | 决算数\n三公经费 | 1 | — | 112\n合计 | 2 | 9 | 8\n用车费 | 3 | 6 | 5\n接待费 | 4 | 3 | 3')[2]).toBe(
      '2 plan 1^-1 called 合计 | C2 nothing | C4 6 | C5 3',
    );
    expect(read('合计 | 2 | 8', '用车费 | 3 | 8', '接待费 | 4 | —')).toBe('2 final 1^-1 called 合计 | C2 8 | C3 8 | C4 nothing');
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
