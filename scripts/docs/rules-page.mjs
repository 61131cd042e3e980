import { anchor, plain, table } from './markdown.mjs';

const SEVERITY = { error: '错误', warning: '提醒', info: '提示' };

/** Rules by the form that they belong to, forms in the order in which they first come. */
function byForm(rules) {
  const forms = new Map();
  for (const rule of rules) forms.set(rule.form, [...(forms.get(rule.form) ?? []), rule]);
  return forms;
}

/**
 * docs/rules.md: every rule with its code, its words and its source.
 * @throws Error where two rules have one code: codes are permanent, scripts and reports refer to them
 */
export function rulesPage(rules) {
  const codes = new Map();
  for (const rule of rules) {
    const other = codes.get(rule.code);
    if (other && other.statement !== rule.statement) throw new Error(`规则编码 ${rule.code} 用了两次：“${other.title}”与“${rule.title}”`);
    codes.set(rule.code, rule);
  }
  const forms = byForm([...codes.values()]);
  const sections = [...forms].map(([form, own]) => {
    const rows = [...own]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, title, severity, statement, source }) => [code, title, SEVERITY[severity], statement, source]);
    return `## ${plain(form)}\n\n${table(['编码', '名称', '级别', '规则', '依据'], rows)}`;
  });
  const contents = [...forms].map(([form, own]) => `- [${plain(form)}](#${anchor(form)})（${own.length} 条）`);
  return [
    '# 校验规则',
    '<!-- 由 scripts/docs/build.mjs 从代码中的规则声明生成，请勿手改。 -->',
    `共 ${codes.size} 条。编码永久不变，也不会另作他用。命令行 \`juesuan rules\` 列出的是同一份清单。`,
    '级别：**错误**须改正；**提醒**请核实；**提示**供参考。凡四舍五入能够解释的差额一律作为尾差提示，不算错误。',
    contents.join('\n'),
    ...sections,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
