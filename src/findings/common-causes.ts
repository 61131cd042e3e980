import type { Finding, Severity } from './finding';

/** One mistake that several units made: told once, with who made it. */
export interface CommonCause {
  readonly rule: string;
  readonly form: string | null;
  readonly severity: Severity;
  /** The sheet and cell where all of them made it; null where they differ. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** The sentence, where it is the same for all; null where the numbers differ. */
  readonly message: string | null;
  /** The names of the units, in the order in which they were checked. */
  readonly units: readonly string[];
}

interface Gathered {
  readonly rule: string;
  readonly form: string | null;
  readonly severity: Severity;
  sheet: string | null;
  cell: string | null;
  message: string | null;
  readonly units: string[];
}

/** Fewer units than these are told one by one. */
const SEVERAL = 3;

/** Gathers the errors and warnings of unit after unit and keeps of each only what tells causes apart. */
export class CommonCauses {
  private readonly gathered = new Map<string, Gathered>();

  add(unit: string, findings: readonly Finding[]): void {
    for (const { rule, form, severity, sheet, cell, message } of findings) {
      if (severity === 'info') continue;
      const key = `${rule}|${form ?? ''}|${severity}`;
      const known = this.gathered.get(key);
      if (!known) this.gathered.set(key, { rule, form, severity, sheet, cell, message, units: [unit] });
      else {
        if (known.sheet !== sheet) known.sheet = null;
        if (known.cell !== cell) known.cell = null;
        if (known.message !== message) known.message = null;
        if (known.units.at(-1) !== unit) known.units.push(unit);
      }
    }
  }

  /** What several units have in common, what most have first; errors before warnings. */
  list(): CommonCause[] {
    return [...this.gathered.values()]
      .filter(({ units }) => units.length >= SEVERAL)
      .sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error') || b.units.length - a.units.length);
  }
}

/** A cause in a few words: its sentence where all have the same, else where it is and what the rule says. */
export function causeInWords({ form, sheet, cell, message, rule }: CommonCause, titleOf: (rule: string) => string | null): string {
  if (message !== null) return message.replace(/。$/, '');
  const where = cell === null ? (form ?? sheet ?? '') : `${form ?? ''}${sheet === null ? ` ${cell}` : `（${sheet} ${cell}）`}`;
  return `${where}：${titleOf(rule) ?? rule}`;
}
