import type { Rule } from '../../identities/identity';
import type { Paragraph } from '../prose';
import { quoted, type Narrative } from '../report';
import type { TextFinding } from '../result';
import { BLANK, TEMPLATE_WORDS } from '../rules';

/** Something of a template that nobody filled in or chose from, and how it is told. */
interface Residue {
  readonly rule: Rule;
  readonly pattern: RegExp;
  readonly says: (words: string) => string;
  /** Whether it is one in a cell of a table as well: captions like 占比% are none. */
  readonly inCells: boolean;
  /** Whether it is one only where blanks stand for the number: 公务接待批次 is a word. */
  readonly isSpaced?: boolean;
}

const UP = '增加|增长|上升|提高|大于|高于|多于|超过';
const DOWN = '减少|下降|降低|小于|低于|少于';
/** What a figure stands behind. */
const LEADS =
  '增加|减少|增长|下降|[为是共计达约]|支出|收入|[经]?费|决算数?|预算数?|结余|结转|总额|金额|安排|采购|拨款|资金|批复|下达|余额|原值|净值';
/** An empty place for digits that was drawn with a sign. */
const DRAWN = '[/_＿…]{0,12}';

const RESIDUES: readonly Residue[] = [
  {
    rule: TEMPLATE_WORDS,
    pattern: new RegExp(`(?:${UP}|${DOWN})(?:[(/]或?(?:${UP}|${DOWN}|持平)[)]?)+`, 'g'),
    says: (words) => `留有模板的待选用语“${words}”，请按实际情况选一`,
    inCells: false,
  },
  {
    rule: BLANK,
    pattern: new RegExp(
      `(?:占(?:[^，。；占\\d%]{0,20}(?:比例|比重|的))?|增长|下降|提高|降低|完成[^，。；\\d%]{0,10}|比例为)${DRAWN}(?:%|个百分点)`,
      'g',
    ),
    says: (words) => `“${words}”缺了数`,
    inCells: false,
  },
  {
    rule: BLANK,
    pattern: new RegExp(`(?:[\\u4e00-\\u9fff)"]/|(?:${LEADS})${DRAWN})(?:亿元|万元|元|%)(?=[，。；、,;)]|$)`, 'g'),
    says: (words) => `“${words}”缺了数`,
    inCells: false,
  },
  {
    rule: BLANK,
    pattern:
      /(?<![A-Za-z\d])(?:[Xx×✕╳]{2,}|[Xx×](?=部门|单位|[省市县区局]|万元|元|%|个|批|人|辆|年|月|项|台))(?![A-Za-z\d])|○{2,}(?=部门|单位|[省市县区局年]|万元|元|%|个|批|人|辆)/g,
    says: (words) => `留有模板的占位“${words}”`,
    inCells: true,
  },
  {
    rule: BLANK,
    pattern: /[(][_＿]*[)](?:亿元|万元|元|%|个|辆|台|批次|人次)|某{2}(?=[省市县区]?(?:局|部门|单位|委|厅|办|院|校|中心))/g,
    says: (words) => `留有模板的空“${words}”`,
    inCells: false,
  },
  {
    rule: BLANK,
    pattern: /[*]{2,}(?=部门|单位|[省市县区]?局)(?!.*[*]{2})|车辆辆(?=[，。；、,;]|$)|保有量为?辆/g,
    says: (words) => `留有模板的占位“${words}”`,
    inCells: false,
  },
  {
    rule: BLANK,
    pattern: /[数量额]\d+(?:\.\d+)?为\d+(?:\.\d+)?(?:辆|个|批次|人次|万元)/g,
    says: (words) => `“${words}”多写了一个数`,
    inCells: false,
  },
  {
    rule: BLANK,
    pattern: /(?:接待|团组|累计|共计|购置|来访)(?:个|辆|批次|人次)(?=[，。；、,;(]|$)/g,
    says: (words) => `“${words}”缺了数`,
    inCells: false,
    isSpaced: true,
  },
  {
    rule: BLANK,
    pattern: /[(]请(?:说明|填写|补充|注明)[^()，。；]{0,20}[)]/g,
    says: (words) => `“${words.replace('(', '【').replace(')', '】')}”还没有填写`,
    inCells: true,
  },
];
/** 金额单位为万元, 由元换算为万元 are whole as they are; so are 每人每月 300 元/人. */
const WHOLE = /(?:单位|换算|转换|折算|折合)(?:均|都|成|一律)?[为是]?(?:人民币)?[万亿]?元$|元[/][^/]*$/;
const SENTENCE_END = /[。！？]/;

/** Sentences of a template that were never filled in: one finding a sentence and rule, at its first place. */
export function residues(narrative: Narrative): TextFinding[] {
  return narrative.paragraphs.flatMap((paragraph) => {
    const first = new Map<string, TextFinding>();
    for (const { rule, pattern, says, inCells, isSpaced = false } of RESIDUES) {
      if (paragraph.isCell && !inCells) continue;
      for (const match of paragraph.text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (WHOLE.test(paragraph.text.slice(Math.max(0, match.index - 12), end))) continue;
        if (isSpaced && !hasBlank(narrative.report, paragraph, match.index, end)) continue;
        const key = `${rule.code} ${sentenceAt(paragraph, match.index)}`;
        if (first.has(key)) continue;
        const finding = told(narrative, paragraph, { rule, start: match.index, end, message: says(match[0]) });
        if (finding) first.set(key, finding);
      }
    }
    return [...first.values()];
  });
}

/** Whether blanks stand between the characters of a stretch, not only at the end of a line. */
function hasBlank(report: string, { offsets }: Paragraph, start: number, end: number): boolean {
  return /[^\S\n\r]/.test(report.slice(offsets[start], offsets[end - 1]));
}

/** Which sentence of its paragraph a place is in. */
function sentenceAt({ text }: Paragraph, at: number): number {
  let start = at;
  while (start > 0 && !SENTENCE_END.test(text[start - 1] as string)) start--;
  return start;
}

function told(
  { report }: Narrative,
  paragraph: Paragraph,
  { rule, start, end, message }: { readonly rule: Rule; readonly start: number; readonly end: number; readonly message: string },
): TextFinding {
  const printed = report.slice(paragraph.offsets[start], (paragraph.offsets[end - 1] as number) + 1).replace(/\s+/g, ' ');
  return {
    ...quoted(report, { paragraph, start, end }, printed, []),
    rule,
    severity: rule.severity,
    verdict: 'inconsistent',
    expected: '',
    message,
  };
}
