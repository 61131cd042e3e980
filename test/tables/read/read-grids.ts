import type { Figure } from '../../../src/identities/figure';
import { readTable } from '../../../src/tables/read/read-table';
import type { ReadLane, ReadRow } from '../../../src/tables/reading';
import type { TableSpec } from '../../../src/tables/table';
import { cellName } from '../../../src/workbook/address';
import { sheetOf, type GridCell } from '../../workbook/grid';

/** A cell as a test writes it: a number unless it begins with ', `%` for the share that a percentage is, and nothing for nothing. */
function cellOf(text: string): GridCell {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (text.startsWith('=')) return { formula: text };
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A sheet written as lines of cells between `|`. */
export function gridOf(written: string): GridCell[][] {
  return written
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((text) => cellOf(text.trim())));
}

/** Where an amount was read, and what it is: `C4 9`. */
function shown(figure: Figure): string {
  const { units, scale } = figure.value;
  const value = figure.state === 'amount' ? String(Number(units) / 10 ** scale) : figure.state;
  return `${cellName(figure)} ${value}`;
}

function rowOf({
  row,
  key,
  code,
  name,
  level,
  parent,
  flaw,
  isDoubtful,
  lineNumber,
  figures,
  rates = [],
  points = [],
  texts = [],
}: ReadRow): string {
  const said = [
    String(row + 1),
    key,
    code,
    name,
    `${level}^${parent}`,
    flaw,
    isDoubtful ? '?' : '',
    lineNumber ? `no ${lineNumber.value}` : '',
  ];
  const [first] = figures;
  if (first && first.rowLabel !== [code, name].filter(Boolean).join(' ')) said.push(`called ${first.rowLabel}`);
  return [
    said.filter(Boolean).join(' '),
    ...figures.map(shown),
    ...rates.map((rate) => `${shown(rate)} rate`),
    ...points.map((each) => `${shown(each)} points`),
    ...texts.flatMap((text) => (text ? [`${cellName(text)} ${text.text}`] : [])),
  ].join(' | ');
}

function laneOf({
  spec,
  columns,
  rates = [],
  points = [],
  texts = [],
  groups,
  hasStrays,
  headerBottom,
  codeColumns,
  unknown,
  totals,
  rows,
}: ReadLane): string[] {
  const told = [
    spec.key,
    ...[...columns, ...rates, ...points, ...texts].map(({ key, column, isDeclared }) => `${key}@${column}${isDeclared ? '' : '?'}`),
    codeColumns.length > 0 ? `codes ${codeColumns.join()}` : '',
    ...[...(groups ?? [])].map(([key, parts]) => `${key} of ${parts.join('+')}`),
    hasStrays ? 'strays' : '',
    headerBottom === undefined ? '' : `below ${headerBottom + 1}`,
    ...unknown.map((label) => `unknown ${label}`),
    ...[...totals, ...rows].slice(0, 1).map(({ figures }) => `called ${figures.map(({ columnLabel }) => columnLabel || '-').join()}`),
  ];
  return [told.filter(Boolean).join(' '), ...[...totals, ...rows].map(rowOf)];
}

/** What a declared table is read as from a sheet: its place and fitness, then each lane with its rows. */
export function readAs(spec: TableSpec, written: string, titleBottom?: number): string[] {
  const rows = gridOf(written);
  const sheet = sheetOf('表', rows);
  const right = Math.max(...rows.map((cells) => cells.length)) - 1;
  const area = { top: 0, left: 0, bottom: rows.length - 1, right };
  const block = { sheet, area, rows: [...sheet.rows.keys()], ...(titleBottom === undefined ? {} : { titleBottom }) };
  const read = readTable(block, spec, '万元');
  if (!read) return [];
  const { table, top, bottom, missing, fitness, figures } = read;
  const head = [`${top + 1}-${bottom + 1}`, fitness.toFixed(2), `${figures.length} cells`, ...missing.map((name) => `no ${name}`)];
  return [[...head, ...table.unread.map((caption) => `unread ${caption}`)].join(' '), ...table.lanes.flatMap(laneOf)];
}
