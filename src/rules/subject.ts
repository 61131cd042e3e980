import { placeIn, type RecognisedForm } from '../forms/recognised';
import type { FormSet } from '../forms/sets';
import type { Remark, RemarkVerdict } from '../identities/remark';
import type { Rule } from '../identities/identity';
import type { Decimal } from '../amount/decimal';
import { prepared } from '../tables/read/dictionary';
import type { Position } from '../workbook/address';
import { cellOnSheet, type Sentence } from '../workbook/sentence';
import type { Workbook } from '../workbook/workbook';

/** What a rule looks at. */
export interface Subject {
  readonly workbook: Workbook;
  /** The declared forms. */
  readonly forms: readonly RecognisedForm[];
  /** Tables that are read as 通用表. */
  readonly others: readonly RecognisedForm[];
  readonly sets: readonly FormSet[];
}

/** A rule that is no identity: it only reports. */
export type Check = (subject: Subject) => Remark[];

/** The parts of a remark that most rules leave empty. */
export interface RemarkDetails {
  /** The sheet that row and column are of; without it they are counted as the form's body is. */
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly verdict?: RemarkVerdict;
  readonly severity?: Rule['severity'];
  readonly actual?: Decimal;
  readonly expected?: Decimal;
  readonly related?: Remark['related'];
}

/** A remark on a form; without a cell of its own it stands at the form's first cell. */
export function remark(rule: Rule, form: RecognisedForm, message: Sentence, details: RemarkDetails = {}): Remark {
  const place = { row: details.row ?? form.area.top, column: details.column ?? form.area.left };
  const at = details.sheet === undefined ? placeIn(form, place) : { sheet: details.sheet, ...place };
  return {
    rule,
    severity: details.severity ?? rule.severity,
    verdict: details.verdict ?? 'inconsistent',
    form: form.declaration.title,
    ...at,
    message,
    actual: details.actual ?? null,
    expected: details.expected ?? null,
    difference: null,
    tolerance: null,
    related: details.related ?? [],
  };
}

/** A cell of a form's body as messages name it: 公开03表 C8. */
export function cellIn(form: RecognisedForm, position: Position): Sentence {
  return cellOnSheet(placeIn(form, position));
}

/** A cell's text as a message can carry it. */
export function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

const LONGEST_TEXT = 40;

/** Whether a formula works out any amount of a form. */
export const hasFormulas = prepared(({ figures }: RecognisedForm): boolean => {
  for (let at = 0; at < figures.length; at++) if (figures[at]?.formula !== undefined) return true;
  return false;
});
