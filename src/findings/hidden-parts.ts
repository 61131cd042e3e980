import { isZero } from '../amount/decimal';
import { rule } from '../forms/form';
import { figuresOnPage, pagesOf, type RecognisedForm } from '../forms/recognised';
import type { Figure } from '../identities/figure';
import { EVERY_FORM } from '../rules/every-form';
import { columnName, type Area } from '../workbook/address';
import { isHiddenCell, runsInWords } from '../workbook/hidden';
import type { PlaceOnSheet } from '../workbook/pages';
import { cellBeside, joinedBy, say, type Sentence } from '../workbook/sentence';
import { cellAt, cellText, type Sheet, type Visibility, type Workbook } from '../workbook/workbook';
import type { Examination } from '../examination/examine';
import { NO_NUMBERS, placesOf, type Found } from './found';

export const HIDDEN_PARTS = rule(
  'JS-2031',
  EVERY_FORM,
  '隐藏的行、列和工作表',
  '隐藏的行、列和工作表里的金额同样计入校验，只作提示',
  '决算表填列习惯：隐藏不等于删除',
  'info',
);

const SHEET_WORDS: Readonly<Record<Exclude<Visibility, 'visible'>, string>> = {
  hidden: '是隐藏的工作表',
  veryHidden: '是深度隐藏的工作表（右键“取消隐藏”里也看不到）',
};

interface Form {
  readonly title: string;
  readonly sheet: string;
  readonly area: Area;
  readonly figures: readonly Figure[];
}

function sheetsByName({ sheets }: Workbook): ReadonlyMap<string, Sheet> {
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

/** What a blank or a zero adds to a total can stay out of sight without anybody missing it. */
function counts({ state, value }: Figure): boolean {
  return state === 'amount' ? !isZero(value) : state !== 'blank' && state !== 'nothing';
}

/** One piece of information for each form with amounts that nobody sees, or on a sheet that nobody sees. */
export function hiddenParts({ forms, performance }: Examination, workbook: Workbook): Found[] {
  const sheets = sheetsByName(workbook);
  const all: Form[] = [...forms.flatMap(onEachPage), ...performance];
  return all.flatMap((form) => {
    const sheet = sheets.get(form.sheet);
    return sheet ? (hiddenPartsOf(form, sheet) ?? []) : [];
  });
}

/** The form as it stands on each of its sheets. */
function onEachPage(form: RecognisedForm): Form[] {
  return pagesOf(form).map(({ sheet, area }) => ({
    title: form.declaration.title,
    sheet,
    area,
    figures: figuresOnPage(form, sheet),
  }));
}

function hiddenPartsOf({ title, sheet: name, area, figures }: Form, sheet: Sheet): Found | null {
  if (sheet.visibility === 'visible' && sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) return null;
  const hidden = figures.filter((figure) => isHiddenCell(sheet, figure) && counts(figure));
  const rows = hidden.filter(({ row }) => sheet.hiddenRows.has(row)).map(({ row }) => row);
  const columns = hidden.filter(({ row }) => !sheet.hiddenRows.has(row)).map(({ column }) => column);
  const places = [
    rows.length > 0 ? `隐藏的第 ${runsInWords(rows, (row) => String(row + 1))} 行` : '',
    columns.length > 0 ? `隐藏的 ${runsInWords(columns, columnName)} 列` : '',
  ].filter((place) => place !== '');
  const parts = [
    sheet.visibility === 'visible' ? '' : `“${name}”${SHEET_WORDS[sheet.visibility]}，其中的《${title}》照常校验`,
    places.length > 0 ? `《${title}》${places.join('、')}有金额，也计入校验` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  const [first = { row: area.top, column: area.left }, ...others] = hidden;
  return {
    ...NO_NUMBERS,
    ...{ rule: HIDDEN_PARTS, severity: HIDDEN_PARTS.severity, verdict: 'inconsistent', form: title, sheet: name },
    at: { row: first.row, column: first.column },
    clauses: [{ kind: 'remark', sentence: say`${{ named: name }} ${parts.join('；')}` }],
    related: placesOf(others),
  };
}

const MOST_NAMED = 4;

/** The findings, with a word on the cells of a broken identity that nobody sees. */
export function tellingHidden(findings: readonly Found[], workbook: Workbook): Found[] {
  const sheets = sheetsByName(workbook);
  return findings.map((finding) => {
    const own = finding.at ? [{ sheet: finding.sheet, ...finding.at }] : [];
    const sentence = hiddenWords([...own, ...finding.related], finding.sheet, sheets);
    return sentence === null ? finding : { ...finding, clauses: [...finding.clauses, { kind: 'hidden', sentence }] };
  });
}

function hiddenWords(places: readonly PlaceOnSheet[], ownSheet: string, sheets: ReadonlyMap<string, Sheet>): Sentence | null {
  const cells: Sentence[] = [];
  const hiddenSheets = new Set<string>();
  for (const place of places) {
    const { sheet: name, row, column } = place;
    const sheet = sheets.get(name);
    if (!sheet) continue;
    if (sheet.visibility !== 'visible') hiddenSheets.add(`“${name}”${SHEET_WORDS[sheet.visibility]}`);
    const text = cellText(cellAt(sheet, row, column)).trim();
    if (isHiddenCell(sheet, place) && text !== '' && text !== '0') cells.push(cellBeside(place, ownSheet));
  }
  const more = cells.length > MOST_NAMED ? ` 等 ${cells.length} 格` : '';
  const inside = cells.length > 0 ? [say`其中 ${joinedBy(cells.slice(0, MOST_NAMED), '、')}${more}在隐藏的行或列里`] : [];
  const all = [...inside, ...hiddenSheets];
  return all.length === 0 ? null : joinedBy(all, '；');
}
