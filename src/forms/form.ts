import type { Rule } from '../identities/identity';
import type { Layout } from '../tables/layout';
import type { TableSpec } from '../tables/table';
import type { FormPrint } from '../tables/print/print';
import type { OperationSum } from './operation-lines';
import type { BetweenRelation } from './relation';

/** A layout of the form that was met in a published document. */
export interface Variant {
  /** Short permanent name, used by `--variant`. */
  readonly id: string;
  /** What sets it apart, in Chinese. */
  readonly description: string;
  /** Region and years it was seen in. */
  readonly seen: string;
  /** How it is printed, for making blank forms; a variant without it has no template. */
  readonly print?: FormPrint;
  /** What a variant without a print is known by. */
  readonly layout?: Partial<Layout>;
}

/** A standard form (标准表): what it is called, what it looks like, and which identities hold in it. */
export interface FormDeclaration {
  /** Permanent short key by which relations between forms name it: T1, T6, SG. */
  readonly key: string;
  /** The number that the same form has in the 部门决算报表: 财决04表. Beside the published form it goes by this number in relations. */
  readonly finalNumber?: string;
  /** The standard Chinese title, without year, province or punctuation variants. */
  readonly title: string;
  /** Titles met in published documents, the standard one among them; quotation marks do not matter. */
  readonly titles: readonly string[];
  /** The layouts to try, most usual first. */
  readonly bodies: readonly TableSpec[];
  /** Whether what the columns and rows say is enough to know the form where no title stands above them. */
  readonly knownByContent?: boolean;
  /** A word that every title of the form has, and titles of forms that look like it lack: 基本. */
  readonly titledBy?: string;
  /** Share of the wanted columns without which a table of this title is another one, where less than a third would not do. */
  readonly leastFound?: number;
  /** A form that few places publish: nobody misses it where it is not there. */
  readonly isExtra?: boolean;
  /** Beside its body it tells how the organisation runs (机关运行经费, 车辆, 政府采购), in lines known by their labels, of which this holds. */
  readonly operation?: readonly OperationSum[];
  /** Whether an empty form must carry a note that says why (空表说明). */
  readonly emptyNeedsNote?: boolean;
  /** What the note below the form speaks of; a note of the opposite kind was copied from another form. */
  readonly subject?: '收入' | '支出';
  /** What the form has to do with others; each relation stands in the form whose figure is its target. */
  readonly relations?: readonly BetweenRelation[];
  readonly variants: readonly Variant[];
  /** Where the declaration comes from. */
  readonly source: string;
}

/** Declares a rule of a form; the code is permanent and never reused. */
export function rule(
  code: string,
  form: string,
  title: string,
  statement: string,
  source: string,
  severity: Rule['severity'] = 'error',
): Rule {
  return { code, form, title, statement, source, severity };
}

/** Declares a rule of a form that is named once, and its source with it; what needs no more words than its title has these alone. */
export type DeclareRule = (code: string, title: string, statement?: string, severity?: Rule['severity']) => Rule;

export function rulesOfForm(form: string, source: string): DeclareRule {
  return (code, title, statement = title, severity) => rule(code, form, title, statement, source, severity);
}
