import { add, compare, isZero, subtract, sum, toPlain, ZERO } from '../../amount/decimal';
import { isUsable, type Figure } from '../../identities/figure';
import type { Identity } from '../../identities/identity';
import type { Remark } from '../../identities/remark';
import type { EvaluationForm, LocatedText } from '../form';
import { remarkAt } from './remark-at';
import { P } from './rules';

/** What the report's tables say, where they were found. */
export interface ReportFigures {
  /** 支出决算表 合计·基本支出 */
  readonly basic: Figure | null;
  /** 支出决算表 合计·项目支出 */
  readonly project: Figure | null;
}

/** Remarks on forms of one workbook against one another. */
export function checkSisters(forms: readonly EvaluationForm[], report: ReportFigures | null): Remark[] {
  return [
    ...checkDepartmentCodes(forms),
    ...checkProjectCodes(forms),
    ...forms.flatMap(checkTitleName),
    ...forms.flatMap((form) => checkDepartmentForm(form, forms)),
    ...(report?.project ? checkAgainstReport(forms, report.project) : []),
  ];
}

function checkDepartmentCodes(forms: readonly EvaluationForm[]): Remark[] {
  const coded = forms.flatMap((form) =>
    form.departmentCode ? [{ form, code: form.departmentCode, name: form.department?.text ?? form.organisation ?? '' }] : [],
  );
  return coded.flatMap(({ form, code, name }) => {
    const sisters = coded.filter((other) => other.name === name);
    const usual = sisters.find((other) => sisters.filter((one) => one.code.text === other.code.text).length > sisters.length / 2);
    if (!usual || usual.code.text === code.text || sisters.length < 3) return [];
    const message = `主管部门代码“${code.text}”与其他自评表的“${usual.code.text}”不一致`;
    return [
      remarkAt(P.departmentCode, form, {
        verdict: 'inconsistent',
        message,
        at: code,
        related: [usual.code],
        relatedSheet: usual.form.sheet,
      }),
    ];
  });
}

function checkProjectCodes(forms: readonly EvaluationForm[]): Remark[] {
  const coded = forms.flatMap((form) => (form.projectCode && form.project ? [{ form, code: form.projectCode, name: form.project }] : []));
  return coded.flatMap(({ form, code, name }, at) => {
    const twin = coded
      .slice(0, at)
      .find((other) => (other.code.text === code.text) !== (other.name.text === name.text) && sameDepartment(other.form, form));
    if (!twin) return [];
    const message =
      twin.code.text === code.text
        ? `项目代码${code.text}在两张表里名称不同：“${twin.name.text}”和“${name.text}”`
        : `项目“${name.text}”在两张表里代码不同：${twin.code.text}和${code.text}`;
    return [
      remarkAt(P.projectCode, form, { verdict: 'inconsistent', message, at: code, related: [twin.code], relatedSheet: twin.form.sheet }),
    ];
  });
}

function sameDepartment(a: EvaluationForm, b: EvaluationForm): boolean {
  return a.organisation === b.organisation && a.year === b.year;
}

/** Words of a title that name a kind of form and no project. */
const GENERIC = /^(?:.{1,8}?[省市县区州旗])?(?:市级|区级|县级|省级|本级|部门|预算|财政|项目|政策|支出|绩效|单位|专项|资金|\(|\))*$/;

function checkTitleName(form: EvaluationForm): Remark[] {
  const { project } = form;
  if (!project || form.subject !== 'project') return [];
  const match = /^(?:20\d\d年度?)?(.+?)(?:绩效(?:目标)?自评(?:情况)?表?)$/.exec(form.printedTitle);
  const named = core(match?.[1] ?? '');
  if (named.length < 4 || GENERIC.test(named) || named === core(project.text) || namesOrganisation(form, named)) return [];
  const message = `表题中的项目名称“${named}”与表内“${project.text}”不一致`;
  return [remarkAt(P.titleName, form, { verdict: 'inconsistent', message, at: project })];
}

/** 示例市城市管理局项目支出绩效自评表 says whose form it is. */
function namesOrganisation({ organisation, department }: EvaluationForm, named: string): boolean {
  return [organisation, department?.text].some(
    (name) => name !== null && name !== undefined && (name.includes(named) || named.includes(name)),
  );
}

function core(name: string): string {
  return name.replace(/项目(?:支出)?$/, '').replace(/[,、\s]/g, '');
}

function checkDepartmentForm(form: EvaluationForm, forms: readonly EvaluationForm[]): Remark[] {
  if (form.subject !== 'department') return [];
  return [...checkDepartmentSum(form), ...checkProjectTotal(form, forms)];
}

function checkDepartmentSum(form: EvaluationForm): Remark[] {
  const { basicExpenditure: basic, projectExpenditure: project, money } = form;
  const { budget, executed } = money?.total ?? { budget: null, executed: null };
  if (!basic || !project || basic.state !== 'amount' || !executed || executed.state !== 'amount') return [];
  const parts = add(basic.value, project.value);
  const fits = (figure: Figure | null): boolean => {
    if (!figure) return false;
    const difference = subtract(figure.value, parts);
    const tolerance = sum([figure.halfWidth, basic.halfWidth, project.halfWidth]);
    return compare(difference.units < 0n ? { ...difference, units: -difference.units } : difference, tolerance) <= 0;
  };
  if (fits(executed) || fits(budget)) return [];
  const message = `基本支出总额${toPlain(basic.value)}加项目支出总额${toPlain(project.value)}为${toPlain(parts)}，与部门整体支出执行数${toPlain(executed.value)}不符`;
  return [
    remarkAt(P.departmentSum, form, {
      verdict: 'mismatch',
      message,
      at: executed,
      related: [basic, project],
      actual: executed.value,
      expected: parts,
    }),
  ];
}

function checkProjectTotal(form: EvaluationForm, forms: readonly EvaluationForm[]): Remark[] {
  const place = form.projectExpenditure;
  if (!place) return [];
  const projects = forms.filter(
    (other) => other.subject === 'project' && (other.year === null || form.year === null || other.year === form.year),
  );
  const executed = sum(projects.map(({ money }) => (money?.total?.executed?.state === 'amount' ? money.total.executed.value : ZERO)));
  const printed = place.state === 'amount' ? place.value : ZERO;
  if (
    isZero(executed) ||
    compare(printed, executed) >= 0 ||
    (place.state !== 'amount' && place.state !== 'blank' && place.state !== 'nothing')
  )
    return [];
  const message =
    place.state === 'amount'
      ? `项目支出总额${toPlain(printed)}小于${String(projects.length)}张项目自评表执行数之和${toPlain(executed)}`
      : `项目支出总额没有填，而${String(projects.length)}张项目自评表执行数合计${toPlain(executed)}`;
  return [
    remarkAt(P.projectTotal, form, {
      verdict: place.state === 'amount' ? 'inconsistent' : 'missing',
      message,
      at: place,
      actual: printed,
      expected: executed,
    }),
  ];
}

function checkAgainstReport(forms: readonly EvaluationForm[], reported: Figure): Remark[] {
  const projects = forms.filter(({ subject }) => subject === 'project');
  const figures = projects.flatMap(({ money }) => (money?.total?.executed?.state === 'amount' ? [money.total.executed] : []));
  const [first] = projects;
  if (!first || figures.length === 0 || !isUsable(reported) || figures.some(({ unit }) => unit !== reported.unit)) return [];
  const executed = sum(figures.map(({ value }) => value));
  const tolerance = sum([reported.halfWidth, ...figures.map(({ halfWidth }) => halfWidth)]);
  if (compare(executed, add(reported.value, tolerance)) <= 0) return [];
  // Projects that pass money on to lower levels (对下转移支付) are not spent in this report, and no form says which they are.
  const none = isZero(reported.value);
  const hint = none ? '请核对支出决算表是否漏列项目支出' : '含对下转移支付的项目不在本级决算内，可以不等';
  const message = `${String(figures.length)}张项目自评表执行数合计${toPlain(executed)}，支出决算表项目支出${toPlain(reported.value)}；${hint}`;
  return [
    {
      ...remarkAt(P.reportTotal, first, {
        verdict: 'exceeds',
        message,
        ...(none ? {} : { severity: 'info' as const }),
        ...(first.money?.total?.executed ? { at: first.money.total.executed } : {}),
        actual: executed,
        expected: reported.value,
      }),
      tolerance,
      related: [
        { sheet: reported.sheet, row: reported.row, column: reported.column },
        ...figures.slice(1).map(({ sheet, row, column }) => ({ sheet, row, column })),
      ],
    },
  ];
}

/** 部门整体绩效自评表 against the 支出决算表, as copies. */
export function reportIdentities(forms: readonly EvaluationForm[], report: ReportFigures): Identity[] {
  return forms.flatMap((form) => {
    if (form.subject !== 'department') return [];
    const pairs = [
      [form.basicExpenditure, report.basic],
      [form.projectExpenditure, report.project],
    ] as const;
    return pairs.flatMap(([own, reported]): Identity[] =>
      own?.state === 'amount' && reported
        ? [{ rule: P.reportBasic, relation: 'copy', form: form.title, target: own, terms: [{ figure: reported, sign: 1 }] }]
        : [],
    );
  });
}

/** A project's name without what people leave out or add. */
export function projectKey(name: LocatedText | null): string {
  return core(name?.text ?? '');
}
