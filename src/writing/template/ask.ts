import type { MoneyUnit } from '../../amount/unit';
import { normalise } from '../../amount/text';
import { SETS_OF_PLACES } from '../../forms/whole-set';
import { templateList, UnknownTemplate, wholeSet, type TemplateRequest } from './template';

/** The units that blank forms are offered in, the usual one first. */
export const TEMPLATE_UNITS = ['万元', '元'] as const satisfies readonly MoneyUnit[];

/** What is asked for in words (要哪些表样). */
export interface TemplateWish {
  /** Titles; 套表 or `all` stands for the nine forms of a year. */
  readonly forms: readonly string[];
  /** A variant's id, or for 套表 a place's name; null for the usual ones. */
  readonly variant: string | null;
  readonly year: number | null;
  readonly organisation: string | null;
  readonly unit: MoneyUnit;
}

/** Whether a title stands for the whole set. */
export function isWholeSet(form: string): boolean {
  return /^(?:all|(?:全)?套表?|全部)$/i.test(normalise(form));
}

/**
 * The blank forms that a wish comes to, in order. A variant goes to every form that has it; for 套表 it may also be a place.
 * @throws UnknownTemplate for a variant that none of the forms has
 */
export function requestsFor({ forms, variant, year, organisation, unit }: TemplateWish): TemplateRequest[] {
  const around = { year, organisation, unit };
  return forms.flatMap((form): TemplateRequest[] => {
    if (!isWholeSet(form)) return [{ form, ...around, ...(variant === null ? {} : { variant }) }];
    const isPlace = SETS_OF_PLACES.some(({ id }) => id === variant);
    if (variant === null || isPlace) return wholeSet(year, variant ?? undefined).map((each) => ({ ...each, ...around }));
    const having = new Set(templateList().flatMap((offer) => (offer.variants.some(({ id }) => id === variant) ? [offer.form] : [])));
    const set = wholeSet(year);
    if (!set.some((each) => having.has(each.form))) {
      throw new UnknownTemplate(
        `套表没有“${variant}”这种表样；可给地方：${SETS_OF_PLACES.map(({ id }) => id).join('、')}，或某张表的表样（见 --list）。`,
      );
    }
    return set.map((each) => ({ ...each, ...around, ...(having.has(each.form) ? { variant } : {}) }));
  });
}
