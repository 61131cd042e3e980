import { GENERIC_FORM } from '../forms/generic';
import { figuresOnPage, pagesOf } from '../forms/recognised';
import { CellMap } from '../identities/cell-map';
import type { Figure } from '../identities/figure';
import { figuresOf } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import type { PerformanceForm } from '../performance/form';
import { amountsOn, unreadAmounts, type ReadTable } from '../recognise/unread-amounts';
import { areaName } from '../workbook/address';
import { PlaceSet } from '../workbook/place-set';
import type { Sheet, Workbook } from '../workbook/workbook';
import type { Examination } from '../examination/examine';

/** Amounts that no relation was held against, and why. */
export interface Unchecked {
  /** The cells as A1 names: D8:D40. No amount in it was checked. */
  readonly area: string;
  /** How many amounts these are. */
  readonly amounts: number;
  /** One Chinese sentence without a full stop. */
  readonly reason: string;
}

/** How far the amounts of a form were checked (核对范围). */
export interface Coverage {
  /** The standard title; null for a sheet with amounts that fits no form. */
  readonly form: string | null;
  readonly sheet: string;
  /** `table` a form of the final accounts · `generic` 通用表 · `evaluation` 绩效自评表 · `budget` a table of a budget · `unknown` no known table. */
  readonly kind: 'table' | 'generic' | 'evaluation' | 'budget' | 'unknown';
  readonly amounts: number;
  /** Amounts that take part in a relation that was judged. */
  readonly checked: number;
  readonly unchecked: readonly Unchecked[];
}

/** What became of an amount; the most that any relation makes of it. */
type Standing = Unheld | 'checked';
type Unheld = 'none' | 'bounded' | 'blocked';

const RANK: Readonly<Record<Standing, number>> = { none: 0, bounded: 1, blocked: 2, checked: 3 };

/** For every form (on each of its sheets), and every sheet with amounts that is none, how many of its amounts were checked. */
export function coverageOf(examination: Examination, workbook: Workbook): Coverage[] {
  const { forms, performance, judged } = examination;
  const money = new Map(performance.map((form) => [form, moneyOf(form)]));
  const standings = new Standings(judged, [...forms.map(({ figures }) => figures), ...money.values()]);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const tables = forms.flatMap((form) =>
    pagesOf(form).map(({ sheet: name, area }, page): Placed => {
      const sheet = sheets.get(name);
      const kind = form.declaration === GENERIC_FORM ? 'generic' : 'table';
      const figures = figuresOnPage(form, name);
      const open = looseFigures(figures, standings);
      const checked = countOfAmounts(figures) - open.length;
      const loose = sheet ? [...open, ...notRead(sheet, { area, figures, isContinued: page > 0 })] : open;
      const coverage: Omit<Coverage, 'unchecked'> = {
        form: form.declaration.title,
        sheet: name,
        kind,
        amounts: checked + loose.length,
        checked,
      };
      return { at: sheet?.index ?? form.sheetIndex, top: area.top, coverage: { ...coverage, unchecked: areasOf(loose) } };
    }),
  );
  const evaluations = [...money].map(([form, figures]): Placed => {
    const loose = looseFigures(figures, standings);
    const amounts = countOfAmounts(figures);
    const coverage: Omit<Coverage, 'unchecked'> = {
      form: form.title,
      sheet: form.sheet,
      kind: 'evaluation',
      amounts,
      checked: amounts - loose.length,
    };
    return { at: form.sheetIndex, top: form.area.top, coverage: { ...coverage, unchecked: areasOf(loose) } };
  });
  const others = examination.unclaimed.flatMap((sheet): Placed[] => {
    const whole = wholeSheet(sheet, examination);
    return whole ? [{ at: sheet.index, top: 0, coverage: whole }] : [];
  });
  return [...tables, ...evaluations, ...others].sort((a, b) => a.at - b.at || a.top - b.top).map(({ coverage }) => coverage);
}

interface Placed {
  readonly at: number;
  readonly top: number;
  readonly coverage: Coverage;
}

/** An amount that was not checked. */
interface Loose {
  readonly row: number;
  readonly column: number;
  readonly reason: string;
  /** The row's name and what is to be said of it, where the reason is the row's own. */
  readonly ofRow?: { readonly name: string; readonly why: string };
  /** The column's name likewise, where it is the column that has nothing to be checked by. */
  readonly ofColumn?: { readonly name: string; readonly why: string };
}

/** What became of the amounts of tables. */
class Standings {
  /** The cells that are in no relation that was checked; figures of one cell may be different objects. */
  private readonly open = new CellMap<Standing>();
  isAllChecked = true;

  constructor(judged: readonly Judged[], tables: readonly (readonly Figure[])[]) {
    const checked = new Map<string, PlaceSet>();
    const placesOn = (sheet: string): PlaceSet => {
      const known = checked.get(sheet);
      if (known) return known;
      const places = new PlaceSet();
      checked.set(sheet, places);
      return places;
    };
    for (const one of judged) {
      const { target, terms } = one.identity;
      if (standingIn(one) !== 'checked') continue;
      let { sheet } = target;
      let places = placesOn(sheet);
      places.add(target.row, target.column);
      for (let at = 0; at < terms.length; at++) {
        const figure = terms[at]?.figure;
        if (!figure) continue;
        if (figure.sheet !== sheet) places = placesOn((sheet = figure.sheet));
        places.add(figure.row, figure.column);
      }
    }
    for (const figures of tables) {
      for (const figure of figures) {
        if (placesOn(figure.sheet).has(figure.row, figure.column)) continue;
        this.open.set(figure, 'none');
        this.isAllChecked = false;
      }
    }
    if (this.isAllChecked) return;
    for (const one of judged) for (const figure of figuresOf(one.identity)) this.raise(figure, standingIn(one));
  }

  /** Why the amount was not checked; null where it was. */
  of(figure: Figure): Unheld | null {
    const standing = this.isAllChecked ? 'checked' : (this.open.get(figure) ?? 'checked');
    return standing === 'checked' ? null : standing;
  }

  private raise(figure: Figure, standing: Standing): void {
    const before = this.open.get(figure);
    if (before !== undefined && RANK[standing] > RANK[before]) this.open.set(figure, standing);
  }
}

function standingIn({ identity, judgement }: Judged): Standing {
  return judgement.verdict === 'notRun' ? 'blocked' : identity.relation === 'atMost' ? 'bounded' : 'checked';
}

function isAmount({ state }: Figure): boolean {
  return state === 'amount';
}

function countOfAmounts(figures: readonly Figure[]): number {
  let count = 0;
  for (const figure of figures) if (isAmount(figure)) count++;
  return count;
}

function looseFigures(figures: readonly Figure[], standings: Standings): Loose[] {
  if (standings.isAllChecked) return [];
  const loose: { readonly figure: Figure; readonly standing: Unheld }[] = [];
  for (const figure of figures) {
    const standing = isAmount(figure) ? standings.of(figure) : null;
    if (standing) loose.push({ figure, standing });
  }
  if (loose.length === 0) return [];
  const columns = new Map<number, { figures: number; loose: number }>();
  const checkedRows = new Set(figures.filter((figure) => standings.of(figure) === null).map(({ row }) => row));
  for (const figure of figures) {
    if (!isAmount(figure)) continue;
    let column = columns.get(figure.column);
    if (!column) {
      column = { figures: 0, loose: 0 };
      columns.set(figure.column, column);
    }
    column.figures++;
    if (standings.of(figure)) column.loose++;
  }
  return loose.map(({ figure, standing }) => {
    const counts = columns.get(figure.column);
    const isColumn =
      counts !== undefined &&
      counts.loose === counts.figures &&
      figure.columnLabel !== '' &&
      (counts.loose > 1 || checkedRows.has(figure.row));
    const place = { row: figure.row, column: figure.column };
    const why = REASONS[standing];
    if (isColumn) return { ...place, reason: inWords([figure.columnLabel], '栏', why), ofColumn: { name: figure.columnLabel, why } };
    return { ...place, reason: inWords([figure.rowLabel], '行', why), ofRow: { name: figure.rowLabel, why } };
  });
}

const REASONS: Readonly<Record<Unheld, string>> = {
  none: '没有可核对的关系',
  bounded: '只核对了不大于总体，没有可核对的合计',
  blocked: '所在的勾稽关系未能核对，见“未执行”',
};

/** “会议费”“培训费” 2 行没有可核对的关系. */
function inWords(names: readonly string[], what: '行' | '栏', why: string): string {
  const [first = ''] = names;
  if (names.length === 1) return `“${first}”一${what}${why}`;
  return `${names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name}”`)
    .join('')}${names.length > MOST_NAMED ? ' 等' : ''} ${names.length} ${what}${why}`;
}

const MOST_NAMED = 2;

function notRead(sheet: Sheet, form: ReadTable): Loose[] {
  return unreadAmounts(sheet, form).map(({ row, column, caption }) => ({
    row,
    column,
    reason: caption === '' ? '不在认出的行和栏内，没有读取' : `“${caption}”一栏有没认出的内容，没有读取`,
  }));
}

/** The money of a self-evaluation form; its points and scores are checked by the rules of scoring. */
function moneyOf(form: PerformanceForm): Figure[] {
  if (form.kind === 'summary') return [];
  const money = (form.money?.rows ?? []).flatMap(({ initial, budget, executed }) => [initial, budget, executed]);
  return [...money, form.basicExpenditure, form.projectExpenditure].filter((figure): figure is Figure => figure !== null);
}

/** A sheet with amounts that is no known table; a contents or prose with a number or two is none. */
function wholeSheet(sheet: Sheet, { unrecognised }: Examination): Coverage | null {
  const why = unrecognised.find((one) => one.sheet === sheet.name);
  if (why?.nature === 'contents') return null;
  const cells = amountsOn(sheet);
  if (cells.length < LEAST_AMOUNTS) return null;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const area = areaName({ top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) });
  const reason = why?.reason ?? '没有认出是什么表';
  const amounts = cells.length;
  const kind = why?.nature === 'budget' ? 'budget' : 'unknown';
  return { form: null, sheet: sheet.name, kind, amounts, checked: 0, unchecked: [{ area, amounts, reason }] };
}

const LEAST_AMOUNTS = 4;

function least(numbers: readonly number[]): number {
  return numbers.reduce((found, one) => Math.min(found, one), Number.MAX_SAFE_INTEGER);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((found, one) => Math.max(found, one), 0);
}

/** An area of amounts of one reason. */
interface Run {
  readonly reason: string;
  readonly ofRow: Loose['ofRow'];
  readonly ofColumn: Loose['ofColumn'];
  readonly area: { top: number; left: number; bottom: number; right: number };
  amounts: number;
}

/** Amounts of one reason that stand below one another as one area, equal ones side by side as one, and whole rows of one reason as one. */
function areasOf(loose: readonly Loose[]): Unchecked[] {
  if (loose.length === 0) return [];
  const runs: Run[] = [];
  const rowsWithAmounts = [...new Set(loose.map(({ row }) => row))].sort((a, b) => a - b);
  const next = new Map(rowsWithAmounts.map((row, at) => [row, rowsWithAmounts[at + 1]]));
  for (const { row, column, reason, ofRow, ofColumn } of [...loose].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs[runs.length - 1];
    if (run?.reason === reason && run.area.left === column && next.get(run.area.bottom) === row && row - run.area.bottom <= NEAR) {
      run.area.bottom = row;
      run.amounts++;
    } else runs.push({ reason, ofRow, ofColumn, area: { top: row, left: column, bottom: row, right: column }, amounts: 1 });
  }
  const wide: Run[] = [];
  for (const run of runs) {
    const beside = wide.find(
      ({ reason, area }) =>
        reason === run.reason && area.top === run.area.top && area.bottom === run.area.bottom && area.right === run.area.left - 1,
    );
    if (beside) {
      beside.area.right = run.area.right;
      beside.amounts += run.amounts;
    } else wide.push(run);
  }
  return columnsTogether(rowsTogether(wide)).map(({ area, amounts, reason }) => ({ area: areaName(area), amounts, reason }));
}

/** Rows right below one another of which the same is to be said, in the same columns, as one area. */
function rowsTogether(runs: readonly Run[]): Run[] {
  return together(runs, 'ofRow', '行', (last, { area }) => {
    return last.area.bottom === area.top - 1 && last.area.left === area.left && last.area.right === area.right;
  });
}

/** Columns right beside one another of which the same is to be said, over the same rows, as one area. */
function columnsTogether(runs: readonly Run[]): Run[] {
  return together(runs, 'ofColumn', '栏', (last, { area }) => {
    return last.area.right === area.left - 1 && last.area.top === area.top && last.area.bottom === area.bottom;
  });
}

function together(runs: readonly Run[], own: 'ofRow' | 'ofColumn', what: '行' | '栏', isNext: (last: Run, run: Run) => boolean): Run[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const said = run[own];
    const group = groups.find((others) => {
      const last = others[others.length - 1] as Run;
      return said !== undefined && last[own]?.why === said.why && isNext(last, run);
    });
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group): Run => {
    const [first, last] = [group[0] as Run, group[group.length - 1] as Run];
    const said = first[own];
    if (!said || group.length === 1) return first;
    const names = group.flatMap((run) => run[own]?.name ?? []);
    const area = { ...first.area, bottom: last.area.bottom, right: last.area.right };
    return { ...first, reason: inWords(names, what, said.why), area, amounts: group.reduce((sum, { amounts }) => sum + amounts, 0) };
  });
}

/** Rows that may lie between two amounts of one area: they are blank in its column. */
const NEAR = 1;
