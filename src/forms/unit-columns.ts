import type { Rule } from '../identities/identity';
import type { ItemAxis } from '../tables/row-axis';

/** What the column of the units' names is called, and that of their codes (分单位列示). */
const UNIT_NAMES: readonly string[] = [
  '单位名称',
  '单位',
  '部门名称',
  '部门',
  '预算单位',
  '预算单位名称',
  '部门(单位)名称',
  '单位(部门)名称',
  '部门(单位)',
  '单位(部门)',
  '部门及所属单位名称',
  '填报单位',
  '填报单位名称',
  '基层单位名称',
  '所属单位',
];
const UNIT_CODES: readonly string[] = ['单位编码', '单位代码', '部门编码', '部门代码', '预算单位编码', '预算单位代码', '编码', '代码'];

/** Rows by unit (分单位列示): a row a unit, with its code or without. */
export function unitRows(total: Rule, subtotal: Rule): ItemAxis {
  return {
    kind: 'items',
    label: { key: 'unit', captions: UNIT_NAMES },
    texts: [{ key: 'unitCode', captions: UNIT_CODES, holds: 'codes', optional: true }],
    hierarchy: { total, class: subtotal },
  };
}
