import type { MoneyUnit } from '../amount/unit';
import type { Figure } from '../identities/figure';
import type { Identity } from '../identities/identity';
import type { Area, Position } from '../workbook/address';
import { placeOnPage, type PlaceOnSheet, type SheetPage } from '../workbook/pages';
import { identitiesOf } from '../tables/identities';
import { partsOfTable, type Parts } from '../tables/parts';
import type { Table } from '../tables/reading';
import { unreadLanes } from '../tables/ties';
import type { FormDeclaration } from './form';
import type { OperationKey } from './operation-lines';
import type { Unavailable } from './unavailable';

/** A standard form as it stands in a workbook. */
export interface RecognisedForm {
  readonly declaration: FormDeclaration;
  readonly sheet: string;
  /** Place of the sheet among the workbook's sheets, from 0. */
  readonly sheetIndex: number;
  /** Further sheets that it goes on over (续表), in order; rows of the body are counted on from its own sheet. */
  readonly pages?: readonly SheetPage[];
  /** From the title to the last note, on its own sheet. */
  readonly area: Area;
  /** The unit that the amounts were read in. */
  readonly unit: MoneyUnit;
  /** The unit that the form itself states; null where it states none and is read in the workbook's, or 万元. */
  readonly statedUnit: MoneyUnit | null;
  /** The year that the form itself names. */
  readonly year: number | null;
  /** The organisation that the form itself names, in its own typography. */
  readonly organisation: string | null;
  /** Where it says unit, year and organisation. */
  readonly saidAt?: SaidAt;
  readonly notes: readonly string[];
  /** Id of the declared variant that the layout is nearest to, or a description of the layout. */
  readonly variant: string;
  /** Whether it is of the 部门决算报表 (财决), and not the published form. */
  readonly isFinalAccounts?: boolean;
  /** Whether the title above it names this form; else it was known by its content. */
  readonly isTitled: boolean;
  /** The title as printed above it, folded; '' where there is none. */
  readonly printedTitle: string;
  readonly body: Table;
  /** Lines beside the body that tell how the organisation runs, of a form that tells it, and what stands among them. */
  readonly operation?: { readonly figures: ReadonlyMap<OperationKey, readonly Figure[]>; readonly others: readonly Figure[] };
  /** Every amount cell. */
  readonly figures: readonly Figure[];
  /** Captions that the declaration wants and the sheet lacks. */
  readonly missing: readonly string[];
  /** The declared form that the title names and the table is not like enough to be: it is checked as 通用表 only. */
  readonly meant?: MeantForm;
}

/** The cells that say a form's unit, year and organisation. */
export interface SaidAt {
  readonly unit?: Position;
  readonly year?: Position;
  readonly organisation?: Position;
}

/** A declared form that a sheet's title names, and what the sheet lacks of it; nothing where none of its columns and rows are there. */
export interface MeantForm {
  readonly title: string;
  readonly missing: readonly string[];
}

/** Why a table whose title names a declared form is checked as 通用表 only, without a full stop. */
export function meantInWords({ title, missing }: MeantForm): string {
  const lacking = missing.length > 0 ? `缺${namesInWords(missing)}` : '其下没有该表的行和列';
  return `表名像是《${title}》，但${lacking}，只能按通用表核对`;
}

/** Names of columns or rows, the first few of many: “基本支出”“项目支出” 等 8 项. */
export function namesInWords(names: readonly string[]): string {
  return `“${names.slice(0, MOST_NAMED).join('”“')}”${names.length > MOST_NAMED ? ` 等 ${names.length} 项` : ''}`;
}

const MOST_NAMED = 6;

/**
 * Every identity inside one form. `fits` tells whether a candidate holds, where documents differ in what a total covers.
 * @param identities what they are added to
 */
export function identitiesWithin(
  { body, declaration }: RecognisedForm,
  fits: (identity: Identity) => boolean,
  identities: Identity[] = [],
): Identity[] {
  return identitiesOf(body, { form: declaration.title, fits }, identities);
}

/** Relations inside one form that its print does not let anybody look at. */
export function unavailableWithin({ body, sheet }: RecognisedForm): Unavailable[] {
  return unreadLanes(body).map((unread) => ({ ...unread, sheet }));
}

/** The form's figures by part name, as relations between forms name them. */
export function partsOf({ body }: RecognisedForm): Parts {
  return partsOfTable(body);
}

/** Where a row and column of a form's body stands. */
export function placeIn({ sheet, pages }: RecognisedForm, position: Position): PlaceOnSheet {
  return placeOnPage(pages ? { name: sheet, pages } : { name: sheet }, position);
}

/** The sheets that a form stands on, each with the area that it takes there. */
export function pagesOf({ sheet, area, pages }: RecognisedForm): readonly { readonly sheet: string; readonly area: Area }[] {
  return [{ sheet, area }, ...(pages ?? []).map((page) => ({ sheet: page.sheet, area: { ...area, top: page.top, bottom: page.bottom } }))];
}

/** The form's amounts on one of its sheets. */
export function figuresOnPage({ pages, figures }: RecognisedForm, sheet: string): readonly Figure[] {
  return pages ? figures.filter((figure) => figure.sheet === sheet) : figures;
}
