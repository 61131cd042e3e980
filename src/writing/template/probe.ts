import { identitiesBetween } from '../../forms/between-identities';
import { FUNCTIONAL_CLASSES } from '../../forms/functional-classes';
import { identitiesWithin, type RecognisedForm } from '../../forms/recognised';
import { FORMS } from '../../forms/registry';
import { formSets } from '../../forms/sets';
import type { Identity } from '../../identities/identity';
import { recognise } from '../../recognise/recognise';
import { workbookOf } from '../../workbook/layout';
import type { Draft } from '../../tables/print/draft';

/** What forms say of themselves once their blank rows have codes. */
export interface Probe {
  readonly within: readonly Identity[];
  readonly between: readonly Identity[];
  /** The codes that stood in the blank rows, by draft and row. */
  readonly codes: ReadonlyMap<Draft, ReadonlyMap<number, string>>;
}

/** Codes of no class, for blank rows beyond the classes. */
const FIRST_FREE_CODE = 240;

/** Enough codes for the blank rows of one probe; each probe goes on where the one before it ended. */
function codesFor(draft: Draft, round: number): Map<number, string> {
  const codes = new Map<number, string>();
  if (!draft.blankRows) return codes;
  const { first, last } = draft.blankRows;
  for (let row = first; row <= last; row++) {
    const at = round * (last - first + 1) + row - first;
    codes.set(row, FUNCTIONAL_CLASSES[at]?.code ?? String(FIRST_FREE_CODE + at - FUNCTIONAL_CLASSES.length));
  }
  return codes;
}

function roundsOf({ blankRows }: Draft): number {
  return blankRows ? Math.ceil(FUNCTIONAL_CLASSES.length / (blankRows.last - blankRows.first + 1)) : 1;
}

/**
 * Reads the drafts as any workbook is read, filled with zeros and with a functional class in every blank row, and asks them for their
 * identities: so a template's formulas are what its checks will say. Several probes where there are more classes than blank rows.
 */
export function probe(drafts: readonly Draft[]): Probe[] {
  const rounds = Math.max(1, ...drafts.map(roundsOf));
  return Array.from({ length: rounds }, (_, round): Probe => {
    const codes = new Map(drafts.map((draft) => [draft, codesFor(draft, round)]));
    const layouts = drafts.map((draft) => draft.layout(() => 0, codes.get(draft)));
    const { forms } = recognise(workbookOf(layouts), FORMS);
    const within = forms.flatMap((form: RecognisedForm) => identitiesWithin(form, () => true));
    const between = formSets(forms).sets.flatMap((set) => identitiesBetween(set).identities);
    return { within, between, codes };
  });
}
