import { GENERIC_FORM } from '../../src/forms/generic';
import { genericForm } from '../../src/recognise/generic-form';
import type { Table } from '../../src/tables/reading';
import { figure } from '../identities/figures';
import { sheetOf } from '../workbook/grid';

const rows = Array.from({ length: 12 }, (_, at) => [`第${String(at)}行`]);
const sheet = { ...sheetOf('台账', [['单位：元'], ...rows.slice(1)]), index: 4 };
const table: Table = { spec: { lanes: [] }, lanes: [], unread: [] };
const page = (from: number) => ({ sheet: `第${String(from)}页`, index: 5, from, shift: 0, top: 0, bottom: 0 });

test('a list is a form of the cells that it takes, in the unit of its amounts', () => {
  const block = { sheet, area: { top: 0, left: 0, bottom: 8, right: 3 }, rows: [0, 1, 2, 3, 4, 5, 6, 7, 8] };
  const figures = [figure('7', { row: 3, column: 1, unit: '千元' })];
  const form = genericForm(block, { top: 2, bottom: 6, table, figures }, 'coded');
  expect(form).toEqual({
    declaration: GENERIC_FORM,
    sheet: '台账',
    sheetIndex: 4,
    area: block.area,
    unit: '千元',
    statedUnit: '元',
    year: null,
    organisation: null,
    saidAt: { unit: { row: 0, column: 0 } },
    notes: ['第7行', '第8行'],
    variant: 'coded',
    isTitled: true,
    printedTitle: '',
    body: table,
    figures,
    missing: [],
  });
  expect(genericForm(block, { top: 2, bottom: 6, table, figures: [] }, 'coded').unit).toBe('万元');
});

test('its own pages are those that begin within it, and its cells on the first sheet end before them', () => {
  const joined = { ...sheet, pages: [page(3), page(6), page(9), page(10)] };
  const block = { sheet: joined, area: { top: 3, left: 0, bottom: 9, right: 3 }, rows: [3, 4, 5, 6, 7, 8, 9] };
  const form = genericForm(block, { top: 3, bottom: 9, table, figures: [] }, 'totalled');
  expect([form.pages?.map(({ from }) => from), form.area]).toEqual([[6, 9], { top: 3, left: 0, bottom: 5, right: 3 }]);
});
