import { oneLane, type TableSpec } from '../tables/table';
import { rule, type FormDeclaration } from './form';

const TITLE = '通用表';
const SOURCE = '按科目编码层级及合计、小计行推定，表样未经声明，仅作提醒';

const TOTAL = rule('JS-3001', TITLE, '合计 = Σ各行', '合计（总计）= 所列各行或各小计之和（每一金额列）', SOURCE, 'warning');
const SUBTOTAL = rule('JS-3002', TITLE, '小计 = Σ所属各行', '小计 = 所属各行之和（每一金额列）', SOURCE, 'warning');
const SECTION = rule('JS-3003', TITLE, '款 = Σ项', '五位编码 = 所属七位编码之和（每一金额列）', SOURCE, 'warning');
const CLASS = rule('JS-3004', TITLE, '类 = Σ款', '三位编码 = 所属五位编码之和（每一金额列）', SOURCE, 'warning');

/**
 * 通用表: any other table that has a 科目编码 column, or a 合计 row over numbers. Nobody has told us what it means, so its
 * identities are warnings at most.
 */
export const GENERIC_FORM: FormDeclaration = {
  key: '',
  title: TITLE,
  titles: [],
  bodies: [],
  variants: [
    { id: 'coded', description: '有科目编码列', seen: '各地自增表' },
    { id: 'totalled', description: '有合计行', seen: '各地自增表' },
  ],
  source: SOURCE,
};

export const GENERIC_RULES = [TOTAL, SUBTOTAL, SECTION, CLASS] as const;

/** The body of a 通用表, whose columns nobody declared; `coded` tells whether its rows carry 科目编码. */
export function genericBody(coded: boolean): TableSpec {
  return oneLane({
    rows: coded
      ? { kind: 'coded', classification: 'functional', hierarchy: { total: TOTAL, class: CLASS, section: SECTION } }
      : { kind: 'items', label: { key: 'label', captions: [] }, texts: [], hierarchy: { total: TOTAL, class: SUBTOTAL } },
    columns: [],
  });
}
