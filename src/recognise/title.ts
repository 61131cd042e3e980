import { remembering } from '../amount/remembering';
import { normalise } from '../amount/text';
import type { FormDeclaration } from '../forms/form';
import type { Cell, Sheet } from '../workbook/workbook';
import { prepared } from '../tables/read/dictionary';
import { folded, isBlank } from '../tables/read/word';

/** A cell that names a form. */
export interface TitleHit {
  /** Where the title begins. */
  readonly row: number;
  readonly column: number;
  readonly form: FormDeclaration;
  /** The row in which the title ends: the same, or the next one. */
  readonly bottom: number;
  /** The folded text. */
  readonly text: string;
  /** Whether it continues the form above it (续表). */
  readonly isContinuation: boolean;
}

interface Name {
  readonly form: FormDeclaration;
  readonly name: string;
}

const QUOTES = /["'()]/g;
/** What behind a form's name makes it a sentence about the form, or another form. */
const OTHER_TAIL = /说明|情况|分析|变动|变化|对比|比较|增减|解释|见附|如下|所示|反映|预算|目录|审核|填报|模板说明|中的?|与|及|和/;
/** A form that was approved (批复), or that calls itself 情况表, is the form itself; 总体情况表 is a 总表. */
const APPROVAL = /(?:批复|(?<!总体)情况)(?=总?表)/;
const OVERVIEW = /总体情况(?=表)/;
/** 支出决算公开表 is the form as it is published. */
const PUBLICATION = /(?<=决算总?)公开(?=总?表)/;
/** What titles without 表 end with. */
const BARE_ENDING = /决算(?:(?:总体)?情况|公开)?$/;
const NUMBERED = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|\d+[、.])/;
/** 部门决算收支总表 says 决算 of all its tables at once. */
const FINAL_FIRST = /决算(?:公开|报)?表?(.+?)((?:总体情况|情况|明细|总)?表)/;
const MOST_TAIL = 16;
/** A word in front that makes it a form of other money, or of a part of the money. */
const OTHER_MONEY =
  /(?:财政拨款|财政专户|政府性基金(?:预算)?|国有资本(?:经营)?(?:预算)?|一般公共(?:预算)?|公共预算|社会保险基金|非财政拨款|基本|项目|经营|转移支付|债务|三公经费|机关运行经费|政府采购|政府购买服务|人员|公用|会议费|培训费|基本建设|专项|事业)$/;
/** A word in front that makes it no form at all. */
const NO_FORM =
  /(?:(?:预算|拨款|基金|收入|支出)本级|科目|资金|其他|单位预算|部门预算|预算|关于|详见|反映|见|按照|根据|编制|填列|填报|数据来源于)$/;
const MAX_LENGTH = 90;

function mayBeTitle(text: string): boolean {
  return text.length <= MAX_LENGTH && text.includes('表') && !/[。；;?？!！]/.test(text) && !/^(?:注|说明|附注|备注)/.test(text);
}

/** A title without the signs that printers vary. */
function compacted(text: string): string {
  return text
    .replace(QUOTES, '')
    .replace(/[、:：,，.\-—_/\\]/g, '')
    .replace(OVERVIEW, '总')
    .replace(APPROVAL, '')
    .replace(PUBLICATION, '');
}

/**
 * A declared title as it is compared. Without 决算 a form may be called the same where its captions speak of 决算; 收入表 and 支出表 alone
 * say too little.
 */
function spellings(title: string): string[] {
  const name = compacted(normalise(title));
  const bare = name.replace('决算', '');
  return bare.length < LEAST_OF_BARE_NAME ? [name] : [name, bare];
}

const LEAST_OF_BARE_NAME = 4;

/** Finds the forms' names on sheets. */
export class TitleFinder {
  private readonly names: readonly Name[];

  constructor(forms: readonly FormDeclaration[]) {
    this.names = forms
      .flatMap((form) => form.titles.flatMap(spellings).map((name): Name => ({ form, name })))
      .sort((a, b) => b.name.length - a.name.length);
  }

  /** The form that a folded text names, or null. The longest name decides: 财政拨款收入支出决算总表 is not 收入支出决算总表. */
  readonly formNamed = remembering((text): { form: FormDeclaration; isContinuation: boolean } | null => {
    if (!mayBeTitle(text)) return null;
    return this.match(compacted(text)) ?? this.match(compacted(text.replace(FINAL_FIRST, '$1决算$2')));
  });

  private match(compact: string): { form: FormDeclaration; isContinuation: boolean } | null {
    for (let index = 0; index < this.names.length; index++) {
      const { form, name } = this.names[index] as Name;
      const at = compact.indexOf(name);
      if (at < 0) continue;
      const before = compact.slice(0, at).replace(/(?:部门|单位)$/, '');
      const after = compact.slice(at + name.length);
      if (after.length > MOST_TAIL || OTHER_TAIL.test(after) || OTHER_MONEY.test(before) || NO_FORM.test(before) || before.length > 50)
        return null;
      return { form, isContinuation: /续/.test(after) || /^续/.test(before) };
    }
    return null;
  }

  /** All titles on a sheet, top to bottom. A title may be cut over neighbouring cells, or over two rows. */
  find(sheet: Sheet): TitleHit[] {
    const hits: TitleHit[] = [];
    let above: readonly Cell[] = [];
    for (const [row, cells] of sheet.rows) {
      for (let at = 0; at < cells.length; at++) {
        const cell = cells[at] as Cell;
        if (cell.value.kind !== 'text') continue;
        if (!cell.value.text.includes('表')) {
          const bare = cell.value.text.includes('决') ? bareTitle(cells, cell) : null;
          const named = bare === null ? null : this.formNamed(`${bare}表`);
          if (bare !== null && named) hits.push({ ...named, row, column: cell.column, bottom: row, text: bare });
          continue;
        }
        const text = folded(cell);
        if (!mayBeTitle(text)) continue;
        const lead = leadOf(cells, at, above, row);
        const named = this.formNamed(text);
        const whole = this.formNamed(lead.text + text);
        // The last line of a table above adds nothing to a title that says all by itself.
        const isBelowTable = named && whole?.form === named.form && lead.row < row && LINE_OF_TABLE.test(lead.text);
        if (whole && !isBelowTable) hits.push({ ...whole, row: lead.row, column: lead.column, bottom: row, text: lead.text + text });
        // What stands before it may be any text: 某某局本级 above a title makes it no other form.
        else if (named && (whole || !OTHER_MONEY.test(compacted(lead.text))))
          hits.push({ ...named, row, column: cell.column, bottom: row, text });
      }
      above = cells;
    }
    return hits;
  }
}

/** A title that does not call itself 表: it stands in its row alone, and is no heading of a report (三、支出决算情况). */
function bareTitle(cells: readonly Cell[], cell: Cell): string | null {
  if (cells.some((other) => other !== cell && !isBlank(other))) return null;
  const text = folded(cell);
  return text.length <= MOST_OF_PIECE && BARE_ENDING.test(text) && !NUMBERED.test(text) ? text : null;
}

/** The finder of the forms' names, made once. */
export const finderOf = prepared((forms: readonly FormDeclaration[]) => new TitleFinder(forms));

/** Where a title begins, and what of it stands in other cells before the one that ends it. */
interface Lead {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Words of a line of a table, which no year and no department has. */
const LINE_OF_TABLE = /结转|结余|收入|支出|经费|[合总小]计|^\d{3}(?!\d年)/;

function holdsAmount({ value }: Cell): boolean {
  return value.kind === 'number' ? value.number < 1990 || value.number > 2099 : value.kind === 'pending';
}

/** The pieces of a title that stand left of the cell that ends it, or else in the row above. */
function leadOf(cells: readonly Cell[], at: number, above: readonly Cell[], row: number): Lead {
  const end = cells[at] as Cell;
  let lead: Lead = { row, column: end.column, text: '' };
  for (let before = at - 1; before >= 0; before--) {
    const cell = cells[before] as Cell;
    if (!isPiece(folded(cell))) break;
    lead = { row, column: cell.column, text: folded(cell) + lead.text };
  }
  if (lead.text !== '') return lead;
  const upper = above.length === 1 ? above[0] : above.find((cell) => cell.column === end.column);
  return upper?.row === row - 1 && !above.some(holdsAmount) && isPiece(folded(upper))
    ? { row: upper.row, column: upper.column, text: folded(upper) }
    : lead;
}

/** Whether a text may be the beginning of a title: a year, a department, or a part of a form's name, but no caption and no form by itself. */
function isPiece(text: string): boolean {
  return text.length <= MOST_OF_PIECE && /[\u4e00-\u9fff]/.test(text) && !/[:。；;,，]|表/.test(text);
}

const MOST_OF_PIECE = 40;
