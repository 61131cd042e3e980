import { remembering } from '../amount/remembering';
import { rule } from '../forms/form';
import { isEconomic, repeatedIn, singleRun } from '../tables/by-code';
import type { ReadLane, ReadRow } from '../tables/reading';
import { placeIn, type RecognisedForm } from '../forms/recognised';
import type { CellPlace, Remark } from '../identities/remark';
import type { Rule } from '../identities/identity';
import { joinedBy, say } from '../workbook/sentence';
import { CODES_BY_NAME, FUNCTION_NAMES } from '../forms/function-codes';
import { EVERY_FORM } from './every-form';
import { cellIn, remark, shortened, type Subject } from './subject';

const SOURCE = '《政府收支分类科目》：功能分类类、款、项编码 3、5、7 位，下级编码以上级编码开头';

export const CODE_LENGTH = rule('JS-2001', EVERY_FORM, '科目编码位数', '功能分类科目编码为 3、5 或 7 位，经济分类为 3 或 5 位', SOURCE);
export const CODE_PARENT = rule('JS-2002', EVERY_FORM, '科目编码与上级', '下级科目编码以上级科目编码开头', SOURCE);
export const CODE_NAME = rule(
  'JS-2003',
  EVERY_FORM,
  '科目编码与名称',
  '同一编码在各表中名称相同，且与已收录的科目名称相符',
  SOURCE,
  'warning',
);
export const NAME_CODE = rule('JS-2004', EVERY_FORM, '科目名称与编码', '同一上级下的同一科目在各表中编码相同', SOURCE, 'warning');

/** A coded row and the form it stands in. */
interface Standing {
  readonly form: RecognisedForm;
  readonly lane: ReadLane;
  readonly row: ReadRow;
  readonly parent: ReadRow | null;
}

/**
 * Codes and names, over all forms together: the same misprint in several tables is one remark, and a code that is already
 * remarked on is not remarked on again.
 */
export function codes(subject: Subject): Remark[] {
  const standings = subject.forms.flatMap((form): Standing[] => {
    const lane = singleRun(form.body);
    if (!lane || lane.rows.every(({ code }) => code === '')) return [];
    const known = lane.rows.filter(({ flaw }) => flaw === undefined || flaw === 'letters');
    return known.map((row) => ({ form, lane, row, parent: row.parent < 0 ? null : (lane.rows[row.parent] ?? null) }));
  });
  const flagged = new Set<ReadRow>();
  const remarks = [...misprints(standings, flagged), ...names(standings, flagged)];
  return remarks;
}

function misprints(standings: readonly Standing[], flagged: Set<ReadRow>): Remark[] {
  const groups = new Map<string, { rule: Rule; members: Standing[] }>();
  for (const standing of standings) {
    const broken = brokenRule(standing);
    if (!broken) continue;
    flagged.add(standing.row);
    const key = `${broken.code}|${standing.row.code}|${standing.parent?.code ?? ''}|${standing.row.name}`;
    const group = groups.get(key);
    if (group) group.members.push(standing);
    else groups.set(key, { rule: broken, members: [standing] });
  }
  const namesakes = new Namesakes(standings, new Set([...groups.values()].flatMap(({ members }) => members[0]?.row.name ?? [])));
  return [...groups.values()].map(({ rule: broken, members }) => {
    const first = members[0] as Standing;
    const { row, parent, form } = first;
    const usual = usualCode(namesakes, first);
    const elsewhere = members.slice(1).map((other) => cellIn(other.form, { row: other.row.row, column: other.row.codeColumn }));
    const what =
      broken === CODE_LENGTH
        ? `科目编码 ${row.code} 有 ${row.code.length} 位，应为 ${isEconomic(first.lane) ? '3 或 5' : '3、5 或 7'} 位`
        : `科目编码 ${row.code} 不属于上级 ${parent?.code ?? ''}`;
    const hint = usual ? `，科目“${shortened(row.name)}”通常为 ${usual}` : row.name === '' ? '' : `，科目为“${shortened(row.name)}”`;
    const also = elsewhere.length > 0 ? say`；${joinedBy(elsewhere, '、')} 同` : '';
    return remark(broken, form, say`${cellIn(form, { row: row.row, column: row.codeColumn })} ${what}${hint}${also}`, {
      row: row.row,
      column: row.codeColumn,
      related: [...places(members.slice(1)), ...(parent ? [placeIn(form, { row: parent.row, column: parent.codeColumn })] : [])],
    });
  });
}

function places(standings: readonly Standing[]): CellPlace[] {
  return standings.map(({ form, row }) => placeIn(form, { row: row.row, column: row.codeColumn }));
}

const ECONOMIC_LENGTHS = [3, 5];
const FUNCTIONAL_LENGTHS = [3, 5, 7];

function brokenRule({ lane, row, parent }: Standing): Rule | null {
  const lengths = isEconomic(lane) ? ECONOMIC_LENGTHS : FUNCTIONAL_LENGTHS;
  if (!lengths.includes(row.code.length)) return CODE_LENGTH;
  if (parent?.flaw === 'lost') return null;
  if (parent && !row.code.startsWith(parent.code) && lengths.includes(parent.code.length)) return CODE_PARENT;
  return null;
}

/** What codes some names have in a workbook: a table may misprint very many, which are not to be looked for among all rows, each by itself. */
class Namesakes {
  /** By name, length and beginning, the first two codes: whatever the misprint is, one of them is another. */
  private readonly codes = new Map<string, string[]>();

  constructor(standings: readonly Standing[], names: ReadonlySet<string>) {
    for (const { row } of standings) if (names.has(row.name)) this.add(row);
  }

  /** The first code other than the row's that its name has, of so many digits. */
  codeFor({ name, code }: ReadRow, length: number, beginning: string): string | undefined {
    return this.codes.get(`${name} ${length} ${beginning}`)?.find((other) => other !== code);
  }

  private add({ name, code }: ReadRow): void {
    for (const digits of BEGINNINGS) {
      const key = `${name} ${code.length} ${code.slice(0, digits)}`;
      const known = this.codes.get(key);
      if (!known) this.codes.set(key, [code]);
      else if (known.length < 2 && !known.includes(code)) known.push(code);
    }
  }
}

/** Digits of the codes that others belong to, misprinted ones among them; none at the top. */
const BEGINNINGS = [0, 3, 4, 5];

/** The code that the row's name has elsewhere: below the same parent in this workbook, or in the list. */
function usualCode(namesakes: Namesakes, { row, parent }: Standing): string | null {
  if (row.name === '') return null;
  const length = row.level === 3 ? 7 : row.level === 2 ? 5 : 3;
  const beginning = parent?.code ?? '';
  const inWorkbook = namesakes.codeFor(row, length, beginning);
  if (inWorkbook !== undefined) return inWorkbook;
  const below = (code: string): boolean => code !== row.code && code.length === length && code.startsWith(beginning);
  const known = new Set((CODES_BY_NAME.get(row.name) ?? []).filter(below));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}

function names(standings: readonly Standing[], flagged: ReadonlySet<ReadRow>): Remark[] {
  const remarks: Remark[] = [];
  const sound = standings.filter(({ row, lane }) => !flagged.has(row) && row.name !== '' && !isEconomic(lane));
  // A large table has a hundred thousand codes: only one that stands twice, or that is in the list, can be anything to remark on.
  const again = repeatedIn(sound.map(({ row }) => row.code));
  const byCode = groupBy(
    sound.filter(({ row: { code } }) => again.has(code) || FUNCTION_NAMES.has(code)),
    ({ row }) => row.code,
  );
  const remarked = new Set<ReadRow>();
  for (const [code, members] of byCode) {
    if (members.every(({ row }) => row.name === members[0]?.row.name)) continue;
    const spellings = groupBy(members, ({ row }) => essence(row.name));
    if (spellings.size < 2) continue;
    const ranked = [...spellings.values()].sort((a, b) => isListed(code, b) - isListed(code, a) || b.length - a.length);
    const usual = (ranked[0] as Standing[])[0] as Standing;
    for (const odd of ranked.slice(1)) {
      const { form, row } = odd[0] as Standing;
      for (const member of odd) remarked.add(member.row);
      remarks.push(
        remark(
          CODE_NAME,
          form,
          say`${cellIn(form, { row: row.row, column: row.nameColumn })} 科目 ${code} 的名称为“${shortened(row.name)}”，${cellIn(usual.form, { row: usual.row.row, column: usual.row.nameColumn })} 为“${shortened(usual.row.name)}”，应一致`,
          {
            row: row.row,
            column: row.nameColumn,
            related: [...places(odd.slice(1)), placeIn(usual.form, { row: usual.row.row, column: usual.row.nameColumn })],
          },
        ),
      );
    }
  }
  for (const members of byCode.values()) {
    const first = members.find(({ row }) => !remarked.has(row));
    if (!first) continue;
    const { form, row } = first;
    const listed = FUNCTION_NAMES.get(row.code);
    const others = (CODES_BY_NAME.get(row.name) ?? []).filter((code) => code.length === row.code.length);
    // Only a name that is known to belong to another code, and a code that is known under other names, are evidence together.
    if (!listed || others.length === 0 || listed.some((name) => essence(name) === essence(row.name))) continue;
    for (const member of members) remarked.add(member.row);
    remarks.push(
      remark(
        CODE_NAME,
        form,
        say`${cellIn(form, { row: row.row, column: row.codeColumn })} 科目编码 ${row.code} 通常为“${listed[0] ?? ''}”，表中名称为“${shortened(row.name)}”${others.length === 1 ? `（通常为 ${others[0]}）` : ''}，请核对编码与名称`,
        { row: row.row, column: row.codeColumn, related: places(members.filter((member) => member !== first)) },
      ),
    );
  }
  // One table by itself knows all its codes as subjects of their own.
  if (sound.every(({ form }) => form === sound[0]?.form)) return remarks;
  const byName = groupBy(
    sound.filter(({ row }) => row.level === 3 && !remarked.has(row)),
    ({ row, parent }) => `${parent?.code ?? ''}|${essence(row.name)}`,
  );
  for (const members of byName.values()) {
    const variants = groupBy(members, ({ row }) => row.code);
    if (variants.size < 2 || isWithinOneTable(variants)) continue;
    const ranked = [...variants.values()].sort((a, b) => b.length - a.length);
    const usual = (ranked[0] as Standing[])[0] as Standing;
    for (const odd of ranked.slice(1)) {
      const { form, row } = odd[0] as Standing;
      remarks.push(
        remark(
          NAME_CODE,
          form,
          say`${cellIn(form, { row: row.row, column: row.codeColumn })} “${shortened(row.name)}”的编码为 ${row.code}，${cellIn(usual.form, { row: usual.row.row, column: usual.row.codeColumn })} 为 ${usual.row.code}，应一致`,
          { row: row.row, column: row.codeColumn, related: [...places(odd.slice(1)), ...places([usual])] },
        ),
      );
    }
  }
  return remarks;
}

/** A table that lists both codes itself knows them as two subjects of like names. */
function isWithinOneTable(variants: ReadonlyMap<string, readonly Standing[]>): boolean {
  const forms = [...variants.values()].map((members) => new Set(members.map(({ form }) => form)));
  return forms.some((set, index) => forms.some((other, at) => at > index && [...set].some((form) => other.has(form))));
}

/** A name without what printers vary: brackets, punctuation, and the word 支出 at its end. */
const essence = remembering((name) => name.replace(/[()、,，.·"'-]/g, '').replace(/支出$/, ''));

function isListed(code: string, members: readonly Standing[]): number {
  const listed = FUNCTION_NAMES.get(code);
  return listed?.some((name) => essence(name) === essence(members[0]?.row.name ?? '')) ? 1 : 0;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
