import { parseDecimal, toNumber } from '../../src/amount/decimal';
import { checkWorkbook } from '../../src/findings/check';
import type { Figure } from '../../src/identities/figure';
import { parseCellName } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { LAYOUTS } from '../departments/layouts';
import { withCell } from '../workbook/grid';
import { add, emptyTally, rightOne, spoiled, told } from './mistyped-trial';

/** Every layout has one mistake by itself, several anywhere, and several in one row or column. */
const EVEN = LAYOUTS.filter((_, at) => at % 2 === 0);
const ODD = LAYOUTS.filter((_, at) => at % 2 === 1);

/** Mistakes that once made another cell look like the only one, by chance or because all its identities had the same two mistakes. */
const MISLEADING = [
  { name: '济宁无合并', seed: 67, count: 2 },
  { name: '财政拨款一行', seed: 2, count: 2 },
  { name: '云南', seed: 67, count: 3 },
  { name: '基本支出一栏', seed: 5344, count: 3 },
  { name: '基本支出一栏', seed: 5768, count: 3 },
  { name: '省略号', seed: 6079, count: 3 },
  { name: '基本支出两栏', seed: 6085, count: 2 },
  { name: '文本数字', seed: 6129, count: 3 },
];

describe('mistyped amounts in generated departments', () => {
  test.each([
    { count: 1, isCrowded: false, layouts: LAYOUTS },
    { count: 2, isCrowded: false, layouts: EVEN },
    { count: 3, isCrowded: false, layouts: ODD },
    { count: 2, isCrowded: true, layouts: ODD },
    { count: 3, isCrowded: true, layouts: EVEN },
  ])(
    '$count at once (in one row or column: $isCrowded) are found, and no other cell is accused',
    ({ count, isCrowded, layouts }) => {
      const tally = emptyTally();
      for (const layout of layouts) {
        const at = LAYOUTS.indexOf(layout);
        const seed = 1 + at;
        const each = spoiled(seed, layout, count, isCrowded);
        add(tally, each, told(checkWorkbook(each.workbook)), `${layout.name} ${seed}`);
      }
      expect(tally.accused).toEqual([]);
      expect(tally.misquoted).toEqual([]);
      // One by itself is always found; of several, one may make up for another here and there.
      if (count === 1) expect(tally.missed).toEqual([]);
      expect(tally.missed.length / tally.mistakes).toBeLessThan(0.03);
      expect(tally.suspected / tally.mistakes).toBeGreaterThan(isCrowded ? 0.75 : 0.8);
      // One finding a mistake, and here and there one more for a part that exceeds its whole.
      expect(tally.findings / tally.mistakes).toBeLessThan(1.5);
    },
    180_000,
  );

  test.each(MISLEADING)('$count in one row or column of $name $seed accuse no other cell', ({ name, seed, count }) => {
    const layout = LAYOUTS.find((each) => each.name === name);
    if (!layout) throw new Error(name);
    const each = spoiled(seed, layout, count, true);
    const tally = emptyTally();
    add(tally, each, told(checkWorkbook(each.workbook)), name);
    expect(each.mistakes.size).toBe(count);
    expect(tally.findings).toBeGreaterThan(0);
    expect([...tally.accused, ...tally.misquoted]).toEqual([]);
  });

  test('with the suspects put right, what remains are the other mistakes', () => {
    let remaining = 0;
    for (const [at, layout] of ODD.entries()) {
      const { workbook, mistakes } = spoiled(500 + at, layout, 3, true);
      let corrected = workbook;
      for (const { suspects } of told(checkWorkbook(workbook)).slice(0, 1)) {
        for (const { sheet, cell, suggested } of suspects) {
          const place = parseCellName(cell);
          const amount = parseDecimal(suggested);
          if (place && amount)
            corrected = withCell(corrected, sheet, place.row, place.column, { kind: 'number', number: toNumber(amount) });
        }
      }
      const second = told(checkWorkbook(corrected));
      const wrong = new Set(
        [...mistakes]
          .filter(([, { figure }]) => valueAt(corrected, figure) !== valueAt(rightOne(500 + at, layout).workbook, figure))
          .map(([cell]) => cell),
      );
      for (const finding of second) {
        for (const suspect of finding.suspects) expect([...wrong]).toContain(`${suspect.sheet}!${suspect.cell}`);
      }
      if (wrong.size > 0) {
        remaining++;
        expect(second).not.toEqual([]);
      }
    }
    expect(remaining).toBeGreaterThan(10);
  }, 180_000);
});

function valueAt(workbook: Workbook, { sheet, row, column }: Figure): string {
  const cell = workbook.sheets
    .find(({ name }) => name === sheet)
    ?.rows.get(row)
    ?.find((each) => each.column === column);
  if (!cell) return '';
  return cell.value.kind === 'number'
    ? String(cell.value.number)
    : cell.value.kind === 'text'
      ? String(Number(cell.value.text.replaceAll(',', '')))
      : '';
}
