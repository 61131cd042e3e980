import type { MoneyUnit } from '../amount/unit';
import { genericBody } from '../forms/generic';
import { OPERATION_SUMS } from '../forms/operation-rules';
import type { RecognisedForm } from '../forms/recognised';
import type { Block } from '../tables/read/block';
import { genericForm } from './generic-form';
import { readMeta } from './meta';
import { readOperationLines } from './operation-lines';

/**
 * Reads a table that tells how an organisation runs (部门决算相关信息统计表) without being of any list's structure: its lines are known by their
 * labels. Null where it has no total of them with its parts, or more lines of other names.
 */
export function readOperation(block: Block, usual: MoneyUnit): RecognisedForm | null {
  const { top, bottom } = block.area;
  const unit = readMeta(block, top + HEAD, bottom).unit ?? usual;
  const operation = readOperationLines(block.sheet, unit);
  const { figures: lines, others } = operation;
  const isTold = OPERATION_SUMS.some(({ target, terms }) => lines.has(target) && terms.filter((key) => lines.has(key)).length > 1);
  const known = [...lines.values()].flat();
  if (!isTold || others.length > known.length) return null;
  const figures = [...known, ...others];
  const rows = figures.map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const table = { spec: genericBody(false), lanes: [], unread: [] };
  const form = genericForm(block, { table, figures, top: first, bottom: last }, 'totalled');
  return { ...form, unit, operation };
}

/** Rows that a unit stands in. */
const HEAD = 6;
