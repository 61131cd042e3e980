import type { CheckResult, Finding, FormSummary } from '../../src/findings/finding';
import type { Applied, Mark, Removed, SpreadsheetHost } from '../../src/host/host';
import type { Insertion } from '../../src/writing/insertion';
import type { Checker } from '../../src/taskpane/checker';
import { createSession, type Session, type SessionPorts } from '../../src/taskpane/session-effects';
import type { SheetLayout } from '../../src/workbook/layout';
import type { Plan } from '../../src/workbook/plan';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';

/** A finding with everything that a test does not care about filled in. */
export function finding(part: Partial<Finding> = {}): Finding {
  const message = part.message ?? '公开03表 C14“21015 合计”应为 1,097.05，实为 1,097.60，差 0.55';
  return {
    rule: 'JS-0001',
    severity: 'error',
    verdict: 'mismatch',
    form: '支出决算表',
    sheet: '公开03表',
    cell: 'C14',
    message,
    clauses: [{ kind: 'unequal', sentence: message }],
    identity: '21015 = 2101501 + 2101502',
    relation: 'sum',
    actual: '1097.6',
    expected: '1097.05',
    difference: '0.55',
    tolerance: '0.015',
    related: [
      { sheet: '公开03表', cell: 'C15' },
      { sheet: '公开03表', cell: 'C16' },
    ],
    suspects: [],
    operands: [
      { at: { sheet: '公开03表', cell: 'C14' }, label: '21015 合计', value: '1097.6', sign: 1 },
      { at: { sheet: '公开03表', cell: 'C15' }, label: '2101501 行政运行', value: '1000', sign: 1 },
      { at: { sheet: '公开03表', cell: 'C16' }, label: '2101502 一般行政管理事务', value: '97.05', sign: 1 },
    ],
    ...part,
  };
}

export function formSummary(form: string, sheet: string): FormSummary {
  return {
    ...{ form, sheet, area: 'A1:F38', unit: '万元', year: 2023, organisation: '示例单位', variant: '' },
    isGeneric: false,
    isEvaluation: false,
    isFilled: true,
  };
}

/** A result whose counts of severities follow from its findings. */
export function checkResult(findings: readonly Finding[], part: Partial<CheckResult> = {}): CheckResult {
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return {
    forms: [formSummary('收入决算表', '公开02表'), formSummary('支出决算表', '公开03表')],
    unrecognised: [{ sheet: '封面', reason: '没有找到表名和栏目' }],
    counts: {
      identities: 1204,
      equal: 1200,
      rounding: count('info'),
      mismatch: count('error'),
      notRun: part.notRun?.length ?? 0,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      explained: 0,
    },
    findings,
    notRun: [],
    coverage: [],
    ...part,
  };
}

export function sheetOf(name: string, index: number, cells: readonly Cell[], part: Partial<Sheet> = {}): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column))
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return {
    name,
    index,
    visibility: 'visible',
    isProtected: false,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...part,
  };
}

export function numberCell(row: number, column: number, number: number, formula?: string): Cell {
  return { row, column, value: { kind: 'number', number }, ...(formula === undefined ? {} : { formula }) };
}

/** 封面, 公开02表 and 公开03表, with C14 to C16 filled in on the last. */
export const WORKBOOK: Workbook = {
  sheets: [
    sheetOf('封面', 0, []),
    sheetOf('公开02表', 1, []),
    sheetOf('公开03表', 2, [numberCell(13, 2, 1097.6), numberCell(14, 2, 1000), numberCell(15, 2, 97.05, '=97.05')]),
  ],
};

/** The sheet after a plan; formats and the results of formulas are not of interest here. */
function withPlan(sheet: Sheet, plan: Plan): Sheet {
  const edits = plan.edits.filter((edit) => edit.sheet === sheet.name);
  if (edits.length === 0) return sheet;
  const kept = [...sheet.rows.values()]
    .flat()
    .filter(({ row, column }) => !edits.some((edit) => edit.row === row && edit.column === column));
  const written = edits.flatMap(({ row, column, after: { value, formula } }): Cell[] =>
    value === null && formula === null
      ? []
      : [
          {
            row,
            column,
            value: typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: String(value ?? '') },
            ...(formula === null ? {} : { formula }),
          },
        ],
  );
  return sheetOf(sheet.name, sheet.index, [...kept, ...written]);
}

/** A host that remembers what it was asked, and answers as its fields say. */
export class RecordingHost implements SpreadsheetHost {
  workbook: Workbook = WORKBOOK;
  applied: Plan[] = [];
  added: SheetLayout[] = [];
  marks: readonly Mark[] | null = null;
  selected: string[] = [];
  memory = new Map<string, string>();
  answer: Applied | null = null;
  note: string | null = null;
  private listener: ((sheet: string | null) => void) | null = null;
  isListening = false;

  read(): Promise<Workbook> {
    return Promise.resolve(this.workbook);
  }

  withMerges(workbook: Workbook): Promise<Workbook> {
    return Promise.resolve(workbook);
  }

  apply(plan: Plan): Promise<Applied> {
    if (this.answer) return Promise.resolve(this.answer);
    this.applied.push(plan);
    const sheets = this.workbook.sheets.map((sheet) => withPlan(sheet, plan));
    this.workbook = { sheets };
    return Promise.resolve({ kind: 'applied', edits: plan.edits });
  }

  addSheets(layouts: readonly SheetLayout[]): Promise<readonly string[]> {
    this.added.push(...layouts);
    return Promise.resolve(layouts.map(({ name }) => name));
  }

  removeSheets({ sheets }: Insertion): Promise<Removed> {
    this.added = this.added.filter(({ name }) => !sheets.includes(name));
    return Promise.resolve({ removed: sheets, left: [], gone: [] });
  }

  select(sheet: string, row: number, column: number): Promise<string | null> {
    this.selected.push(`${sheet}!${row},${column}`);
    return Promise.resolve(this.note);
  }

  mark(marks: readonly Mark[]): Promise<void> {
    this.marks = marks;
    return Promise.resolve();
  }

  clearMarks(): Promise<void> {
    this.marks = [];
    return Promise.resolve();
  }

  onChanged(listener: (sheet: string | null) => void): Promise<() => void> {
    this.listener = listener;
    this.isListening = true;
    return Promise.resolve(() => {
      this.isListening = false;
    });
  }

  /** What there is to say of how a text is kept. */
  rememberNote: string | null = null;

  remember(name: string, text: string | null): Promise<string | null> {
    if (text === null) this.memory.delete(name);
    else this.memory.set(name, text);
    return Promise.resolve(this.rememberNote);
  }

  recall(name: string): Promise<string | null> {
    return Promise.resolve(this.memory.get(name) ?? null);
  }

  change(sheet: string | null): void {
    this.listener?.(sheet);
  }
}

/** A checker that always finds the same. */
export function checkerOf(result: CheckResult): Checker & { calls: number } {
  const checker = {
    calls: 0,
    check: () => {
      checker.calls++;
      return Promise.resolve(result);
    },
  };
  return checker;
}

/** A session over a recording host; its clock makes every check take 300 ms. */
export function sessionOver(host: SpreadsheetHost, checker: Checker, ports: Partial<SessionPorts> = {}): Session {
  let time = 0;
  return createSession({ host, checker, store: { load: () => null, save: () => undefined }, now: () => (time += 300), ...ports });
}
