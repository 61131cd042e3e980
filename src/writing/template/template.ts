import { normalise } from '../../amount/text';
import type { MoneyUnit } from '../../amount/unit';
import type { FormDeclaration, Variant } from '../../forms/form';
import { wordsOf } from '../../tables/print/words';
import { FORMS } from '../../forms/registry';
import { formOrder, SETS_OF_PLACES } from '../../forms/whole-set';
import type { EvaluationForm } from '../../performance/form';
import { freeSheetName, type SheetLayout } from '../../workbook/layout';
import { Draft } from '../../tables/print/draft';
import { EVALUATION_OFFERS, type EvaluationOffer, type MadeEvaluation } from './evaluation/offers';
import { addFormulas } from './formulas';
import { printTable } from '../../tables/print/print-table';
import { probe } from './probe';

/** A blank form that is wanted (表样). */
export interface TemplateRequest {
  /** The form's standard title, another title that it is published under, or its key. */
  readonly form: string;
  /** Id of the variant; the most usual one without it. */
  readonly variant?: string;
  readonly year?: number | null;
  readonly organisation?: string | null;
  readonly unit: MoneyUnit;
  /** What the form is numbered as (公开01表); by the year's own order without it. */
  readonly number?: string;
}

/** A wish for a form or variant that there is no template of; the message is one Chinese sentence. */
export class UnknownTemplate extends Error {
  override readonly name = 'UnknownTemplate';
}

/** What can be asked for. */
export interface TemplateOffer {
  /** Standard title. */
  readonly form: string;
  readonly variants: readonly { readonly id: string; readonly description: string; readonly seen: string }[];
}

/** Every form and variant that there is a template of. */
export function templateList(): TemplateOffer[] {
  const offers = new Map<string, { id: string; description: string; seen: string }[]>();
  const add = (form: string, { id, description, seen }: { id: string; description: string; seen: string }): void => {
    offers.set(form, [...(offers.get(form) ?? []), { id, description, seen }]);
  };
  for (const { title, variants } of FORMS) for (const variant of variants) if (variant.print) add(title, variant);
  for (const offer of EVALUATION_OFFERS) add(offer.form, offer);
  return [...offers].map(([form, variants]) => ({ form, variants }));
}

/**
 * The nine forms of a 套表 in the order of their numbers.
 * @param place id of a place whose set is not the usual one (山东, 上海, …)
 * @throws UnknownTemplate for a place that is not known
 */
export function wholeSet(year: number | null, place?: string): Pick<TemplateRequest, 'form' | 'variant' | 'number'>[] {
  const set = SETS_OF_PLACES.find(({ id }) => id === place);
  if (place !== undefined && !set)
    throw new UnknownTemplate(`没有“${place}”的套表，有：${SETS_OF_PLACES.map(({ id }) => id).join('、')}。`);
  return formOrder(year, set).map((key, at) => {
    const form = declarationOf(key);
    const variant = set?.variants[key];
    return { form: form.title, number: numberOf(at), ...(variant === undefined ? {} : { variant }) };
  });
}

/**
 * Makes blank forms: each laid out as its variant is published, with live formulas wherever its own identities, and those between the
 * forms asked for, compute a cell. A set that is made in one call takes figures from one form to the other.
 * @throws UnknownTemplate for a form or variant that there is no template of
 */
export function buildTemplates(requests: readonly TemplateRequest[]): SheetLayout[] {
  const names: string[] = [];
  const named = (wished: string): string => {
    const name = freeSheetName(wished, names);
    names.push(name);
    return name;
  };
  const standard: Draft[] = [];
  const projects: EvaluationForm[] = [];
  const links: NonNullable<MadeEvaluation['link']>[] = [];
  const drafts = requests.map((request) => {
    const { unit } = request;
    const year = request.year ?? null;
    const organisation = request.organisation ?? null;
    const evaluation = evaluationOf(request);
    if (evaluation) {
      const { draft, form, link } = evaluation.make(named(evaluation.form), { year, organisation, unit });
      if (form?.subject === 'project') projects.push(form);
      if (link) links.push(link);
      return draft;
    }
    const form = declarationOf(request.form);
    const variant = variantOf(form, request.variant);
    const number = request.number ?? numberOf(formOrder(year).indexOf(form.key));
    const draft = new Draft(named(number === '' ? form.title : number));
    const titles = variant.print?.titles;
    const title = (titles && wordsOf(titles, year)) || form.title;
    if (variant.print) printTable(draft, form.bodies, variant.print, { title, number, year, organisation, unit });
    if (unit === '元') draft.widenAmounts(draft.amountColumns > MANY_COLUMNS ? YUAN_WIDTH.narrow : YUAN_WIDTH.wide);
    standard.push(draft);
    return draft;
  });
  addFormulas(standard, probe(standard));
  for (const link of links) link(projects);
  return drafts.map((draft) => draft.layout());
}

/** Characters of an amount in 元: 12,345,678,901.23, or 12,345,678.90 where many stand side by side on one page. */
const YUAN_WIDTH = { wide: 18, narrow: 14 };
const MANY_COLUMNS = 8;

/** The self-evaluation form that is asked for; null where it is another form. */
function evaluationOf({ form, variant }: TemplateRequest): EvaluationOffer | null {
  const offered = EVALUATION_OFFERS.filter((offer) => offer.form === normalise(form));
  const found = variant === undefined ? offered[0] : offered.find(({ id }) => id === variant);
  if (!found && offered.length > 0) throw unknownVariant(form, variant, offered);
  return found ?? null;
}

function declarationOf(wanted: string): FormDeclaration {
  const plain = (text: string): string => normalise(text).replace(/"/g, '');
  const found =
    FORMS.find(({ key, title }) => key === wanted || plain(title) === plain(wanted)) ??
    FORMS.find(({ titles }) => titles.some((title) => plain(title) === plain(wanted)));
  if (found && found.variants.some(({ print }) => print)) return found;
  throw new UnknownTemplate(
    `没有“${wanted}”的表样，有：${templateList()
      .map(({ form }) => form)
      .join('、')}。`,
  );
}

function variantOf({ title, variants }: FormDeclaration, wanted: string | undefined): Variant {
  const offered = variants.filter(({ print }) => print !== undefined);
  const found = wanted === undefined ? offered[0] : offered.find(({ id }) => id === wanted);
  if (found) return found;
  throw unknownVariant(title, wanted, offered);
}

function unknownVariant(
  title: string,
  wanted: string | undefined,
  offered: readonly Pick<Variant, 'id' | 'description'>[],
): UnknownTemplate {
  const list = offered.map(({ id, description }) => `${id}（${description}）`).join('、');
  return new UnknownTemplate(`《${title}》没有“${wanted ?? ''}”这种表样，有：${list}。`);
}

function numberOf(at: number): string {
  return at < 0 ? '' : `公开${String(at + 1).padStart(2, '0')}表`;
}
