import { compare, sum, toPlain, type Decimal } from '../amount/decimal';
import { normalise, withNumberBehind } from '../amount/text';
import type { Figure } from '../identities/figure';
import type { Position } from '../workbook/address';
import type { CellContent } from '../workbook/plan';
import type { CellWriter } from './cell-writer';
import { isOtherThanSum, mayComeTo, standingTotal, totalOfScores } from './checks/total-checks';
import type { EvaluationForm } from './form';
import { HUNDRED } from './points';
import type { ScoringProfile } from './profile';
import { gradeOf, type ScoredForm } from './score';
import { valueOf } from './score-edits';
import { totalOf, type TotalRule } from './total';
import { totalFormula } from './total-formula';

/**
 * Writes the total and what follows from it: the total in the head, the grade. Returns the total as it will be; null while scores are
 * missing, or where it is not what the scores come to.
 * @param after what the cells of the scores hold after the plan; null where that is not known
 */
export function fillTotal(cells: CellWriter, scored: ScoredForm, after: ReadonlyMap<Figure, Decimal | null>): Decimal | null {
  const { form, profile, totalRule } = scored;
  const values = [...after.values()];
  if (values.length === 0) return null;
  if (!values.every((value): value is Decimal => value !== null)) {
    const known = values.flatMap((value) => value ?? []);
    const open = String(values.length - known.length);
    const standing = standingTotal(form);
    const isOpen = (score: Figure): boolean => after.get(score) === null;
    // A formula comes to what the scores will be.
    const stays = standing?.state === 'amount' && standing.formula === undefined;
    if (cells.hasScored && stays && !mayComeTo(standing.value, sum(known), scored, isOpen)) {
      const reason = `还有${open}项得分要由人评定，而已填的总分${toPlain(standing.value)}与算出的得分已不相符，得分和总分等评定后一起写`;
      leaveScores(cells, form, reason);
    } else leaveTotal(cells, form, `还有${open}项得分要由人评定，总分等填齐后再写`);
    return null;
  }
  const place = standingTotal(form);
  if (isOtherThanSum(scored)) {
    if (!cells.hasScored) return fillGrade(cells, scored, place?.value ?? null);
    leaveTotal(cells, form, '表内总分不是各项得分之和（折算过，或有上限），写入得分后请自行核对总分');
    return null;
  }
  const scores = sum(values);
  const total = totalOf(scores, totalRule, profile);
  if (compare(total, HUNDRED) > 0) {
    const reason = `各项得分合计${toPlain(total)}，超过100分，请先核对分值，`;
    if (cells.hasScored && place?.state === 'amount') leaveScores(cells, form, `${reason}得分和总分都没有写`);
    else leaveTotal(cells, form, `${reason}总分没有写`);
    return null;
  }
  if (isLeftStanding(cells, place, total)) {
    leaveGrade(cells, form, '总分与各项得分之和不符，请先改正，等级没有写');
    return null;
  }
  if (form.total) writeTotal(cells, scored, form.total.score, values, total);
  const head = form.headTotal;
  if (head && cells.mayFollow(head, total)) cells.write(head, totalAt(cells, head, total), `表头总分与表内总分一致，为${toPlain(total)}`);
  return fillGrade(cells, scored, total);
}

/** The total below the indicators, as a formula where one is wanted and gives it. */
function writeTotal(
  cells: CellWriter,
  { form, profile, totalRule }: ScoredForm,
  place: Figure,
  values: readonly Decimal[],
  total: Decimal,
): void {
  if (isWithOtherText(cells, place)) {
    if (place.state !== 'amount' || compare(place.value, total) !== 0) leaveTotal(cells, form, '总分与别的文字写在同一格，请自行填写');
    return;
  }
  if (!cells.mayFollow(place, total)) return;
  const scores = sum(values);
  const content = totalAt(cells, place, total);
  const identity = cells.writesFormulas && typeof content.value !== 'string' ? totalOfScores(form) : null;
  const formula = identity && totalFormula(identity, scores, totalRule, profile);
  const words = `总分 = ${values.map((value) => toPlain(value)).join(' + ')} = ${toPlain(scores)}`;
  cells.write(place, { ...content, formula }, `${words}${totalWords(scores, totalRule, profile)}`);
}

/** Says why a total that would follow is not written. */
function leaveTotal(cells: CellWriter, form: EvaluationForm, reason: string): void {
  const place = form.total?.score ?? form.headTotal;
  if (place && place.formula === undefined && (place.state === 'blank' || cells.hasScored)) cells.leave(place, reason);
}

/** Says at the total why the scores are not written either. */
function leaveScores(cells: CellWriter, form: EvaluationForm, reason: string): void {
  const place = form.total?.score ?? form.headTotal;
  if (place) cells.leave(place, reason);
  cells.takeBackScores();
}

/** Whether another total stands there and stays: it is doubted, and nothing is made of it. */
function isLeftStanding(cells: CellWriter, place: Figure | null, total: Decimal): boolean {
  return place?.state === 'amount' && place.formula === undefined && compare(place.value, total) !== 0 && !cells.mayFollow(place, total);
}

/** The grade that the total earns; the 汇总表 takes the total too. */
function fillGrade(cells: CellWriter, { form, profile }: ScoredForm, total: Decimal | null): Decimal | null {
  const grade = total && gradeOf(total, profile);
  const gradeCell = form.total?.gradeCell;
  if (total && gradeCell && grade && cells.mayWriteText(gradeCell, grade)) {
    cells.write(gradeCell, { ...valueOf(total, cells.sheet, gradeCell), value: grade }, `总分${toPlain(total)}，等级为${grade}`);
  }
  return total;
}

/** Says why a blank grade stays blank. */
function leaveGrade(cells: CellWriter, form: EvaluationForm, reason: string): void {
  const place = form.total?.gradeCell;
  if (place && cells.textAt(place) === '') cells.leave(place, reason);
}

/** The total by itself, or behind the caption that its cell holds (总分：). */
function totalAt(cells: CellWriter, place: Position, total: Decimal): CellContent {
  const caption = cells.textAt(place);
  const content = valueOf(total, cells.sheet, place);
  return /[:：]/.test(caption) ? { ...content, value: withNumberBehind(caption, toPlain(total)) } : content;
}

/** Whether more than a number stands behind the caption of a total: 总分：95分（优）, 总分：见附件. */
function isWithOtherText(cells: CellWriter, place: Position): boolean {
  const [, behind] = /:([^:]*)$/.exec(normalise(cells.textAt(place))) ?? [];
  return behind !== undefined && !/^(?:\d+(?:\.\d+)?)?分?$/.test(behind);
}

/** What is done to a sum of scores beyond adding them up. */
function totalWords(scores: Decimal, { applying, most }: TotalRule, profile: ScoringProfile): string {
  const whole = totalOf(scores, { applying, most: null }, profile);
  const rescaled = applying ? `，除去不适用的按${toPlain(applying)}分折算为百分制，得${toPlain(whole)}` : '';
  const held = most && compare(whole, most) > 0 ? `，因${profile.cap?.reason ?? ''}不超过${toPlain(most)}` : '';
  return `${rescaled}${held}`;
}
