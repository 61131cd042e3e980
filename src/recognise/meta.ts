import { unitIn, type MoneyUnit } from '../amount/unit';
import { remembering } from '../amount/remembering';
import { normalise } from '../amount/text';
import type { SaidAt } from '../forms/recognised';
import { cellText, type Sheet } from '../workbook/workbook';
import { cellsOf, type Block } from '../tables/read/block';
import { folded, wordOf } from '../tables/read/word';

/** What the lines around a form's body say of it. */
export interface FormMeta {
  /** The money unit that the form states; null where it states none. */
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  readonly organisation: string | null;
  /** Where they are said. */
  readonly saidAt: SaidAt;
  /** Notes below (and beside) the body, folded. */
  readonly notes: readonly string[];
}

const UNIT = /(?:金额|货币|计量|计价)?单位:?\(?人?民?币?:?((?:百万|千|万|亿)?元)/;
const UNIT_IN_BRACKETS = /\((?:单位:)?((?:百万|千|万|亿)?元)\)/;
const ORGANISATION = /(?:编制|填报|公开|预算|填表|部门|决算)?(?:部门|单位)(?:\(公章\)|\(盖章\)|名称|全称)?(?:\(公章\)|\(盖章\))?:(.*)/;
const COLON = /[:：﹕︰]/;
const NOT_AN_ORGANISATION = /^(?:(?:人民币)?(?:百万|千|万|亿)?元|金额单位|单位|公开\d+表|$)/;
const YEAR = /((?:19|20)\d{2})年/;
const CHINESE_YEAR = /([二2][〇○零OＯo0][〇○零一二三四五六七八九]{2})年/;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The year that a text names (2020年度, 二〇二二年); null for none. The text must be folded. */
export function yearIn(text: string): number | null {
  if (!text.includes('年')) return null;
  const arabic = YEAR.exec(text);
  if (arabic) return Number(arabic[1]);
  const chinese = CHINESE_YEAR.exec(text);
  if (!chinese) return null;
  const digits = [...(chinese[1] as string)].map((sign) => (/[○零OＯo0]/.test(sign) ? 0 : sign === '2' ? 2 : CHINESE_DIGITS.indexOf(sign)));
  return Number(digits.join(''));
}

/**
 * Reads unit, year, organisation and notes.
 * @param bodyTop first row of the body's header: the lines above it name unit, year and organisation
 * @param bodyBottom last row of the body: notes stand below it
 */
export function readMeta(block: Block, bodyTop: number, bodyBottom: number): FormMeta {
  let unit: MoneyUnit | null = null;
  let year: number | null = null;
  let organisation: string | null = null;
  const saidAt: { -readonly [Key in keyof SaidAt]: SaidAt[Key] } = {};
  const notes: string[] = [];
  for (const row of block.rows) {
    if (row > bodyTop && row <= bodyBottom) continue;
    const cells = cellsOf(block, row);
    for (const [index, cell] of cells.entries()) {
      const { text, isNote } = wordOf(cell);
      if (text === '') continue;
      if (row > bodyBottom) {
        if (cell.value.kind === 'text' && notes.length < 50) notes.push(text);
        continue;
      }
      const place = { row, column: cell.column };
      if (unit === null && (unit = unitOf(text)) !== null) saidAt.unit = place;
      if (row === bodyTop) continue;
      if (year === null && !isNote && (year = yearIn(text)) !== null) saidAt.year = place;
      if (organisation !== null) continue;
      organisation = organisationIn(cellText(cell), () => cells[index + 1] && cellText(cells[index + 1]));
      if (organisation !== null) saidAt.organisation = place;
    }
  }
  return { unit, year, organisation, saidAt, notes };
}

function unitOf(text: string): MoneyUnit | null {
  const match = text.includes('元') ? (UNIT.exec(text) ?? UNIT_IN_BRACKETS.exec(text)) : null;
  return match ? unitIn(match[1] as string) : null;
}

/** The unit that one of the first rows of a sheet states; null where none does. */
export function unitAbove(sheet: Sheet, most: number): MoneyUnit | null {
  let seen = 0;
  for (const cells of sheet.rows.values()) {
    if (seen++ >= most) return null;
    for (const cell of cells) {
      const unit = unitOf(folded(cell));
      if (unit) return unit;
    }
  }
  return null;
}

/** The organisation in its own typography: only blanks are taken out, brackets stay full-width. */
function organisationIn(raw: string, next: () => string | undefined): string | null {
  const own = organisationBehind(raw);
  if (own !== '') return own;
  const beside = trimTail((next() ?? '').replace(/[\s\u3000]+/g, ''));
  return !NOT_AN_ORGANISATION.test(normalise(beside)) && !/^[\d.,]+$/.test(beside) && !beside.includes('：') ? beside : null;
}

/** What stands behind 单位： in a text; '' where nothing does, null where the text does not ask for it or says something else. */
const organisationBehind = remembering((raw): string | null => {
  if (!COLON.test(raw)) return null;
  const compact = raw.replace(/[\s\u3000]+/g, '');
  const colon = compact
    .replace(/：|﹕|︰/g, ':')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')');
  const behind = ORGANISATION.exec(colon)?.[1];
  if (behind === undefined) return null;
  const own = trimTail(compact.slice(colon.length - behind.length));
  if (!NOT_AN_ORGANISATION.test(normalise(own))) return own;
  return behind === '' ? '' : null;
});

function trimTail(text: string): string {
  return text.replace(/(?:(?:金额)?单位[:：]|[2２][0０][\d０-９]{2}年|公开[\d０-９]+表).*/, '');
}
