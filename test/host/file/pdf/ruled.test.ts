import { ruledTables, type DrawnTable } from '../../../../src/host/file/pdf/ruled-tables';
import type { Ruling } from '../../../../src/host/file/pdf/rulings';
import type { Piece } from '../../../../src/host/file/pdf/text';

const upright = (at: number, from: number, to: number): Ruling => ({ isVertical: true, at, from, to });
const level = (at: number, from: number, to: number): Ruling => ({ isVertical: false, at, from, to });
const piece = (text: string, left: number, base: number): Piece => ({ text, left, right: left + 8 * text.length, base, size: 8 });
const texts = (table: DrawnTable | undefined): string[] => (table?.cells ?? []).map(({ text }) => text).filter((text) => text !== '');

const WHOLE = ruledTables(
  [...[10, 60, 200].map((at) => upright(at, 100, 140)), ...[100, 120, 140].map((at) => level(at, 10, 200))],
  [piece('项目', 15, 115), piece('合计', 15, 135), piece('1.00', 100, 135)],
)[0] as DrawnTable;

describe('tables with lines', () => {
  it('have a first row whose upper edge a page break left out, and a last one without its lower edge', () => {
    const lines = [...[10, 60, 200].map((at) => upright(at, 40, 100)), ...[60, 80].map((at) => level(at, 10, 200))];
    const [table] = ruledTables(lines, [piece('满意度', 15, 55), piece('总分', 15, 75), piece('98', 100, 75), piece('说明', 15, 95)]);
    expect([table?.rows, texts(table)]).toEqual([3, ['满意度', '总分', '98', '说明']]);
  });

  it('keep one row at the top of a page that is as wide as the table before; a frame elsewhere is none', () => {
    const row = [...[10, 60, 200].map((at) => upright(at, 40, 70)), ...[40, 70].map((at) => level(at, 10, 200))];
    const pieces = [piece('原因', 15, 55), piece('压减', 100, 55)];
    expect(texts(ruledTables(row, pieces, WHOLE)[0])).toEqual(['原因', '压减']);
    expect(ruledTables(row, pieces)).toEqual([]);
    expect(ruledTables(row, pieces, { ...WHOLE, right: 300 })).toEqual([]);
  });
});
