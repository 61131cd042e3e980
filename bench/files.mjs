/** Makes the workbooks to measure, the same on every run, with what a right check must say about them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
require('../scripts/typescript.cjs');
const { cellName } = require('../src/workbook/address.ts');
const { LAYOUTS, layoutNamed } = require('../test/departments/layouts.ts');
const { makeDepartment } = require('../test/departments/ledger.ts');
const { printDepartment, printPages } = require('../test/departments/print.ts');
const { randomFrom } = require('../test/departments/random.ts');
const { xlsxBytes } = require('../test/departments/xlsx.ts');

/** Every so many generated workbooks one gets a planted mistake. */
const PLANTED_EVERY = 10;
/** Place of 支出决算表 among the nine. */
const EXPENDITURE = 2;
/** Added to a planted amount: far beyond any rounding. */
const MISTAKE = 1000;

/** Layouts with one form on each of nine sheets. */
const NINE_SHEETS = LAYOUTS.filter(
  ({ tidy, formsPerSheet, around, formulas }) => tidy && formsPerSheet === 1 && around.length === 0 && !formulas,
);

function cellCount(workbook) {
  let count = 0;
  for (const sheet of workbook.sheets) for (const cells of sheet.rows.values()) count += cells.length;
  return count;
}

/** How many totals the department's forms print: each is at least one identity. */
function totalCount(department, layout) {
  let count = 0;
  for (const page of printPages(department, layout)) for (const cell of page.cells) if (cell.kind === 'amount' && cell.parts) count++;
  return count;
}

/** Adds to one amount of 支出决算表; returns the cell's sheet and name. */
function plantMistake(workbook, department, layout) {
  const page = printPages(department, layout)[EXPENDITURE];
  const filled = page.cells.filter((cell) => cell.kind === 'amount' && cell.amount !== 0n);
  const chosen = randomFrom(department.seed).pick(filled);
  const row = layout.shift.rows + chosen.row;
  const column = layout.shift.columns + chosen.column * layout.columnStep;
  const sheet = workbook.sheets[EXPENDITURE];
  const cells = sheet.rows.get(row);
  const at = cells.findIndex((cell) => cell.column === column);
  cells[at] = { ...cells[at], value: { kind: 'number', number: Math.round((cells[at].value.number + MISTAKE) * 100) / 100 } };
  return { sheet: sheet.name, cell: cellName({ row, column }) };
}

/** Writes `count` workbooks of nine tables into a folder. */
export function writeDepartments(folder, count) {
  mkdirSync(folder, { recursive: true });
  const expected = new Map();
  let cells = 0;
  for (let seed = 0; seed < count; seed++) {
    const layout = NINE_SHEETS[seed % NINE_SHEETS.length];
    const department = makeDepartment(seed, { year: 2020 + (seed % 6) });
    const workbook = printDepartment(department, layout);
    const mistake = seed % PLANTED_EVERY === 0 ? plantMistake(workbook, department, layout) : null;
    const file = path.join(folder, `${String(seed).padStart(4, '0')}.xlsx`);
    writeFileSync(file, xlsxBytes(workbook));
    expected.set(file, { forms: 9, identities: totalCount(department, layout), mistake, clean: mistake === null });
    cells += cellCount(workbook);
  }
  return { path: folder, files: [...expected.keys()], expected, cells };
}

function written(file, workbook, expectation) {
  writeFileSync(file, xlsxBytes(workbook));
  return { path: file, files: [file], expected: new Map([[file, expectation]]), cells: cellCount(workbook) };
}

/** One workbook with the nine tables of many departments, `sheets` sheets in all. */
export function writeManySheets(file, sheets) {
  const layout = layoutNamed('曾都');
  const departments = Array.from({ length: Math.floor(sheets / 9) }, (_, seed) =>
    makeDepartment(seed, { year: 2023, name: `${seed + 1}号单位` }),
  );
  const all = departments.flatMap((department, at) =>
    printDepartment(department, layout).sheets.map((sheet) => ({ ...sheet, name: `${at + 1}-${sheet.name}`.slice(0, 31) })),
  );
  const blank = layoutNamed('封面目录');
  const first = printDepartment(departments[0], { ...blank, around: ['cover', 'contents'] }).sheets.slice(0, sheets - all.length);
  const workbook = { sheets: [...first, ...all].map((sheet, index) => ({ ...sheet, index })) };
  const identities = departments.reduce((sum, department) => sum + totalCount(department, layout), 0);
  // Many organisations in one workbook deserve a remark, so it is not clean; but nothing in it is wrong.
  return written(file, workbook, { forms: all.length, identities, mistake: null, clean: false });
}

/**
 * A 支出决算表 alone, with `rows` rows of 类, 款 and 项 below its 合计. The codes are none of the real list's.
 * @param withMistake whether one amount in the middle is wrong
 */
export function writeLongTable(file, rows, withMistake = false) {
  const { workbook, identities, middle } = longTable(rows);
  const sheet = workbook.sheets[0];
  let mistake = null;
  if (withMistake) {
    const cells = sheet.rows.get(middle);
    const at = cells.length - 1;
    cells[at] = { ...cells[at], value: { kind: 'number', number: cells[at].value.number + MISTAKE } };
    mistake = { sheet: sheet.name, cell: cellName(cells[at]) };
  }
  return written(file, workbook, { forms: 1, identities, mistake, clean: !withMistake });
}

const HEADERS = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
const ITEMS = 60;
const GROUPS = 60;

function longTable(rows) {
  const random = randomFrom(rows);
  const entries = codesOf(rows).map((code) => ({ code, amounts: HEADERS.map(() => 0) }));
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const total = HEADERS.map(() => 0);
  let middle = 0;
  entries.forEach(({ code, amounts }, at) => {
    if (code.length < 7) return;
    // Whole 0.01 万元 as integers, so that sums are exact.
    const parts = HEADERS.slice(1).map((_, column) => (column < 2 ? 1 + random.below(9_000_000) : 0));
    const sums = [parts.reduce((sum, part) => sum + part, 0), ...parts];
    const owners = [amounts, byCode.get(code.slice(0, 5)).amounts, byCode.get(code.slice(0, 3)).amounts, total];
    for (const owner of owners) sums.forEach((amount, column) => (owner[column] += amount));
    if (at <= entries.length / 2) middle = at;
  });
  const text = (row, column, words) => ({ row, column, value: { kind: 'text', text: words } });
  const amountCells = (row, amounts) =>
    amounts.map((amount, at) => ({ row, column: at + 2, value: { kind: 'number', number: amount / 100 }, format: '#,##0.00' }));
  const lines = new Map([
    [0, [text(0, 0, '支出决算表')]],
    [1, [text(1, 0, '部门：示例市综合服务局'), text(1, 4, '2023年度'), text(1, 7, '金额单位：万元')]],
    [2, [text(2, 0, '科目代码'), text(2, 1, '科目名称'), ...HEADERS.map((header, at) => text(2, at + 2, header))]],
    [3, [text(3, 0, '合计'), ...amountCells(3, total)]],
  ]);
  entries.forEach(({ code, amounts }, at) => {
    const row = at + 4;
    lines.set(row, [text(row, 0, code), text(row, 1, `科目${code}`), ...amountCells(row, amounts)]);
  });
  const parents = entries.filter(({ code }) => code.length < 7).length;
  const sheet = {
    name: '支出决算表',
    index: 0,
    visibility: 'visible',
    isProtected: false,
    rows: lines,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  return { workbook: { sheets: [sheet] }, identities: parents + entries.length - parents, middle: middle + 4 };
}

/** 类 from 235 on, each with 款 and 项, `rows` of them; no parent without a child. */
function codesOf(rows) {
  const two = (number) => String(number).padStart(2, '0');
  const codes = [];
  for (let head = 235; codes.length < rows && head < 300; head++) {
    codes.push(String(head));
    for (let group = 1; group <= GROUPS && codes.length < rows - 1; group++) {
      codes.push(head + two(group));
      for (let item = 1; item <= ITEMS && codes.length < rows; item++) codes.push(head + two(group) + two(item));
    }
  }
  while (codes[codes.length - 1].length < 7) codes.pop();
  return codes;
}
