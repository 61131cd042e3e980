import type { FormDeclaration } from './form';
import type { ColumnSpec } from '../tables/column-axis';
import { rule } from './form';
import { copy, part, type BetweenRelation } from './relation';
import type { CodedRowsPrint } from '../tables/print/print';
import type { Rule } from '../identities/identity';
import { oneLane } from '../tables/table';
import { normalise } from '../amount/text';
import { ECONOMIC_CODES } from './economic-codes';
import { CODED_PRINT, functionalRows } from './functional-rows';

/** The economic classes (经济分类 类) across the columns of 财决05表 and 08表, with the names that years have given them. */
const CLASSES = [
  { code: '301', names: ['工资福利支出'] },
  { code: '302', names: ['商品和服务支出'] },
  { code: '303', names: ['对个人和家庭的补助', '对个人和家庭的补助支出'] },
  { code: '307', names: ['债务利息及费用支出', '债务利息支出'] },
  { code: '309', names: ['资本性支出(基本建设)', '基本建设支出'] },
  { code: '310', names: ['资本性支出', '其他资本性支出'] },
  { code: '311', names: ['对企业补助(基本建设)'] },
  { code: '312', names: ['对企业补助', '对企事业单位的补贴'] },
  { code: '313', names: ['对社会保障基金补助'] },
  { code: '399', names: ['其他支出'] },
] as const;

type ClassCode = (typeof CLASSES)[number]['code'];

/** What sets one table of functional codes × economic classes apart from another. */
interface Detail {
  readonly key: string;
  readonly title: string;
  readonly titles: readonly string[];
  /** First of eight rule codes, the others follow it. */
  readonly firstRule: number;
  /** Classes that its expenditure can be of; the others are printed by few. */
  readonly usual: readonly ClassCode[];
  readonly source: string;
  readonly relations: readonly BetweenRelation[];
  /** Whether its columns are known below the classes too, by the codes of their 款: where another form repeats these. */
  readonly hasSections?: boolean;
  /** Its title is another form's too: blank, nothing would tell it from that one, so it has no template. */
  readonly sharesTitle?: boolean;
}

const all: readonly ClassCode[] = CLASSES.map(({ code }) => code);

/** Classes by kind of expenditure. */
export const USUAL = {
  all,
  basic: ['301', '302', '303', '310'],
  project: ['302', '310', '312', '399'],
} as const satisfies Record<string, readonly ClassCode[]>;

/** The columns of the 款 below their classes; years have called some by other names. */
function sectionColumns(): ColumnSpec[] {
  const sections = ECONOMIC_CODES.filter(({ code }) => code.length > 3);
  const columns = [...new Set(sections.map(({ code }) => code))].map((code) => {
    const above = CLASSES.find((one) => code.startsWith(one.code))?.names ?? [];
    // 其他支出 below 其他支出 is not to be told from its class.
    const own = sections.flatMap((one) => (one.code === code && !above.some((name) => name === one.name) ? [normalise(one.name)] : []));
    return { key: code, captions: above.flatMap((name) => own.map((section) => `${name}>${section}`)), optional: true };
  });
  return columns.filter(({ captions }) => captions.length > 0);
}

function columnsOf(usual: readonly ClassCode[]): readonly ColumnSpec[] {
  return [
    { key: 'total', captions: ['合计', '本年支出合计', '支出合计', '总计'] },
    ...CLASSES.map(({ code, names }) => ({
      key: code,
      captions: names.flatMap((name) => [`${name}>小计`, `${name}>合计`, name]),
      optional: !usual.includes(code),
    })),
  ];
}

/** A form of functional codes down the rows and a tree of economic classes across the columns (支出决算明细表). */
export function economicDetail({
  key,
  title,
  titles,
  firstRule,
  usual,
  source,
  relations,
  hasSections,
  sharesTitle,
}: Detail): FormDeclaration {
  const own = (at: number, name: string, statement: string): Rule => rule(`JS-${firstRule + at}`, title, name, statement, source);
  return {
    key,
    title,
    titles: [title, ...titles],
    isExtra: true,
    leastFound: LEAST_FOUND,
    subject: '支出',
    bodies: [
      oneLane({
        rows: functionalRows(title, source, [`JS-${firstRule}`, `JS-${firstRule + 1}`, `JS-${firstRule + 2}`]),
        columns: [...columnsOf(usual), ...(hasSections ? sectionColumns() : [])],
        across: [
          {
            rule: own(3, '合计 = Σ经济分类', '合计 = 各经济分类小计之和（每一行）'),
            target: 'total',
            plus: all,
          },
        ],
        groups: own(4, '小计 = 所属各栏', '每一经济分类的小计 = 其下各款之和（每一行）'),
        openSum: 'total',
      }),
    ],
    relations,
    variants: [{ id: 'classes', description: '功能分类逐行，经济分类逐栏', seen: '财决报表', ...(sharesTitle ? {} : { print: PRINT }) }],
    source,
  };
}

/** Fewer classes than this make a table of the same name another one. */
const LEAST_FOUND = 0.5;

const PRINT: CodedRowsPrint = {
  ...CODED_PRINT,
  codes: 'one',
  codeCaption: '科目编码',
  nameWidth: 30,
  columns: [
    { key: 'total', caption: '合计', width: 14 },
    ...CLASSES.map(({ code, names }) => ({ key: code, caption: names[0], width: 13 })),
  ],
  rows: 20,
  notes: [],
};

/** In the total and in every class, one table is the sum of others. */
export function sameInEveryClass(own: Rule, whole: string, ...parts: readonly string[]): BetweenRelation[] {
  return ['total', ...all].map((column) => {
    const [first, ...others] = parts.map((form, at) => ({ ...part(form, `total.${column}`), mayBeAbsent: at > 0 || column !== 'total' }));
    return copy(own, part(whole, `total.${column}`), ...(first ? [first, ...others] : others));
  });
}
