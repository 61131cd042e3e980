import { normalise } from '../amount/text';
import { GENERIC_FORM, GENERIC_RULES } from '../forms/generic';
import { OPERATION_LINES, type OperationKey } from '../forms/operation-lines';
import { OPERATION_SUMS, PUBLISHED_OPERATION } from '../forms/operation-rules';
import type { RecognisedForm } from '../forms/recognised';
import type { Figure } from '../identities/figure';
import type { Identity, Term } from '../identities/identity';
import { operationFiguresOn } from '../recognise/operation-lines';
import { ordinalStyle } from '../tables/read/lane-lines';
import type { Sheet } from '../workbook/workbook';

/**
 * What holds of the lines of 机构运行信息表 beside “三公”经费: its own sums, and that whatever other tables publish of them is the same. They are
 * known by their labels, in whatever part of the table they stand.
 */
export function operationIdentities(forms: readonly RecognisedForm[], sheets: readonly Sheet[]): Identity[] {
  const own = forms.filter(({ operation }) => operation !== undefined);
  const within = own.flatMap(sumsOf);
  const [original, ...others] = own.filter(({ isFinalAccounts }) => isFinalAccounts);
  // Several organisations' tables: which of them another table repeats is not known.
  if (!original || others.length > 0) return within;
  const final = new Set(forms.filter(({ isFinalAccounts }) => isFinalAccounts).map(({ sheet }) => sheet));
  return [...within, ...sheets.flatMap((sheet) => (final.has(sheet.name) ? [] : copiesOf(original, sheet, forms)))];
}

const [TOTAL] = GENERIC_RULES;

function sumsOf({ operation, declaration }: RecognisedForm): Identity[] {
  if (!operation) return [];
  const { figures, others } = operation;
  const isGeneric = declaration === GENERIC_FORM;
  const known = [...figures].flatMap(([key, lines]) => lines.map((figure) => ({ key, figure })));
  return OPERATION_SUMS.flatMap(({ rule, relation, target: whole, terms: parts }): Identity[] => {
    const [target, second] = figures.get(whole) ?? [];
    const terms = parts.flatMap((key): Term[] => (figures.get(key) ?? []).map((figure) => ({ figure, sign: 1 })));
    // A dash heads the lines below it, and says no amount.
    if (
      !target ||
      second ||
      target.state === 'nothing' ||
      terms.length < (relation === 'sum' ? LEAST_PARTS : 1) ||
      (isGeneric && relation !== 'sum')
    )
      return [];
    const below = ({ row, column }: Figure): boolean => column === target.column && row > target.row;
    const style = ordinalStyle(normalise(target.rowLabel));
    const isNext = ({ rowLabel }: Figure): boolean => style !== 'none' && ordinalStyle(normalise(rowLabel)) === style;
    const next = Math.min(
      ...known.flatMap(({ key, figure }) => (below(figure) && !parts.includes(key) ? [figure.row] : [])),
      ...others.flatMap((other) => (below(other) && isNext(other) ? [other.row] : [])),
    );
    // A line of unknown name may be one more part.
    if (relation === 'sum' && others.some((other) => below(other) && other.row < next)) return [];
    return [{ rule: isGeneric ? TOTAL : rule, relation, form: declaration.title, target, terms, breakdown: true }];
  });
}

/** One part by itself is 其中, and no breakdown. */
const LEAST_PARTS = 2;

const PARTS: ReadonlySet<OperationKey> = new Set(OPERATION_LINES.flatMap(({ key, isPart }) => (isPart ? [key] : [])));

function copiesOf(original: RecognisedForm, sheet: Sheet, forms: readonly RecognisedForm[]): Identity[] {
  const title = forms.find((form) => form.sheet === sheet.name)?.declaration.title ?? original.declaration.title;
  return [...operationFiguresOn(sheet)].flatMap(([key, figures]): Identity[] => {
    const [target, second] = figures;
    const [figure, another] = original.operation?.figures.get(key) ?? [];
    if (PARTS.has(key) || !target || second || !figure || another || target.state === 'blank') return [];
    const term: Term = { figure, sign: 1, form: original.declaration.title };
    return [{ rule: PUBLISHED_OPERATION, relation: 'copy', form: title, target, terms: [term] }];
  });
}
