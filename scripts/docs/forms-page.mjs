import { evaluationSections, evaluationTitles } from './evaluation-sections.mjs';
import { anchor, plain, table } from './markdown.mjs';

/** The first caption of a column, its levels spelled out: 本年支出＞小计. */
function caption(column) {
  return (column.captions[0] ?? column.key).split('>').join(' ＞ ');
}

function otherCaptions(column) {
  return column.captions
    .slice(1)
    .map((one) => one.split('>').join(' ＞ '))
    .join('、');
}

function columnTable(columns) {
  return table(
    ['列', '也写作', '可以没有'],
    columns.map((column) => [caption(column), otherCaptions(column), column.optional ? '是' : '']),
  );
}

function nameTable(heading, named) {
  return table(
    [heading, '也写作'],
    named.map(({ names }) => [names[0], names.slice(1).join('、')]),
  );
}

/** What a lane looks like, by its axis of rows. */
const AXES = {
  listed: ({ caption: title, rows: { lines }, columns }) => {
    const kinds = { item: '计入合计', line: '单列', total: '合计' };
    const kindOf = ({ kind, of }) => kinds[kind] ?? `“${lines.find(({ key }) => key === of)?.names[0]}”之中`;
    const rows = lines.map((line) => [line.names[0], kindOf(line), line.classCode ?? '', line.names.slice(1).join('、')]);
    const side = title === '' ? '' : `“${plain(title)}”一侧的`;
    return [`${side}金额列：`, columnTable(columns), `${side}行：`, table(['行', '性质', '类', '也写作'], rows)];
  },
  coded: ({ rows: { classification, runs }, columns }) => {
    if (runs) return ['支出经济分类科目编码（3、5 位）分几栏并排。', totalTable(runs.totals)];
    return [
      classification === 'economic'
        ? '逐行列支出经济分类科目编码（3、5 位）。'
        : '逐行列支出功能分类科目编码（3、5、7 位；编码一列，或分类、款、项三列）。',
      columnTable(columns),
    ];
  },
  items: ({ rows: { label, texts }, columns }) => [
    '一行一项（项目、单位等），合计在其上或其下。文字列：',
    columnTable([label, ...texts]),
    '金额列：',
    columnTable(columns),
  ],
  single: ({ rows: { blocks }, columns }) => [
    '一行数，列成树形；预算数与决算数各一组，可前后分块，也可逐项成对。',
    nameTable('组', blocks),
    nameTable(
      '项目',
      columns.map(({ captions }) => ({ names: captions.filter((one) => !one.includes('>')) })),
    ),
  ],
};

function totalTable(totals) {
  const parts = (of) => of.map((part) => totals.find(({ key }) => key === part)?.names[0] ?? part).join('、');
  return table(
    ['合计行', '包括', '也写作'],
    totals.map(({ names, of, key }) => [names[0] ?? key, parts(of), names.slice(1).join('、')]),
  );
}

/** Every rule that a body declares, at whatever depth; one that it declares twice comes twice. */
function bodyRules(body) {
  const found = [];
  const visit = (value) => {
    if (value === null || typeof value !== 'object') return;
    if (typeof value.code === 'string' && typeof value.statement === 'string') found.push(value);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(body);
  return found;
}

function bodySection({ lanes }, number, count) {
  const described = lanes.flatMap((lane) => {
    const describe = AXES[lane.rows.kind];
    if (!describe) throw new Error(`表样文档还不认识“${lane.rows.kind}”这种行，请在 scripts/docs/forms-page.mjs 里补上`);
    return describe(lane);
  });
  const isListed = lanes.some(({ rows }) => rows.kind === 'listed');
  return [`### 版式${count > 1 ? ` ${number}` : ''}`, ...(isListed ? ['固定行，左右分栏。'] : []), ...described];
}

function formSection(form) {
  const { title, titles, bodies, operation = [], variants, source } = form;
  const rules = [...bodies.flatMap(bodyRules), ...operation.map(({ rule }) => rule)].sort((a, b) => (a.code < b.code ? -1 : 1));
  const others = titles.filter((one) => one !== title);
  const unique = [...new Map(rules.map((rule) => [rule.code, rule])).values()];
  return [
    `## ${plain(title)}`,
    ...(others.length > 0 ? [`标题也写作：${others.map(plain).join('、')}。`] : []),
    `依据：${plain(source)}。`,
    ...(form.knownByContent ? ['没有标题时，也能凭表头和行名认出。'] : []),
    ...(form.emptyNeedsNote ? ['没有数据时，须附空表说明。'] : []),
    ...bodies.flatMap((body, at) => bodySection(body, at + 1, bodies.length)),
    ...(variants.length > 0
      ? [
          '### 见过的样式',
          table(
            ['代号', '特点', '见于'],
            variants.map(({ id, description, seen }) => [id, description, seen]),
          ),
        ]
      : []),
    ...(unique.length > 0
      ? [
          '### 表内勾稽',
          table(
            ['编码', '名称', '规则'],
            unique.map(({ code, title: name, statement }) => [code, name, statement]),
          ),
        ]
      : []),
  ];
}

/** A code is permanent and stands for one rule, whichever forms and bodies declare it. */
function refuseCodesUsedTwice(forms) {
  const known = new Map();
  for (const rule of forms.flatMap(({ bodies }) => bodies.flatMap(bodyRules))) {
    const other = known.get(rule.code);
    if (other && other.statement !== rule.statement) throw new Error(`规则编码 ${rule.code} 用了两次：“${other.title}”与“${rule.title}”`);
    known.set(rule.code, rule);
  }
}

/** 通用表: what is checked in a table that no declaration knows. */
function genericSection({ title, variants, source }, rules) {
  return [
    `## ${plain(title)}`,
    `${plain(source)}。`,
    table(
      ['代号', '特点', '见于'],
      variants.map(({ id, description, seen }) => [id, description, seen]),
    ),
    table(
      ['编码', '名称', '规则'],
      rules.map(({ code, title: name, statement }) => [code, name, statement]),
    ),
  ];
}

/** Places whose set differs from the usual one, with the variants that it takes. */
function placesSection(places, forms) {
  const titleOf = (key) => forms.find((form) => form.key === key)?.title ?? key;
  const rows = places.map(({ id, variants, keepsOldOrder, seen }) => {
    const differing = Object.entries(variants).map(([key, variant]) => `${titleOf(key)} ${variant}`);
    return [id, [...differing, ...(keepsOldOrder ? ['“三公”经费仍排第七'] : [])].join('；'), seen];
  });
  return ['## 地方套表', '插入整套空白表样时可给的地方，以及与通常不同之处。', table(['地方', '不同之处', '见于'], rows)];
}

function contents(titles) {
  return titles.map((title) => `- [${plain(title)}](#${anchor(title)})`).join('\n');
}

/**
 * docs/forms.md: every form as the declarations describe it.
 * @param declared forms 标准表, generic 通用表 with its rules, places 地方套表, evaluations 绩效自评 (offers, profiles, rules)
 */
export function formsPage({ forms, generic, places, evaluations }) {
  refuseCodesUsedTwice(forms);
  const titles = evaluationTitles(evaluations);
  return (
    [
      '# 认识的表',
      '<!-- 由 scripts/docs/build.mjs 从代码里的表样声明生成，请勿手改。 -->',
      `共 ${forms.length} 张标准表，${titles.length} 种绩效自评的表。凭标题、表头和行名识别，与工作表的名称、位置和先后无关；全角、空格、换行、空列、隐藏、跨页重复表头都不影响。`,
      `除此以外，凡有科目编码列，或数字之上有合计、小计的表，按[“通用表”](#${anchor(generic.form.title)})校验上下级和合计；因为不知道表的含义，最多给出提醒。`,
      '决算表：',
      contents(forms.map(({ title }) => title)),
      '绩效自评：',
      contents([...titles, '评分办法', '自评表共同的规则']),
      ...forms.flatMap(formSection),
      ...placesSection(places, forms),
      ...genericSection(generic.form, generic.rules),
      ...evaluationSections(evaluations),
    ].join('\n\n') + '\n'
  );
}
