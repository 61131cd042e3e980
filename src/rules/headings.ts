import { normalise } from '../amount/text';
import { rule } from '../forms/form';
import type { RecognisedForm, SaidAt } from '../forms/recognised';
import type { Remark } from '../identities/remark';
import type { FormSet } from '../forms/sets';
import { say } from '../workbook/sentence';
import { EVERY_FORM } from './every-form';
import { remark, type Subject } from './subject';

const SOURCE = '部门决算公开表表头填列要求';

export const UNIT_DIFFERS = rule('JS-2009', EVERY_FORM, '金额单位一致', '同一套表的金额单位相同', SOURCE, 'warning');
export const UNIT_MISSING = rule('JS-2010', EVERY_FORM, '注明金额单位', '每张表注明金额单位', SOURCE, 'info');
export const YEAR_DIFFERS = rule('JS-2011', EVERY_FORM, '年度一致', '同一套表的年度相同', SOURCE, 'warning');
export const ORGANISATION_DIFFERS = rule('JS-2012', EVERY_FORM, '单位名称一致', '同一套表的部门（单位）名称相同', SOURCE, 'warning');

/** Unit, year and organisation that differ within a set of forms, and forms without a unit among forms with one. */
export function headings({ sets }: Subject): Remark[] {
  return sets.map(ofOneEdition).flatMap((set) => [
    ...odd(set, UNIT_DIFFERS, ['unit', '金额单位'], (form) => form.statedUnit),
    ...unconverted(set),
    ...odd(set, YEAR_DIFFERS, ['year', '年度'], (form) => (form.year === null ? null : `${form.year}年`)),
    ...odd(
      set,
      ORGANISATION_DIFFERS,
      ['organisation', '部门（单位）'],
      (form) => form.organisation,
      (name) => normalise(name).replace(/\(.*?\)/g, ''),
    ),
    ...unitless(set),
  ]);
}

/** The published forms of a set, where it has any: those of the 部门决算报表 (财决) are in 元 beside published ones in 万元. */
function ofOneEdition(set: FormSet): FormSet {
  const published = [...set].filter(([, { isFinalAccounts }]) => !isFinalAccounts);
  return published.length === 0 ? set : new Map(published);
}

/** The forms whose value is not the one that most forms have. Two forms that disagree, one each, are both named. */
function odd(
  set: FormSet,
  broken: typeof UNIT_DIFFERS,
  [key, what]: readonly [key: keyof SaidAt, what: string],
  valueOf: (form: RecognisedForm) => string | null,
  compareBy: (value: string) => string = (value) => value,
): Remark[] {
  const groups = new Map<string, { value: string; forms: RecognisedForm[] }>();
  for (const form of set.values()) {
    const value = valueOf(form);
    if (value === null) continue;
    const key = compareBy(value);
    const group = groups.get(key);
    if (group) group.forms.push(form);
    else groups.set(key, { value, forms: [form] });
  }
  const ranked = [...groups.values()].sort((a, b) => b.forms.length - a.forms.length);
  const usual = ranked[0];
  if (!usual || ranked.length < 2) return [];
  const example = usual.forms[0] as RecognisedForm;
  const sheets = say`${{ named: example.sheet }}${usual.forms.length > 1 ? ` 等 ${usual.forms.length} 张表` : ''}`;
  return ranked.slice(1).flatMap(({ value, forms }) =>
    forms.map((form) => {
      const misstated = broken === UNIT_DIFFERS && form.statedUnit !== form.unit;
      const how = misstated ? `；表中金额按“${form.unit}”才与其他表相等，应为单位标错` : '';
      return remark(broken, form, say`${{ named: form.sheet }} 的${what}为“${value}”，${sheets}为“${usual.value}”，应一致${how}`, {
        ...form.saidAt?.[key],
        ...(misstated ? { severity: 'error' } : {}),
      });
    }),
  );
}

/** Forms that state the unit of their set, and whose amounts are the other forms' only in another one. */
function unconverted(set: FormSet): Remark[] {
  const forms = [...set.values()];
  return forms
    .filter((form) => form.statedUnit !== null && form.unit !== form.statedUnit)
    .filter((form) => forms.filter(({ statedUnit }) => statedUnit === form.statedUnit).length > 1)
    .map((form) =>
      remark(
        UNIT_DIFFERS,
        form,
        say`${{ named: form.sheet }} 注明金额单位为“${form.statedUnit ?? ''}”，表中金额按“${form.unit}”才与其他表相等，疑似金额未换算或单位标错`,
        { ...form.saidAt?.unit, severity: 'error' },
      ),
    );
}

function unitless(set: FormSet): Remark[] {
  const forms = [...set.values()];
  if (!forms.some((form) => form.statedUnit !== null)) return [];
  return forms
    .filter((form) => form.statedUnit === null)
    .map((form) => {
      const isUsual = forms.some(({ statedUnit }) => statedUnit === form.unit);
      const how = isUsual ? `按同一工作簿其他表的“${form.unit}”核对` : `表中金额按“${form.unit}”才与其他表相等，按此核对`;
      return remark(UNIT_MISSING, form, say`${{ named: form.sheet }} 没有注明金额单位，${how}`, { verdict: 'missing' });
    });
}
