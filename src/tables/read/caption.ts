import { readChineseNumber } from '../../amount/chinese-number';
import { remembering } from '../../amount/remembering';

/** A caption without the unit, formula or 栏次 that some forms print behind it, and without a numbering before it. */
export const cleanCaption = remembering((caption) =>
  caption
    .replace(/\((?:万元|元|千元|亿元|单位:.*|金额单位:.*|[A-Z\d=+\-*/]+)\):?$/, '')
    .replace(/^(?:\d{1,2}[.、]|[一二三四五六七八九十]+、)/, '')
    .replace(/(?<![:*])[:*]+$/, ''),
);

/** Codes of subjects; those of units (单位编码) number who prints the row. */
const CODE_CAPTION = /^(?!.*(?:单位|部门|机构|区划)).*(?:编码|代码)(?:\([类款项、]+\))?$/;
const NAME_CAPTION = /(?:^|科目|项目|分类)名称$|^科目$/;

export const isCodeCaption = remembering((text) => text.length <= 20 && CODE_CAPTION.test(cleanCaption(text)));

export function isLevelCaption(text: string): boolean {
  return text === '类' || text === '款' || text === '项';
}

export const isNameCaption = remembering((text) => text.length <= 12 && NAME_CAPTION.test(cleanCaption(text)));

/** 1, (1), 第1栏, 一, 1=2+3: the number of a column, with what it adds up where the form says so. */
const COLUMN_NUMBER = /^\(?第?(?:(\d{1,2})|([一二三四五六七八九]?十?[一二三四五六七八九]?))栏?\)?(?:=[\d+\-−()]*)?$/;
const MOST_OF_COLUMN_NUMBER = 40;

/** The 栏次 that a text is; null for anything else. */
export function columnNumberOf(text: string): number | null {
  const match = text.length > MOST_OF_COLUMN_NUMBER ? null : COLUMN_NUMBER.exec(text);
  if (match?.[1]) return Number(match[1]);
  return match?.[2] ? Number(readChineseNumber(match[2]) ?? 0) : null;
}

/** A caption without the points that it names, and without its colon: 得分（10分）. */
export function withoutPoints(caption: string): string {
  return caption
    .replace(/\(\d{1,3}(?:\.\d{1,2})?分?\)/g, '')
    .replace(/\d{1,3}(?:\.\d{1,2})?分$/, '')
    .replace(/:$/, '');
}
