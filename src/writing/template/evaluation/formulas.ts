import { decimal, subtract, toPlain, type Decimal } from '../../../amount/decimal';
import type { Figure } from '../../../identities/figure';
import { toExcelFormula } from '../../../identities/formula';
import type { Identity, Rule, Term } from '../../../identities/identity';
import { fundsIdentities } from '../../../performance/checks/money-checks';
import { totalOfScores } from '../../../performance/checks/total-checks';
import type { EvaluationForm, MoneyBlock } from '../../../performance/form';
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
  const { money, total, headTotal } = form;
  if (money) addRates(sheet, form, money, profile);
  addExecutionLine(sheet, form, profile);
  addCoefficients(sheet, form, profile);
  const whole = totalOfScores(form);
  if (whole) put(sheet, whole.target, unlessBlank(sumFormula(whole)), '');
  if (!total) return form;
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

/** The rates of the rows that have one, and what they earn. */
function addRates(sheet: EvaluationSheet, form: EvaluationForm, money: MoneyBlock, profile: ScoringProfile): void {
  for (const row of money.rows) {
    if (row !== money.scored && profile.isScored) continue;
    const { budget, executed, rate, score } = row;
    if (!rate || !budget || !executed) continue;
    const text = rateFormula(budget, executed, typedBehind(form, budget, executed), profile.rate);
    sheet.rate(rate.row, rate.column, { text, blank: '' }, rateFormat(profile.rate));
    const points = row.weight?.state === 'amount' ? cellName(row.weight) : money.points && toPlain(money.points);
    if (score && points) put(sheet, score, scoreFormula(rate, points, profile.score), '');
  }
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
  const values = new Map(sheet.draft.layout().cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  return weights.reduce((sum, { row, column }) => sum + Number(values.get(`${row},${column}`)), 0);
}

/** The cells that are typed for a rate, as the arguments of COUNT: where an amount is a sum, those that it adds. */
function typedBehind(form: EvaluationForm, budget: Figure, executed: Figure): string {
  const sums = fundsIdentities(form).filter(({ target }) => target === budget || target === executed);
  const parts = sums.flatMap(({ terms }) => terms.flatMap(({ figure }) => figure ?? []));
  const columns = new Map<number, Figure[]>();
  for (const figure of parts.length > 0 ? parts : [budget, executed]) {
    columns.set(figure.column, [...(columns.get(figure.column) ?? []), figure]);
  }
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
