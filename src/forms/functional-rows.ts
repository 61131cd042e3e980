import type { CodedAxis } from '../tables/row-axis';
import type { CodedRowsPrint } from '../tables/print/print';
import { rule, type Variant } from './form';

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

/** What blank forms of coded rows print alike. */
export const CODED_PRINT = { kind: 'coded-rows', nameCaption: '科目名称', isNumbered: true, total: 'top' } as const;

/** Codes in one column, as most places print them, or in three for 类, 款 and 项. */
export function codeColumns(print: Omit<CodedRowsPrint, 'codes' | 'codeCaption'>): readonly Variant[] {
  return [
    {
      id: 'one-column',
      description: '科目代码一列',
      seen: '湖北随州 2022',
      print: { ...print, codes: 'one', codeCaption: '科目代码' },
    },
    {
      id: 'three-columns',
      description: '科目编码分类、款、项三列',
      seen: '山东济宁 2020',
      print: { ...print, codes: 'three', codeCaption: '科目编码' },
    },
  ];
}
