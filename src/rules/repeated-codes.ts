import { compare } from '../amount/decimal';
import { placeIn, type RecognisedForm } from '../forms/recognised';
import { rule } from '../forms/form';
import type { Figure } from '../identities/figure';
import type { Remark } from '../identities/remark';
import { cellBeside, say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { cellIn, remark, type Subject } from './subject';
import { repeatedIn, severalRuns, singleRun } from '../tables/by-code';

export const REPEATED_CODE = rule(
  'JS-2021',
  EVERY_FORM,
  '科目不重复',
  '同一上级下的同一科目在一张表中只列一行',
  '《政府收支分类科目》：一个科目一个编码',
  'warning',
);

/** More repetitions than this are the table's way, no slip. */
const MOST_SLIPS = 3;

interface Line {
  readonly row: number;
  readonly codeColumn: number;
  readonly code: string;
  readonly parent: number;
  /** What a functional subject is besides its code; two names for one code are another rule's matter. */
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** Subjects without subordinate ones that a table lists twice below the same parent. */
export function repeatedCodes({ forms }: Subject): Remark[] {
  return forms.flatMap((form) => {
    const firsts = new Map<string, Line>();
    const repeated: { line: Line; first: Line }[] = [];
    const lines = linesOf(form);
    const again = repeatedIn(lines.map(({ code }) => code));
    if (again.size === 0) return [];
    const parents = new Set(lines.map(({ parent }) => parent));
    for (const [at, line] of lines.entries()) {
      // A table that lists every unit's subjects in turn repeats 类 and 款, each with subjects of its own.
      if (!again.has(line.code) || parents.has(at)) continue;
      const key = `${line.parent}|${line.code}|${line.name}`;
      const first = firsts.get(key);
      if (first) repeated.push({ line, first });
      else firsts.set(key, line);
    }
    if (repeated.length > MOST_SLIPS) return [];
    return repeated.map(({ line, first }) => {
      const at = { row: line.row, column: line.codeColumn };
      const before = placeIn(form, { row: first.row, column: first.codeColumn });
      const amounts = hasSameAmounts(line, first) ? '，各栏金额也相同，疑似重复录入' : '';
      return remark(
        REPEATED_CODE,
        form,
        say`${cellIn(form, at)} 科目编码 ${line.code} 与 ${cellBeside(before, form.sheet)} 重复${amounts}`,
        {
          ...at,
          related: [before],
        },
      );
    });
  });
}

function linesOf({ body }: RecognisedForm): readonly Line[] {
  const lane = singleRun(body);
  if (lane) {
    const isSound = lane.rows.some(({ code }) => code !== '') && lane.rows.every(({ flaw }) => flaw === undefined || flaw === 'letters');
    return isSound ? lane.rows : [];
  }
  return (
    severalRuns(body)
      ?.rows.filter(({ code }) => code !== '')
      .map((row) => ({ ...row, name: '' })) ?? []
  );
}

function hasSameAmounts(one: Line, other: Line): boolean {
  return one.figures.every((figure, at) => {
    const twin = other.figures[at];
    return twin !== undefined && compare(figure.value, twin.value) === 0;
  });
}
