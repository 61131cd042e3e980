import { normalise } from '../amount/text';

/** What a figure speaks about. */
export interface Subject {
  /** The words, folded; '' where the sentence leaves them out. */
  readonly words: string;
  /** 类, 款 and 项 where the words name a functional code by its path; '' for a level that is not named. */
  readonly path: CodePath | null;
  /** The year that the words name. */
  readonly year: number | null;
  /** The functional or economic code that is printed with the name: 2010301行政运行; '' where there is none. */
  readonly code: string;
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
/** 1. · （1） · （一） · 一、 · 一是 · 第一， · ① */
const ORDINAL = new RegExp(
  '^(?:\\d{1,2}(?:[.、](?:(?!\\d)|(?=\\d{3,7}[\\u4e00-\\u9fff]))|[)])|[(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)]、?' +
    '|[一二三四五六七八九十]{1,3}(?:[、.]|是)|第[一二三四五六七八九十]{1,2}(?:[,、]|项是?|类是?)?|[⑴-⒇①-⑳])',
);
const CODE_BEFORE = /^[(]?(\d{7}|\d{5}|\d{3})[)]?(?=[\u4e00-\u9fff])(?!年|月|日|个|元|万|人|项|批)/;
const CODE_BEHIND = /[(](\d{7}|\d{5}|\d{3})[)]/;
/** A name may hold a bracket of its own: 政府办公厅(室)及相关机构事务(款). */
const LEVEL_CHARACTER = '(?:[^，。；;:：()\\d]|[(](?![类款项][)])[^()，。；\\d]{1,6}[)])';
const LEVEL = new RegExp(`((?:(?!、)${LEVEL_CHARACTER}){2,40}|${LEVEL_CHARACTER}{2,40})[(]([类款项])[)]`, 'g');

/** The path that the last codes named in a text make up, or null where it names none. */
export function codePathIn(text: string): CodePath | null {
  const path = { class: '', section: '', item: '' };
  let isFound = false;
  for (const [, name = '', level] of text.replace(/"/g, '').matchAll(LEVEL)) {
    isFound = true;
    const words = name
      .replace(/^、/, '')
      .replace(ORDINAL, '')
      .replace(/^支出(?=.)/, '')
      .replace(/^年度?/, '');
    if (level === '类') Object.assign(path, { class: words, section: '', item: '' });
    else if (level === '款') Object.assign(path, { section: words, item: '' });
    else path.item = words;
  }
  return isFound ? path : null;
}

/** The subject of a sentence that leaves it out. */
export const NO_SUBJECT: Subject = { words: '', path: null, year: null, code: '', owner: '' };

export function isNamed(subject: Subject): boolean {
  return subject.words !== '' || subject.path !== null || subject.code !== '';
}

/** Takes the words before a figure apart, its verb and stage (决算数为) already gone. */
export function subjectOf(words: string): Subject {
  let year: number | null = null;
  let owner = '';
  let text = words.replace(ORDINAL, '');
  const last = [...text.matchAll(YEAR)].pop();
  if (last) {
    year = Number(last[1]);
    const following = text.slice(last.index + last[0].length);
    // 2022年末结转和结余 is 年末结转和结余 of 2022.
    const behind = /^[末初](?=[\u4e00-\u9fff]{2})/.test(following) ? `年${following}` : following;
    const isBehind = !/^(?:[度的末初,，]|\d|月|日|决算)*$/.test(behind);
    if (isBehind) owner = text.slice(0, last.index).replace(LEADING, '');
    text = isBehind ? behind : text.slice(0, last.index);
  }
  text = text.replace(LEADING, '').replace(ORDINAL, '').replace(LEADING, '');
  const code = (CODE_BEFORE.exec(text) ?? CODE_BEHIND.exec(text))?.[1] ?? '';
  if (code !== '') text = text.replace(CODE_BEFORE, '').replace(CODE_BEHIND, '');
  return { words: text, path: codePathIn(words), year, code, owner };
}

/** What a clause without a figure speaks about: the name that it begins with, up to what it says of it. */
const NAMED =
  /^(.{0,40}?(?:支出|收入|经费|费|总计|合计|结余|结转|拨款|采购|收支|资金|总体|资产|采购额|[)]))(?:支出)?(?:决算)?(?:数|额|情况)?(?:$|[与较比同和均在无未]|主要|没有|保持|全部|完成|实际)/;
/** Names that leave open whose they are. */
const OPEN = /^(?!收入支出)(?:支出|收入|经费|费|资金|总体|决算|支出决算|预算|本年|全年|具体|实际)*$/;
const REASON = /主要原因|原因|由于|因为|主要系|主要是|系|主要用于|用于/;

/** The subject that a sentence named before the clause of its figure, and whether a reason stands between them. */
export interface Mention {
  readonly subject: Subject | null;
  readonly isLoose: boolean;
}

/**
 * What the words between two figures, the clause of the second left out, say that the second is about.
 * Other things are named in reasons: what follows one in its sentence may be about these.
 */
export function mentionIn(words: string): Mention {
  const sentences = words.split(/[。！？]/);
  let isLoose = false;
  for (let at = sentences.length - 1; at >= 0; at--) {
    const sentence = sentences[at] as string;
    const reason = REASON.exec(sentence);
    if (reason && at === sentences.length - 1 && !reason[0].endsWith('用于')) isLoose = true;
    const clauses = sentence.slice(0, reason?.index).split(/[，,；;：:]/);
    for (const clause of clauses.reverse()) {
      const named = NAMED.exec(subjectOf(clause).words)?.[1];
      if (named !== undefined && !OPEN.test(named))
        return { subject: subjectOf(clause.slice(0, clause.indexOf(named) + named.length)), isLoose };
    }
  }
  return { subject: null, isLoose };
}

/**
 * A label as labels are compared: 本年 in front, 合计 and 总额 behind, quotation marks and marks of level gone.
 * 本年收入合计 and 收入合计 are one; 收入总计 is another.
 */
export function nameKey(label: string): string {
  return normalise(label)
    .replace(/[(][类款项][)]/g, '')
    .replace(/["、,.:]/g, '')
    .replace(/^本年度?/, '')
    .replace(/(?:合计|小计|总额|总数|共计)$/, '');
}

/** A name of a code without what prints of it differ in: brackets, points, 支出 behind it. */
export function plainName(name: string): string {
  return normalise(name)
    .replace(/["()、,.\s]/g, '')
    .replace(/[类款项]$/, '')
    .replace(/支出$/, '');
}
