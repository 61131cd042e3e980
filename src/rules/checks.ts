import type { Rule } from '../identities/identity';
import { amountCells, ERROR_CELL, NO_RESULT, OWN_UNIT, UNREADABLE_CELL } from './amount-cells';
import { calculatedResults, CALCULATED_RESULT } from './calculated-results';
import { circularFormulas, CIRCULAR_FORMULA } from './circular-formulas';
import { codeColumns, CODE_COLUMN } from './code-columns';
import { codes, CODE_LENGTH, CODE_NAME, CODE_PARENT, NAME_CODE } from './codes';
import { differingCopies, DIFFERING_COPY } from './differing-copies';
import { economicParents, ECONOMIC_LENGTH, ECONOMIC_PARENT } from './economic-parents';
import { emptyForms, EMPTY_NOTE } from './empty-forms';
import { externalLinks, EXTERNAL_LINK } from './external-links';
import { FALLEN_BACK, fallenBack } from './fallen-back';
import { headings, ORGANISATION_DIFFERS, UNIT_DIFFERS, UNIT_MISSING, YEAR_DIFFERS } from './headings';
import { lineNumbers, LINE_NUMBERS } from './line-numbers';
import { longNumbers, LONG_NUMBER } from './long-numbers';
import { missingCodes, MISSING_CODE } from './missing-codes';
import { repeatedCodes, REPEATED_CODE } from './repeated-codes';
import type { Check } from './subject';
import { TEXT_NUMBER } from './text-number';
import { typedTotals, TYPED_TOTAL } from './typed-totals';
import { UNREAD_CODE, unreadCodes } from './unread-codes';
import { NOTE_SUBJECT, TITLE_CONTENT, wording } from './wording';

/** Every rule that is no identity, with what it reports on. */
export const CHECKS: readonly { readonly check: Check; readonly rules: readonly Rule[] }[] = [
  { check: codes, rules: [CODE_LENGTH, CODE_PARENT, CODE_NAME, NAME_CODE] },
  { check: unreadCodes, rules: [UNREAD_CODE] },
  { check: longNumbers, rules: [LONG_NUMBER] },
  { check: codeColumns, rules: [CODE_COLUMN] },
  { check: economicParents, rules: [ECONOMIC_PARENT, ECONOMIC_LENGTH] },
  { check: lineNumbers, rules: [LINE_NUMBERS] },
  { check: headings, rules: [UNIT_DIFFERS, UNIT_MISSING, YEAR_DIFFERS, ORGANISATION_DIFFERS] },
  { check: emptyForms, rules: [EMPTY_NOTE] },
  { check: amountCells, rules: [ERROR_CELL, UNREADABLE_CELL, TEXT_NUMBER, OWN_UNIT, NO_RESULT] },
  { check: wording, rules: [NOTE_SUBJECT, TITLE_CONTENT] },
  { check: typedTotals, rules: [TYPED_TOTAL] },
  { check: repeatedCodes, rules: [REPEATED_CODE] },
  { check: differingCopies, rules: [DIFFERING_COPY] },
  { check: missingCodes, rules: [MISSING_CODE] },
  { check: circularFormulas, rules: [CIRCULAR_FORMULA] },
  { check: externalLinks, rules: [EXTERNAL_LINK] },
  { check: fallenBack, rules: [FALLEN_BACK] },
  { check: calculatedResults, rules: [CALCULATED_RESULT] },
];
