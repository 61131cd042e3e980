import { NO_NUMBERS, type Found } from '../found';
import { areCopies } from './copies';
import { unitKey } from './pairing';
import type { PartUnit } from './parts';
import { TWICE } from './rules';

/** More units under one name than these are not tried out in every way. */
const MOST_TRIED = 6;

interface Untwinned {
  readonly kept: readonly PartUnit[];
  readonly findings: readonly Found[];
}

function areNamesakes(a: PartUnit, b: PartUnit): boolean {
  const [own, other] = [a.compared.organisation, b.compared.organisation];
  return own !== null && other !== null && unitKey(own) === unitKey(other);
}

/**
 * Units of one name: two workbooks of one unit, of which one counts, or two units that are called alike, which both do. Which of it is told by
 * how much of the total each way makes agree; where that tells nothing, the first counts.
 * @param agreeing how many amounts of the total agree with these units
 */
export function withoutTwins(units: readonly PartUnit[], sheet: string, agreeing: (units: readonly PartUnit[]) => number): Untwinned {
  let kept: readonly PartUnit[] = units;
  const findings: Found[] = [];
  let tried = 0;
  for (const unit of units) {
    const twin = kept.find((other) => other !== unit && kept.indexOf(other) < kept.indexOf(unit) && areNamesakes(other, unit));
    if (!twin) continue;
    const without = (left: PartUnit): readonly PartUnit[] => kept.filter((other) => other !== left);
    let counts: PartUnit | null = twin;
    if (!areCopies(twin.compared, unit.compared) && ++tried <= MOST_TRIED) {
      const [both, first, second] = [kept, without(unit), without(twin)].map(agreeing) as [number, number, number];
      if (both > first && both > second) counts = null;
      else if (second > first) counts = unit;
    }
    if (!counts) continue;
    const left = counts === twin ? unit : twin;
    kept = without(left);
    const message = `${twin.compared.organisation ?? ''}有两份工作簿：${twin.file}、${unit.file}，核对汇总时只取 ${counts.file}，请确认以哪一份为准`;
    findings.push({
      ...NO_NUMBERS,
      ...{ rule: TWICE, severity: TWICE.severity, verdict: 'inconsistent', form: null, sheet, at: null, related: [] },
      clauses: [{ kind: 'other-workbook', sentence: message }],
    });
  }
  return { kept, findings };
}
