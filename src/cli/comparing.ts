import { parseDecimal, type Decimal } from '../amount/decimal';
import { changesSince } from '../findings/comparisons/changes';
import type { Compared } from '../findings/comparisons/compared';
import { joinedUnits, withoutCopies } from '../findings/comparisons/joined-units';
import { compareWithLastYear, type ComparisonResult, type LastYear } from '../findings/comparisons/last-year';
import { Units } from '../findings/comparisons/pairing';
import { compareWithParts, type PartUnit } from '../findings/comparisons/parts';
import { ABSENT, OTHER_YEAR, SUM_OF_UNITS } from '../findings/comparisons/rules';
import { isUnfilled } from '../findings/unfilled';
import { withComparison } from '../findings/comparisons/with-comparison';
import type { CheckResult } from '../findings/finding';
import { UsageError, type Arguments } from './arguments';
import type { Input } from './files';
import { inputsOf } from './inputs';
import type { Shell } from './shell';
import { printable } from './width';
import { workThrough } from './work-through';

/** A unit of last year that handed in nothing this year. */
export interface AbsentUnit {
  readonly file: string;
  /** What it is called; null where last year's workbook does not say. */
  readonly organisation: string | null;
  readonly reason: string;
}

/** What `--last`, `--changes` and `--parts` add to the check of each workbook. */
export interface Comparing {
  /** The result with what the comparisons found. */
  apply(file: string, result: CheckResult, compared: Compared): CheckResult;
  /** Notes a file of this year that could not be read: its unit has handed in all the same. */
  unread(file: string): void;
  /** The units of last year that were none of those that `apply` and `unread` have seen. */
  absent(): readonly AbsentUnit[];
}

interface Read {
  readonly units: readonly LastYear[];
  readonly failed: readonly string[];
}

/** What the workbooks of a file or folder show of themselves; what could not be read is said on stderr. */
async function readAll(operand: string, what: string, shell: Shell, only: string | null): Promise<Read> {
  const inputs = await inputsOf([operand], shell, only);
  const units: LastYear[] = [];
  const failed: string[] = [];
  await workThrough(shell, inputs, { progress: true, task: ({ path }) => ({ kind: 'compared', path }) }, async ({ name }, outcome) => {
    if (outcome.kind === 'compared') units.push({ file: name, compared: outcome.compared });
    if (outcome.kind !== 'failed') return;
    failed.push(name);
    await shell.err.write(`${what}的 ${printable(name)} 没能读：${printable(outcome.reason)}\n`);
  });
  return { units, failed };
}

/** 20% or 20: the threshold of changes in percent. @throws UsageError for anything else */
function percentOf(text: string): Decimal {
  const percent = parseDecimal(text.replace(/[%％]$/, ''));
  if (!percent || percent.units < 0n) throw new UsageError(`--changes 后面是增减的百分比，例如 --changes 20%；不认识“${text}”。`);
  return percent;
}

function notCompared(result: CheckResult, rule: string, reason: string): ComparisonResult {
  return { findings: [], notRun: [{ rule, sheet: result.forms[0]?.sheet ?? '', cell: null, reason }], judged: 0 };
}

function withLastYear(last: Read, isPair: boolean, percent: Decimal | null): Comparing {
  const known = new Units(last.units);
  const found = new Set<LastYear>();
  return {
    apply(file, result, compared) {
      if (result.forms.length === 0) return result;
      const unit = isPair ? (last.units[0] ?? null) : known.find({ file, compared });
      if (!unit) {
        const alike = known.alike({ file, compared });
        if (alike.length > 0) {
          for (const one of alike) found.add(one);
          const names = alike.map((one) => one.file).join('、');
          return withComparison(
            result,
            notCompared(result, OTHER_YEAR.code, `上年有几个同名的单位（${names}），没有编码可以分清，没有与上年比较`),
          );
        }
        const failed = last.failed.length > 0 ? `（${last.failed.join('、')} 没能读）` : '';
        return withComparison(result, notCompared(result, OTHER_YEAR.code, `上年的工作簿里没有找到这个单位${failed}，没有与上年比较`));
      }
      found.add(unit);
      if (isUnfilled(result.forms)) return result;
      const compare = compareWithLastYear(compared, unit);
      const changes = percent === null || compare.judged === 0 ? [] : changesSince(compared, unit, percent);
      return withComparison(result, { ...compare, findings: [...compare.findings, ...changes] });
    },
    unread(file) {
      const named = { file, compared: { organisation: null } };
      const unit = known.find(named);
      for (const one of unit ? [unit] : known.alike(named)) found.add(one);
    },
    absent: () =>
      isPair
        ? []
        : known.without(found).map(({ file, compared: { organisation } }) => ({
            file,
            organisation,
            reason: `上年有${organisation === null ? '这个单位' : `“${organisation}”`}的决算，本年没有找到：请补报，合并、撤销的请说明（${ABSENT.code}）。`,
          })),
  };
}

function withParts(parts: Read): Comparing {
  return {
    apply(_file, result, compared) {
      if (parts.failed.length > 0) {
        const reason = `${parts.failed.join('、')} 没能读，各单位之和不全，没有核对汇总`;
        return withComparison(result, notCompared(result, SUM_OF_UNITS.code, reason));
      }
      const units: readonly PartUnit[] = parts.units.filter(({ compared: { forms } }) => forms.length > 0);
      return withComparison(result, compareWithParts(compared, units));
    },
    unread: () => undefined,
    absent: () => [],
  };
}

/**
 * Reads what the workbooks are to be held against; null where nothing was asked for.
 * @param inputs the workbooks to be checked
 * @param files the files that they are in: several for a workbook that is checked as one
 * @throws UsageError where the options make no sense together
 */
export async function openComparing(
  given: Arguments,
  inputs: readonly Input[],
  files: readonly Input[],
  shell: Shell,
): Promise<Comparing | null> {
  const [last, parts, changes] = [given.value('last'), given.value('parts'), given.value('changes')];
  if (changes !== null && last === null) throw new UsageError('--changes 要与 --last 一起用：与上年比较才有增减。');
  if (last !== null && parts !== null) throw new UsageError('--last 和 --parts 请分两次用：一次与上年比较，一次与各单位比较。');
  const areOne = given.has('together');
  const percent = changes === null ? null : percentOf(changes);
  if (parts !== null) {
    if (inputs.length !== 1) throw new UsageError('--parts 只用于一个汇总工作簿：juesuan check 汇总.xlsx --parts 各单位/。');
    const read = await readAll(parts, '各单位', shell, given.value('only'));
    const own = new Set(files.map(({ name }) => name));
    return withParts({
      ...read,
      units: joinedUnits(
        read.units.filter(({ file }) => !own.has(file)),
        areOne,
      ),
    });
  }
  if (last === null) return null;
  const read = await readAll(last, '上年', shell, given.value('only'));
  const units = withoutCopies(joinedUnits(read.units, areOne));
  return withLastYear({ ...read, units }, inputs.length === 1 && units.length === 1, percent);
}
