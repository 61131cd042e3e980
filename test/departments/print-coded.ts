import { headerDepth, leadingColumns, leadingWidths, printCode, printColumnHeaders, printTotalLabel } from './code-columns';
import type { ColumnHeader } from './code-columns';
import { endPage, formNumber, printTitle, roundingNote, startPage, startTitledPage } from './form-head';
import type { Department } from './ledger';
import type { FormKey, Layout } from './layout';
import { down } from './page';
import type { Page, Part } from './page';
import type { CodedTable, Statements } from './statements';

/** A form by function code: which columns it prints, and how one row's first column follows from the others. */
interface CodedForm {
  readonly key: FormKey;
  readonly headers: readonly ColumnHeader[];
  readonly table: CodedTable;
  /** For each column what it adds up within its row. */
  readonly rowSums: RowSums;
  readonly notes: readonly string[];
}

/** Columns that a column adds up and takes away within its row, counted from the first amount column. */
type RowSums = ReadonlyMap<number, { readonly adds: readonly number[]; readonly subtracts: readonly number[] }>;

/** 合计 over the columns behind it. */
function firstOf(columns: number): RowSums {
  return new Map([[0, { adds: Array.from({ length: columns - 1 }, (_, at) => at + 1), subtracts: [] }]]);
}

/** 年初, 收入, 支出小计, 基本, 项目, 年末: 支出 adds up its two parts, and 年初 + 收入 − 支出 = 年末. */
const FLOW: RowSums = new Map([
  [2, { adds: [3, 4], subtracts: [] }],
  [5, { adds: [0, 1], subtracts: [2] }],
]);

const FLOW_HEADERS: readonly ColumnHeader[] = [
  ['年初结转和结余'],
  ['本年收入'],
  ['本年支出', '小计'],
  ['本年支出', '基本支出'],
  ['本年支出', '项目支出'],
  ['年末结转和结余'],
];

/** The same with 基本支出 and 项目支出 apart everywhere, as 云南 and 新疆 print it. */
const DETAILED_FLOW: readonly ColumnHeader[] = [
  ['年初结转和结余', '合计'],
  ['年初结转和结余', '基本支出结转'],
  ['年初结转和结余', '项目支出结转和结余'],
  ['本年收入', '合计'],
  ['本年收入', '基本支出'],
  ['本年收入', '项目支出'],
  ['本年支出', '合计'],
  ['本年支出', '基本支出', '小计'],
  ['本年支出', '基本支出', '人员经费'],
  ['本年支出', '基本支出', '日常公用经费'],
  ['本年支出', '项目支出'],
  ['年末结转和结余', '合计'],
  ['年末结转和结余', '基本支出结转'],
  ['年末结转和结余', '项目支出结转和结余', '小计'],
  ['年末结转和结余', '项目支出结转和结余', '项目支出结转'],
  ['年末结转和结余', '项目支出结转和结余', '项目支出结余'],
];

const DETAILED_SUMS: RowSums = new Map([
  [0, { adds: [1, 2], subtracts: [] }],
  [3, { adds: [4, 5], subtracts: [] }],
  [6, { adds: [7, 10], subtracts: [] }],
  [7, { adds: [8, 9], subtracts: [] }],
  [11, { adds: [12, 13], subtracts: [] }],
  [13, { adds: [14, 15], subtracts: [] }],
]);

/** Places of the rows that each row adds up: those one level below it. */
function childrenOf(table: CodedTable): ReadonlyMap<string, readonly number[]> {
  const children = new Map<string, number[]>();
  table.rows.forEach(({ code }, at) => {
    const parent = code.length === 3 ? '' : code.slice(0, -2);
    const siblings = children.get(parent);
    if (siblings) siblings.push(at);
    else children.set(parent, [at]);
  });
  return children;
}

function printCodedForm(page: Page, department: Department, layout: Layout, form: CodedForm): void {
  const { table, headers, rowSums } = form;
  const lead = leadingColumns(layout);
  const children = childrenOf(table);
  printColumnHeaders(page, layout, headers);
  const places = rowPlaces(page.height, table.rows.length, layout, headers);
  const printAmounts = (row: number, amounts: readonly bigint[], code: string) => {
    const below = (children.get(code) ?? []).map((at) => places.rows[at] as number);
    headers.forEach((_, at) => {
      const beside = rowSums.get(at);
      let parts: readonly Part[] | null = null;
      if (below.length > 0) parts = down(lead + at, below);
      else if (beside && code.length === 7) {
        parts = [
          ...beside.adds.map((column) => ({ row, column: lead + column })),
          ...beside.subtracts.map((column) => ({ row, column: lead + column, subtracted: true as const })),
        ];
      }
      page.amount(row, lead + at, amounts[at] ?? 0n, parts);
    });
  };
  const printTotal = () => {
    const row = page.row('data');
    printTotalLabel(page, layout, row);
    // An empty form stays blank below its headers: zeros would say that somebody counted.
    if (table.rows.length > 0 || layout.emptyTotal === 'zeros') printAmounts(row, table.total, '');
  };
  if (layout.totalRow === 'top') printTotal();
  table.rows.forEach(({ code, name, amounts }, at) => {
    if (places.breaks.has(at)) {
      if (layout.repeatTitle) printTitle(page, department, layout, formNumber(department, layout, form.key));
      printColumnHeaders(page, layout, headers);
    }
    const row = page.row('data');
    printCode(page, layout, row, code, name);
    printAmounts(row, amounts, code);
  });
  if (layout.totalRow === 'bottom') printTotal();
}

/** Where the rows of a table will stand, page breaks with their repeated headers counted in. */
function rowPlaces(top: number, count: number, layout: Layout, headers: readonly ColumnHeader[]) {
  const headerRows = headerDepth(layout, headers) + (layout.columnNumbers || layout.codes !== 'one' ? 1 : 0) + (layout.repeatTitle ? 3 : 0);
  const breaks = new Set<number>();
  const rows: number[] = [];
  let next = top + (layout.totalRow === 'top' ? 1 : 0);
  for (let at = 0; at < count; at++) {
    if (layout.pageRows && at > 0 && at % layout.pageRows === 0) {
      breaks.add(at);
      next += headerRows;
    }
    rows.push(next++);
  }
  return { rows, breaks };
}

function printForm(department: Department, layout: Layout, form: CodedForm): Page {
  const widths = [...leadingWidths(layout), ...form.headers.map(() => 16)];
  const page = startPage(department, layout, form.key, widths);
  printCodedForm(page, department, layout, form);
  return endPage(page, form.notes);
}

export function printIncome(department: Department, { income }: Statements, layout: Layout): Page {
  return printForm(department, layout, {
    key: 'income',
    headers: [['本年收入合计'], ['财政拨款收入'], ['上级补助收入'], ['事业收入'], ['经营收入'], ['附属单位上缴收入'], ['其他收入']],
    table: income,
    rowSums: firstOf(7),
    notes: [`本表反映部门本年度取得的各项收入情况。${roundingNote(layout)}`],
  });
}

export function printExpenditure(department: Department, { expenditure }: Statements, layout: Layout): Page {
  return printForm(department, layout, {
    key: 'expenditure',
    headers: [['本年支出合计'], ['基本支出'], ['项目支出'], ['上缴上级支出'], ['经营支出'], ['对附属单位补助支出']],
    table: expenditure,
    rowSums: firstOf(6),
    notes: [`本表反映部门本年度各项支出情况。${roundingNote(layout)}`],
  });
}

export function printGeneral(department: Department, statements: Statements, layout: Layout): Page {
  if (layout.flows !== 'none') return printGeneralFlow(department, statements.generalFlow, layout);
  const { general } = statements;
  const one = layout.codes === 'one';
  return printForm(department, layout, {
    key: 'general',
    headers: one
      ? [
          ['本年支出', '小计'],
          ['本年支出', '基本支出'],
          ['本年支出', '项目支出'],
        ]
      : [['本年支出合计'], ['基本支出'], ['项目支出']],
    table: general,
    rowSums: firstOf(3),
    notes: [`本表反映部门本年度一般公共预算财政拨款支出情况。${roundingNote(layout)}`],
  });
}

/** 一般公共预算财政拨款收入支出决算表, as places print it that show income and balances. */
function printGeneralFlow(department: Department, table: CodedTable, layout: Layout): Page {
  return printForm(department, layout, {
    key: 'general',
    ...flowForm(table, layout),
    notes: [`本表反映部门本年度一般公共预算财政拨款收入、支出及结转和结余情况。${roundingNote(layout)}`],
  });
}

/** 年初, 收入, 支出, 年末 of a budget: six columns, or each of them broken down. */
function flowForm(table: CodedTable, layout: Layout): Pick<CodedForm, 'headers' | 'table' | 'rowSums'> {
  if (layout.flows === 'detailed') {
    const detailed = (amounts: readonly bigint[]) => {
      const [opening = 0n, earned = 0n, spent = 0n, basic = 0n, project = 0n, closing = 0n, carried = 0n, surplus = 0n] = amounts;
      return [opening, 0n, opening, earned, 0n, earned, spent, basic, basic, 0n, project, closing, 0n, closing, carried, surplus];
    };
    const rows = table.rows.map((row) => ({ ...row, amounts: detailed(row.amounts) }));
    return { headers: DETAILED_FLOW, table: { rows, total: detailed(table.total) }, rowSums: DETAILED_SUMS };
  }
  return { headers: FLOW_HEADERS, table, rowSums: FLOW };
}

export function printFund(department: Department, { fund }: Statements, layout: Layout): Page {
  const about = '本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。';
  return printForm(department, layout, {
    key: 'fund',
    ...flowForm(fund, layout),
    notes: fund.rows.length > 0 ? [about] : [about, '本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。'],
  });
}

export function printCapital(department: Department, { capital }: Statements, layout: Layout): Page {
  const about = '本表反映部门本年度国有资本经营预算财政拨款支出情况。';
  const none = '本部门没有国有资本经营预算财政拨款收入，也没有使用国有资本经营预算财政拨款安排的支出，故本表无数据。';
  const { headers, columns, rowSums } = capitalColumns(layout);
  const choose = (amounts: readonly bigint[]) => columns.map((column) => amounts[column] ?? 0n);
  const rows = capital.rows
    .map((row) => ({ ...row, amounts: choose(row.amounts) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0n));
  return printForm(department, layout, {
    key: 'capital',
    headers,
    table: { rows, total: choose(capital.total) },
    rowSums,
    notes: rows.length > 0 ? [about] : [about, none],
  });
}

/** Which of the eight amounts of 国有资本经营 a layout prints, and under which headers. */
function capitalColumns(layout: Layout): {
  headers: readonly ColumnHeader[];
  columns: readonly number[];
  rowSums: RowSums;
} {
  switch (layout.capitalForm) {
    case 'spending':
      return {
        headers: [
          ['本年支出', '合计'],
          ['本年支出', '基本支出'],
          ['本年支出', '项目支出'],
        ],
        columns: [2, 3, 4],
        rowSums: firstOf(3),
      };
    case 'balances':
      return {
        headers: [
          ['年初结转和结余'],
          ['本年收入'],
          ['本年支出'],
          ['年末结转和结余', '合计'],
          ['年末结转和结余', '结转'],
          ['年末结转和结余', '结余'],
        ],
        columns: [0, 1, 2, 5, 6, 7],
        rowSums: new Map([[3, { adds: [4, 5], subtracts: [] }]]),
      };
    case 'flow':
      return {
        headers: FLOW_HEADERS,
        columns: [0, 1, 2, 3, 4, 5],
        rowSums: FLOW,
      };
  }
}

/** 项目支出 of 一般公共预算 by code: a table that a province adds and that is none of the nine. */
export function printProjects(department: Department, { general }: Statements, layout: Layout): Page {
  const rows = general.rows.map((row) => ({ ...row, amounts: [row.amounts[2] ?? 0n] })).filter(({ amounts }) => amounts[0] !== 0n);
  const page = startTitledPage(department, layout, '一般公共预算财政拨款项目支出决算表', '', [...leadingWidths(layout), 16]);
  printCodedForm(page, department, layout, {
    key: 'general',
    headers: [['项目支出']],
    table: { rows, total: [general.total[2] ?? 0n] },
    rowSums: new Map(),
    notes: [],
  });
  return page;
}
