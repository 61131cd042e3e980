import { compare, fromDouble, parseDecimal, ZERO, type Decimal } from '../../../amount/decimal';
import { parseAreaName, type Area } from '../../../workbook/address';
import type { Edit } from '../../../workbook/plan';
import { XmlScanner } from '../xml/scanner';

/** A rule on what may be typed into some cells (数据验证), of those that Excel enforces. */
export interface Validation {
  readonly areas: readonly Area[];
  /** `whole`, `decimal`, `list`, `textLength`, `date`, `time`, `custom`. */
  readonly type: string;
  readonly operator: string;
  /** As the file spells them; '' where there is none. */
  readonly first: string;
  readonly second: string;
}

/** The rules of a sheet part that stop what they do not allow; rules that only warn are left to the user. */
export function readValidations(bytes: Uint8Array, part: string): Validation[] {
  const scanner = new XmlScanner(bytes, part);
  const found: Validation[] = [];
  let open: { -readonly [Key in keyof Validation]: Validation[Key] } | null = null;
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.is('dataValidation')) {
      const isEnforced = scanner.flag('showErrorMessage') && (scanner.attribute('errorStyle') ?? 'stop') === 'stop';
      const areas = (scanner.attribute('sqref') ?? '').split(/\s+/).flatMap((name) => parseAreaName(name) ?? []);
      const type = scanner.attribute('type') ?? 'none';
      open = { areas, type, operator: scanner.attribute('operator') ?? 'between', first: '', second: '' };
      if (isEnforced && type !== 'none') found.push(open);
    } else if (open && !scanner.isSelfClosing && scanner.is('formula1')) open.first = scanner.text().trim();
    else if (open && !scanner.isSelfClosing && scanner.is('formula2')) open.second = scanner.text().trim();
  }
  return found;
}

/** Whether a rule would not let a person type what the edit writes. What the rule's own formulas come to is not known: they allow all. */
export function forbids(validation: Validation, { row, column, after }: Edit): boolean {
  const { value } = after;
  if (!validation.areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right))
    return false;
  if (value === null || value === '' || typeof value === 'boolean') return false;
  switch (validation.type) {
    case 'list':
      return isForbiddenByList(validation, String(value));
    case 'textLength':
      return isOutside(validation, fromDouble(String(value).length) ?? ZERO);
    case 'whole':
    case 'decimal':
    case 'date':
    case 'time': {
      const number = typeof value === 'number' ? fromDouble(value) : null;
      if (!number) return true;
      return (validation.type === 'whole' && number.scale > 0) || isOutside(validation, number);
    }
    default:
      return false;
  }
}

/** Only a list that is spelt out is known. */
function isForbiddenByList({ first }: Validation, value: string): boolean {
  const spelt = /^"((?:[^"]|"")*)"$/.exec(first);
  if (!spelt) return false;
  const allowed = (spelt[1] ?? '').replace(/""/g, '"').split(',');
  return !allowed.some((each) => each.trim() === value);
}

function isOutside({ operator, first, second }: Validation, value: Decimal): boolean {
  const low = parseDecimal(first);
  const high = parseDecimal(second);
  if (!low) return false;
  const order = compare(value, low);
  switch (operator) {
    case 'between':
      return high !== null && (order < 0 || compare(value, high) > 0);
    case 'notBetween':
      return high !== null && order >= 0 && compare(value, high) <= 0;
    case 'equal':
      return order !== 0;
    case 'notEqual':
      return order === 0;
    case 'greaterThan':
      return order <= 0;
    case 'greaterThanOrEqual':
      return order < 0;
    case 'lessThan':
      return order >= 0;
    case 'lessThanOrEqual':
      return order > 0;
    default:
      return false;
  }
}
