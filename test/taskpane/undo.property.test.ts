/** @jest-environment jsdom */
import fc from 'fast-check';
import { ExcelHost } from '../../src/host/excel/excel-host';
import type { SpreadsheetHost } from '../../src/host/host';
import { createSession } from '../../src/taskpane/session-effects';
import { MemoryHost } from '../../src/workbench/memory-host';
import { cellName, parseCellName } from '../../src/workbook/address';
import { contentOf } from '../../src/workbook/content';
import type { CellContent, Edit, Plan } from '../../src/workbook/plan';
import { cellAt, type Cell, type Workbook } from '../../src/workbook/workbook';
import { connect } from '../excel-host/jsdom-office';
import { TestExcel } from '../excel-host/test-excel';
import { checkerOf, checkResult, sheetOf } from './hand-made';

/** A host with a user at it. */
interface Desk {
  readonly host: SpreadsheetHost;
  types(sheet: string, row: number, column: number, content: CellContent): void;
}

const DESKS: readonly (readonly [string, (workbook: Workbook) => Promise<Desk>])[] = [
  [
    'the page',
    (workbook) => {
      const host = new MemoryHost(workbook);
      return Promise.resolve({ host, types: (sheet, row, column, content) => void host.type(sheet, { row, column }, content) });
    },
  ],
  [
    'Excel',
    async (workbook) => {
      const excel = await connect(new TestExcel(workbook), 'windows');
      const types: Desk['types'] = (sheet, row, column, { value, formula, format }) =>
        excel.book.sheet(sheet).put(row, column, { value: value ?? '', formula, format: format ?? 'General' });
      return { host: new ExcelHost(), types };
    },
  ],
];

const formats = fc.constantFrom(null, '0.00', '#,##0.00');
const contents: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({ formula: fc.constant(null), value: fc.integer({ min: -9_999, max: 9_999 }).map((each) => each / 100), format: formats }),
  fc.record({
    formula: fc.constant(null),
    value: fc.constantFrom('甲', '合计', '0012', '1,101.35', '=不是公式', ' '),
    format: fc.constantFrom(null, '@'),
  }),
  fc.record({ formula: fc.constantFrom('=1+2', '=SUM(Z1:Z9)'), value: fc.constant(null), format: formats }),
);
const place = fc.tuple(fc.constantFrom('表1', '表2'), fc.nat(5), fc.nat(3));
const edits = fc.uniqueArray(fc.tuple(place, fc.option(contents), fc.option(contents), fc.option(contents)), {
  minLength: 1,
  maxLength: 12,
  selector: ([[sheet, row, column]]) => `${sheet}!${row},${column}`,
});
const EMPTY: CellContent = { formula: null, value: null, format: null };

/** The kind of a cell's content that a snapshot of a workbook begins with. */
function cellOf(row: number, column: number, { formula, value, format }: CellContent): Cell {
  const held: Cell['value'] = typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: String(value ?? 3) };
  const result: Cell['value'] = formula === null ? held : { kind: 'number', number: formula === '=1+2' ? 3 : 0 };
  return { row, column, value: result, ...(formula === null ? {} : { formula }), ...(format === null ? {} : { format }) };
}

/** Value or formula, and format, of every cell; a formula's result is the spreadsheet's own business. */
async function held(host: SpreadsheetHost): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await host.read();
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      [...rows.values()].flat().map((cell): [string, string] => {
        const { formula, value, format } = contentOf(cell);
        return [`${name}!${cellName(cell)}`, JSON.stringify([formula ?? value, format])];
      }),
    ),
  );
}

describe.each(DESKS)('in %s', (_, sitDown) => {
  test('undoing restores every cell that nobody touched, and leaves and names every one that somebody did', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const start = (name: string, index: number) =>
          sheetOf(
            name,
            index,
            all.flatMap(([[sheet, row, column], before]) => (sheet === name && before ? [cellOf(row, column, before)] : [])),
          );
        const desk = await sitDown({ sheets: [start('表1', 0), start('表2', 1)] });
        const session = createSession({
          host: desk.host,
          checker: checkerOf(checkResult([])),
          store: { load: () => null, save: () => undefined },
          now: () => 0,
        });
        const { sheets } = await desk.host.read();
        const at = (name: string, row: number, column: number): CellContent => {
          const sheet = sheets.find((each) => each.name === name);
          return contentOf(sheet && cellAt(sheet, row, column));
        };
        const before = await held(desk.host);
        const plan: Plan = {
          title: '重算',
          edits: all.map(([[sheet, row, column], , after]): Edit => ({
            sheet,
            row,
            column,
            before: at(sheet, row, column),
            after: after ?? EMPTY,
            reason: '测试',
          })),
        };
        expect(await session.apply(plan, '')).toMatchObject({ kind: 'applied' });
        const applied = await held(desk.host);
        for (const [[sheet, row, column], , , typed] of all) if (typed) desk.types(sheet, row, column, typed);
        const touched = await held(desk.host);
        await session.undo();
        const now = await held(desk.host);
        const { notice } = session.getState();
        const left = new Set(notice?.kind === 'partlyUndone' ? notice.left.map(({ sheet, cell }) => `${sheet}!${cell}`) : []);
        for (const [[sheet, row, column]] of all) {
          const name = `${sheet}!${cellName({ row, column })}`;
          const isTouched = valueIn(touched, name) !== valueIn(applied, name);
          expect([name, left.has(name)]).toEqual([name, isTouched]);
          if (isTouched) expect([name, now.get(name)]).toEqual([name, touched.get(name)]);
          else if (touched.get(name) === applied.get(name)) expect([name, now.get(name)]).toEqual([name, before.get(name)]);
          else expect([name, valueIn(now, name)]).toEqual([name, valueIn(before, name)]);
        }
        const rest = (cells: ReadonlyMap<string, string>) => [...cells].filter(([name]) => !plan.edits.some((edit) => isOf(edit, name)));
        expect(rest(now)).toEqual(rest(before));
        const again = session.getState().history;
        expect(again.flatMap((kept) => kept.plan.edits.map((edit) => `${edit.sheet}!${cellName(edit)}`)).sort()).toEqual([...left].sort());
      }),
      { numRuns: 25 },
    );
  }, 180_000);

  test('the last ten plans are kept, and the one that is given up is named', async () => {
    const desk = await sitDown({ sheets: [sheetOf('表1', 0, [cellOf(0, 0, { ...EMPTY, value: 0 })])] });
    const session = createSession({
      host: desk.host,
      checker: checkerOf(checkResult([])),
      store: { load: () => null, save: () => undefined },
      now: () => 0,
    });
    const plan = (step: number): Plan => ({
      title: `第${step}次`,
      edits: [{ sheet: '表1', row: 0, column: 0, before: { ...EMPTY, value: step }, after: { ...EMPTY, value: step + 1 }, reason: '' }],
    });
    for (let step = 0; step < 12; step++) await session.apply(plan(step), '已应用。');
    expect(session.getState().notice).toMatchObject({ message: '已应用。只保留最近10次操作，更早的“第1次”不能再撤销。' });
    expect(session.getState().history).toHaveLength(10);
    for (let step = 0; step < 12; step++) await session.undo();
    expect((await held(desk.host)).get('表1!A1')).toBe('[2,null]');
    expect(session.getState().history).toEqual([]);
  });
});

function valueIn(cells: ReadonlyMap<string, string>, name: string): string {
  const text = cells.get(name);
  return text === undefined ? '' : JSON.stringify((JSON.parse(text) as unknown[])[0]);
}

function isOf(edit: Edit, name: string): boolean {
  const place = parseCellName(name.split('!')[1] ?? '');
  return name.startsWith(`${edit.sheet}!`) && place?.row === edit.row && place.column === edit.column;
}
