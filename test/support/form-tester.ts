import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toPlain } from '../../src/amount/decimal';
import { identitiesBetween } from '../../src/forms/between-identities';
import type { FormDeclaration } from '../../src/forms/form';
import { identitiesWithin, type RecognisedForm } from '../../src/forms/recognised';
import { FORMS } from '../../src/forms/registry';
import { rulesOf } from '../../src/forms/rules-of';
import type { Figure } from '../../src/identities/figure';
import { judge } from '../../src/identities/judge';
import type { Identity } from '../../src/identities/identity';
import { recognise } from '../../src/recognise/recognise';
import { layoutOf } from '../../src/tables/layout';
import { columnKeys } from '../../src/tables/reading';
import { layoutOfPrint } from '../../src/tables/print/print';
import { workbookOf as workbookOfLayouts } from '../../src/workbook/layout';
import type { Workbook } from '../../src/workbook/workbook';
import { buildTemplates } from '../../src/writing/template/template';
import { sheetOf, withCell, workbookOf } from '../workbook/grid';
import { fullPrint } from './full-print';

const DOCS = path.join(__dirname, '../../docs');

/**
 * Lints a declared form as a whole: its templates read back as what they were printed from, everything that it names is found in a full print
 * of it, each of its rules holds where the amounts do and fails where they do not, and the documents tell of it.
 */
export function lintForm(form: FormDeclaration, others: readonly FormDeclaration[] = FORMS): void {
  const declarations = others.includes(form) ? others : [...others, form];
  const prints = form.bodies.map((body) => workbookOf(sheetOf(form.title.slice(0, 31), fullPrint(form, body))));

  const printed = form.variants.filter(({ print }) => print !== undefined);
  if (printed.length > 0 && FORMS.includes(form)) {
    test.each(printed)('the template $id reads back as $id', ({ id, print }) => {
      const [template] = recognise(
        workbookOfLayouts(buildTemplates([{ form: form.key, variant: id, year: 2023, unit: '元' }])),
        declarations,
      ).forms;
      expect(template?.declaration.key).toBe(form.key);
      expect(template?.variant).toBe(id);
      expect(template?.missing).toEqual([]);
      const wanted = print ? layoutOfPrint(print).columns : undefined;
      if (wanted) expect([...(template ? (layoutOf(template.body).columns ?? []) : [])].sort()).toEqual([...wanted].sort());
    });
  }

  test('every column and line that it names is found in a full print', () => {
    prints.forEach((print, at) => {
      const read = formIn(print, declarations);
      expect(read?.declaration.key).toBe(form.key);
      expect(read?.body.spec).toBe(form.bodies[at]);
      expect(read ? namesLacking(read) : []).toEqual([]);
    });
  });

  const own = [...new Map(rulesOf(form.bodies).map((each) => [each.code, each])).values()];
  if (own.length > 0) {
    let found: readonly (readonly Identity[])[] | null = null;
    test.each(own)('$code $title holds, and fails where an amount is wrong', ({ code }) => {
      found ??= prints.map((print) => identitiesOf(print, declarations));
      const at = found.findIndex((identities) => identities.some(({ rule }) => rule.code === code));
      const [print, identities] = [prints[at], found[at]];
      if (!print || !identities) throw new Error(`${code} 在印全的表里一次也没有用到：没有一格能违反它`);
      firesOn(code, identities, (place, value) => identitiesOf(changed(print, place, value), declarations));
    });
  }

  const between = [...new Map(rulesOf(form.relations ?? []).map((each) => [each.code, each])).values()];
  if (between.length > 0 && FORMS.includes(form)) {
    test.each(between)('$code $title holds between the forms, and fails where an amount is wrong', ({ code }) => {
      const set = wholeSets().find((each) => each.identities.some(({ rule }) => rule.code === code));
      if (!set) throw new Error(`${code} 在印全的各表之间一次也没有用到：它的某一部分没有这个名字`);
      firesOn(code, set.identities, (place, value) => set.identitiesWith(place, value));
    });
  }

  if (FORMS.includes(form)) {
    test('the documents tell of it', () => {
      const [forms, rules] = ['forms.md', 'rules.md'].map((name) => readFileSync(path.join(DOCS, name), 'utf8'));
      expect(forms).toContain(`## ${form.title}`);
      for (const { code } of [...own, ...between]) expect(rules).toContain(`| ${code} |`);
    });
  }
}

/** A cell of a print. */
type Place = Pick<Figure, 'sheet' | 'row' | 'column'>;

/** Makes an identity of the rule hold by its target, then breaks it, and looks what is judged of it. */
function firesOn(
  code: string,
  identities: readonly Identity[],
  identitiesWith: (place: Place, value: number) => readonly Identity[],
): void {
  const identity = identities.find(({ rule }) => rule.code === code) as Identity;
  const { target, terms } = identity;
  const amounts = terms.map(({ figure, sign }) => sign * (figure ? Number(toPlain(figure.value)) : 0));
  const divisor = identity.relation === 'ratio' ? (amounts.pop() ?? 1) : 1;
  const wanted = amounts.reduce((sum, amount) => sum + amount, 0) / divisor;
  const verdictWith = (value: number): string | undefined => {
    const same = identitiesWith(target, Math.round(value * 100) / 100).find(
      ({ rule, target: { sheet, row, column } }) =>
        rule.code === code && sheet === target.sheet && row === target.row && column === target.column,
    );
    return same && judge(same).verdict;
  };
  expect(verdictWith(wanted)).toBe('equal');
  expect(verdictWith(wanted + WRONG_BY)).toMatch(/^(?:mismatch|exceeds)$/);
}

const WRONG_BY = 1_000_000;

function changed(workbook: Workbook, { sheet, row, column }: Place, number: number): Workbook {
  return withCell(workbook, sheet, row, column, { kind: 'number', number });
}

function formIn(workbook: Workbook, declarations: readonly FormDeclaration[]): RecognisedForm | undefined {
  return recognise(workbook, declarations).forms[0];
}

function identitiesOf(workbook: Workbook, declarations: readonly FormDeclaration[]): Identity[] {
  return recognise(workbook, declarations).forms.flatMap((form) =>
    identitiesWithin(form, (identity) => judge(identity).verdict === 'equal'),
  );
}

/** What the declaration names and the reading lacks. */
function namesLacking({ body }: RecognisedForm): string[] {
  return body.spec.lanes.flatMap((lane) => {
    const read = body.lanes.filter(({ spec }) => spec === lane);
    const columns = lane.columns.filter(({ key }) => !read.some((each) => columnKeys(each).includes(key)));
    const axis = lane.rows;
    const keys =
      axis.kind === 'listed'
        ? axis.lines.map(({ key }) => key)
        : axis.kind === 'single'
          ? axis.blocks.map(({ key }) => key)
          : axis.kind === 'coded' && axis.runs
            ? axis.runs.totals.map(({ key }) => key)
            : ['total'];
    const rows = keys.filter((key) => !read.some(({ rows: all, totals }) => [...all, ...totals].some((row) => row.key === key)));
    return [...columns.map(({ key }) => `列 ${lane.key} ${key}`), ...rows.map((key) => `行 ${lane.key} ${key}`)];
  });
}

/** Every form printed in full; those of the 部门决算报表 as well under the number that they have there. */
class WholeSet {
  private readonly prints = new Map<string, Workbook>();
  private readonly forms = new Map<string, RecognisedForm>();
  /** What holds between the forms. */
  readonly identities: readonly Identity[];

  /** @param at which body of each form is printed */
  constructor(at: number) {
    for (const form of FORMS) {
      const body = form.bodies.at(at);
      for (const name of body ? [form.key, ...(form.finalNumber === undefined ? [] : [form.finalNumber])] : []) {
        const print = workbookOf(sheetOf(name, body ? fullPrint(form, body) : []));
        const read = formIn(print, FORMS);
        this.prints.set(name, print);
        if (read) this.forms.set(name, read);
      }
    }
    this.identities = identitiesBetween(this.forms).identities;
  }

  /** The same with one amount changed. */
  identitiesWith(place: Place, value: number): readonly Identity[] {
    const print = this.prints.get(place.sheet);
    const read = print && formIn(changed(print, place, value), FORMS);
    const forms = read ? new Map([...this.forms, [place.sheet, read]]) : this.forms;
    return identitiesBetween(forms).identities;
  }
}

let sets: readonly WholeSet[] | null = null;
/** In the first layout of each form, and in the last. */
function wholeSets(): readonly WholeSet[] {
  sets ??= [new WholeSet(0), new WholeSet(-1)];
  return sets;
}
