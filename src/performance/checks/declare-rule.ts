import type { Rule } from '../../identities/identity';

/** The form that most rules of self-evaluation are listed under. */
export const EVALUATION = '绩效自评表';
const PRACTICE = '各地绩效自评表的填表说明与审核要点';

/** Declares one rule of self-evaluation: JS-P01 … */
export function rule(
  number: number,
  severity: Rule['severity'],
  title: string,
  statement: string,
  form: string = EVALUATION,
  source: string = PRACTICE,
): Rule {
  return { code: `JS-P${String(number).padStart(2, '0')}`, title, form, statement, source, severity };
}
