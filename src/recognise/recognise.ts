import { normalise } from '../amount/text';
import type { MoneyUnit } from '../amount/unit';
import type { FormDeclaration } from '../forms/form';
import type { MeantForm, RecognisedForm } from '../forms/recognised';
import { isSameCell, type Figure } from '../identities/figure';
import type { Sheet, Workbook } from '../workbook/workbook';
import type { Block } from '../tables/read/block';
import { isOfFinalAccounts, isToldByNote, mayBeKnownByContent, speaksOfFinal } from './by-content';
import { candidatesWithoutTitle } from './candidates';
import { readGeneric } from './generic';
import { saysOn } from './page-of-table';
import { joinSheets, type JoinedSheet } from './joined-sheets';
import { readMeta, unitAbove, type FormMeta } from './meta';
import { readOperationLines, type OperationRead } from './operation-lines';
import { readTable, type TableRead } from '../tables/read/read-table';
import { byName, prepared } from '../tables/read/dictionary';
import { stretchesOf } from './stretches';
import { finderOf, type TitleFinder, type TitleHit } from './title';
import { amountsOn } from './unread-amounts';
import { NO_TITLE, titleWithoutBody } from './reasons';
import { variantOf } from './variant';
import { folded } from '../tables/read/word';

/** A sheet, or a titled part of one, on which no form could be read, and why. */
export interface UnrecognisedSheet {
  readonly sheet: string;
  readonly sheetIndex: number;
  /** One Chinese sentence. */
  readonly reason: string;
  /** A list of forms' names (目录), a table of a budget (预算表), or what nobody knows. */
  readonly nature: SheetNature;
}

export type SheetNature = 'contents' | 'budget' | 'unknown';

export interface Recognition {
  readonly forms: readonly RecognisedForm[];
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** Sheets without any form, for readers of other kinds of forms. */
  readonly unclaimed: readonly Sheet[];
}

/** What the user says of sheets that could not be told: sheet name → standard title. */
export type Assignments = ReadonlyMap<string, string>;

const UNTITLED_FITNESS = 0.99;
const TITLED_FITNESS = 0.3;

/** Told before each sheet is looked at: its name, how many came before it, and how many there are. */
export type OnSheet = (sheet: string, done: number, total: number) => void;

/** How a workbook is to be read, beside what it says itself. */
export interface RecogniseOptions {
  readonly assignments?: Assignments | undefined;
  /** The unit of amounts in a workbook that states none anywhere; 万元 where this is left out. */
  readonly unit?: MoneyUnit | undefined;
  /** Units to read sheets in, against what they state; by sheet name. */
  readonly misstated?: ReadonlyMap<string, MoneyUnit> | undefined;
  readonly onSheet?: OnSheet | undefined;
}

/** Finds the standard forms of a workbook by what its sheets say. */
export function recognise(workbook: Workbook, declarations: readonly FormDeclaration[], options: RecogniseOptions = {}): Recognition {
  const { assignments, misstated, onSheet } = options;
  const finder = finderOf(declarations);
  const usualUnit = commonUnit(workbook) ?? options.unit ?? '万元';
  const forms: RecognisedForm[] = [];
  const unrecognised: UnrecognisedSheet[] = [];
  const unclaimed: Sheet[] = [];
  const { sheets, torn } = joinSheets(workbook.sheets, finder, (sheet) => assignments?.has(sheet) === true);
  const tornAfter = new Map([...torn].map(([sheet, first]) => [first, sheet]));
  for (const [done, sheet] of sheets.entries()) {
    onSheet?.(sheet.name, done, sheets.length);
    const read = recogniseSheet(sheet, {
      declarations,
      finder,
      usualUnit,
      forcedUnit: misstated?.get(sheet.name) ?? null,
      assigned: assignments?.get(sheet.name),
    });
    const found = withoutTorn(tornAfter.get(sheet.name), torn.has(sheet.name) ? withoutPage(read) : read);
    forms.push(...found.forms);
    if (found.forms.length > 0) continue;
    const generic = found.mayBeGeneric && !torn.has(sheet.name) && !tornAfter.has(sheet.name) ? readGeneric(sheet, usualUnit) : [];
    if (generic.length > 0) {
      forms.push(...generic.map((form, at) => (found.meant && at === 0 ? { ...form, meant: found.meant } : form)));
      continue;
    }
    unclaimed.push(sheet);
    const first = torn.get(sheet.name);
    const reason = first === undefined ? found.reason : `是“${first}”上那张表的续页，栏目与前页对不上，没有连起来核对`;
    unrecognised.push({ sheet: sheet.name, sheetIndex: sheet.index, reason, nature: found.nature });
  }
  return { forms, unrecognised, unclaimed };
}

/** A sheet's forms without the last one, where that goes on on another sheet in other columns: its sums are not whole. */
function withoutTorn(next: string | undefined, found: SheetResult): SheetResult {
  if (next === undefined) return found;
  return { ...found, forms: found.forms.slice(0, -1), reason: `表在“${next}”上续页，栏目与续页对不上，没有连起来核对` };
}

/** A sheet's forms without a first one that is the page of a table on another sheet: its sums are not whole either. */
function withoutPage(found: SheetResult): SheetResult {
  const [first, ...others] = found.forms;
  return first && (!first.isTitled || saysOn(first.printedTitle)) ? { ...found, forms: others } : found;
}

interface SheetResult {
  readonly forms: readonly RecognisedForm[];
  readonly reason: string;
  readonly nature: SheetNature;
  /** Whether the sheet may be read as 通用表: not a list of forms' names, nor an evaluation (绩效). */
  readonly mayBeGeneric: boolean;
  /** The first form that a title names and whose columns and rows are not there. */
  readonly meant?: MeantForm;
}

/** What is known before a sheet is looked at. */
interface Context {
  readonly declarations: readonly FormDeclaration[];
  readonly finder: TitleFinder;
  /** The unit of sheets that state none. */
  readonly usualUnit: MoneyUnit;
  /** The unit to read the sheet in, whatever it states. */
  readonly forcedUnit: MoneyUnit | null;
  /** The standard title that the user gave the sheet. */
  readonly assigned: string | undefined;
}

function recogniseSheet(sheet: JoinedSheet, context: Context): SheetResult {
  const { declarations, finder, assigned } = context;
  if (sheet.rows.size === 0) return { forms: [], reason: '工作表是空的', nature: 'unknown', mayBeGeneric: false };
  const hits = finder.find(sheet);
  const blocks = stretchesOf(sheet, hits);
  const forms: RecognisedForm[] = [];
  const reasons: string[] = [];
  let meant: MeantForm | undefined;
  for (const { block, hit } of blocks) {
    const named = assigned ? declarations.find((declaration) => declaration.title === assigned) : hit?.form;
    const form = readBlock(block, hit, named, context);
    if (form) forms.push(form);
    else if (hit?.text.includes('决算')) {
      reasons.push(titleWithoutBody(hit.form.title));
      meant ??= { title: hit.form.title, missing: readBody(block, hit.form, context.usualUnit)?.missing ?? [] };
    } else if (hit) reasons.push('表名和栏目都没有写明是决算，可能是预算表，没有按决算表核对；如是决算表，请在表名中写明“决算”');
  }
  if (forms.length > 0) return { forms, reason: '', nature: 'unknown', mayBeGeneric: false };
  if (hits.length > 3) return { forms, reason: '列有多张表的名称而没有表体，应为目录', nature: 'contents', mayBeGeneric: false };
  const unread = whyUnread(sheet);
  const budget = isBudget(sheet);
  const reason = unread ?? reasons[0] ?? (budget ? '标题为预算表，不是决算表' : whyNot(sheet));
  return { forms, reason, nature: budget ? 'budget' : 'unknown', mayBeGeneric: !isEvaluation(sheet), ...(meant ? { meant } : {}) };
}

/** What keeps a sheet from being read at all: its words and amounts are formulas that nobody has calculated. */
function whyUnread(sheet: Sheet): string | null {
  let pending = 0;
  let others = 0;
  for (const cells of sheet.rows.values()) {
    for (const cell of cells) {
      if (cell.value.kind === 'pending') pending++;
      else others++;
    }
  }
  return pending > others ? '表中多为没有计算结果的公式，请在 Excel 中打开、重新计算并保存后再核对' : null;
}

/** Why a sheet without any form's title is none, in one sentence. */
function whyNot(sheet: Sheet): string {
  return amountsOn(sheet).length === 0 ? '只有文字，没有金额' : NO_TITLE;
}

/** Whether its heading calls it a budget's table (预算表). */
function isBudget(sheet: Sheet): boolean {
  for (const [row, cells] of sheet.rows) {
    if (row >= HEADING_ROWS) return false;
    for (const cell of cells) {
      const text = folded(cell);
      if (/预算(?:总|明细)?表/.test(text) && !text.includes('决算')) return true;
    }
  }
  return false;
}

const HEADING_ROWS = 15;

/** 绩效自评 forms have totals of scores, which are no sums of money. */
function isEvaluation(sheet: Sheet): boolean {
  for (const [row, cells] of sheet.rows) {
    if (row > 40) return false;
    if (cells.some((cell) => /绩效(?!工资)|自评|三级指标/.test(folded(cell)))) return true;
  }
  return false;
}

/** What a block holds of a declared form, in the layout that fits it best; null for nothing. */
export function readBody(block: Block, { bodies }: FormDeclaration, unit: MoneyUnit): TableRead | null {
  let best: TableRead | null = null;
  for (const spec of bodies) {
    const read = readTable(block, spec, unit);
    if (read && (!best || read.fitness > best.fitness)) best = read;
    if (best && best.fitness >= 1) break;
  }
  return best;
}

/** The form that a title names, and others that are published under the very same title: their bodies tell them apart. */
function sharing(named: FormDeclaration, hit: TitleHit | null, declarations: readonly FormDeclaration[]): FormDeclaration[] {
  const text = normalise(hit?.text ?? '');
  const printed = titlesOf(named).find(({ compared }) => text.includes(compared));
  const others = byTitle(declarations).get(printed?.title ?? '') ?? [];
  return [named, ...others.filter((other) => other !== named)];
}

/** A form's titles, the longest first. */
const titlesOf = prepared(({ titles }: FormDeclaration) =>
  [...titles].sort((one, other) => other.length - one.length).map((title) => ({ title, compared: normalise(title) })),
);

const byTitle = prepared((declarations: readonly FormDeclaration[]) => byName(declarations, ({ titles }) => titles));

function readBlock(block: Block, hit: TitleHit | null, named: FormDeclaration | undefined, context: Context): RecognisedForm | null {
  const { usualUnit } = context;
  for (const declaration of named ? sharing(named, hit, context.declarations) : []) {
    const read = readBody(block, declaration, usualUnit);
    const isMeant = context.assigned !== undefined || hit?.text.includes('决算') === true;
    if (
      read &&
      read.fitness >= (declaration.leastFound ?? TITLED_FITNESS) &&
      (isMeant || speaksOfFinal(block, read.top + 3, titleAsDeclared(hit, declaration)))
    )
      return finish(block, hit, declaration, read, context, true);
  }
  if (block.rows.length > 5000 && !named) return null;
  return readUntitled(block, hit, named, context);
}

/** The title on the sheet where the form is declared under it without 决算, and so is no budget's; '' for any other. */
function titleAsDeclared(hit: TitleHit | null, { titles }: FormDeclaration): string {
  const isDeclared = titles.some((title) => !title.includes('决算') && hit?.text.includes(title));
  return hit && isDeclared ? hit.text : '';
}

/** The form that a note below the body names, or else the one that the columns and rows are of. */
function readUntitled(block: Block, hit: TitleHit | null, other: FormDeclaration | undefined, context: Context): RecognisedForm | null {
  let known: { declaration: FormDeclaration; read: TableRead } | null = null;
  for (const declaration of candidatesWithoutTitle(block, context.declarations)) {
    if (declaration === other) continue;
    const read = readBody(block, declaration, context.usualUnit);
    if (!read || read.fitness < TITLED_FITNESS) continue;
    const isTold = isToldByNote(block, declaration, read.bottom);
    const isLike = declaration.knownByContent === true && read.fitness >= UNTITLED_FITNESS;
    if (!(isTold || isLike) || !mayBeKnownByContent(block, declaration, read.top)) continue;
    if (isTold) return finish(block, hit, declaration, read, context, false);
    known ??= { declaration, read };
  }
  return known && finish(block, hit, known.declaration, known.read, context, false);
}

function finish(
  block: Block,
  hit: TitleHit | null,
  declaration: FormDeclaration,
  read: TableRead,
  { usualUnit, forcedUnit }: Context,
  isTitled: boolean,
): RecognisedForm {
  const meta: FormMeta = readMeta(block, read.top, read.bottom);
  const unit = forcedUnit ?? meta.unit ?? usualUnit;
  const settled = unit === usualUnit ? read : (readBody(block, declaration, unit) ?? read);
  const lastRow = block.rows[block.rows.length - 1] as number;
  const operation = declaration.operation ? readOperationLines(block.sheet, unit) : null;
  const pages = (block.sheet.pages ?? []).filter(({ from }) => from <= lastRow);
  return {
    declaration,
    sheet: block.sheet.name,
    sheetIndex: block.sheet.index,
    area: { ...block.area, top: firstRowOf(block, hit), bottom: pages[0] ? pages[0].from - 1 : lastRow },
    ...(pages.length > 0 ? { pages } : {}),
    unit,
    statedUnit: meta.unit,
    year: meta.year,
    organisation: meta.organisation,
    saidAt: meta.saidAt,
    notes: meta.notes,
    variant: variantOf(settled.table, declaration.variants),
    ...(isOfFinalAccounts(block, read.top) ? { isFinalAccounts: true } : {}),
    isTitled: isTitled && hit !== null,
    printedTitle: hit?.text ?? '',
    body: settled.table,
    ...(operation ? { operation } : {}),
    figures: operation ? withOperation(settled.figures, operation) : settled.figures,
    missing: settled.missing,
  };
}

/** The body's amounts, and those of the lines beside it. */
function withOperation(figures: readonly Figure[], { figures: lines, others }: OperationRead): readonly Figure[] {
  const beside = [...lines.values(), others].flat().filter((one) => !figures.some((figure) => isSameCell(figure, one)));
  return [...figures, ...beside];
}

function firstRowOf(block: Block, hit: TitleHit | null): number {
  return hit ? hit.row : (block.rows[0] as number);
}

/** The unit that most sheets state; null where none does. */
function commonUnit(workbook: Workbook): MoneyUnit | null {
  const counts = new Map<MoneyUnit, number>();
  for (const sheet of workbook.sheets) {
    const unit = unitAbove(sheet, HEADING_ROWS);
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
