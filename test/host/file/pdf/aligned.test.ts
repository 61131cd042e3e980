import { alignedTables, type AlignedTable } from '../../../../src/host/file/pdf/aligned/tables';
import { randomFrom } from '../../../departments/random';
import type { Piece } from '../../../../src/host/file/pdf/text';

const SIZE = 8;
const PITCH = 15;

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? 4 : SIZE), 0);

interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly align: 'left' | 'middle' | 'right';
}

/** A text in the columns from `from` to `to`. */
const cell = (text: string, from: number, to = from, align: Cell['align'] = 'left'): Cell => ({ text, from, to, align });
const over = (text: string, from: number, to = from): Cell => cell(text, from, to, 'middle');
const amount = (text: string, at: number): Cell => cell(text, at, at, 'right');

/** Pieces of lines, each given with how many rows it stands below the top. */
function piecesOf(edges: readonly number[], lines: readonly (readonly [row: number, cells: readonly Cell[]])[]): readonly Piece[] {
  return lines.flatMap(([row, cells]) =>
    cells.map(({ text, from, to, align }): Piece => {
      const [left, right, width] = [(edges[from] as number) + 5, (edges[to + 1] as number) - 5, widthOf(text)];
      const at = align === 'left' ? left : align === 'right' ? right - width : (left + right - width) / 2;
      return { text, left: at, right: at + width, base: 20 + row * PITCH, size: SIZE };
    }),
  );
}

const shown = (table: AlignedTable | undefined): readonly string[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? [])
      .filter((one) => one.row === row && one.text !== '')
      .sort((a, b) => a.column - b.column)
      .map(({ column, columns, text }) => `${column}${columns > 1 ? `-${column + columns - 1}` : ''} ${text}`)
      .join(', '),
  );

/** 类, 款 and 项 below a caption that stands above none of them; a column without any amount; captions on half lines. */
const EDGES = [10, 80, 110, 130, 260, 330, 390, 450, 520];
const CAPTIONS: readonly (readonly [number, readonly Cell[]])[] = [
  [0, [cell('政府性基金支出决算表', 3)]],
  [1, [cell('部门：某某局', 0), cell('单位：万元', 7)]],
  [2, [over('本年支出', 5, 6)]],
  [2.5, [over('科目编码', 0, 2), over('科目名称', 3), over('本年收入', 4), over('年末结转和结余', 7)]],
  [3, [over('基本支出', 5), over('项目支出', 6)]],
  [4, [cell('类', 0), cell('款', 1), cell('项', 2)]],
];
const ROWS: readonly (readonly [number, readonly Cell[]])[] = [
  [5, [cell('212', 0), cell('城乡社区支出', 3), amount('1,128.50', 4), amount('28.50', 6), amount('1,100.00', 7)]],
  [6, [cell('212', 0), cell('08', 1), cell('土地出让支出', 3), amount('1,128.50', 4), amount('28.50', 6), amount('1,100.00', 7)]],
  [7, [cell('212', 0), cell('08', 1), cell('01', 2), cell('征地补偿', 3), amount('128.50', 4), amount('28.50', 6), amount('100.00', 7)]],
];

describe('a table without lines', () => {
  it('gives each amount the column of its caption, and captions the columns that they stand in the middle of', () => {
    const { tables, isDoubtful } = alignedTables(piecesOf(EDGES, [...CAPTIONS, ...ROWS]), null);
    expect(isDoubtful).toBe(false);
    expect(shown(tables[0])).toEqual([
      '0-2 科目编码, 3 科目名称, 4 本年收入, 5-6 本年支出, 7 年末结转和结余',
      '0 类, 1 款, 2 项, 5 基本支出, 6 项目支出',
      '0 212, 3 城乡社区支出, 4 1,128.50, 6 28.50, 7 1,100.00',
      '0 212, 1 08, 3 土地出让支出, 4 1,128.50, 6 28.50, 7 1,100.00',
      '0 212, 1 08, 2 01, 3 征地补偿, 4 128.50, 6 28.50, 7 100.00',
    ]);
  });

  it('takes amounts in full-width digits for amounts', () => {
    const wide = (text: string): string => text.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const rows = ROWS.map(([row, cells]): (typeof ROWS)[number] => [
      row,
      cells.map((one) => (one.align === 'right' ? { ...one, text: wide(one.text.replace(',', '')) } : one)),
    ]);
    const { tables, isDoubtful } = alignedTables(piecesOf(EDGES, [...CAPTIONS, ...rows]), null);
    expect(isDoubtful).toBe(false);
    expect(shown(tables[0]).slice(-1)).toEqual(['0 212, 1 08, 2 01, 3 征地补偿, 4 １２８．５０, 6 ２８．５０, 7 １００．００']);
  });

  it('gives a table that has nothing but captions', () => {
    const { tables } = alignedTables(
      piecesOf(EDGES, [...CAPTIONS, [5, [cell('合计', 3)]], [6, [cell('注：本部门没有政府性基金支出。', 0)]]]),
      null,
    );
    expect(shown(tables[0])).toEqual([
      '0-2 科目编码, 3 科目名称, 4 本年收入, 5-6 本年支出, 7 年末结转和结余',
      '0 类, 1 款, 2 项, 5 基本支出, 6 项目支出',
      '3 合计',
    ]);
  });

  it('takes what stands beside 栏次 for captions', () => {
    const ordinals = [4, 5, 6, 7].map((at, index) => amount(String(index + 1), at));
    const last = CAPTIONS[CAPTIONS.length - 1] as (typeof CAPTIONS)[number];
    const lines: typeof CAPTIONS = [...CAPTIONS.slice(0, -1), [4, [...last[1], cell('栏次', 3), ...ordinals]], ...ROWS];
    expect(shown(alignedTables(piecesOf(EDGES, lines), null).tables[0]).slice(1, 3)).toEqual([
      '0 类, 1 款, 2 项, 5 基本支出, 6 项目支出',
      '3 栏次, 4 1, 5 2, 6 3, 7 4',
    ]);
  });

  it('goes on with the table of the page before, be it with one row', () => {
    const first = alignedTables(piecesOf(EDGES, [...CAPTIONS, ...ROWS]), null);
    const rest: typeof ROWS = [[0, [cell('229', 0), cell('其他支出', 3), amount('5.00', 5)]]];
    const { tables, breaksBefore } = alignedTables(piecesOf(EDGES, rest), first.last);
    expect(breaksBefore).toBe(false);
    expect([tables[0]?.columns, shown(tables[0])]).toEqual([8, ['0 229, 3 其他支出, 5 5.00']]);
  });

  it('leaves the table of the page before as well where the rest of it cannot be read', () => {
    const first = alignedTables(piecesOf(EDGES, [...CAPTIONS, ...ROWS]), null);
    const rest: typeof ROWS = [[0, [cell('229', 0), cell('其他支出', 3), cell('5,000,000,000,000,000.00', 4, 6, 'middle')]]];
    expect(alignedTables(piecesOf(EDGES, rest), first.last)).toMatchObject({ tables: [], breaksBefore: true });
  });

  it('takes whatever stands on a page, and soon', () => {
    const random = randomFrom(5);
    const words = ['合计', '1,234.50', '—', '科目编码', '类', '支出决算表', '（）', '2080501', '99.9%', '单位：万元', '1', '2'];
    const page = (count: number): Piece[] =>
      Array.from({ length: count }, () => {
        const left = random.below(800);
        const text = random.pick(words);
        return { text, left, right: left + random.below(90), base: random.below(60) * (1 + random.below(12)), size: 1 + random.below(12) };
      });
    for (let round = 0; round < 40; round++) expect(() => alignedTables(page(random.below(300)), null)).not.toThrow();
    const started = performance.now();
    alignedTables([...page(5000), ...page(1000).map((piece) => ({ ...piece, base: 10 }))], null);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('leaves a table where two amounts of a row stand below one caption', () => {
    const two = piecesOf(
      [10, 80, 130, 260, 400],
      [
        [0, [cell('支出决算表', 1)]],
        [1, [cell('科目编码', 0), cell('科目名称', 1), over('基本支出', 2)]],
        [2, [cell('201', 0), cell('一般公共服务', 1), amount('10.00', 2), amount('5.00', 3)]],
        [3, [cell('202', 0), cell('外交', 1), amount('110.00', 2), amount('15.00', 3)]],
      ],
    );
    expect(alignedTables(two, null)).toMatchObject({ tables: [], isDoubtful: true });
  });
});
