import { normalise } from '../amount/text';

/** What a figure speaks about. */
export interface Subject {
  /** The words, folded; '' where the sentence leaves them out. */
  readonly words: string;
  /** 类, 款 and 项 where the words name a functional code by its path; '' for a level that is not named. */
  readonly path: CodePath | null;
  /** The year that the words name. */
  readonly year: number | null;
  /** Whose figure it is, where the words say so before the year: 市医保中心2021年…; '' else. */
  readonly owner: string;
}

/** A functional code by names: 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）. */
export interface CodePath {
  readonly class: string;
  readonly section: string;
  readonly item: string;
}

const YEAR = /(\d{4})年度?/g;
const LEADING =
  /^(?:其中|其(?!他)|另外|此外|主要包括|包括|分别为|即|共计|全年|当年|本部门|本单位|我部门|我单位|我局|年度|用于|主要用于|[)、.。:：，,的和及与])+/;
const ORDINAL = /^(?:\d{1,2}[.、](?!\d)|[(]\d{1,2}[)])/;
const LEVEL = /([^，。；;:：()、\d]{2,40}|[^，。；;:：()\d]{2,40})[(]([类款项])[)]/g;

/** The path that the last codes named in a text make up, or null where it names none. */
export function codePathIn(text: string): CodePath | null {
  const path = { class: '', section: '', item: '' };
  let isFound = false;
  for (const [, name = '', level] of text.replace(/"/g, '').matchAll(LEVEL)) {
    isFound = true;
    const words = name
      .replace(/^、/, '')
      .replace(/^支出(?=.)/, '')
      .replace(/^年度?/, '');
    if (level === '类') Object.assign(path, { class: words, section: '', item: '' });
    else if (level === '款') Object.assign(path, { section: words, item: '' });
    else path.item = words;
  }
  return isFound ? path : null;
}

/** The subject of a sentence that leaves it out. */
export const NO_SUBJECT: Subject = { words: '', path: null, year: null, owner: '' };

/** Takes the words before a figure apart, its verb and stage (决算数为) already gone. */
export function subjectOf(words: string): Subject {
  let year: number | null = null;
  let owner = '';
  let text = words.replace(ORDINAL, '');
  const last = [...text.matchAll(YEAR)].pop();
  if (last) {
    year = Number(last[1]);
    const behind = text.slice(last.index + last[0].length);
    const isBehind = !/^(?:[度的末初,，]|\d|月|日|决算)*$/.test(behind);
    if (isBehind) owner = text.slice(0, last.index).replace(LEADING, '');
    text = isBehind ? behind : text.slice(0, last.index);
  }
  text = text.replace(LEADING, '').replace(ORDINAL, '').replace(LEADING, '');
  return { words: text, path: codePathIn(words), year, owner };
}

/**
 * A label as labels are compared: 本年 in front, 合计 and 总额 behind, quotation marks and marks of level gone.
 * 本年收入合计 and 收入合计 are one; 收入总计 is another.
 */
export function nameKey(label: string): string {
  return normalise(label)
    .replace(/[(][类款项][)]/g, '')
    .replace(/["、,.:]/g, '')
    .replace(/^(?:本年度?|总(?=收入|支出))/, '')
    .replace(/(?:合计|小计|总额|总数|共计)$/, '');
}
