import type { LineSpec } from '../tables/row-axis';
import type { LaneSpec, TieSpec } from '../tables/table';
import type { DeclareRule } from './form';
import type { ColumnSpec } from '../tables/column-axis';

const item = (key: string, ...names: string[]): LineSpec => ({ key, names, kind: 'item' });
const line = (key: string, ...names: string[]): LineSpec => ({ key, names, kind: 'line' });
const total = (key: string, ...names: string[]): LineSpec => ({ key, names, kind: 'total' });

/**
 * The same expenditure once more by its nature (支出性质) and by economic class (经济分类), as 财决01表 and the 公开01表 of some places
 * (江苏) print it: in lanes of their own, or in one lane one below the other.
 */
export function otherExpenditureLanes(own: DeclareRule, columns: readonly ColumnSpec[]): readonly LaneSpec[] {
  return [
    {
      key: 'nature',
      caption: '支出性质',
      optional: true,
      rows: {
        kind: 'listed',
        lines: [
          item('basic', '基本支出', '基本支出合计'),
          line('staff', '人员经费', '人员经费支出'),
          line('running', '公用经费', '日常公用经费', '日常公用支出', '公用经费支出'),
          item('project', '项目支出', '项目支出合计'),
          line('construction', '基本建设类项目'),
          line('administrative', '行政事业类项目'),
          item('upward', '上缴上级支出'),
          item('business', '经营支出', '事业单位经营支出'),
          item('affiliated', '对附属单位补助支出', '对附属单位补助'),
          total('year', '本年支出合计', '支出合计'),
        ],
        sums: [
          {
            rule: own('JS-0107', '基本支出 = 人员经费 + 公用经费', '支出性质一栏：基本支出 = 人员经费 + 公用经费（两行都列出时）'),
            target: 'basic',
            plus: ['staff', 'running'],
            needsAll: true,
            breakdown: true,
          },
          {
            rule: own(
              'JS-0111',
              '项目支出 = 基本建设类 + 行政事业类',
              '支出性质一栏：项目支出 = 基本建设类项目 + 行政事业类项目（两行都列出时）',
            ),
            target: 'project',
            plus: ['construction', 'administrative'],
            needsAll: true,
            breakdown: true,
          },
        ],
      },
      columns,
    },
    {
      key: 'economic',
      caption: '经济分类',
      optional: true,
      rows: {
        kind: 'listed',
        lines: [
          total('total', '经济分类支出合计', '支出经济分类合计', '基本支出和项目支出合计', '本年支出合计', '支出合计'),
          item('wages', '工资福利支出'),
          item('goods', '商品和服务支出'),
          item('people', '对个人和家庭的补助', '对个人和家庭的补助支出', '对个人和家庭补助支出'),
          item('interest', '债务利息及费用支出', '债务利息支出'),
          item('buildingCapital', '资本性支出(基本建设)', '基本建设支出'),
          item('capital', '资本性支出', '其他资本性支出'),
          item('buildingSubsidies', '对企业补助(基本建设)'),
          item('subsidies', '对企业补助', '对企事业单位的补贴'),
          item('insurance', '对社会保障基金补助'),
          item('other', '其他支出'),
        ],
        sums: [
          {
            rule: own('JS-0108', '经济分类合计 = Σ各类', '经济分类一栏：支出合计 = 工资福利支出 + 商品和服务支出 + … + 其他支出'),
            target: 'total',
            plus: ['items'],
            breakdown: true,
          },
        ],
      },
      columns,
    },
  ];
}

/** What the lanes of expenditure have to do with each other. */
export function sumsOfOtherLanes(own: DeclareRule): readonly TieSpec[] {
  return [
    {
      rule: own(
        'JS-0106',
        '本年支出合计 = Σ支出性质',
        '本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出（支出性质一栏）',
      ),
      target: 'expenditure.year',
      lane: 'nature',
      sums: [['nature.basic', 'nature.project', 'nature.upward', 'nature.business', 'nature.affiliated']],
    },
    {
      rule: own('JS-0110', '各栏支出合计相等', '支出性质一栏的本年支出合计 = 功能分类一栏的本年支出合计'),
      target: 'nature.year',
      lane: 'nature',
      sums: [['expenditure.year']],
    },
    {
      rule: own(
        'JS-0109',
        '经济分类支出合计与支出总额相符',
        '经济分类支出合计 = 基本支出 + 项目支出 + 经营支出；包括上缴上级支出和对附属单位补助支出的，= 本年支出合计',
        'warning',
      ),
      target: 'economic.total',
      lane: 'economic',
      sums: [['nature.basic', 'nature.project', 'nature.business'], ['expenditure.year'], ['nature.basic', 'nature.project']],
    },
  ];
}
