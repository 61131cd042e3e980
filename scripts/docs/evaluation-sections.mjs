import { anchor, plain, table } from './markdown.mjs';

const PERCENT_PLACES = 2;

/** An exact decimal in plain notation: 10, 0.8, with its point moved to the right by some places. */
function number({ units, scale }, moved = 0) {
  const places = Math.max(0, scale - moved);
  const digits = String(units * 10n ** BigInt(Math.max(0, moved - scale))).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}

function rounding({ places, mode, keepsShortfall }) {
  if (places === null) return '不取整';
  const way = mode === 'round' ? '四舍五入' : '去尾';
  return `${places} 位小数，${way}${keepsShortfall ? '，不足的不进成整' : ''}`;
}

function pointsText({ execution, groups }) {
  const parts = groups.map(({ label, points }) => `${label} ${number(points)}`);
  return [...(execution === null ? [] : [`执行率 ${number(execution)}`]), ...parts].join('、');
}

function bandText({ label, from, to }) {
  return `${label} ${number(to, PERCENT_PLACES)}–${number(from, PERCENT_PLACES)}%`;
}

/** What a way of scoring adds to the rest: limits, reasons that it asks for, what is taken off. */
function peculiarities(profile) {
  const { cap, reasonBelowRate, explanationBelowTotal, overCompletion, rescalesInapplicable } = profile;
  return [
    cap === null ? '' : `${cap.reason}的，总分不超过 ${number(cap.total)}`,
    reasonBelowRate === null ? '' : `执行率不到 ${number(reasonBelowRate, PERCENT_PLACES)}% 须说明原因`,
    explanationBelowTotal === null ? '' : `总分不到 ${number(explanationBelowTotal)} 须说明`,
    overCompletion === null
      ? ''
      : `完成值达到指标值 ${number(overCompletion.from)} 倍的，扣 ${number(overCompletion.deduction, PERCENT_PLACES)}% 的分`,
    rescalesInapplicable ? '不适用的指标不计，其余折算为 100 分' : '',
  ]
    .filter((part) => part !== '')
    .join('；');
}

function profileRow(profile) {
  const { id, name, points, rate, score, bands, grades, isScored } = profile;
  if (!isScored) return [id, name, '不计分', rounding(rate), '', '', '', peculiarities(profile)];
  return [
    ...[id, name, pointsText(points), rounding(rate), rounding(score), bands.map(bandText).join('；')],
    ...[grades.map((grade) => `${grade.name} ${number(grade.from)}`).join('、'), peculiarities(profile)],
  ];
}

function documentsOf({ id, sources }) {
  return [id, [...new Set(sources.map(({ document }) => document))].join('；')];
}

function ruleTable(rules) {
  const rows = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, title, statement }) => [code, title, statement]);
  return table(['编码', '名称', '规则'], rows);
}

function formSection(title, offers, rules) {
  const own = rules.filter(({ form }) => form === title);
  return [
    `## ${plain(title)}`,
    '### 空白表样',
    table(
      ['代号', '特点', '见于'],
      offers.filter(({ form }) => form === title).map(({ id, description, seen }) => [id, description, seen]),
    ),
    ...(own.length > 0 ? ['### 只属于这张表的规则', ruleTable(own)] : []),
  ];
}

/** The titles of the self-evaluation forms (绩效自评), each once. */
export function evaluationTitles({ offers }) {
  return [...new Set(offers.map(({ form }) => form))];
}

/** The self-evaluation forms with their templates, ways of scoring and rules, as the declarations describe them. */
export function evaluationSections(evaluations) {
  const { offers, profiles, rules } = evaluations;
  const titles = evaluationTitles(evaluations);
  const common = rules.filter(({ form }) => !titles.includes(form));
  return [
    '## 绩效自评',
    `凭一、二、三级指标，指标值、完成值、得分等栏名识别，各列先后、有无均可不同；列的写法随各地。评分办法见[下](#${anchor('评分办法')})。`,
    ...titles.flatMap((title) => formSection(title, offers, rules)),
    '## 评分办法',
    '不指定时，用表格自身所示的办法。依据和原文见各办法所引文件。',
    table(['代号', '名称', '分值', '执行率', '得分', '定性指标的档次', '等级（总分不低于）', '特别规定'], profiles.map(profileRow)),
    table(['代号', '依据'], profiles.map(documentsOf)),
    '## 自评表共同的规则',
    ruleTable(common),
  ];
}
