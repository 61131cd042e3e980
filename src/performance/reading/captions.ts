import { normalise } from '../../amount/text';
import type { IndicatorColumns } from '../form';
import { NATION_LAST } from '../places/all-places';
import type { Label } from '../places/place';
import type { Print, PrintedMoney, SummaryColumn } from '../places/print';
import type { QualityBand } from '../values/completion';

/** What stands above a column, by the column that is below it. */
type CaptionList<Role extends string> = readonly (readonly [Role, RegExp])[];

/** Behind a caption: （A）, (B), （%）, （三级指标）. */
const BEHIND = '(?:\\(.*\\))?';
/** Longer than any caption. */
const LONGEST = 30;

/** Captions that places print, then their further ones. */
export const INDICATOR_CAPTIONS: CaptionList<keyof IndicatorColumns> = [
  ...printed(({ layout }) => (layout.kind === 'summary' ? [] : layout.columns)),
  ...NATION_LAST.flatMap(({ captions }) => listed(captions?.indicators)),
];

export const MONEY_CAPTIONS: CaptionList<PrintedMoney> = [
  ...printed(({ layout }) => (layout.kind === 'columns' ? layout.money.captions.map(([role, caption]) => ({ role, caption })) : [])),
  ...NATION_LAST.flatMap(({ captions }) => listed(captions?.money)),
];

export const SUMMARY_CAPTIONS: CaptionList<SummaryColumn> = [
  ...printed(({ layout }) => (layout.kind === 'summary' ? layout.columns : [])),
  ...NATION_LAST.flatMap(({ captions }) => listed(captions?.summary, '')),
];

/** What any place calls a label: a part of a regular expression. */
export function wordsOf(label: Label): string {
  return `(?:${NATION_LAST.flatMap(({ captions }) => captions?.labels?.[label] ?? []).join('|')})`;
}

/** A text that is one of these labels. */
export function labelled(label: Label): RegExp {
  return new RegExp(`^${wordsOf(label)}$`);
}

/** A text that begins with one of these labels. */
export function beginning(label: Label): RegExp {
  return new RegExp(`^${wordsOf(label)}`);
}

/** A text that says one of these labels anywhere. */
export function saying(label: Label): RegExp {
  return new RegExp(wordsOf(label));
}

/** The heads of a grid of checks, from the best to the worst. */
export const CHECK_HEADINGS: readonly (readonly [QualityBand, RegExp])[] = (['achieved', 'partly', 'failed'] as const).map((band) => [
  band,
  new RegExp(`^(?:${NATION_LAST.flatMap(({ captions }) => captions?.checks?.[band] ?? []).join('|')})$`),
]);

export const MISPRINTS: ReadonlyMap<string, string> = new Map(
  NATION_LAST.flatMap(({ captions }) => Object.entries(captions?.misprints ?? {})),
);

/** A list of captions as the columns of a table, each with all of its captions. */
export function familyOf<Role extends string>(captions: CaptionList<Role>, role: Role): RegExp {
  return new RegExp(captions.flatMap(([of, { source }]) => (of === role ? [source] : [])).join('|'));
}

/** The column that a text is the caption of. */
export function columnOf<Role extends string>(captions: CaptionList<Role>, text: string): Role | undefined {
  return text.length > LONGEST ? undefined : captions.find(([, caption]) => caption.test(text))?.[0];
}

function listed<Role extends string>(captions?: Readonly<Partial<Record<Role, string>>>, behind = BEHIND): CaptionList<Role> {
  return Object.entries(captions ?? {}).map(([role, words]) => [role as Role, new RegExp(`^(?:${String(words)})${behind}$`)] as const);
}

/** The captions of columns that places print. */
function printed<Role extends string>(
  columnsOf: (print: Print) => readonly { readonly role: Role | null; readonly caption: string }[],
): CaptionList<Role> {
  return NATION_LAST.flatMap(({ prints }) =>
    prints.flatMap(columnsOf).flatMap(({ role, caption }) => (role === null ? [] : [[role, exactly(caption)] as const])),
  );
}

/** A printed caption, whatever stands in brackets behind it: 得分系数（%）. */
function exactly(caption: string): RegExp {
  const words = normalise(caption).replace(/\([^()]*\)$/, '');
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${BEHIND}$`);
}
