import { decimal, subtract, toPlain, type Decimal } from '../../../amount/decimal';
import type { Figure } from '../../../identities/figure';
import { toExcelFormula } from '../../../identities/formula';
import type { Identity, Rule, Term } from '../../../identities/identity';
import { fundsIdentities } from '../../../performance/checks/money-checks';
import { totalIdentities, totalOfScores } from '../../../performance/checks/total-checks';
import type { EvaluationForm, MoneyRow } from '../../../performance/form';
import type { Rounding } from '../../../identities/quotient';
import type { ScoringProfile } from '../../../performance/profile';
import { EXECUTION } from '../../../performance/places/print-groups';
import { readPerformanceForms } from '../../../performance/read-form';
import { areaName, cellName } from '../../../workbook/address';
import { gradeFormula } from './grade-formula';
import { workbookOf } from '../../../workbook/layout';
import type { EvaluationSheet } from './sheet';

const WEIGHTS: Rule = { code: '', title: '', form: '', statement: '', source: '', severity: 'info' };

/**
 * Gives a self-evaluation form its formulas: sums of money, rates, the execution score and the totals, in the places where checking and
 * scoring will look for them, rounded as the profile rounds.
 * @returns the form as it is read with something in every place
 */
export function addEvaluationFormulas(sheet: EvaluationSheet, profile: ScoringProfile): EvaluationForm | null {
  const [read] = workbookOf([sheet.probe()]).sheets;
  const form = read && readPerformanceForms(read).find((each): each is EvaluationForm => each.kind === 'evaluation');
  if (!form) return null;
  for (const identity of fundsIdentities(form)) put(sheet, identity.target, sumFormula(identity), 0);
  const { money } = form;
  for (const row of money?.rows ?? []) {
    if (row !== form.money?.scored && profile.isScored) continue;
    const typed = typedBehind(form, row);
    if (row.rate && row.budget && row.executed) {
      const text = rateFormula(row.budget, row.executed, typed, profile.rate);
      sheet.rate(row.rate.row, row.rate.column, { text, blank: '' }, rateFormat(profile.rate));
    }
    const points = row.weight?.state === 'amount' ? cellName(row.weight) : money?.points && toPlain(money.points);
    if (row.score && row.rate && points) put(sheet, row.score, scoreFormula(row.rate, points, profile.score), '');
  }
  addExecutionLine(sheet, form, profile);
  addCoefficients(sheet, form, profile);
  const { total, headTotal } = form;
  if (!total) {
    const whole = headTotal && totalOfScores(form);
    if (whole) put(sheet, headTotal, unlessBlank(sumFormula(whole)), '');
    return form;
  }
  const scores = totalIdentities({ ...form, total: { ...total, score: { ...total.score, state: 'amount' } } });
  const [sum] = scores.filter(({ target }) => target.row === total.row);
  if (sum) put(sheet, total.score, unlessBlank(sumFormula(sum)), '');
  const weights = [money?.scored?.weight ?? null, ...form.indicators.map(({ weight }) => weight)].flatMap((figure) => figure ?? []);
  // A total in one cell over all columns leaves no place for that of the points.
  if (weights.length > 1 && form.columns.weight !== null && total.score.column === form.columns.score) {
    const target = { ...total.score, column: form.columns.weight };
    const terms = weights.map((figure): Term => ({ figure, sign: 1 }));
    put(sheet, target, sumFormula({ rule: WEIGHTS, relation: 'sum', form: form.title, target, terms }), statedWeights(sheet, weights));
  }
  if (headTotal) put(sheet, headTotal, `="总分："&${cellName(total.score)}`, '总分：');
  if (total.gradeCell) put(sheet, total.gradeCell, gradeFormula(cellName(total.score), profile.grades), '');
  return form;
}

/** Scores that are points times a coefficient that people give in percent. */
function addCoefficients(sheet: EvaluationSheet, form: EvaluationForm, { score: rounding }: ScoringProfile): void {
  for (const { coefficient, weight, score } of form.indicators) {
    if (!coefficient || !weight || !score) continue;
    const share = cellName(coefficient);
    const product = `${cellName(weight)}*${share}/100`;
    const earned = rounding.places === null ? product : `ROUND(${product},${rounding.places})`;
    put(sheet, score, `=IF(${share}="","",${earned})`, '');
  }
}

/** The execution rate among the indicators repeats the one of the money and is scored from it. */
function addExecutionLine(sheet: EvaluationSheet, form: EvaluationForm, profile: ScoringProfile): void {
  const rate = form.money?.scored?.rate;
  const line = form.indicators.find(({ name }) => name === EXECUTION);
  if (!rate || !line?.weight || !line.score) return;
  const { row, column } = line.actualCell;
  sheet.rate(row, column, { text: `=${cellName(rate)}`, blank: '' }, rateFormat(profile.rate));
  put(sheet, line.score, scoreFormula(rate, cellName(line.weight), profile.score), '');
}

function put(
  sheet: EvaluationSheet,
  { row, column }: { readonly row: number; readonly column: number },
  text: string | null,
  blank: number | string,
): void {
  if (text !== null) sheet.formula(row, column, { text, blank });
}

/** The sum as SUM, which passes over a — that somebody types where a plus sign trips. */
function sumFormula(identity: Identity): string | null {
  const terms = identity.terms.map((term): Term => (term.figure ? { ...term, figure: { ...term.figure, state: 'nothing' } } : term));
  return toExcelFormula({ ...identity, terms }, 'relative');
}

/** Nothing while none of the cells that a SUM adds has a number. */
function unlessBlank(text: string | null): string | null {
  const cells = text === null ? null : /^=SUM\((.*)\)$/.exec(text)?.[1];
  return cells ? `=IF(COUNT(${cells})=0,"",SUM(${cells}))` : text;
}

/** The points that the blank form states already. */
function statedWeights(sheet: EvaluationSheet, weights: readonly Figure[]): number {
  const places = new Set(weights.map((figure) => `${figure.row},${figure.column}`));
  let sum = 0;
  for (const { row, column, value } of sheet.draft.layout().cells) {
    if (places.has(`${row},${column}`) && typeof value === 'number') sum += value;
  }
  return sum;
}

/** The cells that are typed for a row's rate, as the arguments of COUNT. */
function typedBehind(form: EvaluationForm, row: MoneyRow): string {
  const { budget, executed } = row;
  const parts = row.isTotal
    ? fundsIdentities(form).flatMap(({ target, terms }) => (target === budget || target === executed ? terms : []))
    : [];
  const figures = parts.length > 0 ? parts.map(({ figure }) => figure) : [budget, executed];
  const columns = new Map<number, Figure[]>();
  for (const figure of figures) if (figure) columns.set(figure.column, [...(columns.get(figure.column) ?? []), figure]);
  return [...columns]
    .map(([column, own]) => {
      const rows = own.map((figure) => figure.row);
      return areaName({ top: Math.min(...rows), left: column, bottom: Math.max(...rows), right: column });
    })
    .join(',');
}

/** Nothing on a blank form, 0 where there is no budget, else the rate as the profile rounds it. */
function rateFormula(budget: Figure, executed: Figure, typed: string, rounding: Rounding): string {
  const [under, over] = [cellName(budget), cellName(executed)];
  const quotient = `${over}/${under}`;
  const isShort = `${over}<${under}`;
  const rate = rounding.places === null ? quotient : rounded(quotient, rounding.places + 2, rounding, isShort, { whole: '1', finest: 4 });
  return `=IF(COUNT(${typed})=0,"",IF(${under}=0,0,${rate}))`;
}

/** As many decimals as the profile keeps; a shortfall just below whole percent 100 shows its own. */
function rateFormat({ places, keepsShortfall }: Rounding): string {
  if (places !== 0) return `0.${'0'.repeat(places ?? 2)}%`;
  return keepsShortfall ? '[>=1]0%;[>=0.995]#.##%;0%' : '0%';
}

/** Points × rate, never more than the points. */
function scoreFormula(rate: Figure, points: string, rounding: Rounding): string {
  const share = cellName(rate);
  const product = `${points}*${share}`;
  const score =
    rounding.places === null ? product : rounded(product, rounding.places, rounding, `${share}<1`, { whole: points, finest: 2 });
  return `=IF(${share}="","",MIN(${points},${score}))`;
}

/** Rounds as the profile does; what falls short of the whole is kept from being rounded up to it where the profile says so. */
function rounded(
  value: string,
  places: number,
  { mode, keepsShortfall }: Rounding,
  isShort: string,
  { whole, finest }: { readonly whole: string; readonly finest: number },
): string {
  const usual = `${mode === 'cut' ? 'ROUNDDOWN' : 'ROUND'}(${value},${places})`;
  if (!keepsShortfall || mode === 'cut') return usual;
  const finer = Math.max(places, finest);
  const step: Decimal = { units: 1n, scale: finer };
  const most = whole === '1' ? toPlain(subtract(decimal(1n), step)) : `${whole}-${toPlain(step)}`;
  return `IF(AND(${isShort},${usual}>=${whole}),MIN(ROUND(${value},${finer}),${most}),${usual})`;
}
