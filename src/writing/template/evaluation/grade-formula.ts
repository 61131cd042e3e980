import { toPlain } from '../../../amount/decimal';
import type { Grade } from '../../../performance/profile';

/** The grade that a score earns, by the cell that holds it; nothing while the cell is empty. */
export function gradeFormula(score: string, grades: readonly Grade[]): string {
  return `=IF(COUNT(${score})=0,"",${earned(score, grades)})`;
}

/** From the best to the worst. */
function earned(score: string, grades: readonly Grade[]): string {
  const [best, ...others] = grades;
  if (!best) return '""';
  return others.length === 0 ? `"${best.name}"` : `IF(${score}>=${toPlain(best.from)},"${best.name}",${earned(score, others)})`;
}
