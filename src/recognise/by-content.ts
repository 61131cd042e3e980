import { normalise } from '../amount/text';
import type { FormDeclaration } from '../forms/form';
import { cellsOf, rowsBetween, type Block } from '../tables/read/block';
import { yearIn } from './meta';
import { folded } from '../tables/read/word';

/** Rows below the first in which a form says what it is. */
const HEADING_ROWS = 12;
const LOOKS_LIKE_TITLE = /^.{3,48}表(?:\(.{0,20}\))?$/;
/** 公开03表, 财决01-1表, 附表2: a form's number, no name. */
const FORM_NUMBER = /^\(?(?:公开|财决|财决附|批复|预算|部门|单位|附|续)*\d*(?:-\d+)?表\d*\)?$/;
/** The kinds of money that forms of otherwise equal rows and columns are told apart by. */
const FUNDS = [/公共预算/, /政府性基金/, /国有资本/, /财政专户/, /社会保险基金/, /财政拨款/];
/** 一般公共预算, 政府性基金预算: a kind of money, and no budget. */
const BUDGET_AS_FUND = /(?<=公共|基金|资本经营|资本)预算(?=财政|拨款|收入|支出|经费|安排|“|")/g;
const BUDGET = /预算(?:总|明细|批复|情况)?表|(?<!全)年预算|预算公开/;

/** Which kinds of money a title names, as a word to compare. */
function fundsIn(title: string): string {
  return FUNDS.map((fund) => (fund.test(title) ? 1 : 0)).join('');
}

const NO_FUNDS = fundsIn('');

function headingTexts(block: Block, bottom: number): string[] {
  return rowsBetween(block.rows, 0, bottom)
    .slice(0, HEADING_ROWS)
    .flatMap((row) => cellsOf(block, row).map(folded));
}

/**
 * Whether the sheet speaks of final accounts (决算). A budget (预算) has the same rows and columns, and often a title that does
 * not say so (部门支出总体情况表): a title without 决算 needs another cell, or the sheet's name, to speak of it.
 * @param ownTitle a title that needs none, since the form is declared under it (政府采购情况表)
 */
export function speaksOfFinal(block: Block, bottom: number, ownTitle = ''): boolean {
  if (/决算|财决/.test(block.sheet.name)) return true;
  const texts = headingTexts(block, bottom).map((text) => text.replace(BUDGET_AS_FUND, ''));
  if (texts.some((text) => /决算|财决/.test(text) && !text.includes('上年'))) return latest(texts, '预算') <= latest(texts, '决算');
  return !texts.some((text) => BUDGET.test(text) || (isTitle(text) && !ownTitle.includes(text)));
}

/** The latest year that is named together with a word; 0 for none. A budget prints the year before's 决算 beside its own 预算. */
function latest(texts: readonly string[], word: string): number {
  return Math.max(0, ...texts.filter((text) => text.includes(word)).map((text) => yearIn(text) ?? 0));
}

function isTitle(text: string): boolean {
  return LOOKS_LIKE_TITLE.test(text) && !FORM_NUMBER.test(text);
}

const FINAL_NUMBER = /财决附?\d/;
const PUBLIC_NUMBER = /公开\d+表/;
/** The names that the official software gives its sheets: Z03 收入决算表(财决03表). */
const FINAL_SHEET = /^[ZF]\d\d(?![\dA-Za-z])/;

/** Whether a form is one of the 部门决算报表 (财决): it or its sheet bears such a number. */
export function isOfFinalAccounts(block: Block, headerTop: number): boolean {
  const texts = headingTexts(block, headerTop);
  if (texts.some((text) => PUBLIC_NUMBER.test(text))) return false;
  const { name: whole } = block.sheet;
  // A sheet of another workbook: [某局.xlsx]Z03.
  const behindFile = whole.startsWith('[') ? whole.indexOf(']') + 1 : 0;
  const [file, name] = [whole.slice(0, behindFile), whole.slice(behindFile)];
  return file.includes('财决') || FINAL_NUMBER.test(name) || FINAL_SHEET.test(name) || texts.some((text) => FINAL_NUMBER.test(text));
}

/** Whether a text is a form's number by itself: 公开03表. */
export function isFormNumber(text: string): boolean {
  return /\d/.test(text) && FORM_NUMBER.test(text);
}

/** What a note says that its form shows: 注：本表反映部门本年度……情况。 */
const SHOWS = /^(?:注:)?本表反映(?:本?(?:部门|单位))?(?:本年度?|20\d{2}年度?)?([^。]+情况)/;

function shownBy(note: string): string | null {
  return SHOWS.exec(note)?.[1]?.replace('实际', '') ?? null;
}

/** Whether a note below the body says that it is this form, in the words that the form is printed with. */
export function isToldByNote(block: Block, declaration: FormDeclaration, bodyBottom: number): boolean {
  const own = declaration.variants.flatMap(({ print }) => (print?.notes ?? []).flat().map(({ text }) => shownBy(normalise(text))));
  return block.rows.some((row) => {
    if (row <= bodyBottom) return false;
    return cellsOf(block, row).some((cell) => {
      const shown = shownBy(folded(cell));
      return shown !== null && own.includes(shown);
    });
  });
}

/** Whether a title names other expenditure than the form's: one of basic expenditure says so. */
function isOtherPart(title: string, { titledBy }: FormDeclaration): boolean {
  return titledBy !== undefined && !title.includes(titledBy) && /支出|拨款/.test(title);
}

/**
 * Whether a form may be known by its rows and columns alone where no title names it. Titles that name other kinds of money than
 * the form's own (政府性基金…基本支出决算表) stand above another form of the same looks.
 * @param headerTop first row of the body's header
 */
export function mayBeKnownByContent(block: Block, declaration: FormDeclaration, headerTop: number): boolean {
  if (!speaksOfFinal(block, headerTop + 3)) return false;
  const own = new Set(declaration.titles.map(fundsIn));
  return headingTexts(block, headerTop).every((text) => {
    if (!isTitle(text)) return true;
    if (isOtherPart(text, declaration)) return false;
    const funds = fundsIn(text);
    return funds === NO_FUNDS || own.has(funds);
  });
}
