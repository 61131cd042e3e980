import type { FormDeclaration } from '../forms/form';
import { GENERIC_FORM } from '../forms/generic';
import { meantInWords, namesInWords, type RecognisedForm } from '../forms/recognised';
import type { Block } from '../tables/read/block';
import type { TableRead } from '../tables/read/read-table';
import { unknownLines } from '../tables/reading';
import type { Workbook } from '../workbook/workbook';
import { joinSheets } from './joined-sheets';
import { NO_TITLE, titleWithoutBody } from './reasons';
import { readBody, type Recognition } from './recognise';
import { stretchesOf } from './stretches';
import { finderOf, type TitleHit } from './title';
import { unreadAmounts } from './unread-amounts';
import { variantOf } from './variant';

/** A declared form that a sheet was held against. */
export interface Candidate {
  readonly form: string;
  /** The declared layout that it is nearest to. */
  readonly variant: string;
  /** Columns and lines of the declaration that stand on the sheet. */
  readonly found: readonly string[];
  /** Those that it wants and that are not there. */
  readonly missing: readonly string[];
  /** How much of what it wants and of what the sheet prints is the same, to two decimals: 0.92. A title that names the form counts as well. */
  readonly fitness: string;
}

/** What was looked for on a sheet, and what came of it (识别说明). One entry for each form on it, or for the sheet as a whole. */
export interface WhyRecognised {
  readonly sheet: string;
  /** Standard title of what it was taken for; null for nothing. */
  readonly form: string | null;
  /** The title as printed, folded; null where none names a form. */
  readonly title: string | null;
  /** The best candidates, the fittest first. */
  readonly candidates: readonly Candidate[];
  /** One Chinese sentence without a full stop. */
  readonly reason: string;
}

const MOST_CANDIDATES = 3;

/** Explains a recognition: for every sheet the title found, the best candidates, what of them stands there and what does not. */
export function whyRecognised(workbook: Workbook, declarations: readonly FormDeclaration[], recognition: Recognition): WhyRecognised[] {
  const finder = finderOf(declarations);
  const { sheets } = joinSheets(workbook.sheets, finder, () => false);
  return sheets.flatMap((sheet) => {
    const forms = recognition.forms.filter((form) => form.sheet === sheet.name);
    const whole = recognition.unrecognised.find((one) => one.sheet === sheet.name)?.reason;
    if (sheet.rows.size === 0) return [{ sheet: sheet.name, form: null, title: null, candidates: [], reason: whole ?? NO_TITLE }];
    const entries = stretchesOf(sheet, finder.find(sheet)).map(({ block, hit }): WhyRecognised => {
      const candidates = candidatesOf(declarations, block, hit);
      const form = forms.find(
        ({ declaration, area }) => declaration === GENERIC_FORM || (area.top >= block.area.top && area.top <= block.area.bottom),
      );
      const title = hit?.text ?? null;
      const without = whole ?? (hit ? titleWithoutBody(hit.form.title) : NO_TITLE);
      const reason = form ? reasonFor(form, hit, candidates) : without;
      return { sheet: sheet.name, form: form?.declaration.title ?? null, title, candidates, reason };
    });
    const pages = (sheet.pages ?? []).map((page): WhyRecognised => {
      const form = forms.find((one) => one.pages)?.declaration.title ?? null;
      return { sheet: page.sheet, form, title: null, candidates: [], reason: `接着“${sheet.name}”上的表，连起来核对` };
    });
    return [...entries, ...pages];
  });
}

function candidatesOf(declarations: readonly FormDeclaration[], block: Block, hit: TitleHit | null): Candidate[] {
  return declarations
    .flatMap((declaration) => {
      const read = readBody(block, declaration, '万元');
      if (!read || read.fitness === 0) return [];
      const found = namesFound(read);
      return [{ declaration, read, found, likeness: likenessOf(block, read, found.length, hit?.form === declaration) }];
    })
    .sort((a, b) => b.likeness - a.likeness || b.read.fitness - a.read.fitness)
    .slice(0, MOST_CANDIDATES)
    .map(({ declaration, read, found, likeness }) => ({
      form: declaration.title,
      variant: variantOf(read.table, declaration.variants),
      found,
      missing: read.missing,
      fitness: likeness.toFixed(2),
    }));
}

/** A title says as much as so many columns or lines; a form of one column is not known by that column. */
const TITLE_COUNTS = 3;

/** What the form and the sheet have in common, as a share of what either has. */
function likenessOf({ sheet, area }: Block, { missing, figures, table }: TableRead, found: number, isNamed: boolean): number {
  const others = table.lanes.flatMap((lane) => lane.columns.filter(({ isDeclared }) => !isDeclared).map(({ column }) => column));
  // Pages on later sheets are of the same columns, and their figures stand on those sheets.
  const bottom = Math.min(area.bottom, (sheet.pages?.[0]?.from ?? Infinity) - 1);
  const own = figures.filter((figure) => figure.sheet === sheet.name);
  const unread = unreadAmounts(sheet, { area: { ...area, bottom }, figures: own });
  const columns = new Set([...others, ...unread.map(({ column }) => column)]);
  const common = found + (isNamed ? TITLE_COUNTS : 0);
  return common / (found + missing.length + columns.size + table.lanes.flatMap(unknownLines).length + TITLE_COUNTS);
}

/** The declared columns, and the lines that have names of their own. */
function namesFound({ table }: TableRead): string[] {
  const columns = table.lanes.flatMap((lane) => lane.columns.filter(({ isDeclared }) => isDeclared).map(({ caption }) => caption));
  const lines = table.lanes.flatMap((lane) => [...lane.totals, ...lane.rows].flatMap(({ line }) => line?.names[0] ?? []));
  return [...new Set([...columns, ...lines])].filter((name) => name !== '');
}

function reasonFor(form: RecognisedForm, hit: TitleHit | null, candidates: readonly Candidate[]): string {
  const { title } = form.declaration;
  if (form.declaration === GENERIC_FORM) {
    const how = form.variant === 'coded' ? '有科目编码' : '有合计行';
    if (!hit) return `没有标准表的表名，${how}，按通用表核对`;
    const { title: meant } = hit.form;
    return meantInWords({ title: meant, missing: candidates.find((candidate) => candidate.form === meant)?.missing ?? [] });
  }
  const missing = form.missing.length === 0 ? '，栏目和行齐全' : `，缺${namesInWords(form.missing)}`;
  if (form.isTitled) return `表名是《${title}》${missing}`;
  return `${hit ? `表名“${hit.text}”不是这张表` : '没有表名'}，凭栏目、行或表注认作《${title}》${missing}`;
}
