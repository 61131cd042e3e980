/** What an amount or a percentage says of its subject. */
export type Role =
  /** 预算数. */
  | { readonly kind: 'budget'; readonly budget: BudgetKind }
  /** 决算数, and every amount that says nothing else. */
  | { readonly kind: 'final' }
  /** What the year is compared with: 比年初预算数 9.25 万元. */
  | { readonly kind: 'base' }
  /** The whole that a share is told of, printed between 占 and its percentage: 占支出总额 856.82 万元的 65%. */
  | { readonly kind: 'whole' }
  /** 增加（减少）X 万元. */
  | { readonly kind: 'change'; readonly direction: Direction }
  /** 增长（下降）P%. */
  | { readonly kind: 'growth'; readonly direction: Direction }
  /** 占…P%; `part` where the sentence says what it is a share of the whole, `whole` the words after 占. */
  | { readonly kind: 'proportion'; readonly part: string; readonly whole: string }
  /** 完成预算的 P%. */
  | { readonly kind: 'completion' }
  | { readonly kind: 'other' };

/** 1 up, -1 down, 0 where the template's 增加（减少） was left, null where nothing is said. */
export type Direction = 1 | -1 | 0 | null;
export type BudgetKind = 'opening' | 'adjusted' | 'unsaid';

export interface ReadRole {
  readonly role: Role;
  /** The words before the figure without those that say its role: what it speaks about. */
  readonly words: string;
  readonly isApproximate: boolean;
}

const UP = '增加|增长|上升|提高|增';
const DOWN = '减少|下降|降低|压减|缩减|节约|减|降';
const VERB = /(?:均|各|分别)?(?:为|是|达到?|共计)?(?:人民币)?$/;
const APPROXIMATE = /(?:约|近|超过?|逾|不足|不少于|不超过|至少|将近|大约)$/;
const TEMPLATE = new RegExp(`(?:${UP}|${DOWN})[(/](?:${UP}|${DOWN})[)]?(?:了|额)?$`);
const CHANGE = new RegExp(`(${UP}|${DOWN})(?:支出|收入)?(?:了|(?:数?额|幅度|幅|率|比例)(?:为|是)?)?$`);
/** 增减额, 增减率: which of the two, only the number's sign or the amounts tell. */
const EITHER_WAY = /(?:增减(?:变动)?(?:数?额|幅度|幅|率|比例)?|(?:变动|变化)(?:数?额|幅度|幅|率|比例))(?:为|是)?$/;
/** 较上年少 5.80 万元: plain words of a change, where the clause says what it compares with. */
const COMPARED_PLAINLY = /(?:比|较|与|同).{0,24}?(多|少)(?:支出|支|收入|收|了)?$/;
const COMPARED = /(?:比|较|与|同)(?:于)?(?:上年|去年|\d{4}年|年初|全年|调整|预算|上一?年度)/;
/** 上年决算数 80 万元: what the amount before it is compared with. */
const PREVIOUS = /^(?:上年|去年|上一?年度)度?(?:同期)?(?:支出|收入)?(?:决算|执行)?(?:数|额)?$/;
/** 折合 1.25 亿元 says an amount once more. */
const ONCE_MORE = /(?:折合|约合)(?:人民币)?$/;
/** 由上年的 80 万元增加到 100 万元. */
const FROM = /(?:由|从)(?:上年|去年|上一?年度|\d{4}年度?)度?(?:决算|支出|收入)?(?:数|额)?的$/;
const TO = new RegExp(`(?:${UP}|${DOWN})(?:到|至|为)$`);
const BUDGET = /(年初|全年|调整后?|当年|本年)?(?:批复的?)?预算(?:安排|批复)?(?:数|额|金额)?$/;
const FUND = /(?:一般公共|公共|政府性基金|国有资本经营)$/;
const FINAL = /(?:决算|执行|实际支出|实际执行)(?:数|额|金额|书)?$/;
const PROPORTION = /占([^，。；占]{0,40}?)(?:的?(?:比例|比重|比率)|的|比)?(?:为|约|达)?$/;
const COMPLETION =
  /完成(?:了|率)?(?:[^，。；]{0,14}?(?:预算|计划)[^，。；]{0,6})?(?:为|的)?$|预算(?:完成|执行)率(?:为|达到?)?$|(?:为|是|达到?)(?:年初|全年|当年|调整后?)?预算(?:数|安排)?的$/;
/** 占 with the whole that an amount follows: no budget, which a completion is told by. */
const WHOLE = /占([^，。；占]{2,30})$/;
/** What leads to a rate of the amount right before it. */
const OF_IT = /^的(?:比例|比重)?(?:为|是)?$/;
/** What leads to a budget that a completion is told of: 完成预算 18 万元的 68.7%. */
const COMPLETED = /^(?:全年|实际|已|共)*(?:完成了?|占)/;
/** Reasons name other amounts than the subject's. */
const REASON = /原因|由于|因为|系|用于/;

/** Whether the words before a figure say that it is about so much: 约, 近, 超. */
export function isAbout(words: string): boolean {
  return APPROXIMATE.test(words);
}

function directionOf(word: string): Direction {
  return new RegExp(`^(?:${UP})`).test(word) ? 1 : -1;
}

/** The part of the words before a figure that its own clause carries. */
export function clauseOf(lead: string): string {
  const cut = Math.max(...['，', ';', '；', ':', '：', '。', '！', '？'].map((sign) => lead.lastIndexOf(sign)));
  let clause = lead.slice(cut + 1);
  const comma = clause.lastIndexOf(',');
  if (comma >= 0 && !/\d$/.test(clause.slice(0, comma))) clause = clause.slice(comma + 1);
  const open = clause.lastIndexOf('(');
  if (open >= 0 && !clause.slice(open).includes(')')) clause = clause.slice(open + 1);
  return clause.replace(/^[)、,.]+/, '').replace(/^(?:和|及|以及|与)(?!上年|去年|\d|年初|预算)/, '');
}

/** The role of an amount from the clause before it. */
export function amountRole(clause: string): ReadRole {
  const isApproximate = isAbout(clause);
  const said = clause.replace(APPROXIMATE, '');
  const bare = said.replace(VERB, '');
  const words = (by: RegExp, text = bare): string => text.replace(by, '');
  if (REASON.test(said) || ONCE_MORE.test(bare)) return { role: { kind: 'other' }, words: '', isApproximate };
  if (TEMPLATE.test(said)) return { role: { kind: 'change', direction: 0 }, words: words(TEMPLATE, said), isApproximate };
  if (EITHER_WAY.test(said)) return { role: { kind: 'change', direction: null }, words: words(EITHER_WAY, said), isApproximate };
  const change = CHANGE.exec(said);
  if (change) return { role: { kind: 'change', direction: directionOf(change[1] as string) }, words: words(CHANGE, said), isApproximate };
  const plainly = COMPARED_PLAINLY.exec(said);
  if (plainly) {
    const direction = plainly[1] === '多' ? 1 : -1;
    return { role: { kind: 'change', direction }, words: said.slice(0, said.lastIndexOf(plainly[1] as string)), isApproximate };
  }
  const share = WHOLE.exec(bare);
  if (share && !BUDGET.test(bare)) return { role: { kind: 'whole' }, words: share[1] as string, isApproximate };
  if (COMPARED.test(said)) return { role: { kind: 'base' }, words: said.slice(0, said.search(COMPARED)), isApproximate };
  if (FROM.test(said)) return { role: { kind: 'base' }, words: words(FROM, said), isApproximate };
  if (TO.test(said)) return { role: { kind: 'final' }, words: '', isApproximate };
  if (PREVIOUS.test(bare)) return { role: { kind: 'base' }, words: '', isApproximate };
  if (/^(?:上年|去年)/.test(said)) return { role: { kind: 'other' }, words: '', isApproximate };
  const budget = BUDGET.exec(bare);
  if (budget && !FUND.test(bare.slice(0, budget.index))) {
    const kind = budget[1] === '年初' ? 'opening' : budget[1] === undefined ? 'unsaid' : 'adjusted';
    return { role: { kind: 'budget', budget: kind }, words: words(BUDGET).replace(COMPLETED, ''), isApproximate };
  }
  const final = words(FINAL);
  return { role: { kind: 'final' }, words: final === '支出' || final === '收入' ? '' : final, isApproximate };
}

/** The role of a percentage or a multiple from the clause before it, and of the figure that stands right before it. */
export function rateRole(clause: string, follows: Role['kind'] | null): ReadRole {
  const isApproximate = isAbout(clause);
  const said = clause.replace(APPROXIMATE, '');
  const told = (role: Role, words: string): ReadRole => ({ role, words, isApproximate });
  if (OF_IT.test(said) && follows === 'budget') return told({ kind: 'completion' }, '');
  if (OF_IT.test(said) && follows === 'whole') return told({ kind: 'proportion', part: '', whole: '' }, '');
  const completion = COMPLETION.exec(said);
  if (completion) return told({ kind: 'completion' }, said.slice(0, completion.index));
  const proportion = PROPORTION.exec(said);
  if (proportion) {
    const whole = proportion[1] as string;
    const part = said.slice(0, proportion.index).replace(/[，,]?(?:分别|各|均|约|仅)?$/, '');
    if (/预算(?:数|额)?$/.test(whole) && !FUND.test(whole.replace(/预算.*$/, ''))) return told({ kind: 'completion' }, part);
    return told({ kind: 'proportion', part, whole }, part);
  }
  const bare = said.replace(VERB, '');
  if (EITHER_WAY.test(bare)) return told({ kind: 'growth', direction: null }, bare.replace(EITHER_WAY, ''));
  if (TEMPLATE.test(bare)) return told({ kind: 'growth', direction: 0 }, bare.replace(TEMPLATE, ''));
  const change = CHANGE.exec(bare);
  if (change) return told({ kind: 'growth', direction: directionOf(change[1] as string) }, bare.replace(CHANGE, ''));
  if (follows === 'change' && bare === '') return told({ kind: 'growth', direction: null }, '');
  return told({ kind: 'other' }, '');
}

const AGAINST = '(?:比|较|与|和|同)(?:于)?(?:上年|去年|\\d{4}年度?|上一?年度|年初|全年|调整|预算)';
const COMPARES = new RegExp(`${AGAINST}|同比`);
/** 与上年决算数相比总支出: what changed stands behind the comparison. */
const COMPARED_FIRST = new RegExp(`^${AGAINST}[^，。；\\d]{0,8}?(?:相比|对比|比较|相较|比)(?=[\\u4e00-\\u9fff])`);

/** What a change is named by, without what it is compared with: 公务接待费支出决算比2022年度 → 公务接待费支出. */
export function changedWords(words: string): string {
  const behind = words.replace(COMPARED_FIRST, '');
  const at = behind.search(COMPARES);
  return (at < 0 ? behind : behind.slice(0, at)).replace(/(?:各|均|分别|总体|总)$/, '').replace(FINAL, '');
}
