import type { Examination } from '../examination/examine';
import { misreadIn, restsOnMisread, type Distrust } from '../examination/misread';
import { wrongFormulasIn } from '../examination/wrong-formulas';
import { derivationOf, isBroken, type Derivation } from '../identities/derivation';
import { isSameCell } from '../identities/figure';
import { figuresOf } from '../identities/identity';
import type { Judged } from '../identities/judgement';
import type { Doubt } from '../identities/localise';
import { localiseThrough, type LocalisedThrough } from '../identities/localise-through';
import type { Assignment } from '../identities/order';
import type { Workbook } from '../workbook/workbook';
import { setConvertedApart, type Converted } from './converted';
import { setLastDigitApart, type LastDigit } from './last-digit';
import { setUnfilledApart, type Unfilled } from './unfilled-tables';
import { waitingSums, type Waiting } from './waiting-sums';

/** What is wrong with a workbook's identities, and why: what checking tells and what writing rests on. */
export interface Causes {
  /** Identities that do not hold and that no whole table explains. */
  readonly broken: readonly Judged[];
  readonly intact: readonly Judged[];
  /** Tables that nobody filled in, and tables converted from a coarser unit. */
  readonly unfilled: Unfilled;
  readonly converted: Converted;
  /** Copies that differ only since one of both was added up from rounded parts. */
  readonly lastDigit: LastDigit;
  readonly localisation: LocalisedThrough;
  /** Broken identities that hold as soon as numbers stored as text are numbers. */
  readonly waiting: readonly Waiting[];
}

/** Where nothing is broken nothing need be known of what follows from what. */
const NOTHING_WRONG: Pick<Causes, 'localisation' | 'waiting'> = { localisation: { causes: [], doubts: [], following: [] }, waiting: [] };

/** Finds what the broken identities of a workbook come from. */
export function causesOf(workbook: Workbook, examination: Examination): Causes {
  const { judged, standard } = examination;
  const all: Judged[] = [];
  const intact: Judged[] = [];
  for (const one of judged) {
    const { verdict } = one.judgement;
    if (verdict === 'equal' || verdict === 'rounding') intact.push(one);
    else if (verdict !== 'notRun') all.push(one);
  }
  const unfilled = setUnfilledApart(all, standard);
  const converted = setConvertedApart(unfilled.broken, standard);
  const lastDigit = setLastDigitApart(converted.broken, judged);
  const { broken } = lastDigit;
  const told = { broken, intact, unfilled, converted, lastDigit };
  if (broken.length === 0) return { ...told, ...NOTHING_WRONG };
  const derivation = derivationOf(judged.map(({ identity }) => identity));
  const distrust = misreadIn(workbook, examination);
  const isSuspect = broken.some(({ identity: { target } }) => target.formula !== undefined && !derivation.isDefined(target));
  const wrong = isSuspect ? wrongFormulasIn(examination.computable, derivation, distrust) : [];
  const found = beside(wrong, told, derivation) ?? localiseThrough(broken, intact, derivation);
  const localisation = withoutMisread(found, distrust);
  return { ...told, localisation, waiting: waitingSums(localisation.following, derivation) };
}

/**
 * What is wrong beside formulas that are proved wrong: these are taken as mended, so that another mistake below them is told as well. Null where
 * there is none, or where mending them would break what holds.
 */
function beside(
  wrong: readonly Assignment[],
  { broken, intact }: Pick<Causes, 'broken' | 'intact'>,
  derivation: Derivation,
): LocalisedThrough | null {
  if (wrong.length === 0) return null;
  const before = localiseThrough(broken, intact, derivation).following;
  const mended = derivation.with(wrong);
  const breaks = ({ identity }: Judged): boolean => {
    const expanded = mended.expand(identity);
    return expanded !== null && expanded !== identity && isBroken(expanded);
  };
  if (intact.some(breaks)) return null;
  const after = localiseThrough(broken, intact, mended);
  if (after.causes.length + after.doubts.length === 0) return null;
  const following = after.following.filter((judged) => !before.includes(judged));
  const doubts: Doubt[] = [];
  const told = new Set<Judged>();
  for (const { target } of wrong) {
    const own = following.filter((judged) => !told.has(judged) && leadsTo(judged, target, mended));
    for (const judged of own) told.add(judged);
    if (own.length > 0) doubts.push({ broken: own, candidates: [target], wrong: 1, suspicions: [], alternatives: [] });
  }
  return { causes: after.causes, doubts: [...doubts, ...after.doubts], following: before };
}

/** Whether one of an identity's cells is a formula's, or follows from it. */
function leadsTo({ identity }: Judged, target: Assignment['target'], derivation: Derivation): boolean {
  const open = figuresOf(identity);
  const seen = new Set(open);
  for (const figure of open) {
    if (isSameCell(figure, target)) return true;
    for (const term of derivation.definitionOf(figure)?.terms ?? []) {
      if (!term.figure || seen.has(term.figure)) continue;
      seen.add(term.figure);
      open.push(term.figure);
    }
  }
  return false;
}

/** Names no cell on the strength of what was misread: then only what does not hold is told. */
function withoutMisread({ causes, doubts, following }: LocalisedThrough, distrust: Distrust): LocalisedThrough {
  const rests = causes.filter(({ cell, settles }) => restsOnMisread(cell, settles, distrust));
  const open = rests.map(({ settles }): Doubt => ({ broken: settles, candidates: [], wrong: 1, suspicions: [], alternatives: [] }));
  const plain = doubts.map((doubt): Doubt => {
    const suspicions = doubt.suspicions.filter(({ cell }) => !restsOnMisread(cell, doubt.broken, distrust));
    const alternatives = doubt.alternatives.filter(({ cell }) => !restsOnMisread(cell, doubt.broken, distrust));
    const isSame = suspicions.length === doubt.suspicions.length && alternatives.length === doubt.alternatives.length;
    return isSame ? doubt : { ...doubt, suspicions, alternatives: [], candidates: [] };
  });
  return { causes: causes.filter((cause) => !rests.includes(cause)), doubts: [...open, ...plain], following };
}
