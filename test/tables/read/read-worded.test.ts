import type { Rule } from '../../../src/identities/identity';
import { judge } from '../../../src/identities/judge';
import { identitiesOf } from '../../../src/tables/identities';
import { readTable } from '../../../src/tables/read/read-table';
import { bareLabel, captionsIn } from '../../../src/tables/read/worded';
import type { RowWords } from '../../../src/tables/row-axis';
import { oneLane, type TableSpec } from '../../../src/tables/table';
import { cellName } from '../../../src/workbook/address';
import { sheetOf } from '../../workbook/grid';
import { gridOf, readAs } from './read-grids';

const rule = (code: string): Rule => ({ code, title: code, form: '', statement: '', source: '', severity: 'error' });

/** Courses by what was planned and paid for them, with points for how far the plan was followed. */
function courses(words: Partial<RowWords> = {}): TableSpec {
  return oneLane({
    rows: {
      kind: 'items',
      label: { key: 'name', captions: [] },
      texts: [{ key: 'remark', captions: [], family: /^.*说明$/ }],
      hierarchy: { total: rule('sum'), isBreakdown: true },
      words: { row: /课|费/, total: /^共计$/, end: /讲师/, ...words },
    },
    columns: [
      { key: 'planned', captions: [], family: /^(?:年初|全年)?计划数?$/, isLast: true },
      { key: 'paid', captions: ['支付'], family: /^(?:全年|实际)支付数$/ },
      { key: 'rate', captions: [], family: /^进度$/, rate: { rule: rule('rate'), over: 'paid', under: 'planned' } },
      { key: 'weight', captions: [], family: /^满分$/, holds: 'shares' },
      { key: 'score', captions: [], family: /^得分(?:\(.*\))?$/, holds: 'points' },
    ],
  });
}

describe('a table of rows known by words', () => {
  test('begins with its captions, in their families, and ends where another word is said', () => {
    const read = readAs(
      courses(),
      `
      课程（30分） | 计划 | 全年计划数 | 全年支付数 | 进度 | 满分 | 得分（30分） | 情况说明
      | 课程费用 | 200 | 150 | 75% | 30% | 22.5分 | 两门改期
      | 其中：线上课 | 120 | 90 | 75 | | |
      | 面授费 | 80 | 60 | 0.75 | 20 | 15%
      讲师 | 授课费 | 5 | 4`,
    );
    expect(read).toEqual([
      '1-4 1.00 15 cells',
      'planned@2 paid@3 rate@4 weight@5 score@6 remark@7 below 1 called 全年计划数,支付',
      '2 课程费用 1^-1 | C2 200 | D2 150 | E2 0.75 rate | F2 30 points | G2 22.5 points | H2 两门改期',
      '3 其中:线上课 1^-1 called 线上课 | C3 120 | D3 90 | E3 0.75 rate | F3 blank points | G3 blank points',
      '4 面授费 1^-1 | C4 80 | D4 60 | E4 0.75 rate | F4 20 points | G4 0.15 points',
    ]);
  });

  test.each([
    ['ends with a label that says none of the words', '|其他|5|4', 1],
    ['ends with no label', '||5|4', 1],
    ['goes on over an empty row', '||\n|面授费|5|4', 2],
    ['ends with two', '||\n||\n|面授费|5|4', 1],
  ])('%s', (_, rest, count) => {
    expect(readAs(courses(), `||全年计划数|全年支付数\n|线上课|9|8\n${rest}`).slice(2)).toHaveLength(count);
  });

  test('has captions in two rows only where the second is nothing but captions', () => {
    const of = (second: string): string | undefined => readAs(courses(), `||计划||支付\n${second}\n|线上课|9|7|8`)[1];
    expect(of('||全年计划数|实际支付数')).toBe('planned@2 paid@3 below 2 called 全年计划数,支付');
    expect(of('||全年计划数|实际支付数|9')).toBe('planned@2 paid@4 below 1');
    expect(of('||全年计划数')).toBe('planned@2 paid@4 below 1');
    expect(readAs(courses(), '||全年计划数|全年支付数')).toEqual([
      '1-1 0.40 0 cells no rate no weight no score',
      'planned@2 paid@3 below 1',
    ]);
    expect(readAs(courses(), '||全年计划数|全年支付数|实际支付数\n|线上课|9|8|7')[1]).toBe(
      'planned@2 paid@3 below 1 called 全年计划数,支付',
    );
  });

  test('is none without a caption, and without a row', () => {
    expect([readAs(courses(), '甲|乙\n丙|1'), readAs(courses(), '')]).toEqual([[], []]);
  });

  test('has an amount wherever it stands below a caption that reaches over several columns', () => {
    expect(readAs(courses(), '||全年计划数||全年支付数\n|线上课||9|8\n|面授费|7||6').slice(2)).toEqual([
      '2 线上课 1^-1 | D2 9 | E2 8',
      '3 面授费 1^-1 | C3 7 | E3 6',
    ]);
  });

  test('has labels below their caption, where they have one, and no total of its own', () => {
    const spec = courses();
    const [lane] = spec.lanes;
    if (lane?.rows.kind !== 'items') throw new Error('no items');
    const rows = { ...lane.rows, label: { key: 'name', captions: [], family: /^课程名称$/ }, words: { end: /^共计$/ } };
    expect(readAs({ lanes: [{ ...lane, rows }] }, '序号|课程名称|得分\n1|摄影|9\n2||8\n3|剪纸|\n4||\n5|书法|7').slice(2)).toEqual([
      '2 摄影 1^-1 | C2 9 points',
      '3 1^-1 | C3 8 points',
      '4 剪纸 1^-1 | C4 blank points',
    ]);
    expect(readAs({ lanes: [{ ...lane, rows }] }, '课程名称|得分\n摄影|9\n共计|9\n剪纸|8')).toHaveLength(3);
    expect(readAs({ lanes: [{ ...lane, rows }] }, '课程名称|全年支付数|得分\n摄影|9|8\n|7|\n||6')).toHaveLength(5);
    const totals = { ...rows, words: { ...rows.words, total: /^摄影$/ } };
    expect(readAs({ lanes: [{ ...lane, rows: totals }] }, '课程名称|全年支付数\n摄影|9\n|7')).toHaveLength(4);
  });
});

describe('the rows of such a table', () => {
  const rows = (written: string, words: Partial<RowWords> = {}): string[] => readAs(courses(words), written).slice(1);

  test('are called by the last label left of everything that is read', () => {
    expect(rows('|||情况说明|全年计划数|全年支付数\n1|摄影课|一期|改期|9|8\n2|剪纸课|||7|6', { row: /课|期/ })).toEqual([
      'planned@4 paid@5 remark@3 below 1 called 全年计划数,支付',
      '2 一期 1^-1 | E2 9 | F2 8 | D2 改期',
      '3 剪纸课 1^-1 | E3 7 | F3 6',
    ]);
  });

  test('have their amounts as far as the table reaches, and no further than to the next caption', () => {
    expect(rows('|||全年计划数|讲师|全年支付数|\n||线上课||9||8\n||面授课|5|9|4|')).toEqual([
      'planned@3 paid@5 below 1 called 全年计划数,支付',
      '2 线上课 1^-1 | D2 blank | G2 8',
      '3 面授课 1^-1 | D3 5 | F3 4',
    ]);
  });

  test('end before a word that ends the table, wherever it is said left of the amounts', () => {
    expect(rows('|||全年计划数\n||线上课|9\n讲师||面授课|5')).toHaveLength(2);
    expect(rows('|||全年计划数|情况说明\n||线上课|9\n||面授课|5|讲师生病')).toHaveLength(3);
    expect(rows('|||全年计划数|情况说明\n||线上课|9\n||面授课|讲师五人')).toHaveLength(3);
  });

  test('are totals where they are the first or are labelled so, and none where no label is one', () => {
    const told = (words: Partial<RowWords>): string => {
      const sheet = sheetOf('表', gridOf('||全年计划数\n|课程费|9\n|线上课|4\n|共计费|9'));
      const read = readTable(
        { sheet, area: { top: 0, left: 0, bottom: 9, right: 2 }, rows: [...sheet.rows.keys()] },
        courses(words),
        '万元',
      );
      return (read?.table.lanes ?? [])
        .map(({ totals, rows: own }) => `${totals.map(({ name }) => name).join()} of ${own.map(({ name }) => name).join()}`)
        .join();
    };
    expect([told({ total: /^共计/ }), told({ total: /^无/ }), told({ total: undefined })]).toEqual([
      '课程费,共计费 of 线上课',
      '课程费 of 线上课,共计费',
      ' of 课程费,线上课,共计费',
    ]);
  });

  test('pass over blanks that are typed', () => {
    expect(rows('|||全年计划数\n|线上课|\u200b|9')[1]).toBe('2 线上课 1^-1 | D2 9');
  });

  test('stand below captions of no more than thirty characters', () => {
    const family = { key: 'a', captions: [], family: /^计*$/ };
    const found = (length: number): number => captionsIn([{ row: 0, column: 0, text: '计'.repeat(length) }], [family]).size;
    expect([found(30), found(31)]).toEqual([1, 0]);
  });

  test.each([
    ['其中:线上课', '线上课'],
    ['其中线上课:', '线上课'],
    ['线上课其中:甲', '线上课其中:甲'],
    ['课:线上', '课:线上'],
  ])('%s names %s', (label, bare) => {
    expect(bareLabel(label)).toBe(bare);
  });
});

describe('what holds in it', () => {
  const told = (rows: string, words: Partial<RowWords> = {}): string[] => {
    const sheet = sheetOf('表', gridOf(`||全年计划数|全年支付数|进度\n${rows}`));
    const area = { top: 0, left: 0, bottom: 20, right: 8 };
    const read = readTable({ sheet, area, rows: [...sheet.rows.keys()] }, courses(words), '万元');
    if (!read) throw new Error('not read');
    return identitiesOf(read.table, { form: '', fits: () => false }).map((identity) => {
      const cells = identity.terms.map(({ figure }) => (figure ? cellName(figure) : '-')).join(' ');
      return `${identity.rule.code} ${cellName(identity.target)} of ${cells} ${judge(identity).verdict}`;
    });
  };

  test('the first row is the sum of the others in every column, each cell rounded as it is printed, and every rate its quotient', () => {
    expect(told('|课程费用|30|20|0.67\n|线上课|12.5|8|64%\n|面授费|17.49|12|70')).toEqual([
      'sum C2 of C3 C4 rounding',
      'sum D2 of D3 D4 equal',
      'rate E2 of D2 C2 equal',
      'rate E3 of D3 C3 equal',
      'rate E4 of D4 C4 mismatch',
    ]);
  });

  test('rows that add up to the one above them break it down, if only so the total is right', () => {
    const words = { brokenDownBy: 'paid' };
    const rows = '|线上课|20|18\n|省级费|15|13\n|市级费|5|5\n|面授费|10|9';
    const sums = (total: string): string[] => told(`|课程费用|${total}\n${rows}`, words).filter((each) => each.startsWith('sum'));
    expect(sums('30|27')).toEqual(['sum C2 of C3 C6 equal', 'sum D2 of D3 D6 equal']);
    expect(sums('50|45')).toEqual(['sum C2 of C3 C4 C5 C6 equal', 'sum D2 of D3 D4 D5 D6 equal']);
    expect(sums('31|27')).toEqual(['sum C2 of C3 C4 C5 C6 mismatch', 'sum D2 of D3 D4 D5 D6 mismatch']);
  });

  test('parts that are all blank are missing, and no wrong sum', () => {
    expect(told('|课程费用|30|20\n|线上课\n|面授费').slice(0, 2)).toEqual(['sum C2 of C3 C4 missing', 'sum D2 of D3 D4 missing']);
  });
});
