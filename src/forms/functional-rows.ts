import type { CodedAxis } from '../tables/row-axis';
import { rule } from './form';

/** Rows by 支出功能分类: 合计 = Σ类, 类 = Σ款, 款 = Σ项, each under a code of the form's. */
export function functionalRows(title: string, source: string, [total, own, section]: readonly [string, string, string]): CodedAxis {
  return {
    kind: 'coded',
    classification: 'functional',
    hierarchy: {
      total: rule(total, title, '合计 = Σ类', '合计 = 各类之和（每一金额列）', source),
      class: rule(own, title, '类 = Σ款', '类 = 所属各款之和（每一金额列）', source),
      section: rule(section, title, '款 = Σ项', '款 = 所属各项之和（每一金额列）', source),
    },
  };
}
