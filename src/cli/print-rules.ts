import type { Rule } from '../identities/identity';
import { SIGN, type Paint } from './paint';
import { displayWidth, fold, padEnd } from './width';

const SEVERITY_NAME = { error: '错误', warning: '提醒', info: '提示' } as const;

/** The catalogue of rules for reading, form by form. */
export function printRules(rules: readonly Rule[], columns: number, paint: Paint): string {
  const codeWidth = Math.max(0, ...rules.map(({ code }) => code.length));
  const titleWidth = Math.max(0, ...rules.map(({ title }) => displayWidth(title)));
  const indent = ' '.repeat(codeWidth + 6);
  const lines: string[] = [];
  for (const form of new Set(rules.map((rule) => rule.form))) {
    lines.push(paint.strong(form));
    for (const { code, title, statement, source, severity } of rules.filter((rule) => rule.form === form)) {
      const colour = paint.severity[severity];
      lines.push(
        `  ${colour(SIGN[severity])} ${padEnd(code, codeWidth)}  ${padEnd(title, titleWidth)}  ${colour(SEVERITY_NAME[severity])}`,
      );
      for (const text of [statement, `依据：${source}`]) {
        lines.push(...fold(text, Math.max(40, columns - indent.length)).map((line) => indent + paint.quiet(line)));
      }
    }
    lines.push('');
  }
  return `${lines.join('\n')}共 ${rules.length} 条规则\n`;
}
