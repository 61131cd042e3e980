import { isZero } from '../../amount/decimal';
import { normalise } from '../../amount/text';
import { isUsable, type Figure } from '../../identities/figure';
import { singleRun } from '../../tables/by-code';
import type { ReadRow } from '../../tables/reading';
import { cellName } from '../../workbook/address';
import { repeats } from '../amounts';
import { findingOn, quoted, type Found, type Narrative, type Placed } from '../report';
import { CODE_PATH, MISSING_ITEM } from '../rules';
import { plainName, type CodePath } from '../subject';
import { bySection } from '../whole-sections';

/** A 项 of the form with the 款 and 类 above it. */
interface Item {
  readonly row: ReadRow;
  readonly path: CodePath;
  readonly figure: Figure;
}

const LEVELS = [
  ['class', '类'],
  ['section', '款'],
  ['item', '项'],
] as const;
/** 项 that a section must name before it is taken for a list of all. */
const LEAST_LISTED = 3;

/** 类, 款 and 项 that the section about 一般公共预算财政拨款支出 names against the rows of its form, and the 项 that it leaves out. */
export function codePaths(narrative: Narrative): Found[] {
  const { ties } = narrative;
  const form = ties.only('T5');
  const lane = form && singleRun(form.body);
  if (!lane) return [];
  const items = itemsOf(
    lane.rows,
    lane.columns.findIndex(({ key }) => key === 'total' || key === 'expenditure'),
  );
  if (items.length === 0) return [];
  const found: Found[] = [];
  for (const claims of bySection(narrative).values()) {
    const named = claims.filter(
      ({ section, claim, topic }) =>
        section === 'T5' &&
        claim.role.kind === 'final' &&
        (topic.subject.path?.item ?? '') !== '' &&
        isThisYear(narrative, topic.subject.year),
    );
    const seen = new Set<CodePath>();
    for (const placed of named) {
      const { path } = placed.topic.subject;
      if (!path || seen.has(path)) continue;
      seen.add(path);
      found.push(...misnamed(narrative, placed, path, items, form.sheet));
    }
    if (named.length >= LEAST_LISTED) found.push(...missing(narrative, claims, named, items, form.sheet));
  }
  return found;
}

function isThisYear({ year }: Narrative, told: number | null): boolean {
  return told === null || year === null || told === year;
}

function itemsOf(rows: readonly ReadRow[], main: number): Item[] {
  return rows.flatMap((row) => {
    const section = rows[row.parent];
    const head = section && rows[section.parent];
    const figure = row.figures[main];
    return head && figure && row.name !== '' ? [{ row, path: { class: head.name, section: section.name, item: row.name }, figure }] : [];
  });
}

/** Whether the text's name is the form's; behind a bracket, the text's is only the end of it: 政府办公厅（室）及相关机构事务. */
function isName(told: string, printed: string): boolean {
  const [a, b] = [plainName(told), plainName(printed)];
  return a === b || (a.length >= 4 && b.endsWith(a)) || (b.length >= 4 && a.endsWith(b));
}

function misnamed(narrative: Narrative, placed: Placed, path: CodePath, items: readonly Item[], sheet: string): Found[] {
  const named = items.filter((item) => isName(path.item, item.path.item));
  const told = LEVELS.filter(([level]) => path[level] !== '');
  if (named.some((item) => told.every(([level]) => isName(path[level], item.path[level])))) return [];
  const { claim } = placed;
  const said = told.map(([level, word]) => `${path[level]}（${word}）`).join('');
  if (named.length > 0) {
    const meant = named.find(({ figure }) => isUsable(figure) && repeats(claim, figure)) ?? (named.length === 1 ? named[0] : undefined);
    if (!meant) return [];
    const wrong = told.filter(([level]) => !isName(path[level], meant.path[level]));
    const differs = wrong.map(([level, word]) => `${word}“${path[level]}”应为“${meant.path[level]}”`).join('、');
    const expected = told.map(([level, word]) => `${meant.path[level]}（${word}）`).join('');
    return [
      findingOn(narrative, placed, CODE_PATH, {
        verdict: 'inconsistent',
        expected: '',
        message: `文中为${said}：${differs}；${sheet} 为${expected}`,
        figures: [meant.figure],
      }),
    ];
  }
  if (claim.quantity.unit === null || isZero(claim.quantity.value)) return [];
  const same = items.filter(({ figure }) => isUsable(figure) && repeats(claim, figure));
  const [one] = same;
  const message =
    same.length === 1 && one
      ? `${sheet} 没有“${path.item}”；${cellName(one.figure)}“${one.path.item}”是这个数，请核对名称`
      : `${sheet} 没有${said}这一项`;
  return [
    findingOn(narrative, placed, CODE_PATH, {
      verdict: 'inconsistent',
      expected: '',
      message,
      figures: one && same.length === 1 ? [one.figure] : [],
    }),
  ];
}

/** 项 with an amount that nothing in the section names, where it names most. */
function missing(
  narrative: Narrative,
  claims: readonly Placed[],
  named: readonly Placed[],
  items: readonly Item[],
  sheet: string,
): Found[] {
  const text = plainText(wordsBetween(narrative, claims));
  const spent = items.filter(({ figure }) => isUsable(figure) && !isZero(figure.value));
  const left = spent.filter(({ path, row }) => !text.includes(plainName(path.item)) && !(row.code !== '' && text.includes(row.code)));
  if (left.length === 0 || left.length * 3 > spent.length) return [];
  const [first] = named;
  if (!first) return [];
  const { paragraph, quantity } = first.claim;
  const list = left.map(({ path, figure }) => `“${path.item}”（${cellName(figure)}）`).join('、');
  const at = quoted(
    narrative.report,
    { paragraph, ...quantity },
    quantity.printed,
    left.map(({ figure }) => figure),
  );
  const message = `${sheet} 的${list}有支出，这一节没有写`;
  return [
    {
      kind: 'finding',
      finding: { ...at, rule: MISSING_ITEM, severity: MISSING_ITEM.severity, verdict: 'inconsistent', expected: '', message },
      rests: [],
    },
  ];
}

/** What stands between the first and the last figure of a section, and around them; tables left out. */
function wordsBetween({ paragraphs }: Narrative, claims: readonly Placed[]): string {
  const from = paragraphs.indexOf((claims[0] as Placed).claim.paragraph);
  const to = paragraphs.indexOf((claims[claims.length - 1] as Placed).claim.paragraph);
  return paragraphs
    .slice(from, to + 1)
    .flatMap(({ text, isCell }) => (isCell ? [] : [text]))
    .join('');
}

function plainText(text: string): string {
  return normalise(text).replace(/["()、,.\s]/g, '');
}
