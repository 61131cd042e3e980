import { remembering } from './remembering';

/** Full-width digits and signs, fancy minus signs and all kinds of blanks, brought to what a keyboard types. */
const MINUS = /[−‐‑‒–—―─━－﹣ー]/g;
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]|\p{Variation_Selector}/gu;
const BLANKS = /[\s\u3000]+/g;
const ALREADY_PLAIN = /^[\x21-\x26\x28-\x5a\x5e-\x7e\u4e00-\u9fff]*$/;

/**
 * Text as a machine compares it: full-width forms folded (１ → 1, （ → (, ％ → %), every blank and invisible character
 * removed, quotation marks unified. “收　　入” and “收 入” become “收入”.
 */
export function normalise(text: string): string {
  return ALREADY_PLAIN.test(text) ? text : rememberedFold(text);
}

const rememberedFold = remembering(fold);

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(BLANKS, '')
    .replace(/[“”„‟〝〞＂″「」『』﹃﹄]/g, '"')
    .replace(/[‘’‛＇′]/g, "'")
    .replace(/[﹙〔【［[]/g, '(')
    .replace(/[﹚〕】］\]]/g, ')')
    .replace(/[﹕︰]/g, ':')
    .replace(/[·•・‧∙]/g, '·');
}

/** Every dash that can stand for a minus sign, as the ASCII one. */
export function unifyMinus(text: string): string {
  return text.replace(MINUS, '-');
}

/** A caption with another number behind it: 总分：100分 and 95 make 总分：95分. */
export function withNumberBehind(text: string, number: string): string {
  const trimmed = text.trimEnd();
  const unit = trimmed.endsWith('分') ? '分' : '';
  let end = trimmed.length - unit.length;
  // Back from the end by hand: a pattern would try again from every blank of a long run.
  while (/[\d０-９.．\s]/.test(trimmed.charAt(end - 1))) end--;
  return trimmed.slice(0, end) + number + unit;
}
