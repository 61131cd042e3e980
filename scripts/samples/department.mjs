/** The invented department among the samples: the nine tables of one consistent ledger, their totals as live formulas. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../typescript.cjs');
const { areaName } = require('../../src/workbook/address.ts');
const { layoutNamed } = require('../../test/departments/layouts.ts');
const { makeDepartment } = require('../../test/departments/ledger.ts');
const { printPages, sheetName } = require('../../test/departments/print.ts');
const { finishedCell } = require('../../test/departments/sheet.ts');

const SEED = 2023;
const UNITS = ['示例市综合服务局本级', '示例市综合服务中心', '示例市综合执法支队'];

/** A cell as the dresser takes it. */
function content(cell) {
  const value = cell.value.kind === 'number' ? cell.value.number : cell.value.text;
  const result = cell.formula ? { formula: cell.formula.slice(1), result: value } : value;
  return cell.formula || cell.format ? [result, cell.format ?? null] : result;
}

function dressable(page, place, layout) {
  const rows = page.roles.map((role) => [role]);
  for (const drafted of page.cells) {
    const cell = finishedCell(drafted, (position) => position, layout);
    if (cell) rows[cell.row][cell.column + 1] = content(cell);
  }
  return {
    name: sheetName(page.title, place, layout),
    kind: 'table',
    widths: page.widths,
    merges: page.merges.map(areaName),
    rows: rows.map((row) => Array.from(row, (cell) => cell ?? null)),
  };
}

/** The document to dress: about sixty 项, three units summed up, every amount a whole multiple of 100 元. */
export function departmentSample() {
  const department = makeDepartment(SEED, {
    year: 2023,
    name: '示例市综合服务局（汇总）',
    units: UNITS,
    codes: 60,
    grain: 10_000n,
    fund: true,
    capital: true,
    own: true,
  });
  const layout = { ...layoutNamed('公式'), yearPlace: 'caption' };
  return {
    title: '示例单位 2023 年部门决算',
    file: '示例单位2023.xlsx',
    sheets: printPages(department, layout).map((page, place) => dressable(page, place, layout)),
  };
}
