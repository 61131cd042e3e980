import { normalise } from '../amount/text';
import type { RecognisedForm } from '../forms/recognised';
import type { FormSet } from '../forms/sets';
import type { Figure } from '../identities/figure';
import { namesOf, qualifiersOf, type FormNames } from './form-names';
import { behindOwner, isOwner } from './owner';
import { nameKey, type CodePath, type Subject } from './subject';
import { severalRuns, singleRun } from '../tables/by-code';

/** The cells that a figure of the report may repeat. */
export interface Tie {
  readonly figures: readonly Figure[];
  /** Whether the figure is surely one of them: only then may it be called wrong. */
  readonly isCertain: boolean;
}

export const UNTIED: Tie = { figures: [], isCertain: false };

/** Forms whose cells a section about a form speaks of, its own first. */
const CONSULTED: Readonly<Record<string, readonly string[]>> = {
  T1: ['T1'],
  T2: ['T2', 'T1'],
  T3: ['T3', 'T1'],
  T4: ['T4', 'T1'],
  T5: ['T5', 'T3', 'T1'],
  T6: ['T6', 'T5', 'T3'],
  SG: ['SG'],
  GF: ['GF', 'T2', 'T3'],
  SOE: ['SOE', 'T2', 'T3'],
};
/** Forms of all of a department's money: what their rows are called needs no fund in front. */
const OF_ALL_MONEY = new Set(['T1', 'T2', 'T3']);
/** What tables print behind the organisation's name. */
const BEHIND_NAME = /[(](?:汇总|部门|本级)[)]|(?:部门|单位)?\d*年?度?决算$/g;

/** Ties the words of a report to the cells of a workbook's forms. */
export class Ties {
  private readonly sets: readonly ReadonlyMap<string, FormNames>[];

  /**
   * @param year the year of the forms, where it is known
   * @param inTitles what the report calls its organisation: it counts where the forms name none
   */
  constructor(
    sets: readonly FormSet[],
    private readonly year: number | null,
    private readonly inTitles: readonly string[] = [],
  ) {
    this.sets = sets.map((set) => new Map([...set].map(([key, form]) => [key, namesOf(form)])));
  }

  /** A form by its key, where the workbook has one set of forms. */
  only(key: string): RecognisedForm | null {
    return this.sets.length === 1 ? (this.sets[0]?.get(key)?.form ?? null) : null;
  }

  /** What the forms' organisation is called. */
  names(): readonly string[] {
    return this.sets.flatMap((set) => organisationsOf(set));
  }

  /** What the organisation of the report is called: as the forms say, else as its own titles do. */
  ownNames(): readonly string[] {
    const names = this.names();
    return names.length > 0 ? names : this.inTitles;
  }

  /** Whether a name is the forms' organisation, or may be: short for it, or nothing but 本部门. Null where the forms name none. */
  isOwn(name: string): boolean | null {
    const names = this.names();
    return names.length === 0 ? null : isOwner(name, names);
  }

  /** The cells that a subject names in a section about a form. */
  find(subject: Subject, section: string | null, stage: 'final' | 'budget' = 'final'): Tie {
    const isOtherYear = subject.year !== null && this.year !== null && subject.year !== this.year;
    if (section === null || isOtherYear) return UNTIED;
    const found = this.sets.map((set) => findIn(set, subject, section, stage)).filter((figures) => figures.length > 0);
    const [only] = this.sets;
    if (!only || this.sets.length > 1) return { figures: found.flat(), isCertain: false };
    const names = this.ownNames();
    if (found.length > 0) return { figures: found.flat(), isCertain: isOwner(subject.owner, names) };
    const words = behindOwner(subject.words, names);
    const figures = words === null ? [] : findIn(only, { ...subject, words }, section, stage);
    return { figures, isCertain: figures.length > 0 && isOwner(subject.owner, names) };
  }
}

/** What the forms' organisation is called, without what tables print behind it. */
function organisationsOf(set: ReadonlyMap<string, FormNames>): readonly string[] {
  const names = [...set.values()].map(({ form: { organisation } }) => normalise(organisation ?? '').replace(BEHIND_NAME, ''));
  return [...new Set(names)].filter((name) => name.length > 1);
}

function findIn(set: ReadonlyMap<string, FormNames>, subject: Subject, section: string, stage: 'final' | 'budget'): readonly Figure[] {
  const consulted = (CONSULTED[section] ?? []).flatMap((key) => set.get(key) ?? []);
  const form = formOfCodes(set, section, subject);
  const coded = subject.code === '' ? [] : withCode(form, subject.code);
  if (coded.length > 0) return stage === 'final' ? coded : [];
  if (subject.path) return stage === 'final' ? findCode(form, subject.path) : [];
  const either = EITHER_TOTAL.exec(nameKey(subject.words))?.[1];
  if (either !== undefined) return ['总计', '合计'].flatMap((end) => findIn(set, { ...subject, words: `${either}${end}` }, section, stage));
  const keys = wordings(nameKey(subject.words));
  if (keys.length === 0) return [];
  const qualified = consulted.flatMap((names) => {
    const fund = qualifiersOf(names.form.declaration).find((each) => keys[0]?.startsWith(each));
    if (fund === undefined) return [];
    return lookUp(names, wordings(nameKey((keys[0] as string).slice(fund.length))), stage);
  });
  if (qualified.length > 0) return qualified;
  const plain = consulted.map((names) => lookUp(names, keys, stage)).filter((figures) => figures.length > 0);
  const isShared = consulted.some(({ shared }) => keys.some((key) => shared.has(key)));
  return OF_ALL_MONEY.has(section) || !isShared ? (plain[0] ?? []) : plain.flat();
}

/** The form whose rows a section names codes of. A section about all of 财政拨款 lists those of 公开05表, where they are no fund's. */
function formOfCodes(set: ReadonlyMap<string, FormNames>, section: string, { code, path }: Subject): RecognisedForm | undefined {
  if (section !== 'T4') return set.get(section)?.form;
  const isOfFund = ['GF', 'SOE'].some((key) => {
    const fund = set.get(key)?.form;
    return withCode(fund, code).length > 0 || (path && findCode(fund, path).length > 0);
  });
  return isOfFund ? undefined : set.get('T5')?.form;
}

/** 总收入 and 全部收入 are 收入总计 with some, 本年收入合计 with others. */
const EITHER_TOTAL = /^(?:财政拨款)?(?:总|全部)(收入|支出)$/;

/** What one name may be written as: with and without 决算 and a closing 支出. */
function wordings(key: string): readonly string[] {
  if (key === '' || key === '其他') return [];
  const plain = key.replace(/决算/g, '');
  // A fund's name without 支出 is its income: 一般公共预算财政拨款 is no expenditure.
  const isFund = /(?:拨款|预算|基金)(?:支出)?$/.test(plain);
  const other = plain.endsWith('支出') ? plain.slice(0, -2) : `${plain}支出`;
  const all = isFund ? [key, plain] : [key, plain, other];
  return [...new Set(all)].filter((each) => each !== '');
}

/** The amounts of the rows with a code. */
function withCode(form: RecognisedForm | undefined, code: string): readonly Figure[] {
  const runs = form && severalRuns(form.body);
  if (runs) return runs.rows.flatMap((row) => (row.code === code ? (row.figures[0] ?? []) : []));
  const lane = form && singleRun(form.body);
  if (!lane) return [];
  const main = lane.columns.findIndex(({ key }) => key === 'total' || key === 'expenditure');
  return lane.rows.flatMap((row) => (row.code === code ? (row.figures[main] ?? []) : []));
}

function lookUp(names: FormNames, keys: readonly string[], stage: 'final' | 'budget'): readonly Figure[] {
  for (const key of keys) {
    const figures = names[stage].get(key);
    if (figures) return figures;
  }
  return [];
}

/** A name of a code without the 支出 that some print behind it. */
function codeKey(name: string): string {
  const key = nameKey(name);
  return key.endsWith('支出') ? key.slice(0, -2) : key;
}

/** The rows of a form that a path of names leads to. */
function findCode(form: RecognisedForm | undefined, path: CodePath): readonly Figure[] {
  const lane = form && singleRun(form.body);
  if (!lane) return [];
  const { rows, columns } = lane;
  const main = columns.findIndex(({ key }) => key === 'total' || key === 'expenditure');
  const wanted = [path.class, path.section, path.item].filter((name) => name !== '').map(codeKey);
  const last = wanted.pop();
  const named = rows.filter(({ name }) => codeKey(name) === last);
  const fits = named.filter((row) => {
    const above: string[] = [];
    for (let parent = rows[row.parent]; parent; parent = rows[parent.parent]) above.push(codeKey(parent.name));
    return wanted.every((name) => above.includes(name));
  });
  return (fits.length > 0 ? fits : named.length === 1 ? named : []).flatMap(({ figures }) => figures[main] ?? []);
}
