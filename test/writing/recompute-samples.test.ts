import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { absolute, compare, decimal, fromDouble, subtract, ZERO } from '../../src/amount/decimal';
import { examine } from '../../src/examination/examine';
import { readWorkbook } from '../../src/host/file/read-workbook';
import type { Figure } from '../../src/identities/figure';
import type { Identity } from '../../src/identities/identity';
import { cellName } from '../../src/workbook/address';
import type { Workbook } from '../../src/workbook/workbook';
import { balanceTables } from '../../src/writing/balance/plan';
import { contentIn } from '../../src/writing/content';
import { recompute } from '../../src/writing/recompute';

const SAMPLES = ['济宁市医疗保障局2020', '曾都区医疗保障局2022', '示例单位2023'] as const;

const sample = (name: string): Workbook => readWorkbook(readFileSync(join(__dirname, '../../samples', `${name}.xlsx`)));

/** The identities between amounts of the nine tables; scores are no amounts of money. */
function moneyIdentities(workbook: Workbook): Identity[] {
  const { standard, judged } = examine(workbook);
  const sheets = new Set(standard.map(({ sheet }) => sheet));
  return judged.map(({ identity }) => identity).filter(({ target, rule }) => sheets.has(target.sheet) && rule.severity === 'error');
}

const nameOf = ({ sheet, row, column }: Pick<Figure, 'sheet' | 'row' | 'column'>): string => `${sheet}!${cellName({ row, column })}`;

/** Totals within one table, by name. */
function totalsOf(identities: readonly Identity[]): Map<string, Figure> {
  const totals = new Map<string, Figure>();
  for (const { relation, target, terms, breakdown } of identities) {
    const isOwn = relation === 'sum' && !breakdown && terms.every(({ figure }) => !figure || figure.sheet === target.sheet);
    if (isOwn && target.state === 'amount' && terms.some(({ figure }) => figure && figure.state === 'amount'))
      totals.set(nameOf(target), target);
  }
  return totals;
}

function without(workbook: Workbook, names: ReadonlyMap<string, unknown>): Workbook {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [row, cells.filter(({ column }) => !names.has(nameOf({ sheet: sheet.name, row, column })))]),
      ),
    })),
  };
}

describe.each(SAMPLES)('the published tables of %s', (name) => {
  const workbook = sample(name);
  const identities = moneyIdentities(workbook);

  it('give recomputing nothing to do', () => {
    const { plan, refused } = recompute(identities, { write: 'formulas', tails: 'keep', contentOf: contentIn(workbook) });
    expect([plan.edits, refused]).toEqual([[], []]);
  });

  it('get back every total that was blanked, but for the tails of rounding', () => {
    const totals = totalsOf(identities);
    expect(totals.size).toBeGreaterThan(30);
    const blanked = without(workbook, totals);
    const { plan, refused } = recompute(moneyIdentities(blanked), { write: 'values', tails: 'keep', contentOf: contentIn(blanked) });
    expect(refused).toEqual([]);
    const written = new Map(plan.edits.map((edit) => [nameOf(edit), fromDouble(edit.after.value as number) ?? ZERO]));
    // Nothing that somebody typed is touched.
    expect([...written.keys()].filter((cell) => !totals.has(cell))).toEqual([]);
    const tail = decimal(3n, 2);
    const off = [...totals].filter(([cell, { value }]) => compare(absolute(subtract(written.get(cell) ?? ZERO, value)), tail) > 0);
    expect(off.map(([cell]) => cell)).toEqual([]);
  });

  it('can be balanced within their intervals', async () => {
    const { plan, refused } = await balanceTables(identities, [], { unit: '万元', places: 2, contentOf: contentIn(workbook) });
    expect(refused).toEqual([]);
    for (const { before, after } of plan.edits) expect(Math.abs(Number(after.value) - Number(before.value))).toBeLessThan(0.011);
  });
});
