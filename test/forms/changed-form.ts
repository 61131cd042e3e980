import { rule, type FormDeclaration } from '../../src/forms/form';
import { functionalRows } from '../../src/forms/functional-rows';
import { oneLane } from '../../src/tables/table';

const TITLE = '专户资金支出增减情况表';
const SOURCE = '想出来的表';

/** A form that no place publishes: last year's amounts beside this year's, what they changed by, in money and in percent, and the share of all. */
export const form: FormDeclaration = {
  key: 'CHANGED',
  title: TITLE,
  titles: [TITLE],
  isExtra: true,
  bodies: [
    oneLane({
      rows: functionalRows(TITLE, SOURCE, ['JS-9970', 'JS-9971', 'JS-9972']),
      columns: [
        { key: 'now', captions: ['本年数', '本年决算数'] },
        { key: 'last', captions: ['上年数', '上年决算数'] },
        { key: 'change', captions: ['增减额', '比上年增减额'], optional: true },
        {
          key: 'growth',
          captions: ['增减%', '比上年增减%', '增减率'],
          optional: true,
          rate: {
            rule: rule('JS-9973', TITLE, '增减% =（本年 − 上年）÷ 上年', '增减% =（本年数 − 上年数）÷ 上年数（每一行）', SOURCE),
            over: 'now',
            less: 'last',
            under: 'last',
          },
        },
        {
          key: 'share',
          captions: ['占比%', '占合计%'],
          optional: true,
          rate: {
            rule: rule('JS-9974', TITLE, '占比 = 本年 ÷ 合计', '占比% = 本年数 ÷ 合计行本年数（每一行）', SOURCE),
            over: 'now',
            under: 'now',
            ofTotal: true,
          },
        },
      ],
      across: [
        {
          rule: rule('JS-9975', TITLE, '增减额 = 本年 − 上年', '增减额 = 本年数 − 上年数（每一行）', SOURCE),
          target: 'change',
          plus: ['now'],
          minus: ['last'],
        },
      ],
    }),
  ],
  variants: [
    {
      id: 'changes',
      description: '列本年数、上年数、增减额、增减%、占比%',
      seen: '想出来的表',
      print: {
        kind: 'coded-rows',
        codes: 'one',
        codeCaption: '科目编码',
        nameCaption: '科目名称',
        nameWidth: 30,
        columns: [
          { key: 'now', caption: '本年数', width: 14 },
          { key: 'last', caption: '上年数', width: 14 },
          { key: 'change', caption: '增减额', width: 14 },
          { key: 'growth', caption: '增减%', width: 10 },
          { key: 'share', caption: '占比%', width: 10 },
        ],
        isNumbered: false,
        total: 'top',
        rows: 12,
        notes: [],
      },
    },
  ],
  source: SOURCE,
};
