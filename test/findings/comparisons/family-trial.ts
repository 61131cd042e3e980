import { toNumber } from '../../../src/amount/decimal';
import { checkReport } from '../../../src/findings/check-report';
import { comparedOf, type Compared } from '../../../src/findings/comparisons/compared';
import { compareWithLastYear, type ComparisonResult, type LastYear } from '../../../src/findings/comparisons/last-year';
import { compareWithParts } from '../../../src/findings/comparisons/parts';
import type { Figure } from '../../../src/identities/figure';
import { cellName } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/workbook';
import { makeTwoYears, summedUp, type TwoYears } from '../../departments/family';
import type { Department } from '../../departments/ledger';
import { LAYOUTS } from '../../departments/layouts';
import { narrated, PLACES, VOICES } from '../../departments/narrate';
import { printDepartment } from '../../departments/print';
import type { Random } from '../../departments/random';
import { withCell } from '../../workbook/grid';

function raised(workbook: Workbook, figure: Figure): Workbook {
  return withCell(workbook, figure.sheet, figure.row, figure.column, { kind: 'number', number: toNumber(figure.value) + 137.5 });
}

function told({ findings }: ComparisonResult): string {
  return findings.map(({ rule, sheet, cell, message }) => `${rule} ${sheet}!${cell ?? ''} ${message}`).join('\n');
}

function places({ findings }: ComparisonResult): string {
  return findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell ?? ''}`).join(' ');
}

interface Printed {
  readonly current: Workbook;
  readonly compared: Compared;
  readonly last: LastYear;
}

/** How far a change is put off: beyond all rounding of a text in 万元. */
const BEYOND = 7;

/** What is wrong with what is said of a 决算说明 that tells its growth, clean and with one change put off. */
function textFaults(random: Random, { current, last: before }: TwoYears, { current: workbook, compared, last }: Printed): string[] {
  const voice = random.pick([...VOICES, ...PLACES].filter(({ unit, page }) => unit === '万元' && page === null));
  const { text } = narrated(current, voice, before);
  const said = (report: string) =>
    compareWithLastYear({ ...compared, said: checkReport(workbook, report).lastYear }, last).said?.map(({ finding }) => finding) ?? [];
  const faults = said(text).map(({ rule, message }) => `${voice.name} ${rule.code} ${message}`);
  const { lastYear } = checkReport(workbook, text);
  const changes = lastYear.flatMap(({ change, operation, now, isCertain }) =>
    change && operation === null && now.length > 0 && isCertain ? [change] : [],
  );
  if (changes.length < 3) return [...faults, `${voice.name}：只认出 ${changes.length} 处增减额`];
  const { at } = random.pick(changes);
  const digits = `${at.printed.replace(/\d/g, (digit) => `${(Number(digit) + BEYOND) % 10}`)}`;
  const wrong = said(text.slice(0, at.offset) + digits + text.slice(at.offset + at.printed.length));
  const told = wrong.map(({ rule, offset }) => `${rule.code} ${offset}`).join(' ');
  return told === `JS-4201 ${at.offset}`
    ? faults
    : [...faults, `${voice.name}：“${at.quote}”里的 ${at.printed} 改作 ${digits}，应报 JS-4201，实为“${told}”`];
}

/**
 * A generated family (上年, 本年, 汇总, 单位): what is wrong with what comparing it says; nothing is said of clean workbooks, and a seeded
 * difference is found at its cell or its unit.
 */
export function familyFaults(random: Random): string[] {
  const layout = random.pick(LAYOUTS.filter(({ formulas }) => !formulas));
  const names = ['甲县教育局', '乙县教育局', '丙县教育局', '丁县教育局'].slice(0, 2 + random.below(3));
  const years = names.map((name) => makeTwoYears(random, 2020 + random.below(5), name));
  const year = years[0]?.current.year ?? 2023;
  const print = (department: Department): Workbook => printDepartment(department, layout);
  const departments = years.map(({ current }) => ({ ...current, year }));
  const units = departments.map((department) => ({ file: `${department.name}.xlsx`, compared: comparedOf(print(department)) }));
  const faults: string[] = [];
  const expect = (what: string, actual: string, wanted: string): void => {
    if (actual !== wanted) faults.push(`${layout.name} ${what}：应为“${wanted}”，实为“${actual}”`);
  };

  const [first] = years;
  if (!first) return [];
  const last = { file: '上年.xlsx', compared: comparedOf(print(first.last)) };
  const current = print(first.current);
  const compared = comparedOf(current);
  expect('上年、本年', told(compareWithLastYear(compared, last)), '');
  faults.push(...textFaults(random, first, { current, compared, last }).map((fault) => `${layout.name} ${fault}`));
  const opening = compared.forms.find(({ key }) => key === 'T1')?.amounts.get('income.opening.final');
  if (opening) {
    const wrong = compareWithLastYear(comparedOf(raised(current, opening)), last);
    expect('年初', places(wrong), `JS-4301 ${opening.sheet}!${cellName(opening)}`);
  } else faults.push(`${layout.name}：没有年初结转和结余`);

  const whole = print(summedUp(departments, '某县教育系统'));
  const summed = compareWithParts(comparedOf(whole), units);
  expect('汇总', told(summed), '');
  if (summed.judged < 100) faults.push(`${layout.name}：只核对了 ${summed.judged} 个数`);
  const amounts = comparedOf(whole).forms.find(({ key }) => key === 'T3')?.amounts ?? new Map<string, Figure>();
  const items = [...amounts].filter(([name]) => /^\d{7}\.(?:basic|project)$/.test(name));
  const [, wrong] = random.pick(items);
  expect('汇总的一格', places(compareWithParts(comparedOf(raised(whole, wrong)), units)), `JS-4311 ${wrong.sheet}!${cellName(wrong)}`);

  const short = compareWithParts(comparedOf(print(summedUp(departments.slice(1), '某县教育系统'))), units);
  const isNamed = short.findings.length === 1 && short.findings[0]?.message.includes(`没有汇入${departments[0]?.name ?? ''}`);
  if (!isNamed) faults.push(`${layout.name} 漏汇：${told(short).slice(0, 400)}`);
  return faults;
}
