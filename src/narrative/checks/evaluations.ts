import { compare, parseDecimal, toPlain } from '../../amount/decimal';
import { convert } from '../../amount/unit';
import { normalise } from '../../amount/text';
import { isUsable, type Figure } from '../../identities/figure';
import { cellName } from '../../workbook/address';
import { cellInterval, cellInWords, expectedOf, repeats } from '../amounts';
import type { EvaluatedProject } from '../evaluation-facts';
import { intervalOf, meet, total } from '../intervals';
import type { Paragraph } from '../prose';
import { agrees, findingOn, quoted, type Found, type Narrative, type Placed, type Said } from '../report';
import { EVALUATION } from '../rules';

const BUDGET = /(?:全年|年度|调整后)?预算(?:数|安排|资金|金额)?(?:共|共计)?(?:为|是)?$/;
const EXECUTED = /(?:执行|支出)(?:数|额|金额)?(?:共|共计)?(?:为|是)?$/;
const MONEY = /(?:资金|金额)(?:总额)?(?:共|共计|合计)?(?:为|是)?$/;
const OPENING = /年初/;

/** Amounts of a project that its paragraph names, and the money of all projects, against the self-evaluation forms. */
export function evaluations(narrative: Narrative): Map<Placed, Said> {
  const said = new Map<Placed, Said>();
  const { projects } = narrative.evaluations;
  if (projects.length === 0) return said;
  narrative.claims.forEach((placed, at) => {
    const one = ofProject(narrative, placed) ?? ofAll(narrative, placed, narrative.claims[at - 1]);
    if (one) said.set(placed, one);
  });
  return said;
}

function ofProject(narrative: Narrative, placed: Placed): Said | null {
  const { claim, section } = placed;
  const { quantity, paragraph, lead, role } = claim;
  if (section !== null || paragraph.isCell || quantity.unit === null || claim.isApproximate || OPENING.test(lead)) return null;
  const project = projectBefore(narrative, paragraph, quantity.start);
  if (!project) return null;
  const clause = lead.replace(/^.*[，。；,;:：]/, '');
  const isBudget = role.kind === 'budget' && BUDGET.test(clause);
  const figure = isBudget ? project.budget : role.kind === 'final' && EXECUTED.test(clause) ? project.executed : null;
  if (!figure || !isUsable(figure)) return null;
  if (repeats(claim, figure)) return agrees(narrative, placed, [figure]);
  const message = `文中项目“${project.name}”${isBudget ? '预算数' : '执行数'}为 ${quantity.printed} ${quantity.unit}，${cellInWords(figure, quantity.unit, claim)}，不一致`;
  const expected = expectedOf(figure, quantity.unit, claim);
  return findingOn(narrative, placed, EVALUATION, { verdict: 'mismatch', expected, message, figures: [figure] });
}

function plain(name: string): string {
  return normalise(name).replace(/["()、,.\s]/g, '');
}

/** The only project that the words before a place name last, or the headings above them. */
function projectBefore({ evaluations: { projects } }: Narrative, { text, headings }: Paragraph, end: number): EvaluatedProject | null {
  const inHeading = headings[headings.length - 1]?.text ?? '';
  for (const words of [plain(text.slice(0, end)), plain(inHeading)]) {
    const found = projects
      .map((project) => ({ project, name: plain(project.name) }))
      .filter(({ name }) => name.length >= 4 && words.includes(name))
      .sort(
        (a, b) => words.lastIndexOf(b.name) + b.name.length - (words.lastIndexOf(a.name) + a.name.length) || b.name.length - a.name.length,
      );
    const [last, next] = found;
    if (last) return next?.name === last.name ? null : last.project;
  }
  return null;
}

/** 涉及项目 8 个，资金 331 万元: the money of all projects, as budgeted or as spent. */
function ofAll(narrative: Narrative, placed: Placed, before: Placed | undefined): Said | null {
  const { claim } = placed;
  const { quantity } = claim;
  if (quantity.unit === null || claim.isApproximate || !MONEY.test(claim.lead)) return null;
  if (before?.claim.paragraph !== claim.paragraph || before.claim.quantity.kind !== 'count' || /[。；]/.test(claim.lead)) return null;
  const count = countOf(before.claim.paragraph, before.claim.quantity.start);
  if (count === null) return null;
  const sums = (['budget', 'executed'] as const).map((key) => {
    const figures = narrative.evaluations.projects.flatMap((project) => project[key] ?? []);
    return figures.length === narrative.evaluations.projects.length && figures.every(isUsable) ? figures : [];
  });
  const known = sums.filter((figures) => figures.length > 0);
  const [first] = known;
  if (!first) return null;
  const told = intervalOf(claim, narrative.usual);
  const fitting = known.find((figures) => meet(total(figures.map(cellInterval)), told));
  if (fitting) return agrees(narrative, placed, fitting, [before.claim]);
  // Another number of projects than the workbook has forms: other money.
  if (compare(before.claim.quantity.value, { units: BigInt(first.length), scale: 0 }) !== 0) return null;
  const { unit } = quantity;
  const words = (figures: readonly Figure[]): string => toPlain(convert(total(figures.map(cellInterval)).value, '元', unit), 2);
  const message = `${first.length} 张项目自评表的${sums[0] === first ? '全年预算' : '执行数'}合计为 ${words(first)} ${unit}，文中为 ${quantity.printed} ${unit}`;
  return findingOn(narrative, placed, EVALUATION, {
    verdict: 'mismatch',
    severity: 'warning',
    expected: words(first),
    message,
    figures: first,
  });
}

const PROJECTS = /(?:涉及(?:的)?(?:预算)?项目|自评(?:的)?项目|自评的)(?:共|共计|有|为)?(\d{1,4})个/g;
const GRADES = /(\d{1,4})个(?:项目)?(?:的)?(?:绩效)?(?:自评)?(?:等级|结果|等次|结论)?(?:均)?(?:评定)?(?:为|是)"?(优秀|良好|优|良|中|差)"?/g;
const SCORE = /(?:自评)?(?:综合|总|最终)?(?:得分|总分|评分)(?:为|是|:|：)?(\d{1,3}(?:\.\d{1,4})?)分/g;

function countOf({ text }: Paragraph, start: number): number | null {
  const match = [...text.matchAll(PROJECTS)].find(({ index, 0: whole }) => index <= start && start < index + whole.length);
  return match ? Number(match[1]) : null;
}

/** Numbers of projects, of grades, and scores: no amounts of money. */
export function evaluationWords(narrative: Narrative): Found[] {
  const { projects, grades, listed } = narrative.evaluations;
  if (projects.length === 0 && listed === null) return [];
  return narrative.paragraphs.flatMap((paragraph): Found[] => {
    if (paragraph.isCell) return [];
    const found: Found[] = [];
    const tell = (match: RegExpMatchArray, expected: string, message: string, figures: readonly Figure[] = []): void => {
      const printed = match[1] as string;
      const start = (match.index ?? 0) + match[0].indexOf(printed);
      const at = quoted(narrative.report, { paragraph, start, end: start + printed.length }, printed, figures);
      const { severity } = EVALUATION;
      const finding = {
        ...at,
        rule: EVALUATION,
        severity: figures.length > 0 ? severity : ('warning' as const),
        verdict: 'mismatch' as const,
        expected,
        message,
      };
      found.push({ kind: 'finding', finding, rests: [] });
    };
    for (const match of paragraph.text.matchAll(PROJECTS)) {
      const told = Number(match[1]);
      const counts = [projects.length, ...(listed === null ? [] : [listed])].filter((count) => count > 0);
      if (counts.includes(told)) continue;
      const forms = [`项目自评表 ${projects.length} 张`, ...(listed === null ? [] : [`汇总表 ${listed} 行`])].join('、');
      tell(match, `${counts[counts.length - 1] ?? ''}`, `文中项目为 ${told} 个，工作簿里有${forms}`);
    }
    for (const match of paragraph.text.matchAll(GRADES)) {
      if (!grades) continue;
      const grade = (match[2] as string).slice(0, 1);
      const count = grades.filter((each) => each.startsWith(grade)).length;
      if (count !== Number(match[1]))
        tell(match, `${count}`, `文中等级为“${match[2] ?? ''}”的有 ${match[1] ?? ''} 个，自评表里有 ${count} 个`);
    }
    for (const match of paragraph.text.matchAll(SCORE)) {
      const score = projectBefore(narrative, paragraph, match.index)?.score;
      const told = parseDecimal(match[1] as string);
      if (!score || !told || !isUsable(score) || compare(score.value, told) === 0) continue;
      const is = toPlain(score.value);
      tell(match, is, `文中得分为 ${match[1] ?? ''} 分，${score.sheet} ${cellName(score)} 总分为 ${is} 分`, [score]);
    }
    return found;
  });
}
