import type { FormDeclaration } from '../../src/forms/form';
import { rule, rulesOfForm } from '../../src/forms/form';
import { foldedForm } from '../../src/forms/folded';
import { functionalRows } from '../../src/forms/functional-rows';
import { FORMS } from '../../src/forms/registry';
import { oneLane, type LaneSpec } from '../../src/tables/table';
import { lintForm } from '../support/form-tester';
import { form as CHANGED } from './changed-form';

/** Forms that no place publishes, each of another build: what a new form may be without a change of the engine. */
const SOURCE = '想出来的表';
const ASSETS_TITLE = '国有资产变动情况表';

const ASSETS: FormDeclaration = {
  key: 'ASSETS',
  title: ASSETS_TITLE,
  titles: [ASSETS_TITLE],
  isExtra: true,
  bodies: [
    oneLane({
      rows: {
        kind: 'listed',
        lines: [
          { key: 'current', names: ['流动资产'], kind: 'item' },
          { key: 'fixed', names: ['固定资产'], kind: 'item' },
          { key: 'house', names: ['房屋'], kind: 'part', of: 'fixed' },
          { key: 'car', names: ['车辆'], kind: 'part', of: 'fixed' },
          { key: 'intangible', names: ['无形资产'], kind: 'item' },
          { key: 'others', names: ['其他资产'], kind: 'item' },
          { key: 'total', names: ['资产总计', '资产合计'], kind: 'total' },
        ],
        sums: [
          {
            rule: rule('JS-9990', ASSETS_TITLE, '资产总计 = 各项', '资产总计 = 流动资产 + 固定资产 + 无形资产 + 其他资产', SOURCE),
            target: 'total',
            plus: ['items'],
          },
        ],
        ofWhich: rule('JS-9991', ASSETS_TITLE, '其中 ≤ 固定资产', '房屋、车辆 ≤ 固定资产', SOURCE),
      },
      columns: [
        { key: 'last', captions: ['上年数', '上年末'] },
        { key: 'now', captions: ['本年数', '本年末'] },
        { key: 'change', captions: ['增减额', '增减'] },
      ],
      across: [
        {
          rule: rule('JS-9992', ASSETS_TITLE, '增减额 = 本年 − 上年', '增减额 = 本年数 − 上年数（每一行）', SOURCE),
          target: 'change',
          plus: ['now'],
          minus: ['last'],
        },
      ],
    }),
  ],
  variants: [],
  source: SOURCE,
};

const CODES_BY_UNITS_TITLE = '分单位支出决算明细表';

const CODES_BY_UNITS: FormDeclaration = {
  key: 'CODESUNITS',
  title: CODES_BY_UNITS_TITLE,
  titles: [CODES_BY_UNITS_TITLE],
  isExtra: true,
  bodies: [
    oneLane({
      rows: functionalRows(CODES_BY_UNITS_TITLE, SOURCE, ['JS-9993', 'JS-9994', 'JS-9995']),
      columns: [
        { key: 'total', captions: ['支出合计', '合计'] },
        { key: 'own', captions: ['局本级', '机关本级', '本级'], optional: true },
        { key: 'below', captions: ['所属单位'], optional: true },
      ],
      across: [
        {
          rule: rule('JS-9996', CODES_BY_UNITS_TITLE, '合计 = 各单位', '支出合计 = 各单位之和（每一行）', SOURCE),
          target: 'total',
          plus: ['own', 'below'],
        },
      ],
      openSum: 'total',
    }),
  ],
  variants: [],
  source: SOURCE,
};

const CANTEEN_TITLE = '食堂收支决算表';
const sum = (code: string, text: string) => rule(code, CANTEEN_TITLE, text, text, SOURCE);

const lane = (key: string, caption: string, lines: LaneSpec['rows'] & { kind: 'listed' }): LaneSpec => ({
  key,
  caption,
  rows: lines,
  columns: [{ key: 'final', captions: ['决算数', '金额'] }],
});

const CANTEEN: FormDeclaration = {
  key: 'CANTEEN',
  title: CANTEEN_TITLE,
  titles: [CANTEEN_TITLE],
  isExtra: true,
  bodies: [
    {
      lanes: [
        lane('income', '收入', {
          kind: 'listed',
          lines: [
            { key: 'meals', names: ['伙食收入'], kind: 'item' },
            { key: 'grants', names: ['补助收入'], kind: 'item' },
            { key: 'others', names: ['其他伙食收入'], kind: 'item' },
            { key: 'year', names: ['本年收入合计'], kind: 'total' },
            { key: 'opening', names: ['年初结余'], kind: 'line' },
            { key: 'adjusted', names: ['以前年度调整'], kind: 'line' },
            { key: 'carried', names: ['结转合计'], kind: 'total' },
            { key: 'total', names: ['收入总计'], kind: 'total' },
          ],
          sums: [
            { rule: sum('JS-9980', '本年收入合计 = 各项收入'), target: 'year', plus: ['items'] },
            { rule: sum('JS-9981', '结转合计 = 年初结余 + 以前年度调整'), target: 'carried', plus: ['opening', 'adjusted'] },
            { rule: sum('JS-9982', '收入总计 = 本年收入合计 + 结转合计'), target: 'total', plus: ['year', 'carried'] },
          ],
        }),
        lane('expenditure', '支出', {
          kind: 'listed',
          lines: [
            { key: 'food', names: ['食材支出'], kind: 'item' },
            { key: 'wages', names: ['人工支出'], kind: 'item' },
            { key: 'energy', names: ['水电燃料支出'], kind: 'item' },
            { key: 'year', names: ['本年支出合计'], kind: 'total' },
            { key: 'closing', names: ['年末结余'], kind: 'line' },
            { key: 'handed', names: ['上缴结余'], kind: 'line' },
            { key: 'carried', names: ['结转下年合计'], kind: 'total' },
            { key: 'total', names: ['支出总计'], kind: 'total' },
          ],
          sums: [
            { rule: sum('JS-9983', '本年支出合计 = 各项支出'), target: 'year', plus: ['items'] },
            { rule: sum('JS-9984', '结转下年合计 = 年末结余 + 上缴结余'), target: 'carried', plus: ['closing', 'handed'] },
            { rule: sum('JS-9985', '支出总计 = 本年支出合计 + 结转下年合计'), target: 'total', plus: ['year', 'carried'] },
          ],
        }),
      ],
      ties: [{ rule: sum('JS-9986', '收入总计 = 支出总计'), target: 'income.total', sums: [['expenditure.total']] }],
    },
  ],
  variants: [],
  source: SOURCE,
};

const BONDS_TITLE = '专项债务资金收支情况表';
const bonds = rulesOfForm(BONDS_TITLE, SOURCE);

/** Lines with 其中 below one of them, columns below a caption with 其中 among them, brackets and quotation marks as documents print them. */
const BONDS: FormDeclaration = {
  key: 'BONDS',
  title: BONDS_TITLE,
  titles: [BONDS_TITLE],
  isExtra: true,
  bodies: [
    oneLane({
      rows: {
        kind: 'listed',
        lines: [
          { key: 'opening', names: ['年初余额（“专户”）'], kind: 'line' },
          { key: 'borrowed', names: ['债券收入'], kind: 'item' },
          { key: 'roads', names: ['用于交通'], kind: 'part', of: 'borrowed' },
          { key: 'lent', names: ['转贷收入'], kind: 'item' },
          { key: 'year', names: ['本年收入合计'], kind: 'total' },
          { key: 'grand', names: ['总计'], kind: 'total' },
        ],
        sums: [
          { rule: bonds('JS-9960', '本年收入合计 = 各项'), target: 'year', plus: ['items'] },
          { rule: bonds('JS-9961', '总计 = 年初 + 本年'), target: 'grand', plus: ['opening', 'year'] },
        ],
        ofWhich: bonds('JS-9962', '其中 ≤ 所属行'),
      },
      columns: [
        { key: 'last', captions: ['上年决算数'] },
        { key: 'total', captions: ['本年决算数>合计'] },
        { key: 'general', captions: ['本年决算数>一般债券（含转贷）'] },
        { key: 'special', captions: ['本年决算数>专项债券'] },
        { key: 'renewed', captions: ['本年决算数>其中：再融资'], optional: true },
      ],
      across: [{ rule: bonds('JS-9963', '合计 = 一般 + 专项'), target: 'total', plus: ['general', 'special'] }],
      within: [{ rule: bonds('JS-9964', '再融资 ≤ 专项债券'), part: 'renewed', whole: 'special' }],
    }),
  ],
  variants: [],
  source: SOURCE,
};

describe.each([ASSETS, CODES_BY_UNITS, CANTEEN, CHANGED, foldedForm(BONDS)])('$title', (form) => {
  lintForm(form, [...FORMS, form]);
});
